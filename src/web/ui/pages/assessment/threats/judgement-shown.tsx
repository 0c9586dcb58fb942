import type { ThreatRegister, ThreatRow } from '../../../../api/index.js';
import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';

type Judgement = NonNullable<ThreatRow['views'][number]['judgement']>;

/** A judgement: how probable and how grave; apart from it how good the evidence is; and what would change it. */
export function JudgementShown({
  judgement: { likelihood, impact, impactLikelihood, capability, intent, trend, confidence, wouldChange, by, date },
  likelihoods,
}: {
  judgement: Judgement;
  likelihoods: ThreatRegister['likelihoods'];
}) {
  const say = useWords(WORDS);
  const range = (word: string) => likelihoods.find((one) => one.word === word)!;
  const spoken = (word: Judgement['likelihood']) => `${say(word)} (${range(word).low}–${range(word).high} %)`;
  const { low, high } = range(likelihood);
  return (
    <>
      <dl className="threats-judgement">
        <dt>{say('likelihood')}</dt>
        <dd>
          <strong>{spoken(likelihood)}</strong>
          <span className="threats-range" aria-hidden="true">
            <span style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
          </span>
        </dd>
        <dt>{say('impact')}</dt>
        <dd>
          <strong>{say(`impact ${impact}`)}</strong>; {say('impactIf', { likelihood: spoken(impactLikelihood) })}
        </dd>
        <dt>{say('capability')}</dt>
        <dd>{say(`level ${capability}`)}</dd>
        <dt>{say('intent')}</dt>
        <dd>{say(`level ${intent}`)}</dd>
        <dt>{say('trend')}</dt>
        <dd>{say(`trend ${trend}`)}</dd>
        <dt className="threats-apart">{say('confidence')}</dt>
        <dd className="threats-apart">{say(`confidence ${confidence}`)}</dd>
        <dt>{say('wouldChangeShort')}</dt>
        <dd>{wouldChange}</dd>
      </dl>
      <p className="soft">{say('by', { who: by, date })}</p>
    </>
  );
}
