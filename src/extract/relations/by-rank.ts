import { type Candidate, pairs, type Rule } from './candidates.js';
import { CLASS } from './words.js';

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
