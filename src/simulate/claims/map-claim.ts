import { CAUSES } from './causes.js';
import { EFFECTS } from './effects.js';
import { type Question, questionsOf } from './question.js';
import { type NamedTerm, termsIn } from './terms.js';
import type { ClaimText, Sign } from './types.js';

/** What a claim comes to in the terms of the models. */
export interface MappedClaim {
  claim: ClaimText;
  /** Each question that covers it, with the sign that it claims of the cause on the effect as terms.tsv names both. */
  asks: { question: Question; sign: Sign }[];
  /** Why nothing covers it, where nothing does. */
  uncovered?: Uncovered;
}

/** What the models lack: either end of the claim, both, or a model that has both. */
export const UNCOVERED = ['cause and effect', 'cause', 'effect', 'no model has both', 'no way between them'] as const;
export type Uncovered = (typeof UNCOVERED)[number];

/** Finds the questions that a claim asks. Causes that it names together are tried together. */
export function mapClaim(claim: ClaimText): MappedClaim {
  const causes = termsIn(claim.cause, 'cause').filter(({ term }) => CAUSES.some((cause) => cause.term === term));
  const effects = termsIn(claim.effect, 'effect').filter(({ term }) => EFFECTS.some((effect) => effect.term === term));
  if (causes.length === 0 || effects.length === 0) {
    const lacks = causes.length > 0 ? 'effect' : effects.length > 0 ? 'cause' : 'cause and effect';
    return { claim, asks: [], uncovered: lacks };
  }
  const asks = effects.flatMap((effect) =>
    answerable(causes, effect.term).flatMap(({ questions, sign }) =>
      questions.map((question) => ({ question, sign: turned(claim.sign, sign * effect.sign) })),
    ),
  );
  return asks.length > 0 ? { claim, asks } : { claim, asks, uncovered: 'no model has both' };
}

/** All causes together in the models that have them all; else those of one model that know the most of them. */
function answerable(causes: readonly NamedTerm[], effect: string): { questions: Question[]; sign: number }[] {
  // In one order, so that two claims on the same causes are one question.
  const names = causes
    .map(({ term }) => term)
    .filter((term) => term !== effect)
    .sort();
  const whole = questionsOf(names, effect);
  if (whole.length > 0) return [{ questions: whole, sign: causes[0]!.sign }];
  const [one] = causes.filter(({ term }) => term !== effect && questionsOf([term], effect).length > 0);
  return one ? [{ questions: questionsOf([one.term], effect), sign: one.sign }] : [];
}

function turned(sign: Sign, by: number): Sign {
  if (by > 0 || sign === '0' || sign === '±') return sign;
  return sign === '+' ? '-' : '+';
}
