import { type CellSpan, rowText } from '../read/index.js';
import { calendarValue, isoDate } from './calendar.js';
import type { MappedValue } from './table-mapping.js';
import type { Span } from './types.js';

/** A value of one row, and where the words it comes from stand in the document; no span for a constant. */
export interface RowValue {
  value: string;
  span?: Span;
}

/** A row of a table with its place in the document, as mappings ask it for values. */
export class Row {
  readonly #spans: CellSpan[];

  constructor(
    readonly columns: readonly string[],
    cells: readonly string[],
    /** The document's text, and where the row stands in it. */
    readonly text: string,
    readonly span: Span,
    /** What the text calls the columns. */
    labels = columns,
  ) {
    const words = text.slice(span.start, span.end);
    // A line of the header that a person took for a row stands there without labels.
    const composed = [labels, []].map((each) => rowText(each, cells)).find((each) => each.text === words);
    this.#spans = composed?.spans ?? spansInOrder(words, cells);
  }

  /** Values that `mapped` has in this row: none where the cell is empty, several where it is split. */
  values(mapped: MappedValue): RowValue[] {
    if (typeof mapped === 'string') return this.#cell(mapped);
    if ('constant' in mapped) return [{ value: mapped.constant }];
    if ('template' in mapped) return this.#filled(mapped.template);
    const parts = mapped.split === undefined ? this.#cell(mapped.column) : this.#parts(mapped.column, mapped.split);
    return parts.flatMap((part) => {
      const coded = mapped.codes ? (mapped.codes[part.value] ?? mapped.otherwise ?? part.value) : part.value;
      const value = mapped.date === undefined ? coded : parseDate(coded, mapped.date);
      return value === undefined || value === '' ? [] : [{ ...part, value }];
    });
  }

  /** The first value, where there is one. */
  value(mapped: MappedValue | undefined): RowValue | undefined {
    return mapped === undefined ? undefined : this.values(mapped)[0];
  }

  #cell(column: string): RowValue[] {
    const index = this.columns.indexOf(column);
    const span = this.#spans[index];
    if (span === undefined) return [];
    const placed = { start: this.span.start + span.start, end: this.span.start + span.end };
    return [{ value: this.text.slice(placed.start, placed.end), span: placed }];
  }

  #parts(column: string, mark: string): RowValue[] {
    const [cell] = this.#cell(column);
    if (!cell) return [];
    const parts: RowValue[] = [];
    let at = 0;
    for (const part of cell.value.split(mark)) {
      const value = part.trim();
      const start = cell.span!.start + at + part.indexOf(value);
      if (value !== '') parts.push({ value, span: { start, end: start + value.length } });
      at += part.length + mark.length;
    }
    return parts;
  }

  /** A template's span is the first cell it is filled from, or all of them where they stand side by side. */
  #filled(template: string): RowValue[] {
    const spans: Span[] = [];
    let indexes: number[] = [];
    const value = template
      .replace(/\{([^}]+)\}/g, (_, column: string) => {
        const [cell] = this.#cell(column);
        if (!cell) return '';
        spans.push(cell.span!);
        indexes.push(this.columns.indexOf(column));
        return cell.value;
      })
      .replace(/\s+/g, ' ')
      .trim();
    const [first] = spans;
    if (!first) return [];
    indexes = [...indexes].sort((left, right) => left - right);
    const adjacent = indexes.every((index, position) => position === 0 || index === indexes[position - 1]! + 1);
    const span = adjacent
      ? { start: Math.min(...spans.map((each) => each.start)), end: Math.max(...spans.map((each) => each.end)) }
      : first;
    return [{ value, span }];
  }
}

/** Where the cells stand in a row that the document's author typed, with tabs or pipes between them. */
function spansInOrder(words: string, cells: readonly string[]): CellSpan[] {
  let at = 0;
  return cells.map((cell) => {
    const start = cell === '' ? -1 : words.indexOf(cell, at);
    if (start < 0) return undefined;
    at = start + cell.length;
    return { start, end: at };
  });
}

/** The columns that a value names. */
export function columnsOf(mapped: MappedValue): string[] {
  if (typeof mapped === 'string') return [mapped];
  if ('column' in mapped) return [mapped.column];
  return 'template' in mapped ? [...mapped.template.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]!) : [];
}

/**
 * A date written as `format` says (DD, D, MM, M, MMM for the month's name, YYYY, YY) in ISO 8601; undefined where it is
 * written otherwise or is no day; `unix` and `serial` are days by number. What the format leaves out is left out: `YYYY` gives a year. A time behind it is
 * ignored, and a date that is ISO 8601 already is kept.
 */
export function parseDate(text: string, format: string): string | undefined {
  if (format === 'unix') return dateOfUnixTime(text);
  if (format === 'serial') return dateOfSerial(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const names: string[] = [];
  const pattern = format.replace(/DD?|MMM|MM?|YYYY|YY|[.]/g, (token) => {
    if (token === '.') return '\\.';
    names.push(token[0]!);
    return token === 'MMM'
      ? '(\\p{L}+)\\.?'
      : token === 'YYYY'
        ? '(\\d{4})'
        : token === 'YY'
          ? '(\\d{2})'
          : '(\\d{1,2})';
  });
  const match = new RegExp(`^${pattern}(?:[ T,].*)?$`, 'u').exec(text.trim());
  if (!match) return undefined;
  const part = (name: string) => {
    const index = names.indexOf(name);
    if (index < 0) return undefined;
    const word = match[index + 1]!;
    return /^\d/.test(word) ? Number(word) : calendarValue('month', word);
  };
  const [day, month, year] = [part('D'), part('M'), part('Y')];
  if (year === undefined || (names.includes('M') && month === undefined)) return undefined;
  // Two digits: 89 is 1989, 14 is 2014.
  return isoDate(year < 100 ? year + (year > 40 ? 1900 : 2000) : year, month, day);
}

/** A number as tables write it: 1.234,5 or 1,234.5 or 1234; undefined where there is none. */
export function parseNumber(text: string): number | undefined {
  const digits = text.replace(/[^\d.,-]/g, '');
  if (!/\d/.test(digits)) return undefined;
  const decimal = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  const grouped = /^-?\d{1,3}(?:[.,]\d{3})+$/.test(digits);
  if (decimal < 0 || grouped) return Number(digits.replace(/[.,]/g, ''));
  const number = Number(`${digits.slice(0, decimal).replace(/[.,]/g, '')}.${digits.slice(decimal + 1)}`);
  return Number.isNaN(number) ? undefined : number;
}

/** Seconds, or milliseconds where they are too many, since 1970, of the years 1970 to 2100. */
function dateOfUnixTime(text: string): string | undefined {
  const count = /^\d{8,13}(?:\.0+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
  const date = new Date(count >= 1e11 ? count : count * 1000);
  return Number.isNaN(count) || date.getUTCFullYear() > 2100 ? undefined : date.toISOString().slice(0, 10);
}

/** Days since the end of 1899, as spreadsheets count them, of the years 1954 to 2064. */
function dateOfSerial(text: string): string | undefined {
  const days = /^\d{5}(?:[.,]\d+)?$/.test(text.trim()) ? Number.parseInt(text.trim(), 10) : 0;
  return days < 20_000 || days > 60_000 ? undefined : new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** The time of day that a cell holds, alone or behind a date (14:02, 2:02:11 PM, 14h02), as HH:MM or HH:MM:SS. */
export function parseTime(text: string): string | undefined {
  const match =
    /(?:^|[\sT])(\d{1,2})\s?[:h]\s?(\d{2})(?:[:m](\d{2}))?(?:\.\d+)?(?:\s*([ap])\.?\s?m\b\.?)?(?=$|[\sZ+-])/i.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const [, hour, minute, second, half] = match;
  const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  return [String(hours).padStart(2, '0'), minute, ...(second ? [second] : [])].join(':');
}

const SECONDS = { seconds: 1, minutes: 60, hours: 3600 } as const;

/** How long something lasted, in seconds: 0:03:25, 3:25 (minutes first), 3 min 25 s, or a number of `unit`. */
export function parseDuration(text: string, unit: keyof typeof SECONDS = 'seconds'): number | undefined {
  const clock = /^(?:(\d+):)?(\d{1,3}):(\d{2})$/.exec(text.trim());
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const named = [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*(h|m|s)[a-zú]*/gi)];
  const factor = { h: 3600, m: 60, s: 1 } as const;
  if (named.length > 0)
    return named.reduce(
      (sum, [, count, letter]) =>
        sum + Number(count!.replace(',', '.')) * factor[letter!.toLowerCase() as 'h' | 'm' | 's'],
      0,
    );
  const count = /^\s*\d+(?:[.,]\d+)?\s*$/.test(text) ? Number(text.replace(',', '.')) : undefined;
  return count === undefined ? undefined : count * SECONDS[unit];
}

const SIGNS: Record<string, string> = { US$: 'USD', U$S: 'USD', U$: 'USD', R$: 'BRL', '€': 'EUR', '£': 'GBP' };

/** A sum as tables write it, and its currency where the cell names one (US$, R$, €, or three capitals). */
export function parseAmount(text: string): { amount?: number; currency?: string } {
  const amount = parseNumber(text);
  if (amount === undefined) return {};
  const sign = Object.keys(SIGNS).find((each) => text.toUpperCase().includes(each));
  const currency = sign ? SIGNS[sign] : /(?<!\p{L})[A-Z]{3}(?!\p{L})/u.exec(text)?.[0];
  return { amount, ...(currency ? { currency } : {}) };
}
