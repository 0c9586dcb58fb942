import { CLASS } from '../relations/words.js';
import type { Span } from '../types.js';
import { isAge, isBand, isDefinite, isLabel, isNoteMark, isYear } from './not-figures.js';
import { joinRanges } from './ranges.js';
import { scanNumbers } from './scan.js';
import { classesOf, type FigureSentence, phraseFrom } from './sentence.js';
import type { Quantity, ValueKind } from './types.js';

/**
 * The quantities of a sentence: numbers with unit, qualifier, what they are counted by, ranges and parts of a whole
 * joined. Years, ages, labels and marks of notes are left out.
 */
export function findQuantities(sentence: FigureSentence, skips: (span: Span) => boolean): Quantity[] {
  const numbers = scanNumbers(sentence, skips);
  if (numbers.length === 0) return [];
  const found: Quantity[] = [];
  for (const [index, number] of numbers.entries()) {
    const stop = numbers[index + 1]?.from ?? sentence.tokens.length;
    unitAfter(sentence, number);
    unitBefore(sentence, number);
    qualify(sentence, number);
    countedBy(sentence, number, stop);
    found.push(number);
  }
  const kept = found.filter(
    (number) => !isLabel(sentence, number) && !isNoteMark(sentence, number) && !isYear(sentence, number),
  );
  return partsOfWholes(sentence, joinRanges(sentence, kept)).filter(
    (number) => !isAge(sentence, number) && !isDefinite(sentence, number) && !isBand(sentence, number),
  );
}

const OF = /^(?:of|de|del)$/;

/** The unit that follows the number: "percent", "millones de dólares", "metric tons". */
function unitAfter(sentence: FigureSentence, number: Quantity): void {
  if (number.kind === 'percent' || number.verb) return;
  const { lowers, words } = sentence;
  let at = number.to;
  if (OF.test(lowers[at] ?? '') && number.at < number.to - 1) at++;
  if (/^(?:u\.s\.|us|metric|american)$/.test(lowers[at] ?? '')) at++;
  const unit = words.units.match(lowers, at);
  if (!unit || unit.value.kind === 'per') return;
  // "5 sol" in a sentence of suns is no unit of ours; a unit of money outweighs the bare sign.
  if (number.kind === 'money' && unit.value.kind !== 'money') return;
  const { name, kind } = unit.value;
  // "13.235 km²"
  const squared = /^(?:kilometers|miles|meters)$/.test(name) && sentence.tokens[unit.to]?.text === '²';
  if (squared) set(sentence, number, 'area', `square ${name}`, unit.to + 1);
  else set(sentence, number, kind, name, unit.to);
}

function set(sentence: FigureSentence, number: Quantity, kind: ValueKind, unit: string, to: number): void {
  number.kind = kind;
  number.unit = unit;
  number.to = to;
  number.end = sentence.tokens[to - 1]!.end;
}

const LETTERS: Record<string, string> = { R: 'BRL', US: 'USD', U: 'USD', Mex: 'MXN', S: 'PEN' };

/** "USD 1.9 million", "$ 300". */
function unitBefore(sentence: FigureSentence, number: Quantity): void {
  const { tokens, lowers, words, language } = sentence;
  const before = tokens[number.from - 1];
  if (number.kind === 'count' && before) {
    const sign = /^(?:\$|us\$|r\$|€|£)$/.test(before.lower) ? before.lower : undefined;
    const code = before.upper && before.text.length === 3 ? words.units.get(lowers[number.from - 1]!) : undefined;
    if (sign || code?.kind === 'money') {
      number.kind = 'money';
      number.unit =
        code?.name ?? ({ $: '$', us$: 'USD', r$: 'BRL', '€': 'EUR', '£': 'GBP' } as Record<string, string>)[sign!]!;
      number.from--;
      // "R$ 300": the letters stand apart from the sign.
      const letters = sign === '$' ? LETTERS[tokens[number.from - 1]?.text ?? ''] : undefined;
      if (letters && tokens[number.from - 1]!.end === before.start) {
        number.unit = letters;
        number.from--;
      }
    }
  }
  if (number.unit === '$') number.unit = language === 'en' ? 'USD' : '$';
}

/** Steps back over the words that qualify a number: "at least", "an estimated", "some". */
function qualify(sentence: FigureSentence, number: Quantity): void {
  const { lowers, words, tokens } = sentence;
  let from = number.from;
  while (tokens[from - 1]?.text === '\\') from--;
  for (let round = 0; round < 3; round++) {
    const found = words.qualifiers.matchBefore(lowers, from);
    if (found) {
      number.qualifier = stronger(found.value, number.qualifier);
      from = found.from;
      continue;
    }
    // "cerca de un 8 por ciento"; "more than the 50,000" is a comparison, not a qualifier.
    if (!/^(?:an?|una?|uma?|el)$/.test(lowers[from - 1] ?? '')) break;
    const further = words.qualifiers.matchBefore(lowers, from - 1);
    if (!further) break;
    number.qualifier ??= further.value;
    from = further.from;
  }
  number.from = from;
}

/** "perhaps more than": the bound says more than the doubt. */
function stronger(
  one: NonNullable<Quantity['qualifier']>,
  other: Quantity['qualifier'],
): NonNullable<Quantity['qualifier']> {
  return other !== undefined && other !== 'about' ? other : one;
}

/** "per 100,000", "a month": right after the number or after what it counts. */
function countedBy(sentence: FigureSentence, number: Quantity, stop: number): void {
  const { lowers, words, tokens } = sentence;
  for (let at = number.to; at < Math.min(number.to + 9, tokens.length); at++) {
    if (at > stop) return;
    const per = words.per.match(lowers, at);
    if (per && !/^(?:earlier|ago|before|later|after|antes|despues|depois|atras)$/.test(lowers[per.to] ?? '')) {
      if (/inhabitants|^1,000$/.test(per.value.name)) {
        // "por mil" after a count is a rate only where it follows at once or after its noun.
        number.kind = 'rate';
        number.unit = `per ${per.value.name}`;
        if (at === number.to) set(sentence, number, 'rate', number.unit, per.to);
      } else {
        number.per = per.value.name;
        if (at === number.to) set(sentence, number, number.kind, number.unit, per.to);
      }
      return;
    }
    if (tokens[at]!.kind === 'punct' && !/^["“”'*]+$/.test(tokens[at]!.text)) return;
    if (classesOf(sentence, at) & (CLASS.be | CLASS.have | CLASS.modal | CLASS.conj)) return;
  }
}

/** "31 of the 52 towns": the second number is the whole of the first. */
function partsOfWholes(sentence: FigureSentence, numbers: readonly Quantity[]): Quantity[] {
  const kept: Quantity[] = [];
  const { lowers } = sentence;
  for (let index = 0; index < numbers.length; index++) {
    const part = numbers[index]!;
    const whole = numbers[index + 1];
    kept.push(part);
    if (whole?.kind !== 'count' || whole.value === undefined || whole.from - part.to > 5) continue;
    const first = lowers[part.to] === 'out' ? lowers[part.to + 1] : lowers[part.to];
    const share = part.kind === 'percent' && part.unit === 'percent';
    const smaller = part.kind === 'count' && (part.value ?? Infinity) < whole.value;
    if (!/^(?:of|de|del|dos|das)$/.test(first ?? '') || !(share || smaller)) continue;
    if (!phraseFrom(sentence, whole.to) || numberBetween(sentence, part.to, whole.from)) continue;
    part.of = whole.value;
    part.whole = whole;
    // The whole of a share is a figure of its own: "60% of the 4,000 cases".
    if (!share || whole.value < 1000) index++;
  }
  return kept;
}

function numberBetween(sentence: FigureSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^[,;:–—(-]/.test(sentence.tokens[at]!.text)) return true;
  return false;
}
