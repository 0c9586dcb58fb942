import type { Family } from './family.js';
import { nameForm } from './names/form.js';
import { wordInfo } from './names/vocabulary.js';
import { countriesOf } from './shared.js';
import type { Comparable } from './types.js';

/**
 * True where the name of one body is the name of the other with the other's own place or country added: `Policía
 * Municipal`, which is in Puerto Quetzalito, and `Policía Municipal de Puerto Quetzalito`.
 */
export function addsOwnPlace(left: Comparable, right: Comparable, family: Family): boolean {
  if (family !== 'body') return false;
  const [a, b] = [nameForm(left.name).parts, nameForm(right.name).parts];
  return a.length < b.length ? adds(left, a, b) : adds(right, b, a);
}

function adds(short: Comparable, parts: readonly number[], longer: readonly number[]): boolean {
  if (parts.length === 0 || !parts.every((part) => longer.includes(part))) return false;
  const added = longer.filter((part) => !parts.includes(part));
  if (added.length === 0) return false;
  const { place = [], locatedIn = [], contextCountry = [] } = short.properties;
  const places = [...place, ...locatedIn, ...short.neighbours].map((name) => nameForm(name).parts);
  const countries = [...countriesOf(short, 'body'), ...contextCountry].map((code) => [wordInfo(`@${code}`).id]);
  return [...places, ...countries].some(
    (own) => own.length === added.length && own.every((part) => added.includes(part)),
  );
}
