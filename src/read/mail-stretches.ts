import { readTable } from './data-files.js';
import type { BlockKind } from './types.js';

/** A run of lines of a message that are of one kind; `kind` undefined: what its author wrote, or forwarded. */
export interface Stretch {
  start: number;
  end: number;
  kind: BlockKind | undefined;
  /** It was sent on as it came: no repetition of what another message of the mailbox holds. */
  forwarded: boolean;
}

const WORDS = new Map<string, string[]>();
for (const [kind, words] of readTable('mail-marks.tsv') as [string, string][])
  WORDS.set(kind, [...(WORDS.get(kind) ?? []), words]);

const any = (kind: string) =>
  `(?:${WORDS.get(kind)!
    .map((words) => words.replaceAll(' ', '\\s+'))
    .sort((left, right) => right.length - left.length)
    .join('|')})`;
const labelled = (kind: string) => new RegExp(`^[*_\\s]*${any(kind)}\\s*:`, 'i');

const WROTE = new RegExp(`(?:^|\\s)${any('wrote')}\\s*:$`, 'i');
const ORIGINAL = new RegExp(`^[-_*\\s]{2,}${any('original')}[-_*\\s]*$`, 'i');
const FORWARDED = new RegExp(`^[-_*\\s]*${any('forwarded')}\\s*:?[-_*\\s]*$`, 'i');
const FORWARD = new RegExp(`^\\s*${any('forward')}\\s*:`, 'i');
const DEVICE = new RegExp(`^${any('device')}`, 'i');
const LABELS = ['from', 'sent', 'to', 'subject'].map(labelled);
/** A line over a quoted reply runs over this many lines at most. */
const LONGEST_ATTRIBUTION = 4;

interface Line {
  start: number;
  end: number;
  words: string;
}

/**
 * Tells what the author of a message wrote from what it repeats (lines with `>`, and what stands under a line such as
 * "On Monday, Ana wrote:" or under a repeated header), and from signatures (under `-- `, or a program's own). What was
 * forwarded counts as text, the header over it as rows.
 */
export function mailStretches(text: string, subject: string): Stretch[] {
  const lines = linesOf(text);
  const stretches: Stretch[] = [];
  const add = (from: number, to: number, kind: BlockKind | undefined) => {
    const last = stretches.at(-1);
    const [start, end] = [lines[from]!.start, lines[to]!.end];
    if (last && last.kind === kind && kind !== 'row' && last.forwarded === forwarded) last.end = end;
    else stretches.push({ start, end, kind, forwarded });
  };
  let forwarded = false;
  let rest: BlockKind | undefined;
  for (let index = 0; index < lines.length; index++) {
    const { words } = lines[index]!;
    if (FORWARDED.test(words)) {
      forwarded = true;
      rest = undefined;
      add(index, index, 'boilerplate');
      continue;
    }
    const header = headerEnd(lines, index);
    if (header > index) {
      if (!forwarded && FORWARD.test(subject)) forwarded = true;
      rest = forwarded ? undefined : 'quoted';
      for (let at = index; at <= header; at++) add(at, at, forwarded ? 'row' : 'quoted');
      index = header;
      continue;
    }
    if (rest !== 'quoted' && ORIGINAL.test(words)) rest = FORWARD.test(subject) ? undefined : 'quoted';
    if (rest === 'quoted' || words.startsWith('>')) {
      add(index, index, rest ?? 'quoted');
      continue;
    }
    const attribution = attributionEnd(lines, index);
    if (attribution >= 0) {
      for (let at = index; at <= attribution; at++) add(at, at, 'quoted');
      // Without marks before its lines, all that follows is what was quoted.
      const next = lines.slice(attribution + 1).find((line) => line.words !== '');
      if (next && !next.words.startsWith('>')) rest = 'quoted';
      index = attribution;
      continue;
    }
    if (/^--\s?$/.test(words)) rest = 'signature';
    add(index, index, DEVICE.test(words) ? 'signature' : rest);
  }
  return stretches;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ start, end, words: text.slice(start, end).trim() });
    start = end + 1;
  }
  return lines;
}

/** The last line of a header that is repeated in the text and begins at `index`: three labels or more, from first. */
function headerEnd(lines: readonly Line[], index: number): number {
  if (!LABELS[0]!.test(lines[index]!.words)) return -1;
  const seen = new Set<number>();
  let last = -1;
  for (let at = index; at < Math.min(lines.length, index + 12); at++) {
    const { words } = lines[at]!;
    const label = LABELS.findIndex((pattern) => pattern.test(words));
    if (label >= 0) seen.add(label);
    if (label >= 0 || /^[*_\s]*[\p{L}-]{2,12}\s*:\s/u.test(words)) last = at;
    else if (words !== '' || seen.size >= 3) break;
  }
  return seen.size >= 3 ? last : -1;
}

/** The last line of "On …, Ana wrote:" that begins at `index`; -1 where it is none. */
function attributionEnd(lines: readonly Line[], index: number): number {
  if (!/^\p{Lu}|^\d|^</u.test(lines[index]!.words)) return -1;
  let words = '';
  for (let at = index; at < Math.min(lines.length, index + LONGEST_ATTRIBUTION); at++) {
    if (lines[at]!.words === '') return -1;
    words = `${words} ${lines[at]!.words}`;
    if (WROTE.test(words)) return /\d|@/.test(words) ? at : -1;
  }
  return -1;
}
