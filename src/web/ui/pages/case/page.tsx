import type { CaseOverview, Job } from '../../../api/index.js';
import { PageHead } from '../../parts/page-head.js';
import { Answer } from '../../parts/states.js';
import { change, useGet } from '../../shell/api.js';
import { useJobs } from '../../shell/events.js';
import { SHELL } from '../../shell/shell-words.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { WaitingTables } from '../documents/columns/waiting.js';
import { Check } from './check.js';
import { DropZone } from './drop-zone.js';
import { Failures } from './failures.js';
import { History } from './history.js';
import { Holds } from './holds.js';
import { ImportResult } from './import-result.js';
import { Since } from './since.js';
import { CASE } from './words.js';

/** The case as a whole: files in, what is in it, what could not be read, what changed and what people decided. */
export default function CasePage() {
  const shell = useWords(SHELL);
  const say = useWords(CASE);
  const asked = useGet<CaseOverview>('/case');
  return (
    <>
      <PageHead title={shell('case')}>{say('lead')}</PageHead>
      <Answer of={asked}>
        {(overview) => (overview.counts.documents === 0 ? <EmptyCase of={overview} /> : <FullCase of={overview} />)}
      </Answer>
    </>
  );
}

function EmptyCase({ of }: { of: CaseOverview }) {
  const say = useWords(CASE);
  const { attempt } = useUndo();
  const busy = useJobs().some(({ kind, state }) => kind === 'import' && state === 'running');
  return (
    <>
      <section className="panel case-empty">
        <h2>{say('emptyTitle')}</h2>
        <p>{say('emptyNext')}</p>
        <DropZone />
        <p className="row">
          <button type="button" disabled={busy} onClick={() => attempt(() => change<Job>('POST', '/case/example'))}>
            {say('example')}
          </button>
          <span className="soft">{say('exampleWhat')}</span>
        </p>
      </section>
      <ImportResult />
      {of.failures.length > 0 && <Failures of={of.failures} />}
    </>
  );
}

function FullCase({ of }: { of: CaseOverview }) {
  return (
    <div className="split">
      <div>
        <ImportResult />
        <WaitingTables />
        <Since of={of} />
        <Holds of={of} />
        <History />
      </div>
      <div>
        <section className="panel">
          <DropZone />
        </section>
        <Failures of={of.failures} />
        <Check />
      </div>
    </div>
  );
}
