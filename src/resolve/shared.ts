import type { Family } from './family.js';
import { type NameForm, nameForm } from './names/form.js';
import { type Agreement, compareCodes } from './properties.js';
import type { Comparable } from './types.js';

/** Countries that an entity's properties or names give; the document's own where they give none and its name is generic. */
export function countriesOf(candidate: Comparable, family: Family): string[] {
  const {
    country = [],
    nationality = [],
    jurisdiction = [],
    locatedIn = [],
    contextCountry = [],
  } = candidate.properties;
  const named = [candidate.name, ...locatedIn].flatMap((text) => [...nameForm(text).countries]);
  const given = [...country, ...nationality, ...jurisdiction].map((code) => code.toUpperCase());
  const own = [...new Set([...given, ...(family === 'person' ? [] : named)])];
  if (own.length > 0 || family === 'person') return own;
  return nameForm(candidate.name).distinct ? [] : contextCountry;
}

export function compareCountries(left: Comparable, right: Comparable, family: Family): Agreement {
  return compareCodes(countriesOf(left, family), countriesOf(right, family));
}

/**
 * Names that both are related to, whole countries and generic bodies left out. A name of several words of its own may be
 * written shorter on one side: a second surname left out.
 */
export function sharedNeighbours(left: Comparable, right: Comparable): string[] {
  const others = lookUp(right.neighbours);
  return lookUp(left.neighbours).forms.flatMap((form, at) =>
    form.distinct && !form.country && (others.keys.has(form.key) || hasPartOf(form, others))
      ? left.neighbours[at]!
      : [],
  );
}

/** Forms of the neighbours of an entity, by what another's are looked up by. */
interface Forms {
  forms: readonly NameForm[];
  keys: ReadonlySet<string>;
  byPart: ReadonlyMap<number, readonly NameForm[]>;
}

/** An entity is compared with many. */
const known = new WeakMap<readonly string[], Forms>();

function lookUp(neighbours: readonly string[]): Forms {
  const made = known.get(neighbours);
  if (made?.forms.length === neighbours.length) return made;
  const forms = neighbours.map(nameForm);
  const byPart = new Map<number, NameForm[]>();
  for (const form of forms) {
    for (const part of new Set(form.parts)) {
      const list = byPart.get(part);
      if (list) list.push(form);
      else byPart.set(part, [form]);
    }
  }
  const fresh = { forms, keys: new Set(forms.map(({ key }) => key)), byPart };
  known.set(neighbours, fresh);
  return fresh;
}

/** Whether one is written shorter on either side; such two have every word of the shorter in common. */
const hasPartOf = (form: NameForm, { byPart }: Forms): boolean =>
  form.parts.some((part) => byPart.get(part)?.some((other) => isPartOf(form, other)));

function isPartOf(a: NameForm, b: NameForm): boolean {
  const short = a.parts.length < b.parts.length ? a : b;
  const long = short === a ? b : a;
  const own = short.words >= 2 && short.ownWords === short.parts.length && long.ownWords === long.parts.length;
  return own && short.parts.every((part) => long.parts.includes(part));
}

export function common(
  left: readonly string[],
  right: readonly string[],
  keyOf: (text: string) => string,
): [string, string] | undefined {
  for (const a of left) {
    const key = keyOf(a);
    const b = key === '' ? undefined : right.find((other) => keyOf(other) === key);
    if (b !== undefined) return [a, b];
  }
  return undefined;
}

/** An office counts with the body or place it is held in; `president` alone is no reason. */
export function roleKey(role: string): string {
  const [office, body] = role.split(' | ') as [string, string | undefined];
  const form = nameForm(body ?? office);
  if (body === undefined) return form.distinct && form.words > 1 ? form.key : '';
  return `${nameForm(office).key}@${form.key}`;
}

/** An alias that is no part of the name: `El Tuerto`. */
export function nicknameKey(alias: string, name: string): string {
  const words = new Set(name.toLowerCase().split(/\s+/));
  const own = alias
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.length > 3 && !words.has(word));
  return own ? nameForm(alias).key : '';
}
