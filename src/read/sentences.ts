import { readTable } from './data-files.js';

/** How a text marks its sentences: `lower` is text written without capitals, as old cables and some OCR are. */
export type LetterCase = 'mixed' | 'lower' | 'upper';

export interface TextRange {
  start: number;
  end: number;
}

type Kind = 'before' | 'capital' | 'number' | 'open';

const ABBREVIATIONS = new Map<string, Kind>(
  readTable('abbreviations.tsv').map(([word, kind]) => [word!, kind as Kind]),
);
const OPENERS = new Set(readTable('sentence-openers.tsv').flatMap(([, words]) => words!.split(' ').map(fold)));

const TERMINATOR = /[.!?…]+/g;
/** What may stand between the full stop and the space after it: closing marks, emphasis, and marks of footnotes. */
const CLOSING = /^(?:["'”’»)\]}*_]|[¹²³⁰-⁹]+|\^[a-z0-9]{1,3}\b|\[\^?\w{1,4}\]|\\?\[\d+\\?\])*/u;
/** The number of a note, where it was not set apart: "other states.1 Ten years later". */
const NOTE_NUMBER = /^\d{1,3}(?=\s)/;
/** What may stand before the first letter of a sentence. */
const OPENING = /^[\s"'“‘«(¿¡[*_\\–—-]*/u;
const DOTTED = /^(?:\p{L}{1,3}\.)+\p{L}{1,4}$/u;
const ENUMERATOR = /^[\s"“(*_]*(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])$/;
const PARAGRAPH_GAP = /(?<=[.!?:;"')\]\d]) {3,}/g;
const WINDOW = 48;

/**
 * Splits `text` from `start` to `end` into sentences; English, Spanish and Portuguese alike. The ranges are in order,
 * do not overlap, begin and end with something other than white space, and hold every character that is not.
 * Offsets are UTF-16 units of `text`. One pass over the full stops; abbreviations come from `abbreviations.tsv`.
 */
export function splitSentences(text: string, start: number, end: number, letters: LetterCase = 'mixed'): TextRange[] {
  const result: TextRange[] = [];
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  if (letters === 'lower') {
    // Cables in small letters part their paragraphs by white space alone.
    let from = 0;
    for (const gap of part.matchAll(PARAGRAPH_GAP)) {
      splitPart(result, part, from, gap.index, start, letters);
      from = gap.index;
    }
    splitPart(result, part, from, part.length, start, letters);
  } else splitPart(result, part, 0, part.length, start, letters);
  return result;
}

function splitPart(result: TextRange[], whole: string, begin: number, end: number, start: number, letters: LetterCase) {
  const part = begin === 0 && end === whole.length ? whole : whole.slice(begin, end);
  let from = 0;
  TERMINATOR.lastIndex = 0;
  for (let match = TERMINATOR.exec(part); match; match = TERMINATOR.exec(part)) {
    const mark = match.index;
    const stop = sentenceEnd(part, from, mark, mark + match[0].length, letters);
    if (stop < 0) continue;
    push(result, part, from, stop, start + begin);
    from = stop;
    TERMINATOR.lastIndex = Math.max(stop, mark + match[0].length);
  }
  push(result, part, from, part.length, start + begin);
}

/**
 * Whether a text that ends here breaks off in the middle of a sentence: `yes` without a full stop, or with that of a
 * title or initial ("by Gen."); `perhaps` with that of an abbreviation that may end a sentence ("the U.S."); else `no`.
 */
export function isOpenEnd(text: string): 'yes' | 'perhaps' | 'no' {
  const tail = text.slice(-WINDOW).replace(/[\s"'”’»)\]}*_¹²³⁰-⁹]+$/u, '');
  const last = tail.at(-1);
  if (last === undefined || /[!?…:]/.test(last)) return 'no';
  if (last !== '.') return 'yes';
  const word = wordBefore(tail, tail.length - 1);
  const kind = kindOf(word, 'mixed');
  if (kind === 'before' || /^\p{Lu}$/u.test(word)) return 'yes';
  return kind === 'open' ? 'perhaps' : 'no';
}

/** The letter case of a text, by the share of capitals among the letters of its first 20,000 characters. */
export function letterCase(text: string): LetterCase {
  const sample = text.slice(0, 20_000);
  const capitals = sample.match(/\p{Lu}/gu)?.length ?? 0;
  const small = sample.match(/\p{Ll}/gu)?.length ?? 0;
  if (capitals + small < 40) return 'mixed';
  if (capitals <= (capitals + small) * 0.003) return 'lower';
  return small <= (capitals + small) * 0.1 ? 'upper' : 'mixed';
}

/** Where the sentence ends whose full stop stands at `mark`..`after`; -1 where it does not end. */
function sentenceEnd(part: string, from: number, mark: number, after: number, letters: LetterCase): number {
  const closing = CLOSING.exec(part.slice(after, after + WINDOW))?.[0].length ?? 0;
  let stop = after + closing;
  const note = /[\p{L}"'”’»)]/u.test(part[mark - 1] ?? '')
    ? NOTE_NUMBER.exec(part.slice(stop, stop + 4))?.[0]
    : undefined;
  if (note && kindOf(wordBefore(part, mark), letters) === undefined) stop += note.length;
  // A dateline ends in a full stop and a dash: "(EFE).- El gobernador…".
  if (/^[-–—]+\s/.test(part.slice(stop, stop + 4))) while (/[-–—]/.test(part[stop]!)) stop++;
  if (stop >= part.length) return -1;
  const glued = closing === 0 && isGlued(part, mark, after);
  if (!glued && !/\s/.test(part[stop]!)) return -1;
  if (mark === from || !/[\p{L}\p{N}]/u.test(part.slice(Math.max(from, mark - 200), mark))) return -1;
  // "(...)" and "[...]" stand for words left out.
  if (/[([]/.test(part[mark - 1]!) && /[)\]]/.test(part[after] ?? '')) return -1;

  const ahead = part.slice(stop, stop + WINDOW);
  const lead = OPENING.exec(ahead)![0];
  const next = ahead.slice(lead.length);
  if (next === '') return stop;
  const wide = letters === 'lower' && /^[ \t]{2,}/.test(ahead);
  const begins = /^[\p{Lu}\p{Lt}\p{N}]/u.test(next) || /[¿¡]/.test(lead) || /^[^\p{L}]/u.test(next);
  if (!begins && !(letters === 'lower' && beginsInSmallLetters(part.slice(mark, stop), wide))) return -1;
  if (after - mark > 1 || part[mark] !== '.') return stop;
  return abbreviates(part, from, mark, next, letters, wide) ? -1 : stop;
}

/** Text whose space after the full stop was lost: "…the port.The governor said". */
function isGlued(part: string, mark: number, after: number): boolean {
  return (
    /^\p{Lu}\p{Ll}+\s/u.test(part.slice(after, after + 24)) &&
    /(?:^|\s)\p{L}*\p{Ll}{3}$/u.test(part.slice(Math.max(0, mark - 24), mark))
  );
}

/** Without capitals only the mark itself tells: after ? or ! in quotes the sentence usually goes on (`"why?" he said`). */
function beginsInSmallLetters(mark: string, wide: boolean): boolean {
  return wide || !/^[?!]+["”’»]/.test(mark);
}

/** Whether the full stop at `mark` belongs to an abbreviation in the middle of its sentence; `next` follows it. */
function abbreviates(
  part: string,
  from: number,
  mark: number,
  next: string,
  letters: LetterCase,
  wide: boolean,
): boolean {
  if (mark - from <= 12 && ENUMERATOR.test(part.slice(from, mark))) return true;
  const word = wordBefore(part, mark);
  const kind = kindOf(word, letters);
  if (kind === undefined) return false;
  if (kind === 'before') return true;
  if (kind === 'number') {
    if (/^\p{N}/u.test(next)) return true;
    const before = part.slice(Math.max(0, mark - word.length - 4), mark - word.length);
    return /\p{N}\s*$/u.test(before) && !opensSentence(next);
  }
  const adverb = word.length > 1 && /^\p{Lu}\p{Ll}+(?:ly|mente),/u.test(next);
  return !wide && !adverb && !opensSentence(next);
}

function kindOf(word: string, letters: LetterCase): Exclude<Kind, 'capital'> | undefined {
  const capital = /^\p{Lu}/u.test(word);
  if (word.length === 1 && capital) return 'open';
  const kind = ABBREVIATIONS.get(fold(word));
  if (kind === 'capital') return letters === 'mixed' ? (capital ? 'before' : undefined) : 'open';
  return kind ?? (DOTTED.test(word) || /^\p{L}$/u.test(word) ? 'open' : undefined);
}

/** Whether what follows begins with a word of `sentence-openers.tsv`: "U.S. The…", not "U.S. Treasury". */
function opensSentence(next: string): boolean {
  const word = /^\p{L}+(?=[\s,;:'’]|$)/u.exec(next)?.[0];
  return word !== undefined && OPENERS.has(fold(word));
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 16 && /[\p{L}\p{N}.º°ª]/u.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}

function push(result: TextRange[], part: string, from: number, to: number, offset: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(part.charCodeAt(start))) start++;
  while (end > start && isSpace(part.charCodeAt(end - 1))) end--;
  if (start < end) result.push({ start: start + offset, end: end + offset });
}

/** White space in the sense of JavaScript's \s, without the cost of an expression for each character. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 160 && /\s/.test(String.fromCharCode(code));
}

function fold(word: string): string {
  const lower = word.toLowerCase();
  return /^[\x00-\x7f]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}
