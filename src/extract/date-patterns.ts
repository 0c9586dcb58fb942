import { calendarValue, calendarWords, dateParts, isoDate } from './calendar.js';
import { fold } from './fold.js';

/** What a date that the text leaves incomplete is resolved by. */
export interface DateContext {
  language: string;
  /** The last date stated shortly before, and the document's own: ISO 8601, may be partial. */
  near?: string;
  document?: string;
}

export interface ResolvedDate {
  from: string;
  to: string;
  kind: 'stated' | 'inherited' | 'relative';
}

/** A way to write a date. */
export interface DatePattern {
  name: string;
  pattern: RegExp;
  resolve(match: RegExpExecArray, context: DateContext): ResolvedDate | undefined;
}

const MONTH = `(?:${calendarWords('month')})`;
const LONG_MONTH = `(?:${calendarWords('month', 4)}|may)`;
const DAY = '\\d{1,2}(?:st|nd|rd|th|º|°|o\\b)?';
const YEAR = '(?:1[6-9]|20)\\d\\d';
const TO = '(?:\\s?[-–—/]\\s?|\\s+(?:to|and|through|until|al?|y|e|hasta|até|à)\\s+(?:el\\s+|o\\s+)?)';
const DECADE = calendarWords('decade');

export const single = (date: string | undefined, kind: ResolvedDate['kind'] = 'stated'): ResolvedDate | undefined =>
  date === undefined ? undefined : { from: date, to: date, kind };

/** Words that are months and something else: without a year they are months only where written as names. */
const DOUBTFUL = new Set(['may', 'march', 'mar', 'set', 'out', 'ago', 'dec', 'mai', 'sept']);

function dayOfMonth(groups: Record<string, string | undefined>, context: DateContext): ResolvedDate | undefined {
  const word = groups['month']!;
  const month = calendarValue('month', word);
  if (month === undefined) return undefined;
  const day = Number.parseInt(groups['day']!, 10);
  const first = groups['first'] ? Number.parseInt(groups['first'], 10) : day;
  const stated = groups['year'];
  if (!stated && !groups['of'] && word === word.toLowerCase() && DOUBTFUL.has(fold(word))) return undefined;
  const year = stated ? fullYear(stated) : yearOf(month, day, context);
  if (year === undefined) return undefined;
  const from = isoDate(year, month, first);
  const to = isoDate(year, month, day);
  return from && to && from <= to ? { from, to, kind: stated ? 'stated' : 'inherited' } : undefined;
}

const fullYear = (digits: string): number => (digits.length === 2 ? 1900 + Number(digits) : Number(digits));

/** The year of a day or month named without one: that of the date just before, else the last such day the document could mean. */
export function yearOf(month: number, day: number | undefined, context: DateContext): number | undefined {
  if (context.near) return dateParts(context.near)?.year;
  const document = context.document ? dateParts(context.document) : undefined;
  if (!document) return undefined;
  const later =
    document.month !== undefined &&
    (month > document.month ||
      (month === document.month && day !== undefined && document.day !== undefined && day > document.day));
  return later ? document.year - 1 : document.year;
}

const decade = (text: string): ResolvedDate | undefined => {
  const value = /^\d+$/.test(text) ? Number(text) : calendarValue('decade', text);
  if (value === undefined || value % 10 !== 0) return undefined;
  const start = value < 100 ? 1900 + value : value;
  return { from: String(start), to: String(start + 9), kind: 'stated' };
};

/** What may stand before a year that nothing else marks as one. */
const YEAR_LEAD =
  'in|since|by|of|until|till|during|from|to|through|before|after|circa|around|and|late|early|mid|fiscal|year|the|its|his|her|their|a|' +
  'en|desde|hasta|de|del|durante|entre|y|año|el|la|em|até|e|do|da|ano|o|finales de|principios de';
/** What makes a number of four digits a quantity. */
const QUANTITY =
  'people|persons|members|men|women|children|troops|soldiers|police|officers|fighters|homicides|murders|deaths|victims|' +
  'hectares|acres|tons|tonnes|kilos?|kilograms|miles|km|kilomet\\w+|met\\w+s|dollars|percent|' +
  'personas|miembros|hombres|mujeres|niños|soldados|polic[ií]as|agentes|homicidios|asesinatos|muertos|muertes|víctimas|' +
  'hect[áa]reas|toneladas|kil[oó]metros|metros|dólares|pesos|pessoas|membros|homens|mulheres|homicídios|mortes|vítimas|' +
  'quil\\w+|reais|mil\\b|million|millones|milhões|%';

export const DATE_PATTERNS: readonly DatePattern[] = [
  {
    name: 'ISO 8601',
    pattern: new RegExp(`(?<![\\d-])(?<year>${YEAR})-(?<month>\\d\\d)-(?<day>\\d\\d)(?![\\d-])`, 'g'),
    resolve: ({ groups }) => single(isoDate(Number(groups!['year']), Number(groups!['month']), Number(groups!['day']))),
  },
  {
    name: '12 March 2014, 12 de marzo de 2014, 12-15 de março',
    pattern: new RegExp(
      `(?<![\\d.,])(?:(?<first>${DAY})${TO})?(?<day>${DAY})(?:\\s+(?<of>de|of|del mes de))?\\s+(?<month>${MONTH})\\b\\.?` +
        `(?:(?:,|\\s+del?|\\s+of)?\\s+(?<year>${YEAR}|\\d\\d(?=\\b(?!\\s*[\\p{L}%]))))?(?![\\d%])`,
      'giu',
    ),
    resolve: ({ groups }, context) => dayOfMonth(groups!, context),
  },
  {
    name: 'March 12, 2014; May 17th 1980; March 12-15',
    pattern: new RegExp(
      `\\b(?<month>${MONTH})\\b\\.?\\s+(?:(?<first>${DAY})${TO})?(?<day>${DAY})(?![\\d:%])(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?\\b`,
      'giu',
    ),
    resolve: ({ groups }, context) => dayOfMonth(groups!, context),
  },
  {
    name: 'March 2014, marzo de 2014',
    pattern: new RegExp(
      `\\b(?:(?:early|mid|late)[- ]|(?:mediados|meados) de )?(?<month>${LONG_MONTH})(?:,|\\s+(?:del?|of))?\\s+(?<year>${YEAR})(?![\\d%])`,
      'giu',
    ),
    resolve: ({ groups }) => single(isoDate(Number(groups!['year']), calendarValue('month', groups!['month']!))),
  },
  {
    name: '12/03/2014',
    pattern: new RegExp(`(?<![\\d/.-])(?<a>\\d{1,2})([/.-])(?<b>\\d{1,2})\\2(?<year>${YEAR})(?![\\d/-])`, 'g'),
    resolve: ({ groups }, { language }) => {
      const [a, b, year] = [Number(groups!['a']), Number(groups!['b']), Number(groups!['year'])];
      const monthFirst = b > 12 || (language === 'en' && a <= 12);
      return single(monthFirst ? isoDate(year, a, b) : isoDate(year, b, a));
    },
  },
  {
    name: '2006-2011; from 2002 to 2006; entre 1995 y 2001',
    pattern: new RegExp(
      `(?:(?<![\\d.,$-])(?<from>${YEAR})\\s?[-–—/]\\s?(?<to>${YEAR}|\\d\\d)|` +
        `\\b(?:between|from|entre|desde|de)\\s+(?:el\\s+)?(?<from2>${YEAR})\\s+(?:and|to|until|through|y|a|al|hasta|e|até)\\s+(?<to2>${YEAR}))(?![\\d,.%-]*\\d)`,
      'giu',
    ),
    resolve: ({ groups }) => {
      const from = groups!['from'] ?? groups!['from2']!;
      const last = groups!['to'] ?? groups!['to2']!;
      const to = last.length === 2 ? from.slice(0, 2) + last : last;
      return from < to ? { from, to, kind: 'stated' } : undefined;
    },
  },
  {
    name: '1990s, the nineties, los años noventa, década de 1990',
    pattern: new RegExp(
      `\\b(?:(?<century>(?:1[6-9]|20)\\d0)['’]?s|(?:d[ée]cada|decade)\\s+(?:del?|dos|of)\\s+(?:(?:los|the|os)\\s+)?(?:a[ñn]os\\s+)?` +
        `(?<named>(?:1[6-9]|20)\\d0|\\d0|${DECADE})|(?:años|anos)\\s+(?<spelt>\\d0|${DECADE})|the\\s+(?<nick>${DECADE}))\\b(?!\\s+(?:${QUANTITY}))`,
      'giu',
    ),
    resolve: ({ groups }) =>
      decade(groups!['century'] ?? groups!['named'] ?? groups!['spelt'] ?? groups!['nick'] ?? ''),
  },
  {
    name: 'in 2009; (2016); the 2010 coup',
    pattern: new RegExp(
      `(?<![\\d.,$])(?<year>${YEAR})(?<=(?:\\b(?:${YEAR_LEAD})|['’]s)[ \\n-]+${YEAR}|\\(${YEAR}(?=[),;]))(?!\\d|['’]?s\\b|[.,]\\d|-\\w|\\s*(?:${QUANTITY}))`,
      'giu',
    ),
    resolve: ({ groups }) => single(groups!['year']!),
  },
];
