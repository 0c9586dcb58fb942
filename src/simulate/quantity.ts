import { type Said, said } from '../model/index.js';

/** Units of time in days; a month is a twelfth of a year. */
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 };

/** A unit in the plural, as other languages know it. */
const inWords = (unit: string): Said => ({ form: `${unit}s`, values: [] });

/**
 * A span of time in the model's own unit: a number as it stands, or with a unit of time ("10 years").
 * @returns the number, or what is wrong in words
 */
export function timeIn(value: number | string, unit: string): number | Said {
  if (typeof value === 'number')
    return value >= 0 && Number.isFinite(value) ? value : said`${value} is no time from 0 on`;
  const [, number, word] = /^(-?[\d.]+)\s*([a-z]+?)s?$/i.exec(value.trim()) ?? [];
  if (number === undefined || word === undefined)
    return said`"${value}" is no time; write a number of ${inWords(unit)}, or "2 years"`;
  if (!(Number(number) >= 0)) return said`"${value}" is no time from 0 on`;
  const given = word.toLowerCase();
  if (given === unit) return Number(number);
  const [from, to] = [DAYS[given], DAYS[unit]];
  if (from === undefined || to === undefined) {
    return said`"${word}" is no unit of time here; this model counts in ${inWords(unit)}${to === undefined ? '' : said` (day, week, month and year are converted)`}`;
  }
  return (Number(number) * from) / to;
}

/**
 * A value in the unit of a parameter: a number, or a number with exactly that unit ("110 persons/week").
 * @returns the number, or what is wrong in words
 */
export function valueIn(value: number | string, unit: string): number | Said {
  if (typeof value === 'number') return value;
  const [, number, given] = /^(-?[\d.]+(?:e-?\d+)?)\s*(.*)$/i.exec(value.trim()) ?? [];
  if (number === undefined || !Number.isFinite(Number(number))) return said`"${value}" is no number`;
  return given === '' || given === unit ? Number(number) : said`"${given}" is the wrong unit; it is counted in ${unit}`;
}

/**
 * How much a measure multiplies: 2, "x2", "+100%", "-50 %".
 * @returns the factor, or what is wrong in words
 */
export function strengthOf(value: number | string): number | Said {
  if (typeof value === 'number') return value;
  const text = value.trim();
  const times = /^[x×]\s*([\d.]+)$/i.exec(text);
  if (times) return Number(times[1]);
  const percent = /^([+-])\s*([\d.]+)\s*%$/.exec(text);
  if (percent) return 1 + (percent[1] === '-' ? -1 : 1) * (Number(percent[2]) / 100);
  return said`"${value}" is no strength; write a factor (2, 0.5) or a change ("+100%", "-50%")`;
}
