import type { FigureSentence } from './sentence.js';
import type { NumberWord } from './words.js';

/** A number at a place of a sentence, without its unit. */
export interface Numeral {
  from: number;
  to: number;
  value: number;
}

const AND: ReadonlySet<string> = new Set(['and', 'y', 'e']);

/** The parts of a token as number words: "forty-six" has two. */
function parts(sentence: FigureSentence, at: number): NumberWord[] | undefined {
  const lower = sentence.lowers[at];
  if (lower === undefined || sentence.tokens[at]!.kind !== 'word') return undefined;
  const whole = sentence.words.numbers.get(lower);
  if (whole) return [whole];
  if (!lower.includes('-')) return undefined;
  const found = lower.split('-').map((part) => sentence.words.numbers.get(part));
  return found.every((word) => word !== undefined) ? (found as NumberWord[]) : undefined;
}

const counts = ({ kind }: NumberWord): boolean => kind === 'unit' || kind === 'ten' || kind === 'hundred';

/**
 * Reads a number in words from token `at` on ("two million", "dos mil quinientos", "cento e vinte"), or goes on with
 * the scale after digits ("7.4 million", "4,5 mil") where `start` gives their value. Undefined where none stands there.
 */
export function numberInWords(sentence: FigureSentence, at: number, start?: number): Numeral | undefined {
  let total = 0;
  let group = start ?? 0;
  let seen = start !== undefined;
  let last: NumberWord | undefined;
  let to = at;
  for (let index = at; index < sentence.tokens.length; ) {
    const joined = seen && last !== undefined && AND.has(sentence.lowers[index]!);
    const found = parts(sentence, joined ? index + 1 : index);
    if (!found) break;
    const first = found[0]!;
    if (joined && !(counts(first) && smaller(first, last!))) break;
    if (!joined && counts(first) && last !== undefined && !smaller(first, last)) break;
    // "7.4 million": after digits only a scale, or a new group under thousand ("2 mil 500") which digits write.
    if (start !== undefined && last === undefined && first.kind !== 'times' && first.kind !== 'many') break;
    if (!found.every((word) => word.kind === 'times' || word.kind === 'many' || counts(word))) break;
    if (!seen && first.kind === 'times' && !mayOpen(sentence, index)) break;
    for (const word of found) {
      if (word.kind === 'many' || (word.kind === 'times' && word.value === 100)) group = (group || 1) * word.value;
      else if (word.kind === 'times') {
        if (total > 0 && total < word.value) total = (total + group) * word.value;
        else total += (group || 1) * word.value;
        group = 0;
      } else group += word.value;
      last = word;
    }
    seen = true;
    index += joined ? 2 : 1;
    to = index;
  }
  if (to === at) return undefined;
  const value = Number((total + group).toPrecision(12));
  return { from: at, to, value };
}

/** A scale opens a number only in Spanish and Portuguese ("mil personas") or after an article ("a million"). */
function mayOpen(sentence: FigureSentence, at: number): boolean {
  const { lowers } = sentence;
  if (lowers[at] === 'mil') return true;
  return /^(?:a|an|un|una|um|uma)$/.test(lowers[at - 1] ?? '');
}

function smaller(next: NumberWord, last: NumberWord): boolean {
  if (last.kind === 'times') return last.value >= 100;
  if (last.kind === 'hundred') return next.kind !== 'hundred';
  return last.kind === 'ten' && next.kind === 'unit' && next.value < 10;
}
