import { useRef, useState } from 'react';
import type { PlanView } from '../../../../api/index.js';
import { PageHead } from '../../../parts/page-head.js';
import { saveFile } from '../../../parts/save-file.js';
import { Answer, Empty } from '../../../parts/states.js';
import { useGet } from '../../../shell/api.js';
import { useWords } from '../../../shell/words.js';
import { usePlanDeeds } from './deeds.js';
import { Items } from './items.js';
import { Title } from './title.js';
import { Versions } from './versions.js';
import { PLAN } from './words.js';

/** The plan of action: what is to be delivered, by whom, with what power and resources, and how it is measured. */
export default function PlanPage() {
  const say = useWords(PLAN);
  const view = useGet<PlanView>('/plan');
  return (
    <>
      <PageHead title={say('title')} actions={view.data && <Actions view={view.data} />}>
        {say('lead')}
      </PageHead>
      <Answer of={view}>{(value) => <Body view={value} />}</Answer>
    </>
  );
}

function Actions({ view }: { view: PlanView }) {
  const say = useWords(PLAN);
  const { text, base } = view;
  if (base === 0) return null;
  return (
    <>
      {text && (
        <button
          type="button"
          onClick={() => saveFile('plan.yaml', new Blob([text], { type: 'application/yaml' }))}
          title={say('downloadHint')}
        >
          {say('download')}
        </button>
      )}
      <Upload view={view} />
      <Versions view={view} />
    </>
  );
}

/** Chooses a file and puts it in place of the plan; it is checked first. */
function Upload({ view }: { view: PlanView }) {
  const say = useWords(PLAN);
  const { upload } = usePlanDeeds();
  const input = useRef<HTMLInputElement>(null);
  const chosen = async (file: File | undefined) => {
    if (file) await upload(await file.text(), view);
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <button type="button" onClick={() => input.current?.click()} title={say('uploadHint')}>
        {say('upload')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml,application/yaml,text/yaml"
        aria-label={say('upload')}
        onChange={(event) => void chosen(event.target.files?.[0])}
      />
    </>
  );
}

function Body({ view }: { view: PlanView }) {
  const say = useWords(PLAN);
  if (view.plan) {
    return (
      <>
        <Title plan={view.plan} view={view} />
        <Items plan={view.plan} today={view.today} />
      </>
    );
  }
  if (view.broken) {
    return (
      <div className="failure" role="alert">
        <p>
          <strong>{say('broken')}</strong> {say('brokenNext')}
        </p>
        <pre className="plan-broken">{view.broken}</pre>
      </div>
    );
  }
  return <Start view={view} />;
}

/** What a plan is, where there is none, and the two ways to one. */
function Start({ view }: { view: PlanView }) {
  const say = useWords(PLAN);
  const { start } = usePlanDeeds();
  const [title, setTitle] = useState('');
  return (
    <Empty title={say('none')}>
      <p>{say('noneWhat')}</p>
      <ul>
        <li>{say('noneFields')}</li>
        <li>{say('noneVerdict')}</li>
        <li>{say('noneClose')}</li>
      </ul>
      <form
        className="plan-start"
        onSubmit={(event) => {
          event.preventDefault();
          void start(title.trim() || say('title'));
        }}
      >
        <label htmlFor="plan-new-title">{say('planTitle')}</label>
        <input
          id="plan-new-title"
          type="text"
          maxLength={300}
          value={title}
          placeholder={say('planTitleExample')}
          onChange={(event) => setTitle(event.target.value)}
        />
        <div className="row">
          <button type="submit" className="primary">
            {say('start')}
          </button>
          <span className="soft">{say('or')}</span>
          <Upload view={view} />
        </div>
      </form>
    </Empty>
  );
}
