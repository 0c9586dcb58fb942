import type { PairComparison } from '../../../api/index.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { JUDGE } from './judge-words.js';
import { REASONS, reasonIn } from './reason-words.js';
import { RULE_WORDS, ruleIn } from './rule-words.js';

/** Why two entities score as they do: what speaks for and against, the largest first, and the rule that decides. */
export function Reasons({ of: { score, reasons, rule, persons, judgement } }: { of: PairComparison }) {
  const say = useWords(JUDGE);
  const rules = useWords(RULE_WORDS);
  const term = useWords(VOCABULARY);
  const { language } = useSettings();
  const points = (value: number) =>
    value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const sorted = reasons
    .map((reason) => ({ ...reason, sum: reason.weight * reason.value }))
    .filter(({ sum }) => Math.abs(sum) >= 0.005)
    .sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
  return (
    <section className="panel" aria-label={say('score', { score: points(score) })}>
      <h2>{say('score', { score: points(score) })}</h2>
      <meter
        className="entities-score"
        min={0}
        max={1}
        value={score}
        aria-label={say('score', { score: points(score) })}
      />
      <div className="entities-reasons">
        <List title={say('fits')} none={say('noFor')} points={points} reasons={sorted.filter(({ sum }) => sum > 0)} />
        <List
          title={say('against')}
          none={say('noAgainst')}
          points={points}
          reasons={sorted.filter(({ sum }) => sum < 0)}
        />
      </div>
      <p className="soft">
        {say('addsUp')} {say('rule', { rule: ruleIn(rules, rule) })}. {persons && say('personRule')}
      </p>
      {judgement && (
        <p>
          {judgement.rule
            ? say('judgedByRule')
            : say('judged', {
                verdict: term(judgement.verdict),
                who: judgement.who,
                at: new Date(judgement.at).toLocaleString(language),
              })}{' '}
          {judgement.why && say('reasonGiven', { why: judgement.why })}
        </p>
      )}
    </section>
  );
}

type Summed = PairComparison['reasons'][number] & { sum: number };

interface ListProps {
  title: string;
  none: string;
  reasons: Summed[];
  points(value: number): string;
}

function List({ title, none, reasons, points }: ListProps) {
  const say = useWords(REASONS);
  return (
    <div>
      <h3>{title}</h3>
      {reasons.length === 0 && <p className="soft">{none}</p>}
      <ul className="plain">
        {reasons.map(({ feature, left, right, sum }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a feature may occur several times with the same words.
          <li key={at} className="entities-reason">
            <span className="number">{`${sum > 0 ? '+' : '−'}${points(Math.abs(sum))}`}</span>
            <span>
              {reasonIn(say, feature)}
              <span className="soft"> {left === right ? left : [left, right].filter(Boolean).join(' / ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
