import { slack } from './amount.js';
import { isYear, NUMBER, numberIn, PERCENT, type Reckoned } from './reckoned.js';

const SCALE = '(?: (thousand|million|billion|trillion|mil|mill[oó]n|millones|milh[aã]o|milh[oõ]es))?';
/** "from 200 in 2012 to 150": both values, each with the scale that follows it and whether it is a share. */
const FROM_TO = new RegExp(
  `(?<!\\p{L})(?:from|de|desde) (?:US)?\\$?(${NUMBER})${SCALE}(${PERCENT})?(?!\\p{L}| ?[-–]\\d)(?: [\\p{L} ]{0,40}?(?:(?:19|20)\\d{2})?)? (?:to|a|para|hasta|até) (?:about |some |unos |cerca de )?(?:US)?\\$?(${NUMBER})${SCALE}(${PERCENT})?(?![\\p{L}\\d])`,
  'iu',
);
const ABOUT =
  'about|around|some|almost|nearly|roughly|close to|cerca de|casi|unos?|alrededor del?|quase|aproximadamente';
const MORE = 'more than|over|más del?|mais de';
const LESS = 'less than|under|menos del?';
const NOUNS =
  'increase|rise|growth|jump|gain|decrease|decline|drop|fall|reduction|aumento|alza|incremento|crecimiento|subida|caída|baja|reducción|disminución|descenso|queda|redução|alta|crescimento|diminuição';
const VERBS =
  'rose|grew|increased|jumped|fell|dropped|declined|decreased|shrank|subió|subieron|aumentó|aumentaron|creció|crecieron|cayó|cayeron|bajó|bajaron|disminuyó|disminuyeron|subiu|subiram|aumentou|aumentaram|cresceu|cresceram|caiu|caíram|diminuiu|diminuíram';
/** "an increase of 20 percent", "fell by almost 10 percent": how near, the number, and whether points are meant. */
const STATED = new RegExp(
  `(?<!\\p{L})(?:(?:${NOUNS}) (?:of|de|del)|(?:${VERBS})(?: by| un| um| en| em)?) (?:(${ABOUT})\\s|(${MORE})\\s|(${LESS})\\s)?(${NUMBER})${PERCENT}(age)?( ?points?| puntos?| pontos?)?`,
  'iu',
);
/** A change and its two values stand within so many characters of each other. */
const NEAR = 80;
/** A share of change that ends in 0 or 5 is mostly rounded. */
const ROUND = { ten: 0.1, five: 0.05 };
const ABOUT_ROOM = 0.15;

/** A sentence whose two values make another change than it says: "from 40 to 60, an increase of 20 percent". */
export function percentChange(sentence: string): Reckoned | undefined {
  const [values, stated] = [FROM_TO.exec(sentence), STATED.exec(sentence)];
  if (!values || !stated || isApart(values, stated)) return undefined;
  const [, a, scaleA, shareA, b, scaleB] = values as unknown as string[];
  if (isYear(a!) || isYear(b!) || stated[6] !== undefined || stated[5] !== undefined) return undefined;
  // "from 2 to 3 million": the scale holds for both.
  if (scaleA !== undefined && scaleA.toLowerCase() !== scaleB?.toLowerCase()) return undefined;
  const [from, to] = [numberIn(a!), numberIn(b!)];
  const [, about, more, less, number] = stated as unknown as string[];
  const said = numberIn(number!);
  if (from === 0) return undefined;
  const made = Math.abs(100 * (to / from - 1));
  const round = said % 10 === 0 ? ROUND.ten : said % 5 === 0 ? ROUND.five : 0;
  const room =
    Math.max(slack(said), said * Math.max(round, about ? ABOUT_ROOM : 0)) +
    100 * (slack(to) / from + (to * slack(from)) / from ** 2);
  const fits = (change: number): boolean =>
    more ? change > said - room : less ? change < said + room : Math.abs(change - said) <= room;
  // Of two shares the change may be told in points.
  if (fits(made) || (shareA !== undefined && fits(Math.abs(to - from)))) return undefined;
  const shown = Math.round(made * 10) / 10;
  return {
    kind: 'change',
    about: sentence.slice(Math.min(values.index, stated.index), Math.max(endOf(values), endOf(stated))).trim(),
    value: `${from} → ${to}: ${shown}%; ${said}%`,
    made: shown,
    said,
    explanations: Math.abs(Math.abs(to - from) - said) < 0.5 ? ['points'] : ['other-period', 'other-object'],
    weight: 0.9,
  };
}

const endOf = (found: RegExpExecArray): number => found.index + found[0].length;

/** Too far from each other, or with another clause between them. */
function isApart(a: RegExpExecArray, b: RegExpExecArray): boolean {
  const [first, second] = [a, b].sort((one, other) => one.index - other.index) as [RegExpExecArray, RegExpExecArray];
  const between = first.input.slice(endOf(first), second.index);
  return between.length > NEAR || /[;:]|\d(?!\d{0,3}\b[,. ]?)/.test(between);
}
