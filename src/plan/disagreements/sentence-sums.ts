import type { CaseDocument } from '../../case/index.js';
import { CodePoints } from '../../model/index.js';
import { slack } from './amount.js';
import { slips } from './explain.js';
import { quoted } from './quoted.js';
import { disagreement, type Sources } from './sources.js';
import type { Disagreement } from './types.js';

const NUMBER = String.raw`\d{1,3}(?:[.,\u00a0 ]\d{3})+|\d+(?:[.,]\d+)?`;
/** What counts a part: the number, then words without another number or a full stop. */
const PART = String.raw`(?:(?:about|some|unos|unas|cerca de)\s+)?(${NUMBER})(\s*(?:%|percent\b|per cent\b|por ciento\b|por cento\b)?)[^\d;:.()]{0,50}?`;
const AND = String.raw`\s*,?\s+(?:and|y|e)\s+`;
const LIST = new RegExp(`${PART}(?:\\s*[,;]\\s*${PART})*${AND}${PART}(?=[,;.:)\\s]|$)`, 'iu');
const ONE = new RegExp(PART, 'giu');
/** What opens a list that takes a whole apart. After a colon it is complete; "of whom" may leave some unsaid. */
const OPENS: { complete: boolean; words: RegExp }[] = [
  {
    complete: true,
    words: new RegExp(`(${NUMBER})(?!\\s*(?:%|percent|por c))[^\\d:;.]{1,60}:\\s*(?=(?:some |about )?\\d)`, 'iu'),
  },
  {
    complete: false,
    words: new RegExp(
      `(${NUMBER})(?:[^\\d:;.]|(?:19|20)\\d{2}){1,60}(?:,\\s*(?:of whom|of which|de los cuales|de las cuales|de ellos|dos quais|das quais))\\s*,?\\s*(?=\\d)`,
      'iu',
    ),
  },
];
/** "Of the 113 municipalities, 130 …": a part named after its whole. */
const OF_WHOLE = new RegExp(
  `(?<!\\p{L})(?:of the|of its|de los|de las|dos|das) (${NUMBER})(?!\\s*(?:%|percent|por c|years|años|anos)) ([\\p{L} ]{3,40}?), (?:some |about |unos |unas |cerca de )?(${NUMBER})(?!\\s*(?:%|percent|por c|years|años|anos|million|mill))`,
  'iu',
);
/** Hundreds, years and shares of a hundred are no parts of a whole that is counted. */
const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);

/** Sentences that take a whole apart into parts which make another number, or into shares of more than a hundred. */
export function sentenceSums(document: CaseDocument, sources: Sources): Disagreement[] {
  const points = new CodePoints(document.text);
  return document.structure.sentences.flatMap(({ start, end }) => {
    const sentence = document.text.slice(start, end);
    if (!/\d/.test(sentence)) return [];
    const part = OF_WHOLE.exec(sentence);
    if (part && ![part[1]!, part[3]!].some(isYear) && numberIn(part[3]!) > numberIn(part[1]!)) {
      const [said, made] = [numberIn(part[1]!), numberIn(part[3]!)];
      const statement = quoted(document, points, { start, end }, part[2]!.trim(), said);
      return [
        disagreement(sources, {
          kind: 'sum',
          about: part[2]!.trim(),
          sides: [{ statement, value: `${made} > ${said}` }],
          arithmetic: { made, said },
          explanations: [...slips(made, said), 'other-object'],
          firm: true,
          weight: 0.9,
        }),
      ];
    }
    for (const { complete, words } of OPENS) {
      const opened = words.exec(sentence);
      if (!opened || isYear(opened[1]!)) continue;
      const rest = sentence.slice(opened.index + opened[0].length);
      const list = LIST.exec(rest);
      if (list?.index !== 0) continue;
      const parts = [...list[0].matchAll(ONE)].map(([, number, unit]) => ({
        number: number!,
        share: unit!.trim() !== '',
      }));
      const shares = parts.every(({ share }) => share);
      if ((!shares && parts.some(({ share }) => share)) || parts.some(({ number }) => isYear(number))) continue;
      const values = parts.map(({ number }) => numberIn(number));
      const [made, said] = [values.reduce((a, b) => a + b, 0), shares ? 100 : numberIn(opened[1]!)];
      const room = shares
        ? values.reduce((sum, value) => sum + slack(value), 0.5)
        : [...values, said].reduce((sum, value) => sum + roundingOf(value), 0);
      const wrong = made > said + room || (complete && !shares && made < said - room);
      if (!wrong) continue;
      const about = opened[0].replace(/[\s:,]+$/, '').trim();
      const statement = quoted(document, points, { start, end }, about, said);
      const slip = slips(made, said);
      return [
        disagreement(sources, {
          kind: shares ? 'share' : 'sum',
          about,
          sides: [{ statement, value: `${values.join(' + ')} = ${made}; ${said}` }],
          arithmetic: { made, said },
          explanations: [...slip, shares ? 'several-answers' : made > said ? 'double-counting' : 'rows-left-out'],
          firm: true,
          weight: 1,
        }),
      ];
    }
    return [];
  });
}

/** What a count in a list of parts may be off by: nobody who takes apart a few hundred rounds. */
const roundingOf = (value: number): number => (Number.isInteger(value) && value < 1000 ? 0 : slack(value));

/** A number as written in any of the three languages: thousands parted by anything, decimals by a point or a comma. */
export function numberIn(text: string): number {
  const plain = text.trim();
  if (/^\d{1,3}(?:[.,\u00a0 ]\d{3})+$/.test(plain)) return Number(plain.replace(/\D/g, ''));
  return Number(plain.replace(',', '.'));
}
