import {
  addDays,
  addMonths,
  type CalendarUnit,
  calendarUnit,
  calendarValue,
  calendarWords,
  dateParts,
  isoDate,
  weekdayOf,
} from './calendar.js';
import { type DateContext, type DatePattern, type ResolvedDate, single, yearOf } from './date-patterns.js';

const MONTH = calendarWords('month', 4).concat('|may');
const WEEKDAY = calendarWords('weekday');
const UNIT = calendarWords('unit');
const NUMBER = `\\d{1,2}|${calendarWords('number')}`;
const THING = `${UNIT}|${MONTH}|${WEEKDAY}`;

/** A day, week, month or year so many units away from the document's date, as precisely as that date is known. */
function shifted(unit: CalendarUnit, count: number, context: DateContext): ResolvedDate | undefined {
  const date = context.document ? dateParts(context.document) : undefined;
  if (!date) return undefined;
  if (unit === 'year') return single(isoDate(date.year + count), 'relative');
  if (date.month === undefined) return undefined;
  if (unit === 'month') return single(addMonths(date.year, date.month, count), 'relative');
  if (date.day === undefined) return undefined;
  const day = isoDate(date.year, date.month, date.day)!;
  if (unit === 'day') return single(addDays(day, count), 'relative');
  const monday = addDays(day, 1 - weekdayOf(day) + 7 * count);
  return { from: monday, to: addDays(monday, 6), kind: 'relative' };
}

/** The named weekday nearest to the document's day: on or before it, or after it. */
function weekday(word: string, after: boolean, context: DateContext): ResolvedDate | undefined {
  const date = context.document ? dateParts(context.document) : undefined;
  const wanted = calendarValue('weekday', word);
  if (wanted === undefined || date?.day === undefined) return undefined;
  const day = isoDate(date.year, date.month, date.day)!;
  const back = (weekdayOf(day) - wanted + 7) % 7;
  return single(addDays(day, after ? 7 - back : -back), 'relative');
}

/** "last week", "el martes pasado", "next December": `direction` -1 or 1. */
function neighbour(word: string, direction: -1 | 1, context: DateContext): ResolvedDate | undefined {
  const unit = calendarUnit(word);
  if (unit) return shifted(unit, direction, context);
  const month = calendarValue('month', word);
  if (month === undefined) return weekday(word, direction === 1, context);
  const date = context.document ? dateParts(context.document) : undefined;
  if (!date) return undefined;
  // "Last December" in a document of December is that of the year before; one dated by its year alone may mean either.
  const here = date.month ?? (direction === -1 ? 1 : 12);
  const other = direction === -1 ? month >= here : month <= here;
  return single(isoDate(other ? date.year + direction : date.year, month), 'relative');
}

const DAYS: Record<string, number> = { yesterday: -1, ayer: -1, anoche: -1, ontem: -1, anteayer: -2, anteontem: -2 };

/** Dates that only the document's own date makes definite. */
export const RELATIVE_PATTERNS: readonly DatePattern[] = [
  {
    name: 'yesterday, ayer, ontem',
    pattern: /\b(?:yesterday|ayer|anoche|anteayer|ontem|anteontem)\b/gi,
    resolve: ([word], context) => shifted('day', DAYS[word.toLowerCase()]!, context),
  },
  {
    name: 'last December, el pasado martes, el mes pasado, na semana passada',
    pattern: new RegExp(
      `(?:\\b(?:last|(?:el|la|no|na|o|a)\\s+(?:pasad[oa]|passad[oa]|últim[oa]))\\s+(?<before>${THING})\\b(?!\\s+(?:\\d|del?\\s+\\d))|` +
        `\\b(?:el|la|o|a|no|na|em|en|de)\\s+(?<after>${THING})\\s+(?:pasad[oa]|passad[oa]|anterior)\\b)`,
      'giu',
    ),
    resolve: ({ groups }, context) => neighbour(groups!['before'] ?? groups!['after']!, -1, context),
  },
  {
    name: 'next week, el próximo martes, la semana que viene',
    pattern: new RegExp(
      `(?:\\b(?:next|(?:el|la|no|na|o|a)\\s+pr[óo]xim[oa])\\s+(?<before>${THING})\\b|` +
        `\\b(?:el|la|no|na)\\s+(?<after>${THING})\\s+(?:que viene|que vem|pr[óo]xim[oa]|siguiente)\\b)`,
      'giu',
    ),
    resolve: ({ groups }, context) => neighbour(groups!['before'] ?? groups!['after']!, 1, context),
  },
  {
    name: 'this year, este mes, esta semana',
    pattern: new RegExp(`\\b(?:this|est[ea]|n?est[ea]|the current)\\s+(?<unit>${UNIT})\\b`, 'giu'),
    resolve: ({ groups }, context) => {
      const unit = calendarUnit(groups!['unit']!);
      return unit && unit !== 'day' ? shifted(unit, 0, context) : undefined;
    },
  },
  {
    name: 'two weeks ago, hace dos semanas, há três dias, cinco anos atrás',
    pattern: new RegExp(
      `(?:\\b(?<n>${NUMBER})\\s+(?<unit>${UNIT})\\s+(?:ago|atrás)\\b|\\b(?:hace|há)\\s+(?<n2>${NUMBER})\\s+(?<unit2>${UNIT})\\b)`,
      'giu',
    ),
    resolve: ({ groups }, context) => {
      const digits = groups!['n'] ?? groups!['n2']!;
      const count = /^\d/.test(digits) ? Number(digits) : calendarValue('number', digits);
      const unit = calendarUnit(groups!['unit'] ?? groups!['unit2']!);
      return unit && count !== undefined ? shifted(unit, -count, context) : undefined;
    },
  },
  {
    name: 'on Tuesday, el martes, na terça-feira',
    pattern: new RegExp(
      `\\b(?<weekday>${WEEKDAY}|ter[çc]a|quarta|quinta|sexta)\\b(?<=\\b(?:on|el|este|na|no|nesta|neste)\\s+\\k<weekday>)`,
      'giu',
    ),
    resolve: ({ groups }, context) => {
      const word = groups!['weekday']!;
      return weekday(calendarValue('weekday', word) === undefined ? `${word}-feira` : word, false, context);
    },
  },
  {
    name: 'in March, en marzo, em março',
    pattern: new RegExp(
      `\\b(?<month>${MONTH})\\b(?<=\\b(?:in|since|by|until|during|en|desde|hasta|em|até|durante)\\s+(?:early |mid-|late )?\\k<month>)(?!,?\\s+(?:del?\\s+|of\\s+)?\\d)`,
      'giu',
    ),
    resolve: ({ groups }, context) => {
      const month = calendarValue('month', groups!['month']!)!;
      const year = yearOf(month, undefined, context);
      return year === undefined ? undefined : single(isoDate(year, month), 'inherited');
    },
  },
];
