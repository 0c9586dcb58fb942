import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { ThreatRegister } from '../../../../api/index.js';
import { useKeys } from '../../../shell/keys.js';
import { withParts } from '../../../shell/with-parts.js';
import { useWords } from '../../../shell/words.js';
import { JudgeForm } from './judge-form.js';
import { inOrder } from './order.js';
import { ThreatDetail } from './threat-detail.js';
import { ThreatSummary } from './threat-summary.js';
import { WORDS } from './words.js';

/** As many sides as there are keys for them. */
const SIDE_KEYS = 9;

/** Every threat in a line, one column for each side; the one in hand is open below its line. */
export function Register({ register }: { register: ThreatRegister }) {
  const say = useWords(WORDS);
  const [query, setQuery] = useSearchParams();
  const [judging, setJudging] = useState<{ threat: string; side: string }>();
  const by = query.get('by') ?? 'weight';
  const at = query.get('threat') ?? undefined;
  const threats = inOrder(register, by);
  const sides = register.perspectives;
  const set = (name: string, value: string | undefined) =>
    setQuery((before) => withParts(before, { [name]: value }), { replace: true });
  const go = (step: number) => {
    const place = threats.findIndex(({ id }) => id === at);
    const next = threats[Math.max(0, Math.min(threats.length - 1, place < 0 ? 0 : place + step))]!;
    set('threat', next.id);
    const row = document.getElementById(`threat-${next.id}`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector('button')?.focus({ preventScroll: true });
  };
  useKeys([
    { keys: 'j', title: say('next'), run: () => go(1) },
    { keys: 'k', title: say('previous'), run: () => go(-1) },
    ...sides.slice(0, SIDE_KEYS).map((side, i) => ({
      keys: String(i + 1),
      title: say('judgeSide', { n: side.title }),
      run: () => at !== undefined && setJudging({ threat: at, side: side.id }),
    })),
  ]);
  const judged = threats.find(({ id }) => id === judging?.threat);
  return (
    <>
      <label className="threats-order">
        {say('sort')}
        <select value={by} onChange={(event) => set('by', event.target.value)}>
          <option value="weight">{say('byWeight')}</option>
          {sides.map(({ id, title }) => (
            <option key={id} value={id}>
              {say('bySide', { side: title })}
            </option>
          ))}
          <option value="parting">{say('byParting')}</option>
          <option value="register">{say('byRegister')}</option>
        </select>
      </label>
      <div className="threats-head" aria-hidden="true" style={{ '--sides': sides.length } as React.CSSProperties}>
        <span>{say('threat')}</span>
        {sides.map(({ id, title }) => (
          <span key={id}>{title}</span>
        ))}
      </div>
      <ol className="plain threats-list">
        {threats.map((threat) => (
          <li key={threat.id} id={`threat-${threat.id}`} className="panel threats-threat">
            <ThreatSummary
              threat={threat}
              sides={sides}
              open={threat.id === at}
              onToggle={() => set('threat', threat.id === at ? undefined : threat.id)}
            />
            {threat.id === at && (
              <ThreatDetail
                threat={threat}
                register={register}
                onJudge={(side) => setJudging({ threat: threat.id, side })}
              />
            )}
          </li>
        ))}
      </ol>
      {judging && judged && (
        <JudgeForm
          threat={judged}
          side={sides.find(({ id }) => id === judging.side)!}
          likelihoods={register.likelihoods}
          onClose={() => setJudging(undefined)}
        />
      )}
    </>
  );
}
