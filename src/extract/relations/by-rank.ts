import { type Candidate, pairs, type Rule } from './candidates.js';
import { CLASS } from './words.js';

/** Prepositions of the body or party that one is of: "X, of the Liberal Party", "la fiscal X, de la Fiscalía". */
const OF = new Set(['of', 'from', 'de']);

/** "Senator X, of the Liberal Party,": a person and, after a comma or at once, the body that he or she is of. */
export const byBelonging: Rule = (reading) => {
  const { parse, references, mentions } = reading;
  const { units, phrases, phraseAt } = parse;
  return phrases.flatMap((body): Candidate[] => {
    if (body.sort !== 'body' || !OF.has(body.prep ?? '') || body.prepAt < 1 || units[body.head]!.mention < 0) return [];
    const comma = units[body.prepAt - 1]!.kind === 'comma';
    const person = comma ? phrases[phraseAt[body.prepAt - 2] ?? -1] : body.governor;
    if (person?.sort !== 'person' || units[person.head]!.mention < 0) return [];
    if (mentions[units[person.head]!.mention]!.kind !== 'name') return [];
    return pairs(references.of(person), references.of(body), reading).map(({ source, target }) => ({
      schema: 'Membership',
      role: 'of',
      source,
      target,
      method: comma ? 'person-of-comma' : 'person-of',
      trigger: body.head,
    }));
  });
};

/** "General Ana Ruiz, USMC, said": an officer and, after a comma, the force served in. */
export const byRank: Rule = (reading) => {
  const { parse, references, mentions } = reading;
  const { units, phrases, phraseAt } = parse;
  return phrases.flatMap((phrase): Candidate[] => {
    if (phrase.sort !== 'person' || units[phrase.head]!.mention < 0 || units[phrase.to]?.kind !== 'comma') return [];
    const ranked = units.slice(phrase.from, phrase.head).some((unit) => ((unit.word?.classes ?? 0) & CLASS.rank) !== 0);
    const force = phrases[phraseAt[phrase.to + 1]!];
    if (!ranked || !force || force.sort !== 'body' || force.group.length > 1 || force.to - force.from > 1) return [];
    const body = references.of(force).filter((ref) => ref.by === 'name' && mentions[ref.mention]!.schema !== 'Company');
    return pairs(references.of(phrase), body, reading).map(({ source, target }) => ({
      schema: 'Membership',
      role: 'officer',
      source,
      target,
      method: 'rank-comma',
      trigger: force.head,
    }));
  });
};
