import { slack } from './amount.js';
import { slips } from './explain.js';
import { isYear, NUMBER, numberIn, PERCENT, type Reckoned } from './reckoned.js';

/** What counts a part: the number, then words without another number or a full stop. */
const PART = String.raw`(?:(?:about|some|unos|unas|cerca de)\s+)?(${NUMBER})((?:${PERCENT})?)[^\d;:.()]{0,50}?`;
const AND = String.raw`\s*,?\s+(?:and|y|e)\s+`;
const PARTS = `${PART}(?:\\s*[,;]\\s*${PART})*${AND}${PART}`;
const LIST = new RegExp(`${PARTS}(?=[,;.:)\\s]|$)`, 'iu');
const ONE = new RegExp(PART, 'giu');

/** How a whole comes before the list that takes it apart. A complete list makes the whole; "of whom" may leave some unsaid. */
const BEFORE: { complete: boolean; words: RegExp }[] = [
  {
    complete: true,
    words: new RegExp(`(${NUMBER})(?!${PERCENT})[^\\d:;.]{1,60}:\\s*(?=(?:some |about )?\\d)`, 'iu'),
  },
  {
    complete: false,
    words: new RegExp(
      `(${NUMBER})(?:[^\\d:;.]|(?:19|20)\\d{2}){1,60}(?:,\\s*(?:of whom|of which|de los cuales|de las cuales|de ellos|dos quais|das quais))\\s*,?\\s*(?=\\d)`,
      'iu',
    ),
  },
  {
    complete: false,
    words: new RegExp(
      `(?<![\\p{L}\\d] )(?<!\\p{L})(?:of|out of|de|entre|dos|das) (?:(?:the|its|these|those|los|las|esos|esas|os|as) )?(${NUMBER})(?!${PERCENT}) (?:\\p{L}+ ){0,3}\\p{L}+, (?:some |about )?(?=\\d)`,
      'iu',
    ),
  },
];
/** How a whole comes after its parts: "12 soldiers and 7 policemen, 21 dead in all". */
const AFTER = [
  `${PARTS}[^\\d;:.()]{0,40}?,?\\s(?:for|making|making up|para|con|sumando|somando) (?:a|un|um) total (?:of|de) (${NUMBER})`,
  `${PARTS}[^\\d;:.()]{0,40}?,\\s(${NUMBER})[^\\d;:.,]{0,30}?\\s(?:in all|in total|altogether|en total|ao todo|no total)(?!\\p{L})`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** "Of the 113 municipalities, 130 …": a part named after its whole. */
const OF_WHOLE = new RegExp(
  `(?<!\\p{L})(?:of the|of its|de los|de las|dos|das) (${NUMBER})(?!\\s*(?:%|percent|por c|years|años|anos)) ([\\p{L} ]{3,40}?), (?:some |about |unos |unas |cerca de )?(${NUMBER})(?!\\s*(?:%|percent|por c|years|años|anos|million|mill))`,
  'iu',
);

/** Words before a whole that leave it open. */
const ABOUT =
  /(?<!\p{L})(?:about|some|around|almost|nearly|roughly|over|more than|unos|unas|casi|cerca de|alrededor de|más de|quase|mais de|aproximadamente) $/iu;
const ABOUT_ROOM = 0.15;

/** A sentence that takes a whole apart into parts which make another number, or into shares of more than a hundred. */
export function takenApart(sentence: string): Reckoned | undefined {
  for (const { complete, words } of BEFORE) {
    const opened = words.exec(sentence);
    if (!opened || isYear(opened[1]!)) continue;
    const list = LIST.exec(sentence.slice(opened.index + opened[0].length));
    if (list?.index !== 0) continue;
    const about = opened[0].replace(/[\s:,]+$/, '').trim();
    const loose = ABOUT.test(sentence.slice(0, opened.index)) ? ABOUT_ROOM : 0;
    const found = held(list[0], numberIn(opened[1]!), complete, about, loose);
    if (found) return found;
  }
  for (const words of AFTER) {
    const ended = words.exec(sentence);
    if (!ended) continue;
    const whole = ended.at(-1)!;
    const list = ended[0].slice(0, ended[0].lastIndexOf(whole)).replace(/\s(?:for|para|con)\s[^,]*$/, '');
    const found = isYear(whole) ? undefined : held(list, numberIn(whole), true, ended[0].trim());
    if (found && found.kind === 'sum') return found;
  }
  return partOverWhole(sentence);
}

/** The parts of a list against what they are said to make; undefined where they make it. */
function held(list: string, whole: number, complete: boolean, about: string, loose = 0): Reckoned | undefined {
  const parts = [...list.matchAll(ONE)].map(([, number, unit]) => ({ number: number!, share: unit!.trim() !== '' }));
  const shares = parts.every(({ share }) => share);
  if (parts.length < 2 || (!shares && parts.some(({ share }) => share))) return undefined;
  if (parts.some(({ number }) => isYear(number))) return undefined;
  const values = parts.map(({ number }) => numberIn(number));
  // "Two kinds: 70 soldiers and 30 rebels": what is smaller than each part counts something else.
  if (!shares && Math.min(...values) >= whole) return undefined;
  const made = rounded(values.reduce((a, b) => a + b, 0));
  const said = shares ? 100 : whole;
  const room = shares
    ? values.reduce((sum, value) => sum + slack(value), 0.5)
    : [...values, said].reduce((sum, value) => sum + roundingOf(value), loose * said);
  if (made <= said + room && !(complete && !shares && made < said - room)) return undefined;
  return {
    kind: shares ? 'share' : 'sum',
    about,
    value: `${values.join(' + ')} = ${made}; ${said}`,
    made,
    said,
    explanations: [
      ...slips(made, said),
      shares ? 'several-answers' : made > said ? 'double-counting' : 'rows-left-out',
    ],
    weight: 1,
  };
}

function partOverWhole(sentence: string): Reckoned | undefined {
  const part = OF_WHOLE.exec(sentence);
  if (!part || [part[1]!, part[3]!].some(isYear)) return undefined;
  const [said, made] = [numberIn(part[1]!), numberIn(part[3]!)];
  if (made <= said) return undefined;
  const about = part[2]!.trim();
  const explanations = [...slips(made, said), 'other-object' as const];
  return { kind: 'sum', about, value: `${made} > ${said}`, made, said, explanations, weight: 0.9 };
}

/** What a count in a list of parts may be off by: nobody who takes apart a few hundred rounds. */
const roundingOf = (value: number): number => (Number.isInteger(value) && value < 1000 ? 0 : slack(value));

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
