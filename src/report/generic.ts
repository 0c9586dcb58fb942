import { readFileSync } from 'node:fs';
import type { Actor } from '../connect/index.js';
import { countryName } from '../locate/index.js';
import { fold, LANGUAGES } from '../model/index.js';

const SMALL = new Set('the of and de del la el los las do da dos das e y o a os as us usa s u'.split(' '));
const WORDS = new Set(
  readFileSync(new URL('./generic.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .flatMap((line) => line.split(' ')),
);

let stems: Set<string> | undefined;

/** How every country's name begins, five letters at most: "Peruvian" and "peruano" begin as "Peru" does. */
function countryStems(): Set<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const names = LANGUAGES.flatMap((language) => codes.flatMap((code) => countryName(code, language) ?? []));
  return new Set(
    names
      .flatMap((name) => fold(name).split(/[^a-z]+/))
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 5)),
  );
}

/**
 * True for what a reader does not look for among actors: places, events, and public bodies named by their kind or
 * country alone ("Government of Peru", "the Mexican state").
 */
export function isGeneric(actor: Pick<Actor, 'schema' | 'name'>): boolean {
  if (actor.schema === 'Place' || actor.schema === 'Event' || actor.schema === 'Incident') return true;
  if (actor.schema === 'Person') return false;
  const countries = (stems ??= countryStems());
  const words = fold(actor.name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word && !SMALL.has(word));
  return words.every((word) => WORDS.has(word) || countries.has(word.slice(0, 5)) || countries.has(word.slice(0, 4)));
}
