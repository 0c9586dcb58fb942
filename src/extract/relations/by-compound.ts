import { fold } from '../fold.js';
import { type Candidate, fitting, pairs, type Rule } from './candidates.js';
import type { Reference } from './reference.js';
import { lexiconOf } from './words.js';

/** "the Quay Crew-backed militia X", "Lima-controlled Y": a name and a participle in one word, said of the name that follows. */
export const byCompound: Rule = (reading) => {
  const { parse, references, mentions } = reading;
  return parse.phrases.flatMap((phrase) => {
    for (let at = phrase.from + 1; at < phrase.to; at++) {
      const { lower } = parse.units[at]!;
      const agent = parse.units[at - 1]!.mention;
      if (lower.length < 5 || !lower.startsWith('-') || agent < 0) continue;
      const participle = lower.slice(1);
      const frames = lexiconOf(parse.language).find(participle, fold(participle))?.verbs ?? [];
      const source: Reference = { mention: agent, by: 'name' };
      const described = references.of(phrase).filter(({ mention }) => mention !== agent);
      for (const frame of frames) {
        if (!frame.sources.includes('S') || !frame.targets.includes('O')) continue;
        const sources = fitting([source], frame.sourceKinds, mentions);
        const targets = fitting(described, frame.targetKinds, mentions);
        const found = pairs(sources, targets, reading).map(
          (ends): Candidate => ({
            schema: frame.schema,
            role: frame.role,
            ...ends,
            method: 'compound',
            trigger: at,
          }),
        );
        if (found.length) return found;
      }
    }
    return [];
  });
};
