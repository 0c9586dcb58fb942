import type { CaseDocument } from '../../case/index.js';
import { CodePoints } from '../../model/index.js';
import { ellipticShares } from './elliptic-shares.js';
import { namedList } from './named-lists.js';
import { percentChange } from './percent-changes.js';
import { quoted } from './quoted.js';
import { type Reckoned, readyToReckon } from './reckoned.js';
import { disagreement, type Sources } from './sources.js';
import { takenApart } from './taken-apart.js';
import type { Disagreement } from './types.js';

/** What is reckoned over in each sentence. */
const CHECKS: readonly ((sentence: string) => Reckoned | undefined)[] = [
  takenApart,
  ellipticShares,
  percentChange,
  namedList,
];

/** Sentences whose own numbers do not come out: parts and wholes, shares, changes in percent, lists of names. */
export function sentenceSums(document: CaseDocument, sources: Sources): Disagreement[] {
  const points = new CodePoints(document.text);
  return document.structure.sentences.flatMap((sentence) => {
    const { text, literal } = readyToReckon(document, sentence);
    if (!/\d/.test(text)) return [];
    return CHECKS.flatMap((check) => {
      const found = check(text);
      if (!found) return [];
      const { kind, value, made, said, explanations, weight } = found;
      const about = literal(found.about);
      const statement = quoted(document, points, sentence, about, said);
      return disagreement(sources, {
        kind,
        about,
        sides: [{ statement, value }],
        arithmetic: { made, said },
        explanations: [...new Set(explanations)],
        firm: true,
        weight,
      });
    });
  });
}
