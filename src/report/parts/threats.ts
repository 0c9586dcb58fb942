import type { Language } from '../../model/index.js';
import { LIKELIHOODS, type Likelihood } from '../../plan/index.js';
import { decimal, fill, sentence } from '../grammar.js';
import type { JudgedParts } from '../judged-schema.js';
import { JUDGED_WORDS } from '../phrases/judged.js';
import type { CitedSentence } from '../schema.js';
import type { Part, PartBlock } from './types.js';

type Threat = NonNullable<JudgedParts['threats']>[number];

/** The register of threats: each from every perspective, and where these part. */
export function threatsPart({ threats, threatsWithheld = 0 }: JudgedParts, language: Language): Part | undefined {
  if (!threats) return undefined;
  const words = JUDGED_WORDS[language].threats;
  return {
    id: 'threats',
    heading: words.heading,
    blocks: [
      { kind: 'note', text: words.note },
      ...threats.flatMap((threat) => threatBlocks(threat, language)),
      ...(threatsWithheld > 0
        ? [{ kind: 'note' as const, text: fill(words.withheld, { n: threatsWithheld }, language) }]
        : []),
    ],
  };
}

function threatBlocks(
  { title, trend, cites, capability, intent, views, divergence }: Threat,
  language: Language,
): PartBlock[] {
  const all = JUDGED_WORDS[language];
  const words = all.threats;
  const titleOf = (id: string): string => views.find(({ perspective }) => perspective === id)?.title ?? id;
  const seen = views.map(({ title: side, stake, salience, cites: own, judgement }): CitedSentence => {
    const head = sentence(fill(words.view, { side, stake: bare(stake) }, language));
    if (!judgement)
      return { text: `${head} ${fill(words.unjudged, { level: all.level[salience] }, language)}`, cites: own };
    const slots = {
      capability: all.level[judgement.capability],
      intent: all.level[judgement.intent],
      likelihood: sentence(inWords(judgement.likelihood, language)).slice(0, -1),
      impact: all.impact[judgement.impact],
      impactLikelihood: inWords(judgement.impactLikelihood, language),
      trend: all.trend[judgement.trend],
      confidence: all.level[judgement.confidence],
      wouldChange: bare(judgement.wouldChange),
      by: judgement.by,
      date: judgement.date,
    };
    return { text: `${head} ${fill(words.judged, slots, language)}`, cites: own };
  });
  const apart = divergence.map(({ between: [a, b], score, rests, relation, more }): CitedSentence => {
    const meaning = fill(all.relation[relation], { more: lower(titleOf(more)) }, language);
    const slots = { A: titleOf(a), B: titleOf(b), score: decimal(score, language), rests: all.rests[rests], meaning };
    return { text: fill(words.apart, slots, language), cites: [] };
  });
  return [
    { kind: 'entry', title, aside: '', sentences: [], notes: [] },
    {
      kind: 'lines',
      items: [
        { text: fill(words.rests, { trend: all.trend[trend] }, language), cites },
        ...(capability.length > 0 ? [{ text: words.capability, cites: capability }] : []),
        ...(intent.length > 0 ? [{ text: words.intent, cites: intent }] : []),
        ...seen,
        ...apart,
      ],
    },
  ];
}

/** A word of estimative probability with its range. */
function inWords(word: Likelihood, language: Language): string {
  const { low, high } = LIKELIHOODS.find((one) => one.word === word)!;
  return `${JUDGED_WORDS[language].likelihood[word]} (${low}–${high} %)`;
}

const bare = (text: string): string => text.replace(/[.\s]+$/, '');
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
