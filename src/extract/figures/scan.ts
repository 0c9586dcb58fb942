import type { Span } from '../types.js';
import { type Numeral, numberInWords } from './number-words.js';
import { parseNumeral } from './numerals.js';
import type { FigureSentence } from './sentence.js';
import type { Quantity, ValueKind } from './types.js';

/** Signs of money, by what they are written as before a number. */
const SIGNS: Record<string, string> = {
  us$: 'USD',
  u$s: 'USD',
  usd: 'USD',
  r$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  mex$: 'MXN',
  mx$: 'MXN',
  $: '$',
};

/** A number with letters joined to it: "5bn", "300kg", "8,000-armed", "25-year", "$1.4-billion". */
const JOINED = /^(\D{0,4}?\d[\d.,]*)[-‐‑]?(\p{L}+|%)$/u;
const DIGITS = /^\D{0,4}?\d/;

/**
 * The numbers of a sentence in the order of the text: digits or words, scaled ("7.4 million"), shares ("one-third",
 * "six in ten"), multiples ("twice", "tripled"), ranges in one word ("300-500"), with money signs, but without units.
 * Numbers of rates ("per 100,000") and those that `skips` says are none (dates, names) are left out.
 */
export function scanNumbers(sentence: FigureSentence, skips: (span: Span) => boolean): Quantity[] {
  const { tokens, lowers, words } = sentence;
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const per = words.per.match(lowers, at);
    if (
      per &&
      lowers.slice(at, per.to).some((lower) => /\d/.test(lower) || words.numbers.get(lower)?.kind === 'times')
    ) {
      at = per.to;
      continue;
    }
    const quantity = words.opensNumber(token.form) && !skips(token) ? numberAt(sentence, at) : undefined;
    if (quantity) found.push(quantity);
    at = quantity ? Math.max(quantity.to, at + 1) : at + 1;
  }
  return found;
}

function numberAt(sentence: FigureSentence, at: number): Quantity | undefined {
  const { tokens, lowers, words } = sentence;
  const token = tokens[at]!;
  if (token.kind === 'punct') return undefined;
  if (DIGITS.test(token.text)) return inDigits(sentence, at);
  const fold = words.folds.match(lowers, at);
  if (fold) return { ...blank(sentence, at, fold.to, 'times'), value: fold.value, unit: 'times', verb: true };
  const word = words.numbers.match(lowers, at);
  if (word?.value.kind === 'fold') {
    // "twice the average", "el doble de": not the adjective of "double standards".
    if (!/^(?:the|that|as|de|del|do|da|o|a|que|its|their|what)$/.test(lowers[word.to] ?? '')) return undefined;
    return { ...blank(sentence, at, word.to, 'times'), value: word.value.value, unit: 'times' };
  }
  if (word?.value.kind === 'share') return share(sentence, at, word.to, word.value.value);
  if (word?.value.kind === 'vague') return several(sentence, at, word.to, word.value.value);
  // "por ciento" is a unit.
  if (/^(?:ciento|cento)$/.test(lowers[at]!) && lowers[at - 1] === 'por') return undefined;
  const numeral = numberInWords(sentence, at);
  if (!numeral) return undefined;
  const parted = parts(sentence, numeral) ?? partOf(sentence, numeral);
  if (parted) return parted;
  if (numeral.value === 1 && !/^(?:percent|per|%|por)$/.test(lowers[numeral.to] ?? '')) return undefined;
  return { ...blank(sentence, at, numeral.to, 'count'), value: numeral.value };
}

function blank(sentence: FigureSentence, from: number, to: number, kind: ValueKind): Quantity {
  const { tokens } = sentence;
  return { from, to, at: from, start: tokens[from]!.start, end: tokens[to - 1]!.end, kind, unit: '', digits: false };
}

function inDigits(sentence: FigureSentence, at: number): Quantity | undefined {
  const { tokens, language } = sentence;
  const { text } = tokens[at]!;
  const range = /^(\D{0,4}?[\d.,]+)[-‐‑](\D{0,4}?[\d.,]+)$/.exec(text);
  if (range) {
    const low = parseNumeral(range[1]!, language);
    const high = parseNumeral(range[2]!, language);
    if (low === undefined || high === undefined || low >= high) return undefined;
    const scaled = numberInWords(sentence, at + 1, 1);
    const factor = scaled?.value ?? 1;
    const to = scaled?.to ?? at + 1;
    return money(
      { ...blank(sentence, at, to, 'count'), low: low * factor, high: high * factor, digits: true },
      range[1]!,
    );
  }
  const joined = JOINED.exec(text);
  const digits = joined ? joined[1]! : text;
  if (/\p{L}/u.test(digits) && !signOf(digits)) return undefined;
  let value = parseNumeral(digits.replace(/[.,]+$/, ''), language);
  if (value === undefined) return undefined;
  let to = at + 1;
  let suffix = '';
  if (joined) {
    suffix = joined[2]!.toLowerCase();
    const scale = sentence.words.numbers.get(suffix);
    if (scale?.kind === 'times') value *= scale.value;
    else if (/^(?:st|nd|rd|th|s|a|o|ª|º|mm|cm|caliber|calibre)$/.test(suffix)) return undefined;
    // "3D", "5G": a name, where "8,000-armed" is a number and a word.
    else if (!/[-‐‑]/.test(text) && !sentence.words.units.get(suffix)) return undefined;
  } else if (spaced(sentence, at)) {
    // "140 000": thousands parted by a blank.
    value = value * 1000 + Number(tokens[at + 1]!.text);
    to++;
  }
  const scaled = numberInWords(sentence, to, value);
  if (scaled) {
    to = scaled.to;
    value = scaled.value;
    // "2 mil 345"
    const next = tokens[to];
    if (sentence.lowers[to - 1] === 'mil' && next?.kind === 'number' && /^\d{1,3}$/.test(next.text)) {
      value += Number(next.text);
      to++;
      const further = numberInWords(sentence, to, value);
      if (further) {
        to = further.to;
        value = further.value;
      }
    }
  }
  const numeral: Numeral = { from: at, to, value: Number(value.toPrecision(12)) };
  const parted = suffix === '' ? (parts(sentence, numeral) ?? partOf(sentence, numeral)) : undefined;
  if (parted) return { ...parted, digits: true };
  const quantity = money({ ...blank(sentence, at, to, 'count'), value: numeral.value, digits: true }, digits);
  const unit = suffix ? sentence.words.units.get(suffix) : undefined;
  if (unit && unit.kind !== 'per') return { ...quantity, kind: unit.kind, unit: unit.name };
  return quantity;
}

const signOf = (digits: string): string | undefined => SIGNS[digits.replace(/[\d.,]+$/, '').toLowerCase()];

function money(quantity: Quantity, digits: string): Quantity {
  const sign = signOf(digits);
  return sign ? { ...quantity, kind: 'money', unit: sign } : quantity;
}

function spaced(sentence: FigureSentence, at: number): boolean {
  const { tokens, language } = sentence;
  const next = tokens[at + 1];
  if (language === 'en' || !next || !/^\d{3}$/.test(next.text) || !/^\D?\d{1,3}$/.test(tokens[at]!.text)) return false;
  return /^[ \u00a0\u2009\u202f]$/.test(sentence.text.slice(tokens[at]!.end, next.start));
}

/** "six in ten", "8 de cada 10": a share, in percent. */
function partOf(sentence: FigureSentence, { from, to, value }: Numeral): Quantity | undefined {
  const { lowers, words, tokens } = sentence;
  const of = words.numbers.match(lowers, to, ({ kind }) => kind === 'of');
  if (!of) return undefined;
  const token = tokens[of.to];
  if (!token) return undefined;
  const next = numberInWords(sentence, of.to);
  const whole = token.kind === 'number' && /^\d+$/.test(token.text) ? Number(token.text) : next?.value;
  if (whole === undefined || ![2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 50, 100].includes(whole) || value >= whole)
    return undefined;
  const end = next && token.kind !== 'number' ? next.to : of.to + 1;
  // "in 14 of the 32": the second number begins a part of its own.
  if (/^(?:of|years?|months?|days?|weeks?|hours?|años|anos|meses|días|dias)$/.test(lowers[end] ?? '')) return undefined;
  return {
    ...blank(sentence, from, end, 'percent'),
    value: Number(((100 * value) / whole).toFixed(1)),
    unit: 'percent',
  };
}

/** "two-thirds", "tres cuartas partes": so many parts of a whole, in percent. */
function parts(sentence: FigureSentence, { from, to, value }: Numeral): Quantity | undefined {
  const part = sentence.words.numbers.match(sentence.lowers, to, ({ kind }) => kind === 'shares');
  if (!part || value > 9) return undefined;
  return {
    ...blank(sentence, from, part.to, 'percent'),
    value: Number((value * part.value.value).toFixed(1)),
    unit: 'percent',
  };
}

const ARTICLE = /^(?:a|an|one|un|una|la|um|uma)$/;
const ORDER = /^(?:first|second|third|last|latter|other|better|primera|segunda|otra|primeira|outra|per|a)$/;
const HALF = /^(?:half|mitad|metade|one-half)$/;

/** "a third of", "half the population", "la mitad de": a share, in percent; "half a million": a number. */
function share(sentence: FigureSentence, at: number, to: number, percent: number): Quantity | undefined {
  const { lowers } = sentence;
  if (lowers[at] === 'half' && /^an?$/.test(lowers[to] ?? '')) {
    const scaled = numberInWords(sentence, to + 1, 0.5);
    return scaled ? { ...blank(sentence, at, scaled.to, 'count'), value: scaled.value } : undefined;
  }
  const next = lowers[to] ?? '';
  const of = /^(?:of|de|del|do|da|dos|das)$/.test(next);
  const half = HALF.test(lowers[at]!);
  const before = lowers[at - 1] ?? '';
  if (half ? ORDER.test(before) : !lowers[at]!.includes('-') && !ARTICLE.test(before)) return undefined;
  if (!of && !(half && /^(?:the|its|all|their|our)$/.test(next)) && !lowers[at]!.includes('-')) return undefined;
  const after = lowers[to + 1] ?? '';
  // "first quarter of the century", "la mitad del año": times, not shares.
  if (
    /^(?:century|siglo|seculo|year|ano|month|mes)$/.test(after) ||
    /^(?:century|siglo|seculo|year|ano|an)$/.test(lowers[to + 2] ?? '')
  )
    return undefined;
  const from = ARTICLE.test(before) && !half ? at - 1 : at;
  return { ...blank(sentence, from, to, 'percent'), value: Number(percent.toFixed(1)), unit: 'percent' };
}

/** "tens of thousands of people", "cientos de miles": its least value. */
function several(sentence: FigureSentence, at: number, to: number, least: number): Quantity | undefined {
  const { lowers, words } = sentence;
  if (!/^(?:of|de)$/.test(lowers[to] ?? '')) return undefined;
  const scale = words.numbers.match(lowers, to + 1, ({ kind }) => kind === 'vague' || kind === 'times');
  if (!scale || scale.value.value < 1000) return undefined;
  const value = least * scale.value.value;
  return { ...blank(sentence, at, scale.to, 'count'), low: value, qualifier: 'at least' };
}
