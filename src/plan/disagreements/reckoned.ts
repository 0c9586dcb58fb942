import { readFileSync } from 'node:fs';
import type { CaseDocument } from '../../case/index.js';
import type { DisagreementKind, Explanation } from './types.js';

/** What a sentence says and what its own numbers make: one finding of a check of its arithmetic. */
export interface Reckoned {
  kind: Extract<DisagreementKind, 'sum' | 'share' | 'change' | 'list'>;
  about: string;
  /** The reckoning, short: `40 + 30 = 70; 80`. */
  value: string;
  made: number;
  said: number;
  explanations: Explanation[];
  weight: number;
}

/** A number as written in any of the three languages, for patterns: thousands parted by anything. */
export const NUMBER = String.raw`\d{1,3}(?:[.,\u00a0 ]\d{3})+|\d+(?:[.,]\d+)?`;
/** What follows the number of a share. */
export const PERCENT = String.raw`\s*(?:%|percent\b|per cent\b|por ciento\b|por cento\b)`;

/** Hundreds, years and shares of a hundred are no parts of a whole that is counted. */
export const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);

/** A number as written in any of the three languages: thousands parted by anything, decimals by a point or a comma. */
export function numberIn(text: string): number {
  const plain = text.trim();
  if (/^\d{1,3}(?:[.,\u00a0 ]\d{3})+$/.test(plain)) return Number(plain.replace(/\D/g, ''));
  return Number(plain.replace(',', '.'));
}

interface Counting {
  words: RegExp;
  values: ReadonlyMap<string, number>;
}

const tables = new Map<string, Counting>();

function countingWords(language: string): Counting {
  const known = tables.get(language);
  if (known) return known;
  const column = Math.max(1, ['en', 'es', 'pt'].indexOf(language) + 1);
  const values = new Map(
    readFileSync(new URL('./counting-words.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .flatMap((line) => {
        const cells = line.split('\t');
        return cells[column]!.split('|').map((word) => [word, Number(cells[0])] as const);
      }),
  );
  const any = [...values.keys()].join('|');
  const made = { values, words: new RegExp(`(?<!\\p{L})(${any})(?:(?:-| y | e )(${any}))?(?!\\p{L})`, 'giu') };
  tables.set(language, made);
  return made;
}

/** A sentence that can be reckoned with, and how the document writes a stretch of it. */
export interface Ready {
  /** What does not belong to the sentence is gone, numbers in words are digits. */
  text: string;
  literal(part: string): string;
}

/** Makes a sentence ready: what runs through it (a caption, a page's foot) is left out, numbers in words become digits. */
export function readyToReckon(
  { text, language }: Pick<CaseDocument, 'text' | 'language'>,
  { start, end, gaps }: CaseDocument['structure']['sentences'][number],
): Ready {
  let sentence = '';
  let from = start;
  for (const gap of gaps) {
    sentence += `${text.slice(from, gap.start)} `;
    from = gap.end;
  }
  sentence += text.slice(from, end);
  const { words, values } = countingWords(language ?? 'en');
  sentence = sentence.replace(/\s+/g, ' ');
  const edits: Edit[] = [];
  let shift = 0;
  const ready = sentence.replace(words, (all, first: string, second: string | undefined, at: number) => {
    const ten = values.get(first.toLowerCase())!;
    const unit = second === undefined ? 0 : values.get(second.toLowerCase())!;
    // "dos y tres" are two numbers, "treinta y cinco" is one.
    const isOne = second === undefined || (ten >= 20 && unit < 10);
    const digits = isOne ? String(ten + unit) : all.replace(first, String(ten)).replace(second!, String(unit));
    edits.push({ start: at + shift, end: at + shift + digits.length, written: all });
    shift += digits.length - all.length;
    return digits;
  });
  return { text: ready, literal: (part) => literal(ready.indexOf(part), part, edits) };
}

/** Where digits took the place of words. */
interface Edit {
  start: number;
  end: number;
  written: string;
}

/** A part of the changed text, from `start` in it, as it was before. */
function literal(start: number, part: string, edits: readonly Edit[]): string {
  let made = '';
  let done = start;
  for (const edit of edits) {
    if (edit.start < start || edit.end > start + part.length) continue;
    made += part.slice(done - start, edit.start - start) + edit.written;
    done = edit.end;
  }
  return made + part.slice(done - start);
}
