import type { Line } from './pdf-lines.js';
import type { BlockKind } from './types.js';

/** A paragraph of a PDF, its lines put together, before it is placed in the text. */
export interface PdfPart {
  text: string;
  page: number;
  kind?: BlockKind;
  size: number;
  apart: boolean;
  /** A line of a table, its cells parted by tabs. */
  row?: boolean;
}

/** Lines of one page with the page's height, in reading order. */
export interface PdfPage {
  page: number;
  height: number;
  lines: Line[];
}

const PAGE_NUMBER =
  /^(?:[-–—|\s]*(?:(?:p|page|pág|página|pag|folha|hoja)\.?\s*)?\d{1,4}(?:\s*(?:\/|of|de)\s*\d{1,4})?[-–—|\s]*|[ivxlc]{1,6})$/i;
const NOTE = /^(?:[¹²³⁰-⁹]+|\*{1,3}|\d{1,3}[.)]?)\s*\p{L}|^(?:[¹²³⁰-⁹]+|\d{1,3})\s+["“«(]/u;

/**
 * Paragraphs of all pages. Told by position and size: running heads and page numbers (at the edge of the page, the same
 * over several pages but for their number), footnotes (small, at the foot, beginning with their mark), title and
 * headings (larger than the text). The body is what the rest of the text is set in.
 */
export function partsOfPages(pages: readonly PdfPage[]): PdfPart[] {
  const body = bodySize(pages);
  const running = runningLines(pages);
  const hyphens = new Hyphens(pages);
  const parts: PdfPart[] = [];
  for (const page of pages) {
    const flow = page.lines.filter((line) => !running.has(line));
    const notes = footnoteLines(flow, page.height, body);
    const text = flow.filter((line) => !notes.has(line));
    for (const group of groups(text)) parts.push(toPart(group, page.page, body, hyphens));
    for (const group of groups([...notes]))
      parts.push({ ...toPart(group, page.page, body, hyphens), kind: 'footnote' });
    for (const line of page.lines.filter((each) => running.has(each))) {
      parts.push({ text: line.text, page: page.page, kind: 'running', size: line.size, apart: false });
    }
  }
  markHeadings(parts, body);
  hyphens.joinOverBreaks(parts);
  return parts;
}

/** The size that most letters are set in. */
function bodySize(pages: readonly PdfPage[]): number {
  const count = new Map<number, number>();
  for (const { lines } of pages) {
    for (const line of lines) count.set(rounded(line.size), (count.get(rounded(line.size)) ?? 0) + line.text.length);
  }
  return [...count].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 10;
}

function rounded(size: number): number {
  return Math.round(size * 4) / 4;
}

function runningLines(pages: readonly PdfPage[]): Set<Line> {
  const running = new Set<Line>();
  const repeats = new Map<string, Line[]>();
  for (const { lines, height } of pages) {
    const sorted = [...lines].sort((left, right) => right.y - left.y);
    const edge = [...sorted.slice(0, 3), ...sorted.slice(-3)].filter(
      (line) => line.y > height * 0.86 || line.y < height * 0.12,
    );
    for (const line of new Set(edge)) {
      if (PAGE_NUMBER.test(line.text)) running.add(line);
      const key = `${line.text.replace(/\d+/g, '#').toLowerCase()}@${Math.round(line.y / 6)}`;
      repeats.set(key, [...(repeats.get(key) ?? []), line]);
    }
  }
  for (const lines of repeats.values()) {
    if (lines.length >= Math.max(2, Math.min(4, pages.length * 0.25))) for (const line of lines) running.add(line);
  }
  return running;
}

/** From the foot of each column upwards: small lines, as far as the topmost one that begins with the mark of a note. */
function footnoteLines(lines: readonly Line[], height: number, body: number): Set<Line> {
  const notes = new Set<Line>();
  for (const column of new Set(lines.map((line) => line.column))) {
    const own = lines.filter((line) => line.column === column).sort((left, right) => left.y - right.y);
    let top = -1;
    for (const [index, line] of own.entries()) {
      if (line.size > body * 0.93 || line.y > height * 0.6) break;
      if (NOTE.test(line.text)) top = index;
    }
    for (const line of own.slice(0, top + 1)) notes.add(line);
  }
  return new Set(lines.filter((line) => notes.has(line)));
}

/** Parts lines into paragraphs: by white between them, change of size, an indent, or a last line that ends short. */
function groups(lines: readonly Line[]): Line[][] {
  const result: Line[][] = [];
  const leading = usualLeading(lines);
  const edges = columnEdges(lines);
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const group = result.at(-1);
    if (!before || !group || breaks(before, line, leading, edges)) result.push([line]);
    else group.push(line);
  }
  return result;
}

function breaks(
  before: Line,
  line: Line,
  leading: number,
  edges: Map<number, { left: number; right: number }>,
): boolean {
  if (before.cells ?? line.cells) return true;
  if (before.column !== line.column) return true;
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.07) return true;
  const drop = before.y - line.y;
  if (drop <= 0 || drop > Math.max(leading, line.size * 1.2) * 1.35) return true;
  const edge = edges.get(line.column)!;
  const width = edge.right - edge.left;
  const ended = /[.!?:”"»)\]¹²³⁰-⁹]$/.test(before.text);
  const short = before.right < edge.right - width * 0.12;
  const veryShort = before.right < edge.right - width * 0.35;
  const indented = line.left > before.left + line.size * 0.8;
  if (/^(?:[•▪●◦‣·]|[-–—]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)/u.test(line.text) && (short || ended)) return true;
  if (veryShort && /^[\p{Lu}\p{N}]/u.test(line.text)) return true;
  return (
    (short && indented) ||
    (ended && (short || indented)) ||
    (NOTE.test(line.text) && ended && line.left <= edge.left + 2 && short)
  );
}

function usualLeading(lines: readonly Line[]): number {
  const drops = lines
    .slice(1)
    .map((line, index) => lines[index]!.y - line.y)
    .filter((drop) => drop > 2 && drop < 60);
  drops.sort((left, right) => left - right);
  return drops[Math.floor(drops.length / 2)] ?? 14;
}

function columnEdges(lines: readonly Line[]): Map<number, { left: number; right: number }> {
  const edges = new Map<number, { left: number; right: number }>();
  for (const line of lines) {
    const edge = edges.get(line.column) ?? { left: line.left, right: line.right };
    edges.set(line.column, { left: Math.min(edge.left, line.left), right: Math.max(edge.right, line.right) });
  }
  return edges;
}

function toPart(lines: readonly Line[], page: number, body: number, hyphens: Hyphens): PdfPart {
  const size = rounded(lines[0]!.size);
  const text = lines.reduce((joined, line) => hyphens.join(joined, line.text), '');
  if (lines[0]!.cells) return { text, page, size, apart: false, row: true };
  return { text, page, size, apart: Math.abs(size - body) > body * 0.07 };
}

function markHeadings(parts: PdfPart[], body: number): void {
  const large = parts.filter(
    (part) => part.kind === undefined && !part.row && part.size > body * 1.12 && part.text.length <= 250,
  );
  const first = large.filter((part) => part.page === parts[0]?.page);
  const title = first.reduce<PdfPart | undefined>(
    (best, part) => (best && best.size >= part.size ? best : part),
    undefined,
  );
  for (const part of large) if (/\p{L}/u.test(part.text)) part.kind = part === title ? 'title' : 'heading';
}

/** Puts words together that a line, column or page break parted by a hyphen. */
class Hyphens {
  readonly #words = new Map<string, number>();

  constructor(pages: readonly PdfPage[]) {
    for (const { lines } of pages) {
      for (const line of lines) {
        for (const word of line.text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []) {
          this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
        }
      }
    }
  }

  /** `text` and the next line as one: "narco-" + "traffic" keeps its hyphen where the document writes it elsewhere. */
  join(text: string, line: string): string {
    if (text === '') return line.replaceAll('\u00ad', '');
    const next = line.replace(/\u00ad(?=.)/g, '');
    const parted = /(\p{L}+)[-\u00ad‐]$/u.exec(text);
    if (!parted) return `${text} ${next}`;
    const rest = /^(\p{L}+)/u.exec(next)?.[1];
    if (rest === undefined) return text + next;
    return this.#keepsHyphen(parted[1]!, rest) ? text + next : text.slice(0, -1) + next;
  }

  #keepsHyphen(head: string, rest: string): boolean {
    if (/^\p{Lu}/u.test(rest)) return true;
    const count = (word: string) => this.#words.get(word.toLowerCase()) ?? 0;
    if (count(head + rest) > 0) return false;
    if (count(`${head}-${rest}`) > 0) return true;
    // Two words that the document also writes apart: "drug-" + "trafficking".
    return head.length > 3 && rest.length > 3 && count(head) > 0 && count(rest) > 1;
  }

  /** A word parted by a page or column break goes whole to where it begins. */
  joinOverBreaks(parts: PdfPart[]): void {
    const flows = parts.filter((part) => part.kind === undefined && !part.row);
    for (const [index, part] of flows.entries()) {
      const next = flows[index + 1];
      if (!next || !/\p{L}[-\u00ad‐]$/u.test(part.text) || !/^\p{Ll}/u.test(next.text)) continue;
      const word = /^\S+\s*/u.exec(next.text)![0];
      part.text = this.join(part.text, word.trimEnd());
      next.text = next.text.slice(word.length);
    }
  }
}
