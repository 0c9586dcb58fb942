import { superscript } from './dom-parts.js';

/** A run of text as the PDF draws it; points, the origin at the lower left. */
export interface Glyphs {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  size: number;
}

/** A line of text within one column. */
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Column it stands in, counted from 0; -1 where it runs over several. */
  column: number;
  /** Cells of a line that is a row of a table. */
  cells?: string[];
}

interface Segment extends Line {
  glyphs: Glyphs[];
}

/** White space wider than this, in ems, parts two columns or cells. */
const WIDE_GAP = 1.3;

/**
 * The lines of a page in reading order: runs of text are put together on their baselines, parted at wide gaps, and
 * columns are told by the strips of white that hardly any line crosses. Lines over all columns part the page into bands;
 * within a band the columns are read one after the other.
 */
export function linesOfPage(glyphs: readonly Glyphs[]): Line[] {
  const rows = baselines(glyphs);
  const segments = rows.map((row) => segmentsOf(row));
  const tabular = tableRows(segments);
  const free = segments.filter((_, index) => !tabular.has(index)).flat();
  const gutters = findGutters(free);
  const lines: Line[] = segments.flatMap((row, index) =>
    tabular.has(index) ? [asTableRow(row)] : mergeWithinColumns(row, gutters).map(({ glyphs: _, ...line }) => line),
  );
  return inReadingOrder(lines, gutters.length);
}

/** Marks of notes are set smaller than the text and raised: digits and asterisks alone. */
const MARK = /^\s*[\d*†‡,]{1,4}\s*$/;

function baselines(glyphs: readonly Glyphs[]): Glyphs[][] {
  const visible = glyphs.filter((each) => each.text.trim() !== '');
  const usual = commonSize(visible);
  const isMark = (each: Glyphs) => each.size < usual * 0.82 && MARK.test(each.text);
  const rows: { y: number; size: number; glyphs: Glyphs[] }[] = [];
  const sorted = visible.filter((each) => !isMark(each)).sort((left, right) => right.y - left.y || left.x - right.x);
  for (const each of sorted) {
    const row = rows
      .slice(-3)
      .find((candidate) => Math.abs(candidate.y - each.y) < Math.max(candidate.size, each.size) * 0.25);
    if (!row) rows.push({ y: each.y, size: each.size, glyphs: [each] });
    else {
      row.glyphs.push(each);
      row.size = Math.max(row.size, each.size);
    }
  }
  for (const mark of visible.filter(isMark)) {
    // A mark belongs to the line whose letters it stands beside; a number alone is a line of its own.
    const row = rows.find(({ y, size, glyphs: own }) => {
      const raised = mark.y - y;
      return raised > -size * 0.2 && raised < size * 0.65 && own.some((each) => beside(each, mark));
    });
    if (row) row.glyphs.push(mark);
    else rows.push({ y: mark.y, size: mark.size, glyphs: [mark] });
  }
  return rows.sort((left, right) => right.y - left.y).map((row) => row.glyphs.sort((left, right) => left.x - right.x));
}

function beside(letters: Glyphs, mark: Glyphs): boolean {
  const near = letters.size * 0.6;
  return Math.abs(letters.x + letters.width - mark.x) < near || Math.abs(mark.x + mark.width - letters.x) < near;
}

function segmentsOf(row: readonly Glyphs[]): Segment[] {
  const segments: Segment[] = [];
  const size = Math.max(...row.map((each) => each.size));
  const y = row.find((each) => each.size === size)!.y;
  for (const each of row) {
    const last = segments.at(-1);
    if (last && each.x - last.right < size * WIDE_GAP) {
      last.glyphs.push(each);
      last.right = Math.max(last.right, each.x + each.width);
    } else {
      segments.push({ text: '', left: each.x, right: each.x + each.width, y, size, column: 0, glyphs: [each] });
    }
  }
  for (const segment of segments) {
    segment.size = commonSize(segment.glyphs);
    segment.text = textOf(segment.glyphs, segment.size, y);
  }
  return segments.filter((segment) => segment.text !== '');
}

function textOf(glyphs: readonly Glyphs[], size: number, baseline: number): string {
  let text = '';
  let right = Number.NaN;
  for (const each of glyphs) {
    const raised = each.size < size * 0.8 && each.y > baseline + size * 0.15 && /^\s*\d{1,3}\s*$/.test(each.text);
    if (each.x - right > size * 0.18 && !text.endsWith(' ') && !each.text.startsWith(' ') && !raised) text += ' ';
    text += raised ? superscript(each.text.trim()) : each.text;
    right = each.x + each.width;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function commonSize(glyphs: readonly Glyphs[]): number {
  const count = new Map<number, number>();
  for (const each of glyphs) count.set(each.size, (count.get(each.size) ?? 0) + each.text.length);
  return [...count].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 10;
}

/** Rows of a table: three lines or more in a row, each of three short cells or more. */
function tableRows(rows: readonly Segment[][]): Set<number> {
  const found = new Set<number>();
  const isRow = (row: Segment[]) =>
    row.length >= 3 && row.reduce((sum, cell) => sum + cell.text.length, 0) <= row.length * 22;
  for (let start = 0; start < rows.length; start++) {
    let end = start;
    while (end < rows.length && isRow(rows[end]!)) end++;
    if (end - start >= 3) for (let index = start; index < end; index++) found.add(index);
    start = Math.max(start, end - 1);
  }
  return found;
}

function asTableRow(row: readonly Segment[]): Line {
  const cells = row.map((segment) => segment.text);
  const { left, y, size } = row[0]!;
  return { text: cells.join('\t'), left, right: row.at(-1)!.right, y, size, column: -1, cells };
}

/**
 * The middles of the white strips between columns. A strip is taken where segments stand on both sides over a good
 * part of the page and hardly any crosses it.
 */
function findGutters(segments: readonly Segment[]): number[] {
  if (segments.length < 8) return [];
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const step = 2;
  const bins = Math.max(1, Math.ceil((right - left) / step));
  const crossing = new Array<number>(bins).fill(0);
  for (const segment of segments) {
    const from = Math.max(0, Math.floor((segment.left - left) / step));
    const to = Math.min(bins - 1, Math.floor((segment.right - left) / step));
    for (let bin = from; bin <= to; bin++) crossing[bin]!++;
  }
  const gutters: number[] = [];
  const allowed = Math.max(1, segments.length * 0.12);
  for (let bin = 0; bin < bins; bin++) {
    if (crossing[bin]! > allowed) continue;
    let end = bin;
    while (end + 1 < bins && crossing[end + 1]! <= allowed) end++;
    const from = left + bin * step;
    const to = left + (end + 1) * step;
    const inside = from > left + (right - left) * 0.15 && to < right - (right - left) * 0.15;
    const before = segments.filter(
      (segment) => segment.right <= from + step && segment.right > from - (right - left) * 0.5,
    );
    const after = segments.filter((segment) => segment.left >= to - step);
    if (inside && to - from >= 6 && wordsIn(before) > 40 && wordsIn(after) > 40) gutters.push((from + to) / 2);
    bin = end;
  }
  return gutters.slice(0, 3);
}

function wordsIn(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.text.split(' ').length, 0);
}

/** Puts the segments of a baseline together again where no gutter parts them. */
function mergeWithinColumns(row: readonly Segment[], gutters: readonly number[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of row) {
    const last = merged.at(-1);
    const parted = last === undefined || gutters.some((gutter) => last.right <= gutter && segment.left >= gutter);
    if (parted) merged.push({ ...segment });
    else {
      last.text = `${last.text} ${segment.text}`;
      last.right = segment.right;
    }
  }
  for (const line of merged) {
    const crossed = gutters.some((gutter) => line.left < gutter - 1 && line.right > gutter + 1);
    line.column = crossed ? -1 : gutters.filter((gutter) => line.left >= gutter - 1).length;
  }
  return merged;
}

function inReadingOrder(lines: readonly Line[], gutters: number): Line[] {
  if (gutters === 0) return [...lines];
  const result: Line[] = [];
  let columns: Line[][] = Array.from({ length: gutters + 1 }, () => []);
  const flush = () => {
    result.push(...columns.flat());
    columns = Array.from({ length: gutters + 1 }, () => []);
  };
  for (const line of lines) {
    if (line.column >= 0) columns[line.column]!.push(line);
    else {
      flush();
      result.push(line);
    }
  }
  flush();
  return result;
}
