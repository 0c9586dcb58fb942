import type { Part } from './draft.js';

interface Line {
  start: number;
  end: number;
  page: number;
  /** Empty lines before it. */
  empty: number;
  indent: number;
}

const LIST_MARK = /^\s*(?:[-*•·▪‣–—]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[A-Z]\))\s+\S/u;
/** Lines longer than this were not broken by hand: each is a paragraph. */
const LONGEST_WRAPPED = 130;
/** Lines shorter than this that all end in a full stop are a paragraph each. */
const SHORTEST_WRAPPED = 50;

/**
 * Paragraphs of plain text. Empty lines separate them; within a run of lines, text that was broken at a line width is
 * put together again, and text with one paragraph a line is kept apart, by the width of the lines. A form feed begins
 * a page.
 */
export function paragraphs(text: string): { parts: Part[]; pages: number } {
  const { lines, pages } = linesOf(text);
  const parts: Part[] = [];
  let run: Line[] = [];
  const flush = () => {
    if (run.length > 0) parts.push(...paragraphsOfRun(text, run));
    run = [];
  };
  for (const line of lines) {
    if (line.empty > 0 || line.page !== run.at(-1)?.page) flush();
    run.push(line);
  }
  flush();
  return { parts, pages };
}

function linesOf(text: string): { lines: Line[]; pages: number } {
  const lines: Line[] = [];
  let page = 1;
  let empty = 0;
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const raw = text.slice(at, stop);
    // A row that begins with a tab begins with an empty cell.
    const trimmed = /^ *\t[^\t]*\t/.test(raw) ? raw.trimEnd().replace(/^ +/, '') : raw.trim();
    if (trimmed === '') {
      empty++;
      page += feedsIn(raw);
    } else {
      const before = feedsIn(raw.slice(0, raw.indexOf(trimmed)));
      page += before;
      const start = at + raw.indexOf(trimmed);
      lines.push({ start, end: start + trimmed.length, page, empty, indent: start - at });
      empty = 0;
      page += feedsIn(raw) - before;
    }
    at = stop + 1;
  }
  return { lines, pages: page };
}

function feedsIn(text: string): number {
  return text.includes('\f') ? text.split('\f').length - 1 : 0;
}

function paragraphsOfRun(text: string, run: Line[]): Part[] {
  const widths = run.map((line) => line.end - line.start + line.indent);
  const widest = Math.max(...widths);
  const apart = run[0]!.empty > 1;
  const separate =
    widest > LONGEST_WRAPPED ||
    (widest < SHORTEST_WRAPPED && run.every((line) => /[.!?]$/.test(text.slice(line.start, line.end))));
  const parts: Part[] = [];
  for (const [index, line] of run.entries()) {
    const before = run[index - 1];
    if (before && !separate && goesOn(text, before, line, widths[index - 1]!, widest)) parts.at(-1)!.end = line.end;
    else parts.push({ start: line.start, end: line.end, page: line.page, apart: index === 0 && apart });
  }
  return parts;
}

/** Whether `line` is the rest of the paragraph that `before` belongs to. */
function goesOn(text: string, before: Line, line: Line, width: number, widest: number): boolean {
  const words = text.slice(line.start, line.end);
  const last = text.slice(before.start, before.end);
  if (last.includes('\t') || words.includes('\t')) return false;
  if (LIST_MARK.test(words) || /^(?:#{1,6}\s|>|\||```)/.test(words) || /^#{1,6}\s/.test(last)) return false;
  if (line.indent >= before.indent + 2 && /[.!?:”"»]$/.test(last)) return false;
  // The first word of this line would have fitted on the one before: the break was meant.
  const firstWord = words.search(/\s|$/);
  const fitted = width + 1 + firstWord <= widest * 0.92;
  if (!fitted) return true;
  return /^\p{Ll}/u.test(words) && !/[.!?:]$/.test(last);
}
