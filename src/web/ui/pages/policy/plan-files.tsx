import { type FormEvent, useState } from 'react';
import type { PlanOfFile, PolicyPlan, ScenarioFile } from '../../../api/index.js';
import { FileField } from '../../parts/file-field.js';
import { saveFile } from '../../parts/save-file.js';
import { change } from '../../shell/api.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { WORDS } from './words.js';

/** Keeps the plan: with the case under a name, or as a scenario file; and opens such a file. */
export function PlanFiles({
  plan,
  result,
  onOpen,
}: {
  plan: PolicyPlan;
  result: string | undefined;
  onOpen(plan: PolicyPlan): void;
}) {
  const say = useWords(WORDS);
  const { attempt, did } = useUndo();
  const [missing, setMissing] = useState<string>();
  const save = async () => {
    const file = await attempt(() => change<ScenarioFile>('POST', '/policy/scenario-file', plan));
    if (file) saveFile('scenarios.yaml', new Blob([file.yaml], { type: 'application/yaml' }));
  };
  const open = (file: File) =>
    attempt(async () => {
      const read = await change<PlanOfFile>('POST', '/policy/plan-of-file', {
        name: file.name,
        yaml: await file.text(),
      });
      setMissing(read.missing);
      onOpen(read.plan);
    });
  const keep = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name')).trim();
    const id = idOf();
    await attempt(async () => {
      await change('PUT', `/policy/plans/${id}`, { name, plan, ...(result && { result }) });
      form.reset();
      did({ says: say('keptNow', { name }), undo: () => change('DELETE', `/policy/plans/${id}`) });
    });
  };
  return (
    <details className="panel policy-files">
      <summary>{say('files')}</summary>
      <form className="row" onSubmit={(event) => void keep(event)}>
        <label>
          {say('keepAs')} <input type="text" name="name" required maxLength={120} />
        </label>
        <button type="submit">{say('keep')}</button>
      </form>
      <div className="row">
        <button type="button" onClick={() => void save()}>
          {say('save')}
        </button>
        <FileField accept=".yaml,.yml" give={open}>
          {say('open')}
        </FileField>
      </div>
      {missing && <p className="policy-stale">{say('missing', { what: missing })}</p>}
    </details>
  );
}

/** An id that nothing kept has yet. */
const idOf = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
