import { readFileSync } from 'node:fs';
import type { Language } from '../../model/index.js';
import { PHRASES } from './phrases.js';

const rows = readFileSync(new URL('./words.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'));

const COLUMN: Readonly<Record<Language, number>> = { en: 0, es: 1, pt: 2 };
const words = new Map(rows.map((row) => [row[0]!, row]));

/** A title or unit of a model in `language`; undefined where words.tsv lacks it. */
export const wordOf = (text: string, language: Language): string | undefined => words.get(text)?.[COLUMN[language]];

/** How numbers are written in a language, and the words of the models. */
export class Wording {
  readonly #digits: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #short: Intl.NumberFormat;

  constructor(readonly language: Language) {
    this.#digits = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 });
    this.#short = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
    this.#percent = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  }

  /** The models' own word in the language of the page, or as it stands. */
  word(text: string): string {
    return wordOf(text, this.language) ?? text;
  }

  /** A title in the language of the page, if there is one. */
  title(text: string): string | undefined {
    return this.language === 'en' ? text : wordOf(text, this.language);
  }

  /** A unit of time, or of runs, for so many. */
  unit(name: string, count: number): string {
    return PHRASES[this.language].units[name]?.[count === 1 ? 0 : 1] ?? name;
  }

  number(value: number): string {
    return this.#digits.format(value === 0 ? 0 : value);
  }

  /** A number beside an axis, where there is little room: millions as such. */
  tick(value: number): string {
    return Math.abs(value) < 1e6 ? this.number(value) : this.#short.format(value);
  }

  /** A share as a number of hundredths without sign. */
  percent(share: number): string {
    return this.#percent.format(Math.abs(100 * share));
  }

  /** A change with its sign: a share where there is one, else in the output's unit. */
  change(difference: { mean: number; share: number | null }): string {
    const value = difference.share ?? difference.mean;
    const text = difference.share === null ? this.number(Math.abs(value)) : `${this.percent(value)} %`;
    return this.#isNothing(text) ? text : `${value > 0 ? '+' : '\u2212'}${text}`;
  }

  #isNothing(text: string): boolean {
    return !/[1-9]/.test(text);
  }
}
