import type { ReadDocument, Table } from '../../read/index.js';
import type { FoundInText } from '../found-in-text.js';
import { tokenize } from '../tokens.js';
import type { Figure } from '../types.js';
import { parseNumeral } from './numerals.js';
import type { Places } from './places.js';
import type { FigureSentence } from './sentence.js';
import { figureSentence } from './sentence.js';
import type { ValueKind } from './types.js';
import { vocabulary } from './vocabulary.js';

/** Tables of these are data by themselves, which a mapping turns into findings. */
const DATA = /csv|tab-separated|spreadsheet|excel|json/;
const NUMBER = /^[\s~<>≈]*(?:[$€£]|US\$|R\$)?\s*([+-−–]?\d[\d.,]*)\s*(%)?\s*(?:\^?\[?\(?[a-z*†‡\d]\)?\]?)?$/iu;
const YEAR = /\b((?:19|20)\d\d)(?:\s?[-–/]\s?((?:19|20)?\d\d))?\b/;
const YEAR_COLUMN = /(?:^|\s)(?:year|años?|anos?)$/iu;

/** A column as its heading tells it. */
interface Column {
  heading: string;
  /** Holds the year of the columns to its right. */
  year: boolean;
  period?: string;
  indicator: string;
  unit: string;
}

/**
 * A figure for each number in a table of a text: its place from the row's first cells, its period from a year in the
 * row or the heading, what it is of from the heading or else the caption over the table.
 */
export function tableFigures(found: FoundInText, places: Places): Figure[] {
  const { document } = found;
  if (DATA.test(document.mediaType)) return [];
  return document.tables.flatMap((table) => figuresOf(table, found, places));
}

function figuresOf(table: Table, found: FoundInText, places: Places): Figure[] {
  const { document } = found;
  const language = document.language === 'und' ? 'en' : document.language;
  const caption = captionOf(document, table);
  const unit = /percent|porcent|%/i.test(caption?.text ?? '') ? 'percent' : undefined;
  const topic = caption && indicatorIn(caption.text, found, unit ? 'percent' : 'count');
  const columns = table.columns.map((heading): Column => {
    const period = periodOf(heading);
    const bare = heading
      .replace(YEAR, ' ')
      .replace(/^\s*(?:around|circa|c\.|alrededor de|em torno de|por volta de)\s+/i, '')
      .replace(/\s+/g, ' ')
      .trim();
    const percent = /percent|porcent|%/i.test(heading) ? 'percent' : unit;
    const known = bare === '' ? undefined : indicatorIn(bare, found, percent ? 'percent' : 'count');
    const name = known?.title || bare.toLowerCase() || topic?.title || caption?.text.toLowerCase().slice(0, 80) || '';
    return {
      heading,
      year: YEAR_COLUMN.test(heading.trim()),
      ...(period ? { period } : {}),
      indicator: name,
      unit: percent ?? known?.unit ?? (bare === '' ? topic?.unit : undefined) ?? (name || 'count'),
    };
  });
  const captionPeriod = caption && periodOf(caption.text);
  const figures: Figure[] = [];
  for (const row of table.rows) {
    const span = figureSentence(document.text, row, tokenize(document.text, row), language);
    const named = places.in(span).find(({ where }) => where.entity !== undefined)?.where;
    let at = row.start;
    let year: string | undefined;
    for (const [index, cell] of row.cells.entries()) {
      const start = document.text.indexOf(cell, at);
      if (start >= 0 && cell !== '') at = start + cell.length;
      const column = columns[index];
      const match = NUMBER.exec(cell.trim());
      const value = match ? parseNumeral(match[1]!.replace(/^[+−–-]/, ''), decimalOf(cell, language)) : undefined;
      if (!column || value === undefined || start < 0) continue;
      if (column.year) {
        year = YEAR.exec(cell)?.[1];
        continue;
      }
      // The first column names the rows; a column of bare years is time.
      if (index === 0 || column.indicator === '') {
        if (YEAR.test(cell) && /^\s*(?:19|20)\d\d\b/.test(cell)) year = YEAR.exec(cell)![1];
        continue;
      }
      const period = year ?? column.period ?? captionPeriod;
      const headed = named ? undefined : headingPlace(column.heading, found);
      const place = named?.entity ?? headed;
      figures.push({
        indicator: column.indicator,
        ...(place === undefined ? { placeWords: row.cells[0]!.trim() } : { place }),
        ...(period === undefined ? {} : { period }),
        value: /^[−–-]/.test(match![1]!) ? -value : value,
        unit: match![2] ? 'percent' : column.unit,
        quote: { start: row.start, end: row.end },
        number: { start, end: start + cell.length },
        hedge: 'asserted',
        confidence: place !== undefined && period !== undefined ? 0.9 : 0.7,
      });
    }
  }
  return figures;
}

/** A lone point with one or two digits is decimal in any language: tables are often copied as they are. */
const decimalOf = (cell: string, language: FigureSentence['language']): FigureSentence['language'] =>
  /\d\.\d{1,2}(?!\d)/.test(cell) ? 'en' : /\d,\d{1,2}(?!\d)/.test(cell) ? 'es' : language;

function periodOf(text: string): string | undefined {
  const match = YEAR.exec(text);
  if (!match) return undefined;
  const [, from, to] = match;
  if (!to) return from;
  return `${from}/${to.length === 2 ? from!.slice(0, 2) + to : to}`;
}

/** The caption, title or line that stands right over the table. */
function captionOf(document: ReadDocument, table: Table): { text: string } | undefined {
  const first = table.rows[0];
  if (!first) return undefined;
  for (
    let index = document.blocks.findIndex(({ start }) => start >= first.start) - 1, seen = 0;
    index >= 0 && seen < 6;
    index--, seen++
  ) {
    const block = document.blocks[index]!;
    if (block.kind === 'caption' || block.kind === 'heading' || block.kind === 'title')
      return { text: document.text.slice(block.start, block.end) };
  }
  return undefined;
}

function indicatorIn(text: string, found: FoundInText, kind: ValueKind): { title: string; unit: string } | undefined {
  const language = found.document.language === 'und' ? 'en' : found.document.language;
  const table = vocabulary(language);
  const { stems } = figureSentence(
    text,
    { start: 0, end: text.length },
    tokenize(text, { start: 0, end: text.length }),
    language,
  );
  let best: { title: string; unit: string } | undefined;
  let longest = 0;
  for (let at = 0; at < stems.length; at++) {
    const any = table.match(stems, at);
    const fit = table.match(stems, at, ({ kinds }) => kinds.has(kind));
    const match = fit && any && fit.to >= any.to ? fit : any;
    if (!match || match.to - at <= longest) continue;
    longest = match.to - at;
    const title = match.value.title || text.toLowerCase();
    best = { title, unit: match.value.unit ?? title };
  }
  return best;
}

function headingPlace(heading: string, { entities }: FoundInText): number | undefined {
  const index = entities.findIndex(
    ({ schema, name, aliases }) => schema === 'Place' && [name, ...aliases].some((form) => heading.includes(form)),
  );
  return index < 0 ? undefined : index;
}
