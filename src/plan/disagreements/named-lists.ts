import { NUMBER, numberIn, type Reckoned } from './reckoned.js';

const NAME = String.raw`(?:(?:the|el|la|los|las|o|a|os|as) )?\p{Lu}[^,;:.()–—\d]{0,50}`;
const NAMES = `${NAME}(?:, (?:and |y |e )?${NAME}| (?:and|y|e) ${NAME})+`;
/** A number, what is counted, and the names of all of it in brackets, between dashes or after a colon. */
const COUNTED = new RegExp(
  `(?:(${NUMBER}) (?:of|out of|de) [^\\d,;:.()]{0,30})?(?<![\\d.,$] ?)(${NUMBER}) ((?:[\\p{L}'’-]+ ){0,7}?[\\p{L}'’-]+) ?(?:\\((${NAMES})\\)|[–—] ?(${NAMES}) ?[–—]|: (${NAMES})(?=\\.|;|$))`,
  'u',
);
/** Nobody names more than these one by one, and a list that falls short by more gives examples. */
const MOST = 20;
const SHORT_BY = 2;
const MEASURES =
  /^(?:percent|per cent|por ciento|por cento|million|billion|trillion|mill|milh|mil |years?|años|anos|days|d[ií]as|hours|km|kilomet|tons|ton|hect)/iu;

/** A sentence that names another number of things than it counts: "five cities (six names)". */
export function namedList(sentence: string): Reckoned | undefined {
  const found = COUNTED.exec(sentence);
  if (!found) return undefined;
  const [, part, counted, what] = found as unknown as string[];
  const list = found[4] ?? found[5] ?? found[6]!;
  const said = numberIn(counted!);
  if (MEASURES.test(what!) || said < 2 || said > MOST) return undefined;
  const { least, most, closed } = countOf(list);
  const numbers = [said, ...(part === undefined ? [] : [numberIn(part)])];
  // Each may be named with its place: "two offices (Lima, Peru, and Quito, Ecuador)".
  const fits = (number: number) => (number >= least && number <= most) || 2 * number === least;
  if (numbers.some(fits)) return undefined;
  const isShort = most < Math.min(...numbers);
  if (isShort && (!closed || Math.min(...numbers) - most > SHORT_BY)) return undefined;
  return {
    kind: 'list',
    about: found[0].trim(),
    value: `${least}; ${numbers.join(' / ')}`,
    made: least,
    said: numbers.at(-1)!,
    explanations: [isShort ? 'rows-left-out' : 'other-object'],
    weight: 0.7,
  };
}

/** How many names a list holds: an "and" within a name may join two; `closed` where the last is joined by one. */
function countOf(list: string): { least: number; most: number; closed: boolean } {
  const items = list.split(/\s*,\s*/).map((item) => item.trim());
  const last = items.at(-1)!;
  const oxford = /^(?:and|y|e) /u.test(last);
  const inner = items.reduce(
    (sum, item) => sum + (item.replace(/^(?:and|y|e) /u, '').match(/ (?:and|y|e) /gu)?.length ?? 0),
    0,
  );
  // A list without "and" before its last name needs one within its last part.
  const joined = !oxford && / (?:and|y|e) /u.test(last) ? 1 : 0;
  return { least: items.length + joined, most: items.length + inner, closed: oxford || joined === 1 };
}
