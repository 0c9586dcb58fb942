import { readFileSync } from 'node:fs';
import { fold } from '../../model/index.js';

/** What a column of a statistical table may be. */
export const STAT_ROLES = [
  'code',
  'name',
  'group',
  'period',
  'value',
  'population',
  'longitude',
  'latitude',
  'indicator',
] as const;
export type StatRole = (typeof STAT_ROLES)[number];

let words: { role: string; words: string }[] | undefined;

function lexicon(): { role: string; words: string }[] {
  words ??= readFileSync(new URL('./columns.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [role, phrase] = line.split('\t');
      return { role: role!, words: phrase! };
    });
  return words;
}

/** Lower case, without accents, with one blank for whatever stands between words: for comparing headers and names. */
export const foldWords = (text: string): string =>
  fold(text)
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$1$2')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Roles that a header's words give it, the most telling first; none where no word of it is known. */
export function rolesOf(header: string): string[] {
  const folded = ` ${foldWords(header)} `;
  const found = lexicon().filter(({ role, words: phrase }) => role !== 'coarse' && folded.includes(` ${phrase} `));
  found.sort((left, right) => right.words.length - left.words.length);
  // "Country Code" and "codigo_mun" hold a word for a name too; a code or a rate is what the column is.
  const roles = [...new Set(found.map(({ role }) => role))];
  for (const first of ['rate', 'code']) if (roles.includes(first)) return [first];
  return roles;
}

/** True for a header of a state, department or country: what holds the places where a finer column stands beside it. */
export function isCoarse(header: string): boolean {
  const folded = ` ${foldWords(header)} `;
  return lexicon().some(({ role, words: phrase }) => role === 'coarse' && folded.includes(` ${phrase} `));
}

/** A header that names a year, and what stands before it: "2015", "X2015", "2015 [YR2015]", "Homicidios 2015". */
export function yearOf(header: string): { stem: string; year: string } | undefined {
  const match = /^(.*?)[\s_.:-]*\b(?:[xy]|yr|a[nñ]o|year)?[\s_]*((?:19|20)\d{2})(?:\s*\[.*\]|\s*\(?\w{0,2}\)?)?$/i.exec(
    header.trim().replace(/_/g, ' '),
  );
  return match ? { stem: match[1]!.trim(), year: match[2]! } : undefined;
}
