import { calendarValue } from '../calendar.js';
import { CLASS } from '../relations/words.js';
import { classesOf, type FigureSentence } from './sentence.js';
import type { Quantity } from './types.js';

/** "article 5", "Resolution 1373", "page 3", "No. 14", "Group of 20": a number that names. */
export function isLabel(sentence: FigureSentence, number: Quantity): boolean {
  const { lowers, words, tokens } = sentence;
  if (number.kind !== 'count') return false;
  let before = number.from - 1;
  if (lowers[before] === ',' || lowers[before] === 'and') return false;
  if (tokens[before]?.text === '.' && before > 0) before--;
  const lower = lowers[before];
  if (lower === undefined) {
    // "3. Institutions", "2) …": numbers of a list.
    return /^[.)]/.test(tokens[number.to]?.text ?? '');
  }
  if (words.plain.label.match(lowers, before)?.to === number.from || words.plain.label.get(lower)) {
    // "group 25 men": only a bare number labels.
    return number.qualifier === undefined && !/,|\s/.test(tokens[number.at]!.text);
  }
  // "1) developing human capital, 2) …"
  if (tokens[number.to]?.text === ')' && !bracketed(sentence, number)) return true;
  if (tokens[before]!.text === '#') return true;
  // "Section 311", "Bloque 5", "Call of Duty 4": a capitalised word before a bare number that counts nothing.
  return (
    tokens[before]!.capital &&
    tokens[before]!.kind === 'word' &&
    before > 0 &&
    number.digits &&
    number.qualifier === undefined &&
    !(classesOf(sentence, number.to) & (CLASS.noun | CLASS.part | CLASS.kind)) &&
    !(classesOf(sentence, before) & (CLASS.prep | CLASS.det | CLASS.verb)) &&
    Number(tokens[number.at]!.text) < 2100
  );
}

function bracketed({ tokens }: FigureSentence, number: Quantity): boolean {
  for (let at = number.from - 1; at >= Math.max(0, number.from - 12); at--) {
    if (tokens[at]!.text === '(') return true;
    if (tokens[at]!.text === ')') return false;
  }
  return false;
}

/** A note mark that lost its height: digits that stand right after a word or its stop, or alone in square brackets. */
export function isNoteMark(sentence: FigureSentence, number: Quantity): boolean {
  const { tokens, text } = sentence;
  const before = tokens[number.at - 1];
  const token = tokens[number.at]!;
  if (number.to - number.at > 1 || !/^\d{1,3}$/.test(token.text)) return false;
  const after = tokens[number.to];
  if (before?.text === '[' && after?.text === ']') return true;
  if (before?.text === '(' && after?.text === ')' && number.kind === 'count' && Number(token.text) < 20) return true;
  return (
    before !== undefined &&
    before.end === token.start &&
    /[\p{L}.,;:!?”"’')\]]$/u.test(text.slice(before.start, before.end)) &&
    number.kind === 'count'
  );
}

/** A year, an hour or a day: four bare digits that count nothing that is known to be counted, a number before a month. */
export function isYear(sentence: FigureSentence, number: Quantity): boolean {
  const { tokens } = sentence;
  if (number.kind !== 'count' || number.to - number.at > 1) return false;
  const { text } = tokens[number.at]!;
  if (/^(?:1[5-9]|20)\d\d[-–/](?:\d\d|(?:1[5-9]|20)\d\d)$/.test(text)) return true;
  // "at 0640": an hour; "24 oct": a day that no date took.
  if (/^0\d/.test(text)) return true;
  const month = calendarValue('month', tokens[number.to]?.text ?? '') !== undefined;
  if (month && /^\d{1,2}$/.test(text) && Number(text) <= 31) return true;
  if (!/^(?:1[5-9]|20)\d\d$/.test(text)) return false;
  const next = number.to;
  // "2006 men"; but "2012 figures", "the 2013 report".
  return !/^(?:people|persons|men|women|members|soldiers|troops|personas|hombres|mujeres|miembros|pessoas|homens|mulheres|membros|homicidios|homicides|homic[ií]dios|hectares|hect[aá]reas)$/.test(
    tokens[next]?.lower ?? '',
  );
}

/** Years that are an age: "aged 15 to 29", "de 15 a 29 años de edad". */
export function isAge(sentence: FigureSentence, number: Quantity): boolean {
  const { lowers, words } = sentence;
  if (number.kind !== 'count' && number.kind !== 'time') return false;
  for (let at = number.from - 1; at >= Math.max(0, number.from - 4); at--) {
    if (words.plain.age.match(lowers, at)) return true;
    if (/^[;.]$/.test(lowers[at]!)) break;
  }
  for (let at = number.at; at <= number.to + 2 && at < lowers.length; at++) {
    const found = words.plain.age.match(lowers, at);
    if (found && found.to > number.to - 1) return true;
  }
  return false;
}

const DEFINITE =
  /^(?:the|these|those|our|its|their|both|his|her|los|las|estos|estas|esos|esas|sus|nuestros|nuestras|ambos|os|as|estes|esses|essas|seus|suas|nossos|nossas|other|otros|otras|outros|outras|next|last|past|first|primeros|primeras|primeiros|primeiras|ultimos|ultimas)$/;

/** "the two countries", "our three branches": known already, not counted. */
export function isDefinite(sentence: FigureSentence, number: Quantity): boolean {
  const value = number.value ?? number.low ?? 0;
  return (
    number.kind === 'count' &&
    !number.digits &&
    value <= 12 &&
    number.of === undefined &&
    number.qualifier === undefined &&
    DEFINITE.test(sentence.lowers[number.from - 1] ?? '')
  );
}

/** "the poorest 20 percent", "el 10% más rico": a group cut out by its rank, not a measure. */
export function isBand(sentence: FigureSentence, number: Quantity): boolean {
  if (number.kind !== 'percent') return false;
  const { lowers } = sentence;
  const before = /^(?:highest|lowest|bottom|top|poorest|richest|wealthiest|upper|lower)$/;
  const after = /^(?:richest|poorest|mas|mais)$/;
  return (
    before.test(lowers[number.from - 1] ?? '') ||
    (after.test(lowers[number.to] ?? '') && /^(?:rico|pobre|ricos|pobres)$/.test(lowers[number.to + 1] ?? ''))
  );
}
