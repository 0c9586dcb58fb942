import { ENTITY_SCHEMATA, relationType } from '../model/index.js';
import { builtInRows } from './lexicon-file.js';
import { readFrame } from './relations/frames.js';

/**
 * Columns (from 0) that take only words that the program knows: those that the lexicon itself has in them. Where a
 * lexicon is not named here its cells are free.
 */
const CLOSED: Readonly<Record<string, readonly number[]>> = {
  'agencies.tsv': [0],
  'also-called.tsv': [0],
  'attribution.tsv': [0, 1],
  'body-nouns.tsv': [0, 1],
  'calendar.tsv': [0],
  'compounds.tsv': [0, 1],
  'events.tsv': [1],
  'grammar-en.tsv': [0],
  'grammar-es.tsv': [0],
  'grammar-pt.tsv': [0],
  'hedges.tsv': [0, 1, 2],
  'legal-forms.tsv': [0, 1],
  'name-cues.tsv': [0],
  'nominals.tsv': [0, 1],
  'place-nouns.tsv': [0],
  'titles.tsv': [0],
};

/** Lexicons whose rows state relations, in each language. */
const STATING = /^(?:verbs|nouns)-[a-z]{2}\.tsv$/;
const LANGUAGES_STATING = ['en', 'es', 'pt'].flatMap((language) => [`verbs-${language}.tsv`, `nouns-${language}.tsv`]);

/** How a lexicon is written, learnt from its own rows: how many cells, which of them are lists, and what parts them. */
export class LexiconForm {
  readonly rows: readonly string[][];
  readonly least: number;
  readonly most: number;
  /** What parts the words of a list. */
  readonly separator: '|' | ';' | ' ';
  readonly #lists: ReadonlySet<number>;

  constructor(readonly name: string) {
    this.rows = builtInRows(name);
    const lengths = this.rows.map((row) => row.length);
    this.least = Math.min(...lengths);
    this.most = Math.max(...lengths);
    const holds = (mark: string) => this.rows.some((row) => row.some((cell) => bare(cell).includes(mark)));
    this.separator = holds('|') ? '|' : holds(';') ? ';' : ' ';
    this.#lists = new Set(
      this.rows.flatMap((row) => [...row.keys()].filter((at) => bare(row[at]!).includes(this.separator))),
    );
  }

  /**
   * True for a row that takes out: its first cell is `-`. Where the lexicon itself writes `-` there for "none", the row
   * must have one cell more than the lexicon has.
   */
  takesOut(cells: readonly string[]): boolean {
    return cells[0] === '-' && (cells.length > this.most || !this.rows.some((row) => row[0] === '-'));
  }

  /**
   * The rows without what a row names: cells that are no lists say which rows, words in lists are taken out of them, and a
   * row that has none left goes. Blank and `-` stand for any. Undefined where no row holds it all.
   */
  without(rows: readonly string[][], what: readonly string[]): string[][] | undefined {
    let found = false;
    const kept: string[][] = [];
    for (const row of rows) {
      if (!what.some(given) || !what.every((cell, at) => !given(cell) || this.#holds(row[at], cell, at))) {
        kept.push(row);
        continue;
      }
      found = true;
      const left = row.map((cell, at) => (this.#lists.has(at) && given(what[at]) ? this.#less(cell, what[at]!) : cell));
      const wholeRow = !what.some((cell, at) => given(cell) && this.#lists.has(at));
      const words = left.some((cell, at) => this.#lists.has(at) && given(cell));
      if (!wholeRow && words) kept.push(left);
    }
    return found ? kept : undefined;
  }

  /** The words of a list. */
  words(cell: string): string[] {
    const parts = this.separator === ';' ? cell.split(/;(?=\s|$)/) : cell.split(this.separator);
    return parts.map((part) => part.trim()).filter(Boolean);
  }

  #holds(cell: string | undefined, what: string, at: number): boolean {
    if (cell === what) return true;
    if (cell === undefined || !this.#lists.has(at)) return false;
    const words = this.words(cell);
    return this.words(what).every((word) => words.includes(word));
  }

  #less(cell: string, what: string): string {
    const out = this.words(what);
    const left = this.words(cell).filter((word) => !out.includes(word));
    return left.length > 0 ? left.join(this.separator === ';' ? '; ' : this.separator) : '-';
  }

  /** Words that the lexicon has in a column. */
  known(column: number): string[] {
    return [...new Set(this.rows.map((row) => row[column] ?? '').filter(Boolean))].sort();
  }

  isList(column: number): boolean {
    return this.#lists.has(column);
  }
}

/**
 * The cells of a row to be added, if the lexicon takes it.
 * @throws Error saying what is wrong and what is expected
 */
export function checkRow(cells: string[], form: LexiconForm): string[] {
  const { name, least, most } = form;
  if (cells.length < least) {
    const hint = cells.length === 1 ? ' Cells are parted by a tab, not by blanks.' : '';
    throw new Error(`${cells.length} of at least ${least} cells.${hint} Its columns stand at the head of ${name}.`);
  }
  if (cells.length > most)
    throw new Error(`${cells.length} cells, but ${name} has at most ${most}: there is a tab too many.`);
  for (const column of CLOSED[name] ?? []) {
    const known = form.known(column);
    if (!known.includes(cells[column]!)) {
      throw new Error(
        `"${cells[column]}" is not known in column ${column + 1} of ${name}. It takes: ${known.join(', ')}.`,
      );
    }
  }
  if (STATING.test(name)) checkStating(cells);
  for (const [column, cell] of cells.entries()) if (form.isList(column)) checkList(cell, form);
  return cells;
}

function checkStating([relation, role, frame, types]: string[]): void {
  if (!relationType(relation!)) throw new Error(`"${relation}" is no relation; docs/reference.md lists them.`);
  const roles = rolesOf(relation!);
  if (!roles.includes(role!))
    throw new Error(`"${role}" is no role of ${relation}. It is one of: ${roles.join(', ')}.`);
  try {
    readFrame(relation!, role!, frame!, types!);
  } catch {
    throw new Error(`"${frame}" is no frame: it says who and whom as in S>O; verbs-en.tsv explains it.`);
  }
  for (const [, kinds] of types!.matchAll(/\w+=(\S+)/g)) {
    const odd = kinds!.split(',').find((kind) => !(ENTITY_SCHEMATA as readonly string[]).includes(kind));
    if (odd) throw new Error(`"${odd}" is no kind of entity. It is one of: ${ENTITY_SCHEMATA.join(', ')}.`);
  }
}

/** The exact kinds of a relation that the lexicons of all languages know, in alphabetical order. */
export function rolesOf(relation: string): string[] {
  ROLES ??= LANGUAGES_STATING.flatMap(builtInRows);
  return [...new Set(ROLES.filter(([schema]) => schema === relation).map(([, role]) => role!))].sort();
}
let ROLES: string[][] | undefined;

function checkList(cell: string, { separator, name }: LexiconForm): void {
  const wrong = separator === '|' ? ';' : separator === ';' ? '|' : undefined;
  if (wrong && bare(cell).includes(wrong)) {
    throw new Error(`"${cell}" holds "${wrong}", but words are parted by "${separator}" in ${name}.`);
  }
}

/** A cell without the irregular forms in braces, which have marks of their own. */
const bare = (cell: string): string => cell.replace(/\{[^}]*\}/g, '');

const given = (cell: string | undefined): boolean => cell !== undefined && cell !== '' && cell !== '-';
