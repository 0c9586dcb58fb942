import { useState } from 'react';
import type { CostDraft, KeptCosts } from '../../../../api/index.js';
import { FileField } from '../../../parts/file-field.js';
import { saveFile } from '../../../parts/save-file.js';
import { Answer, Empty } from '../../../parts/states.js';
import { useUnsaved } from '../../../parts/use-unsaved.js';
import { change, get, useGet } from '../../../shell/api.js';
import { useSettings } from '../../../shell/settings.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import { emptyDraft } from './draft.js';
import { Filled } from './filled.js';
import { COSTS } from './words.js';

/** The form as it was left without keeping it: going to another page must not lose it. */
let unkept: CostDraft | undefined;

/** What insecurity costs: a form with sources, and the account of each school, side by side. */
export function Costs() {
  return <Answer of={useGet<KeptCosts>('/map/costs')}>{(kept) => <Desk kept={kept} />}</Answer>;
}

function Desk({ kept }: { kept: KeptCosts }) {
  const say = useWords(COSTS);
  const { language } = useSettings();
  const { attempt, did } = useUndo();
  const [own, keepOwn] = useState(unkept);
  const setOwn = (next: CostDraft | undefined) => {
    unkept = next;
    keepOwn(next);
  };
  // Fields are filled anew where the whole form is another.
  const [form, setForm] = useState(0);
  const draft = own ?? kept.draft;
  const isKept = draft !== undefined && stable(draft) === stable(kept.draft);
  useUnsaved(own !== undefined && !isKept);
  const show = (next: CostDraft | undefined) => {
    setOwn(next);
    setForm((number) => number + 1);
  };
  const replace = (next: CostDraft) => {
    const before = own;
    show(next);
    if (draft) did({ says: say('replaced'), undo: async () => show(before) });
  };
  const keep = () =>
    attempt(async () => {
      await change('PUT', '/map/costs', { draft });
      unkept = undefined;
      did({ says: say('keptNow'), undo: () => change('PUT', '/map/costs', { draft: kept.draft ?? null }) });
    });
  const save = () =>
    attempt(async () => {
      const { name, yaml } = await change<{ name: string; yaml: string }>('POST', '/map/costs/file', draft);
      saveFile(name, new Blob([yaml], { type: 'application/yaml' }));
    });
  const open = (file: File) =>
    attempt(async () =>
      replace(await change<CostDraft>('POST', '/map/costs/of-file', { name: file.name, yaml: await file.text() })),
    );
  const at =
    kept.at && new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(kept.at));
  const ways = (
    <>
      <button type="button" onClick={() => replace(emptyDraft())}>
        {say('empty')}
      </button>
      <button
        type="button"
        onClick={() => void attempt(async () => replace(await get<CostDraft>('/map/costs/example')))}
      >
        {say('example')}
      </button>
      <FileField accept=".yaml,.yml" give={open}>
        {say('open')}
      </FileField>
    </>
  );
  return (
    <div className="cost-page">
      <p>{say('lead')}</p>
      {!draft && (
        <Empty title={say('start')}>
          <p>{say('startNext')}</p>
          <div className="row">{ways}</div>
        </Empty>
      )}
      <div className="row">
        {draft && (
          <>
            <button type="button" className="primary" disabled={isKept} onClick={() => void keep()}>
              {say('keep')}
            </button>
            <button type="button" onClick={() => void save()}>
              {say('save')}
            </button>
          </>
        )}
        {draft && ways}
      </div>
      {draft && (
        <>
          <p className="soft">{isKept && kept.who ? say('kept', { who: kept.who, at: at ?? '' }) : say('notKept')}</p>
          <Filled key={form} draft={draft} onChange={setOwn} />
        </>
      )}
    </div>
  );
}

/** A form as text in which the order of its parts says nothing: the case keeps them in an order of its own. */
const stable = (draft: CostDraft | undefined): string =>
  JSON.stringify(draft, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
