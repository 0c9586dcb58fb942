import { useMemo } from 'react';
import type { NetworkMethods, WhatIfResult } from '../../../api/index.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { ASK } from './ask-words.js';
import { Curve } from './curve.js';
import { Choice } from './filters.js';
import { type Lit, useLit } from './lit.js';
import { useMeasureNames } from './measure-words.js';
import { useWorked } from './use-worked.js';
import { WorkedOut } from './worked-out.js';

const BY = ['degree', 'betweenness', 'sampled-betweenness', 'pagerank', 'collective-influence', 'random'] as const;
const RECOVERIES = ['none', 'triadic', 'role'] as const;
const FIGURES = ['largest', 'factions', 'efficiency', 'communities', 'ties'] as const;

/** What falls apart when actors are taken out: by a measure, at random or by hand; and how the network may mend itself. */
export function WhatIf({ address }: { address: Address }) {
  const ask = useWords(ASK);
  const nameOf = useMeasureNames();
  const methods = useGet<NetworkMethods>('/network/methods');
  const { get, set } = address;
  const remove = get('remove') ?? 'degree';
  const byHand = !BY.some((id) => id === remove);
  const steps = get('steps') ?? (byHand ? String(remove.split(',').length) : '10');
  const recover = get('recover') ?? 'none';
  const title = `${ask('takeOut')}: ${ask('stepsAsked')} ${steps}`;
  const answer = useWorked<WhatIfResult>(
    withQuery('/network/what-if', { ...address.filter, remove, steps, recover }),
    title,
  );
  const kind = methods.data?.recoveries.find(({ id }) => id === recover);
  return (
    <div className="network-form">
      <Choice
        title={ask('takeOut')}
        value={byHand ? 'hand' : remove}
        options={[
          ...BY.map((id) => [id, id === 'random' ? ask('random') : ask('highest', { measure: nameOf(id) })] as const),
          ...(byHand ? [['hand', ask('byHand', { count: remove.split(',').length })] as const] : []),
        ]}
        onChoice={(id) => set({ remove: id, steps: undefined, at: undefined })}
      />
      {!byHand && <p className="soft">{ask('handHint')}</p>}
      {!byHand && (
        <Choice
          title={ask('stepsAsked')}
          value={steps}
          options={['5', '10', '20', '50'].map((count) => [count, count])}
          onChoice={(count) => set({ steps: count === '10' ? undefined : count, at: undefined })}
        />
      )}
      <Choice
        title={ask('recovery')}
        value={recover}
        options={RECOVERIES.map((id) => [id, ask(id)])}
        onChoice={(id) => set({ recover: id === 'none' ? undefined : id, at: undefined })}
      />
      {recover !== 'none' && <Class of={kind?.class} source={kind?.source} />}
      <WorkedOut of={answer}>{(result) => <Outcome result={result} address={address} />}</WorkedOut>
    </div>
  );
}

/** How far a model can be trusted. */
function Class({ of = 'assumption', source }: { of?: 'reproduced' | 'calibrated' | 'assumption'; source?: string }) {
  const ask = useWords(ASK);
  const term = useWords(VOCABULARY);
  return (
    <p className="soft">
      <span className="badge alleged">{term(of)}</span> {ask('recoveryAssumes')} {source}
    </p>
  );
}

/** The standard error of an estimated efficiency in percent of what it was at the start, to one digit that counts. */
function percentOf({ estimated }: WhatIfResult, { outputs }: WhatIfResult['scenarios'][number]): number {
  const whole = outputs['efficiency']!.mean[0]!;
  return whole === 0 ? 0 : Number(((100 * estimated!.error) / whole).toPrecision(1));
}

function Outcome({ result, address }: { result: WhatIfResult; address: Address }) {
  const ask = useWords(ASK);
  const scenario = result.scenarios[0]!;
  const isDrawn = scenario.removal === 'random' || scenario.recovery !== 'none';
  const last = scenario.removed.length;
  const at = Math.min(Number(address.get('at') ?? last), last);
  const gone = useMemo(() => scenario.removed.slice(0, at).flat(), [scenario, at]);
  const lit = useMemo<Lit | undefined>(
    () =>
      gone.length > 0
        ? { actors: new Set(), pairs: new Set(), removed: new Set(gone.map(({ id }) => id)), parts: true }
        : undefined,
    [gone],
  );
  useLit(lit);
  const joined = scenario.replacements.filter(({ removed }) => gone.some(({ id }) => id === removed.id));
  return (
    <>
      <label className="network-slider">
        {ask('afterSteps')} <span>{at}</span>
        <input
          type="range"
          min={0}
          max={last}
          value={at}
          onChange={({ target }) => address.set({ at: target.value }, { replace: true })}
        />
      </label>
      <ul className="plain network-figures">
        {FIGURES.map((id) => (
          <li key={id}>
            <Curve band={scenario.outputs[id]!} at={at} title={ask(id)} drawn={scenario.runs > 1} />
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <>
          <h3>{ask('gone')}</h3>
          <ol className="network-gone">
            {gone.map(({ id, name }) => (
              <li key={id}>
                <button type="button" className="quiet network-link" onClick={() => address.set({ actor: id })}>
                  {name}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      {joined.length > 0 && (
        <>
          <h3>{ask('steppedIn')}</h3>
          <ul>
            {joined.map(({ removed, by, ties }) => (
              <li key={removed.id}>
                {by
                  ? ask('inPlace', { by: by.name, removed: removed.name, ties })
                  : ask('closedRanks', { removed: removed.name, ties })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">
        {ask('reckoned', { nodes: result.nodes, ties: result.ties })}{' '}
        {isDrawn && ask(scenario.runs > 1 ? 'runs' : 'oneRun', { runs: scenario.runs, seed: result.seed })}{' '}
        {result.estimated && ask('estimated', { ...result.estimated, error: percentOf(result, scenario) })}
      </p>
    </>
  );
}
