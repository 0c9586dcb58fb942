import { readFileSync } from 'node:fs';
import { fold } from '../fold.js';

let loaded: Map<string, string> | undefined;

/** Code of the country or region that an adjective or noun of nationality speaks of (`Honduran`, `hondureños` -> `HN`). */
export function demonymOf(lower: string): string | undefined {
  loaded ??= read();
  return loaded.get(lower);
}

function read(): Map<string, string> {
  const result = new Map<string, string>();
  for (const line of readFileSync(new URL('./demonyms.tsv', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [code, english, spanish, portuguese] = line.split('\t');
    for (const word of split(english)) result.set(fold(word), code!);
    for (const word of [...split(spanish), ...split(portuguese)]) {
      for (const form of inflect(fold(word))) if (!result.has(form)) result.set(form, code!);
    }
  }
  return result;
}

const split = (cell: string | undefined): string[] => (cell ? cell.split('|') : []);

/** A word in -o stands for its four forms. */
function inflect(word: string): string[] {
  return word.endsWith('o') ? ['o', 'a', 'os', 'as'].map((ending) => word.slice(0, -1) + ending) : [word];
}
