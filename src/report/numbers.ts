import type { Statement } from '../case/index.js';
import { indicatorTitle, isBareCount, unitTitle } from '../extract/index.js';
import type { Language } from '../model/index.js';
import type { Citing } from './citing.js';
import { dateInWords } from './dates.js';
import type { Analysis } from './findings/index.js';
import { decimal, fill, sentence } from './grammar.js';
import type { NumberSaid } from './schema.js';
import type { Wording } from './wording.js';

const MOST_NUMBERS = 40;
/** Of one indicator in one place at most so many values are shown. */
const MOST_OF_ONE = 6;

/**
 * What the sources say in figures: indicator, place, period, value, whose figure it is. Indicators that several values or
 * sources speak of come first, since they can be compared; the case holds all.
 */
export function numbersSaid({ snapshot, wording }: Analysis, citing: Citing): NumberSaid[] {
  const figures = snapshot.statements.filter(
    ({ kind, hedge, property }) => kind === 'figure' && hedge !== 'denied' && !isBareCount(property),
  );
  const placeOf = ({ subject, detail }: Statement): string =>
    subject === null ? String(detail['place'] ?? '') : wording.name(wording.actorOf.get(subject) ?? subject).text;
  const groups = new Map<string, Statement[]>();
  for (const figure of figures) {
    const key = figure.property.toLowerCase();
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  const ordered = [...groups.values()].sort((a, b) => weight(b) - weight(a)).flatMap((group) => chosen(group, placeOf));
  return ordered.slice(0, MOST_NUMBERS).map((figure) => {
    const { detail } = figure;
    const inferred = String(detail['inferred'] ?? '').split(',');
    const bracketed = (part: string, text: string): string => (text && inferred.includes(part) ? `[${text}]` : text);
    const indicator = indicatorTitle(figure.property, wording.language);
    const place = bracketed('place', placeOf(figure));
    const period = bracketed('period', periodText(detail['period'], wording.language));
    const value = saidText(figure, wording);
    const text = sentence([indicator, place, period, value].filter(Boolean).join(', '));
    return {
      indicator,
      ...(place && { place }),
      ...(period && { period }),
      value,
      hedge: figure.hedge,
      who: wording.who([figure]).text,
      cites: citing.citeStatements([figure], text),
    };
  });
}

/** A period in words: a day, a month, a year, or from one to another. */
function periodText(period: unknown, language: Language): string {
  if (period === undefined) return '';
  const dates = String(period).split('/');
  const [from, to] = dates.map((date) => dateInWords(date, language));
  if (to === undefined || from === to) return from!;
  // "13 – 19 May 2013" where the month is one.
  const [one, other] = dates as [string, string];
  const day = one.length === 10 && one.slice(0, 7) === other.slice(0, 7) ? String(Number(one.slice(8))) : undefined;
  return `${day ?? from} – ${to}`;
}

/** The value with what the text says of it: about, more than, a rise, a plan. */
function saidText(figure: Statement, { language, words }: Wording): string {
  const { qualifier, change, planned } = figure.detail;
  const phrases: Readonly<Record<string, string>> = { ...words.figure.qualifier, ...words.figure.change };
  // What fell says so in words: the sign would say it twice.
  const size =
    change === 'fall' && figure.value !== null ? { ...figure, value: figure.value.replace('-', '') } : figure;
  // "14" of homicides: where the unit is what is counted, its column says so.
  const isSame = size.detail['unit'] === size.property;
  let value = valueText(isSame ? { ...size, detail: { ...size.detail, unit: '' } } : size, language);
  // "at least" says what the sign of an open range would say again.
  if (words.figure.qualifier[String(qualifier) as keyof typeof words.figure.qualifier])
    value = value.replace(/^[≥≤] /, '');
  for (const word of [qualifier, change]) {
    const phrase = phrases[String(word)];
    if (phrase) value = fill(phrase, { value }, language);
  }
  return planned ? fill(words.figure.planned, { value }, language) : value;
}

/** How much an indicator has to compare: its sources, then its values, then how surely they were read. */
function weight(group: readonly Statement[]): number {
  const sources = new Set(group.map(({ documentId }) => documentId)).size;
  const values = new Set(group.map(({ value, detail }) => value ?? `${detail['low']}-${detail['high']}`)).size;
  return 4 * Math.min(sources, 4) + Math.min(values, 6) + Math.max(...group.map(({ confidence }) => confidence));
}

/** The best read values of one indicator, by place and period. */
function chosen(group: readonly Statement[], placeOf: (statement: Statement) => string): Statement[] {
  const period = ({ detail }: Statement): string => String(detail['period'] ?? '');
  return [...group]
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start)
    .slice(0, MOST_OF_ONE)
    .sort((a, b) => placeOf(a).localeCompare(placeOf(b), 'en') || period(a).localeCompare(period(b)));
}

/** The value or range with its unit, in the decimal form of the language. */
export function valueText({ value, detail }: Statement, language: Language): string {
  const number = (text: unknown): string => grouped(decimal(Number(text), language), language);
  const { low, high } = detail;
  const count = low === undefined && high === undefined ? Number(value) : undefined;
  const unit = unitTitle(String(detail['unit'] ?? ''), language, count);
  const between = low !== undefined && high !== undefined && low !== high;
  const amount = between
    ? `${number(low)}–${number(high)}`
    : low !== undefined && value === null
      ? `≥ ${number(low)}`
      : high !== undefined && value === null
        ? `≤ ${number(high)}`
        : number(value ?? low);
  return fill('{amount} {unit}', { amount, unit }, language).trim();
}

/** Thousands apart, as the language writes them, in numbers of five digits and more. */
function grouped(text: string, language: Language): string {
  const [, whole, rest] = /^(-?\d+)(.*)$/.exec(text) ?? [];
  if (whole === undefined || whole.replace('-', '').length < 5) return text;
  return whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'en' ? ',' : '.') + rest;
}
