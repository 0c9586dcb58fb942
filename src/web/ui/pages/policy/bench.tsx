import { useState } from 'react';
import type { Job, PolicyPlan, ScenarioFile } from '../../../api/index.js';
import { saveFile } from '../../parts/save-file.js';
import { Empty } from '../../parts/states.js';
import { change } from '../../shell/api.js';
import { useCommands } from '../../shell/commands.js';
import { useJob } from '../../shell/events.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { PackageEditor } from './package-editor.js';
import { type Model, usePlan } from './plan.js';
import { Result } from './result.js';
import { Setting } from './setting.js';
import { WORDS } from './words.js';

/** Where packages are put together, run and compared. */
export function Bench({ models }: { models: readonly Model[] }) {
  const say = useWords(WORDS);
  const { attempt, did } = useUndo();
  const [held, hold] = usePlan(models, [say('package', { number: 1 }), say('package', { number: 2 })]);
  // A table of one's own is not part of the address.
  const [table, setTable] = useState<Exclude<PolicyPlan['data'], string>>();
  const plan: PolicyPlan = { ...held, data: table ?? held.data };
  const [ran, setRan] = useState<{ job: string; plan: string }>();
  const job = useJob(ran?.job);
  const model = models.find(({ id }) => id === plan.model)!;
  const isRunning = job?.state === 'running';

  const setPlan = (next: PolicyPlan) => {
    setTable(typeof next.data === 'object' ? next.data : undefined);
    hold(next);
  };
  const setPackages = (packages: PolicyPlan['packages']) => setPlan({ ...plan, packages });
  const run = async () => {
    const started = await attempt(() => change<Job>('POST', '/policy/runs', plan));
    if (started) setRan({ job: started.id, plan: JSON.stringify(plan) });
  };
  const save = async () => {
    const file = await attempt(() => change<ScenarioFile>('POST', '/policy/scenario-file', plan));
    if (file) saveFile('scenarios.yaml', new Blob([file.yaml], { type: 'application/yaml' }));
  };
  const remove = (at: number) => {
    const before = plan;
    setPackages(plan.packages.filter((_, place) => place !== at));
    did({ says: say('removed', { what: plan.packages[at]!.name }), undo: async () => setPlan(before) });
  };
  const add = (like?: PolicyPlan['packages'][number]) =>
    setPackages([
      ...plan.packages,
      {
        name: freeName(plan, (number) => say('package', { number })),
        measures: like?.measures.map((one) => ({ ...one })) ?? [],
      },
    ]);
  useCommands([
    { id: 'policy run', title: say('run'), run: () => void run() },
    { id: 'policy add', title: say('addPackage'), run: () => add() },
  ]);
  return (
    <>
      <Setting models={models} model={model} plan={plan} onChange={setPlan} />
      <h2>{say('packages')}</h2>
      <div className="policy-packages">
        {plan.packages.map((one, at) => (
          <PackageEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: a package is its place; its name changes as it is typed.
            key={at}
            model={model}
            horizon={plan.horizon}
            of={one}
            onChange={(next) => setPackages(plan.packages.map((other, place) => (place === at ? next : other)))}
            onCopy={() => add(one)}
            onRemove={plan.packages.length > 1 ? () => remove(at) : undefined}
          />
        ))}
      </div>
      <div className="row policy-actions">
        <button type="button" className="primary" onClick={() => void run()} disabled={isRunning}>
          {say('run')}
        </button>
        <button type="button" onClick={() => add()} disabled={plan.packages.length >= MOST_PACKAGES}>
          {say('addPackage')}
        </button>
        <button type="button" onClick={() => void save()}>
          {say('save')}
        </button>
      </div>
      <Running job={job} />
      {job?.state === 'done' && ran ? (
        <Result job={job.id} isStale={ran.plan !== JSON.stringify(plan)} />
      ) : (
        !job && <Empty title={say('empty')}>{say('emptyNext')}</Empty>
      )}
    </>
  );
}

const MOST_PACKAGES = 8;

function Running({ job }: { job: Job | undefined }) {
  const say = useWords(WORDS);
  const { attempt } = useUndo();
  if (!job || job.state === 'done') return null;
  if (job.state === 'failed') return <p role="alert">{say('failed', { why: job.error ?? '' })}</p>;
  if (job.state === 'cancelled') return <p role="status">{say('wasCancelled')}</p>;
  const { done, total } = job.progress;
  return (
    <div className="row" role="status">
      <progress {...(total > 0 && { max: total, value: done })} aria-label={say('run')} />
      <span>{say('running', { done, total })}</span>
      <button type="button" onClick={() => attempt(() => change('POST', `/jobs/${job.id}/cancel`))}>
        {say('cancel')}
      </button>
    </div>
  );
}

/** A name that no package has yet. */
function freeName({ packages }: PolicyPlan, named: (number: number) => string): string {
  let number = packages.length + 1;
  while (packages.some(({ name }) => name === named(number))) number++;
  return named(number);
}
