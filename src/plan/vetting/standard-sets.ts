import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../model/index.js';
import { STANDARDS, type StandardId, type StandardSet } from './types.js';

let told: Map<string, readonly string[]> | undefined;

function text(set: StandardSet, row: string, language: Language): string {
  told ??= new Map(
    readFileSync(new URL('./standard-sets.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [of, what, ...words] = line.split('\t');
        return [`${of} ${what}`, words];
      }),
  );
  return told.get(`${set} ${row}`)![LANGUAGES.indexOf(language)]!;
}

/** Whose rules they are, in words. */
export const setName = (set: StandardSet, language: Language): string => text(set, 'name', language);

/** Where each standard comes from by a set of rules; "–" where the set names none. */
export function rulesOf(set: StandardSet, language: Language): Record<StandardId, string> {
  return Object.fromEntries(STANDARDS.map((id) => [id, text(set, id, language)])) as Record<StandardId, string>;
}
