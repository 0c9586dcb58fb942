import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { AssessmentView } from '../../../../api/index.js';
import { HANDLING_MARKS } from '../../../parts/handling-marks.js';
import { PageHead } from '../../../parts/page-head.js';
import { Answer } from '../../../parts/states.js';
import { useGet, withQuery } from '../../../shell/api.js';
import { useCommands } from '../../../shell/commands.js';
import { useSettings } from '../../../shell/settings.js';
import { withParts } from '../../../shell/with-parts.js';
import { useWords } from '../../../shell/words.js';
import { EvidencePanel } from './evidence-panel.js';
import { Findings } from './findings.js';
import { OwnParagraphs } from './own-paragraphs.js';
import { PreparedBy } from './prepared-by.js';
import { Warnings } from './warnings.js';
import { WORDS } from './words.js';
import { useWritingOn, WritingProvider } from './writing.js';

/** The assessment being written: what the program proposes, what the analyst makes of it, and the forms it leaves in. */
export default function WritingPage() {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const [query, setQuery] = useSearchParams();
  const handling = query.get('handling') ?? 'TLP:GREEN';
  const preview = query.get('preview') === '1';
  const [preparedBy, setPreparedBy] = useState<string>();
  const view = useGet<AssessmentView>(withQuery('/assessment', { language, handling }));
  const form = (ending: string) => withQuery(`/assessment.${ending}`, { language, handling });
  const set = (name: string, value: string | undefined) => setQuery((before) => withParts(before, { [name]: value }));
  const open = (ending: string) => window.open(form(ending), '_blank', 'noreferrer');
  useCommands([
    {
      id: 'assessment preview',
      title: `${say('title')}: ${say(preview ? 'noPreview' : 'preview')}`,
      run: () => set('preview', preview ? undefined : '1'),
    },
    { id: 'assessment print', title: `${say('title')}: ${say('print')}`, run: () => open('pdf') },
    { id: 'assessment web', title: `${say('title')}: ${say('web')}`, run: () => open('html') },
  ]);
  return (
    <>
      <PageHead
        title={say('title')}
        actions={
          <>
            <PreparedBy onKeep={setPreparedBy} />
            <label>
              {say('handling')}
              <select value={handling} onChange={(event) => set('handling', event.target.value)}>
                {HANDLING_MARKS.map((mark) => (
                  <option key={mark}>{mark}</option>
                ))}
              </select>
            </label>
            <button type="button" aria-pressed={preview} onClick={() => set('preview', preview ? undefined : '1')}>
              {say(preview ? 'noPreview' : 'preview')}
            </button>
            <a className="button primary" href={form('pdf')} target="_blank" rel="noreferrer">
              {say('print')}
            </a>
            <a className="button" href={form('html')} target="_blank" rel="noreferrer">
              {say('web')}
            </a>
            <a className="button" href={form('md')} download>
              {say('markdown')}
            </a>
            <a className="button" href={form('json')} download>
              {say('data')}
            </a>
          </>
        }
      >
        {say('lead')}
      </PageHead>
      <Answer of={view}>
        {(value) =>
          preview ? (
            <iframe key={preparedBy} className="assessment-preview" title={say('preview')} src={form('html')} />
          ) : (
            <Desk view={value} />
          )
        }
      </Answer>
    </>
  );
}

function Desk({ view }: { view: AssessmentView }) {
  const say = useWords(WORDS);
  const writing = useWritingOn(view);
  const { redacted, handling, findings } = view.assessment;
  const isRedacted = redacted.documents + redacted.statements > 0;
  return (
    <WritingProvider value={writing}>
      {isRedacted && <p className="soft">{say('redacted', { ...redacted, mark: handling })}</p>}
      <Warnings />
      <div className="split">
        <div>
          <OwnParagraphs />
          <Findings />
          <p className="soft">{say('whole', { count: findings.length })}</p>
        </div>
        <EvidencePanel />
      </div>
    </WritingProvider>
  );
}
