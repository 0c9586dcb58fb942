import { useEffect, useState } from 'react';
import type { Job, PolicyPlan, PolicyRun } from '../../../api/index.js';
import { Empty } from '../../parts/states.js';
import { change } from '../../shell/api.js';
import { useCommands } from '../../shell/commands.js';
import { useJob } from '../../shell/events.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { KeptPlans } from './kept-plans.js';
import { PackageEditor } from './package-editor.js';
import { type Model, usePlan } from './plan.js';
import { PlanFiles } from './plan-files.js';
import { Result } from './result.js';
import { Running } from './running.js';
import { Setting } from './setting.js';
import { useEdits } from './use-edits.js';
import { WORDS } from './words.js';

const MOST_PACKAGES = 8;

/** Where packages are put together, run and compared. */
export function Bench({ models }: { models: readonly Model[] }) {
  const say = useWords(WORDS);
  const { attempt, did, undo, depth } = useUndo();
  const held = usePlan(models, [say('package', { number: 1 }), say('package', { number: 2 })]);
  // A table of one's own is not part of the address.
  const [table, setTable] = useState<Exclude<PolicyPlan['data'], string>>();
  const plan: PolicyPlan = { ...held.plan, data: table ?? held.plan.data };
  const job = useJob(held.run);
  const model = models.find(({ id }) => id === plan.model)!;

  const put = (next: PolicyPlan) => {
    setTable(typeof next.data === 'object' ? next.data : undefined);
    held.setPlan(next);
  };
  const { change: setPlan } = useEdits(plan, say('edited'), put);
  const setPackages = (packages: PolicyPlan['packages']) => setPlan({ ...plan, packages });
  const run = async () => {
    const started = await attempt(() => change<Job>('POST', '/policy/runs', plan));
    if (started) held.setRun(started.id);
  };
  const made = job?.state === 'done' ? (job.result as PolicyRun).result : undefined;
  const { setResult } = held;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is told once for each result.
  useEffect(() => {
    if (made) setResult(made);
  }, [made]);
  const remove = (at: number) => {
    const before = plan;
    put({ ...plan, packages: plan.packages.filter((_, place) => place !== at) });
    did({ says: say('removed', { what: plan.packages[at]!.name }), undo: async () => put(before) });
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
  const result = made ?? held.result;
  return (
    <>
      <KeptPlans onTable={setTable} />
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
        <button type="button" className="primary" onClick={() => void run()} disabled={job?.state === 'running'}>
          {say('run')}
        </button>
        <button type="button" onClick={() => add()} disabled={plan.packages.length >= MOST_PACKAGES}>
          {say('addPackage')}
        </button>
        <button type="button" onClick={() => void undo()} disabled={depth === 0}>
          {say('undoLast')}
        </button>
      </div>
      <PlanFiles
        plan={plan}
        result={result}
        onOpen={(next) => {
          const before = plan;
          put(next);
          did({ says: say('opened'), undo: async () => put(before) });
        }}
      />
      <Running job={job} />
      {result && job?.state !== 'running' ? (
        <Result id={result} plan={plan} />
      ) : (
        !job && <Empty title={say('empty')}>{say('emptyNext')}</Empty>
      )}
    </>
  );
}

/** A name that no package has yet. */
function freeName({ packages }: PolicyPlan, named: (number: number) => string): string {
  let number = packages.length + 1;
  while (packages.some(({ name }) => name === named(number))) number++;
  return named(number);
}
