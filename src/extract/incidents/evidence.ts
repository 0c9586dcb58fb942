import { fold } from '../fold.js';
import type { Offer } from './fillers.js';
import { groupKey } from './lexicon.js';
import { reliabilityOf } from './reliability.js';
import type { Candidate, Role, Trigger } from './trigger.js';

/** One place where the text gives a role to somebody or something. */
export interface Form {
  text: string;
  offer: Offer;
  trigger: Trigger;
  /** How often the rule that found it is right. */
  reliability: number;
  /** It only stands near: no grammar says that it has the role. */
  near: boolean;
}

/** Who or what the text puts in a role, with all that speaks for it. */
export interface Filler {
  role: Role;
  /** What makes mentions one filler: the entity, or the noun. */
  key: string;
  /** In the order of the text. */
  forms: Form[];
  /** Probability that it is right: one minus the chance that every sentence errs. */
  score: number;
}

/** Joins what the events of a document put in each role: one filler an entity, or a noun that stands for nobody named. */
export function fillersOf(triggers: readonly Trigger[], text: string, entityOf: (mention: number) => number): Filler[] {
  const fillers = new Map<string, Filler>();
  for (const trigger of triggers) {
    for (const candidate of trigger.candidates) {
      const reliability = reliabilityOf(candidate.rule, candidate.role) * weight(trigger, text);
      if (reliability <= 0) continue;
      const words = text.slice(candidate.offer.start, candidate.offer.end);
      const key = `${candidate.role} ${keyOf(candidate, words, entityOf)}`;
      let filler = fillers.get(key);
      if (!filler) fillers.set(key, (filler = { role: candidate.role, key, forms: [], score: 0 }));
      filler.forms.push({
        text: words,
        offer: candidate.offer,
        trigger,
        reliability,
        near: candidate.rule.startsWith('near'),
      });
    }
  }
  for (const filler of fillers.values()) filler.score = combined(filler);
  return [...fillers.values()];
}

/** What is denied or not told as fact counts less, and so do what one side says in its own words and sums over a time. */
function weight({ negated, unreal, reading }: Trigger, text: string): number {
  const { start, end } = reading.read.sentence;
  const words = text.slice(start, end);
  return (negated ? 0.2 : unreal ? 0.5 : 1) * (PLEADS.test(words) ? 0.6 : 1) * (SUMS.test(words) ? 0.6 : 1);
}

const PLEADS = /\b(?:we|our|i|my|us|nosotros|nuestr[oa]s?|hemos|nós|nosso|nossa|nossos|nossas)\b/i;
const SUMS =
  /\b(?:in recent (?:months|years|weeks)|over the past|during the past|in the past|so far this year|en los últimos|en lo que va|nos últimos|neste ano até)\b/i;

function keyOf({ offer, role }: Candidate, words: string, entityOf: (mention: number) => number): string {
  if (offer.what === 'group') return groupKey(words) ?? fold(words);
  if (offer.mention !== undefined && offer.mention >= 0) return `e${entityOf(offer.mention)}`;
  if (offer.what === 'person' || role === 'organization') return fold(words);
  const last = fold(words).split(/\s+/).at(-1)!;
  return role === 'target' ? fold(words) : last.replace(/s$/, '');
}

/** How much each further sentence adds: a noun ("guerrillas") that comes again need not be the same men. */
const ADDS = { individual: 0.3, organization: 1, target: 1, victim: 1, weapon: 1 } as const;

/** Each sentence counts once, by its best rule; the best in full. */
function combined({ role, forms }: Filler): number {
  const best = new Map<number, number>();
  for (const { trigger, reliability } of forms) {
    const at = trigger.reading.at;
    best.set(at, Math.max(best.get(at) ?? 0, reliability));
  }
  const ranked = [...best.values()].sort((a, b) => b - a);
  return 1 - ranked.reduce((wrong, value, index) => wrong * (1 - (index === 0 ? value : ADDS[role] * value)), 1);
}
