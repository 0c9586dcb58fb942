import { type DocumentLanguage, LANGUAGES, type Language } from '../model/index.js';
import { readTable } from './data-files.js';

const ROWS = readTable('function-words.tsv').map(([language, kind, entries]) => ({
  language: language!,
  kind: kind!,
  entries: entries!.split(' '),
}));
/** Letters that only one of the languages uses, where the accents were kept. */
const LETTERS: readonly [RegExp, string][] = [
  [/[ñ¿¡]|[áéíóú]n(?=\W|$)/g, 'es'],
  [/[ãõçêôâà]/g, 'pt'],
  [/[èëïœû]/g, 'fr'],
  [/[äßö]/g, 'de'],
];
/** How likely one of the other languages is in a case, beside the three that are read. */
const OTHER_PRIOR = 0.5;
const CODES = [...new Set(ROWS.map((row) => row.language))];
const WORDS = weights('words');
const ENDINGS = weights('endings');
const LONGEST_ENDING = Math.max(...[...ENDINGS.keys()].map((ending) => ending.length));
/** An ending tells less than a small word does. */
const ENDING_WEIGHT = 0.5;
const LETTER_WEIGHT = 0.5;
const SAMPLE = 30_000;

/**
 * The language of a text: English, Spanish or Portuguese, or `und` where it is another one, or too short to tell.
 * Small words and word endings vote, each the more the fewer languages share it (a naive likelihood with equal
 * frequencies); accents are put aside, so that capitals and telegrams count alike. Long texts are sampled.
 */
export function detectLanguage(text: string): DocumentLanguage {
  const sample = text.length <= SAMPLE ? text : spread(text);
  const lower = sample.toLowerCase();
  const words =
    lower
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+/gu) ?? [];
  const score = new Map(CODES.map((code) => [code, 0]));
  const add = (shares: ReadonlyMap<string, number>, weight: number) => {
    for (const [code, share] of shares) score.set(code, score.get(code)! + share * weight);
  };
  let known = 0;
  for (const word of words) {
    const shares = WORDS.get(word);
    if (shares) {
      known++;
      add(shares, 1);
    } else if (word.length >= 5) {
      for (let length = LONGEST_ENDING; length >= 2; length--) {
        const ending = ENDINGS.get(word.slice(-length));
        if (ending === undefined) continue;
        add(ending, ENDING_WEIGHT);
        break;
      }
    }
  }
  for (const [letters, code] of LETTERS) {
    score.set(code, score.get(code)! + (lower.match(letters)?.length ?? 0) * LETTER_WEIGHT);
  }
  const [first, second] = [...score].sort((left, right) => right[1] - left[1]);
  const [code, best] = first!;
  const clear = best >= 1.5 && best > second![1] * 1.08 && known >= Math.min(2, words.length * 0.08);
  return clear && isLanguage(code) ? code : 'und';
}

function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code);
}

/** For each entry the languages that have it, with the weight it gives each: 1 where one has it, less where several do. */
function weights(kind: string): Map<string, Map<string, number>> {
  const owners = new Map<string, Set<string>>();
  for (const row of ROWS.filter((row) => row.kind === kind)) {
    for (const entry of row.entries) owners.set(entry, (owners.get(entry) ?? new Set()).add(row.language));
  }
  const prior = (code: string) => (isLanguage(code) ? 1 : OTHER_PRIOR);
  return new Map(
    [...owners].map(([entry, codes]) => {
      const total = [...codes].reduce((sum, code) => sum + prior(code), 0);
      return [entry, new Map([...codes].map((code) => [code, prior(code) / total]))];
    }),
  );
}

/** Ten stretches spread evenly over a long text. */
function spread(text: string): string {
  const length = SAMPLE / 10;
  const step = (text.length - length) / 9;
  return Array.from({ length: 10 }, (_, index) => text.substr(Math.floor(index * step), length)).join(' ');
}
