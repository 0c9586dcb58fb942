import type { EntitySchema } from '../../model/index.js';
import { isAcronym } from './acronyms.js';
import { type Family, familyOf, type Name } from './types.js';
import { contentWords, withoutArticle, wordsOf } from './words.js';

/** One written form of a name in a document: all places where it stands that way, in one family. */
export interface Form {
  family: Family;
  key: string;
  /** Folded words without leading article, and those of them that carry weight. */
  words: string[];
  content: string[];
  acronym: boolean;
  /** Indexes of the names, in order of the text. */
  names: number[];
}

/** Groups names by how they are written, each form in the family that the document as a whole speaks for. */
export function formsOf(names: readonly Name[]): Form[] {
  const forms = new Map<string, Form>();
  const families = familiesOf(names);
  for (const [index, name] of names.entries()) {
    const words = formWords(name);
    if (words.length === 0) continue;
    const key = words.join(' ');
    const family = families(name, key);
    const id = `${family} ${key}`;
    let form = forms.get(id);
    if (!form) {
      const content = contentWords(words);
      // Capitals of a byline are no acronym.
      const acronym = family !== 'person' && isAcronym(name.text);
      form = { family, key, words, content: content.length ? content : words, acronym, names: [] };
      forms.set(id, form);
    }
    form.names.push(index);
  }
  return [...forms.values()];
}

/** Words of a form; of bodies without the mark of the plural, for a member is named as the group ("Zeta", "Los Zetas"). */
function formWords(name: Name): string[] {
  const words = withoutArticle(wordsOf(name.text)).filter((word, at, all) => word !== 'the' || all[at - 1] !== 'of');
  if (familyOf(name.schema) !== 'body') return words;
  if (/^\p{Lu}{2,}s$/u.test(name.text)) return [words[0]!.slice(0, -1)];
  return headFirst(words.map(singular));
}

/** "Defense Ministry" and "Ministry of Defense" are one: what English puts last, put first. */
function headFirst(words: string[]): string[] {
  const head = words.at(-1)!;
  if (words.length < 2 || words.includes('of') || !DEPARTMENTS.has(head)) return words;
  return [head, 'of', ...words.slice(0, -1)];
}

const DEPARTMENTS = new Set(['department', 'ministry']);

const singular = (word: string): string => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word);

/**
 * One spelling is mostly one thing in one document (Gale, Church and Yarowsky 1992): it takes the family with most weight. A
 * name that the gazetteer does not know and that is the surname of a person named in full is that person's. Only a
 * surname that is a known place too ("Santos", "Guerrero") is read place by place.
 */
function familiesOf(names: readonly Name[]): (name: Name, key: string) => Family {
  const weights = new Map<string, Map<Family, number>>();
  const surnames = new Set<string>();
  const partsOfBodies = new Set<string>();
  for (const name of names) {
    const words = formWords(name);
    const byFamily = weights.get(words.join(' ')) ?? new Map<Family, number>();
    weights.set(words.join(' '), byFamily);
    const family = familyOf(name.schema);
    byFamily.set(family, (byFamily.get(family) ?? 0) + weightOf(name));
    if (family === 'body' && words.length > 1 && !isAcronym(name.text)) partsOfBodies.add(words[0]!).add(words.at(-1)!);
    if (family !== 'person' || words.length < 2) continue;
    const content = contentWords(words);
    for (let from = 1; from < content.length; from++) {
      for (let to = from + 1; to <= content.length; to++) surnames.add(content.slice(from, to).join(' '));
    }
  }
  return (name, key) => {
    const own = familyOf(name.schema);
    const byFamily = weights.get(key)!;
    // "The Pinedas" are a family, not the one Pineda.
    if (surnames.has(contentWords(withoutArticle(wordsOf(name.text))).join(' '))) {
      if (own === 'person' || own === 'event' || name.place || name.stated) return own;
      return isAcronym(name.text) ? own : 'person';
    }
    // "Qaeda" after "al Qaeda" is no place, nor is "Sendero" after "Sendero Luminoso".
    if (own === 'place' && !name.place && !name.stated && partsOfBodies.has(key)) return 'body';
    if (byFamily.size < 2) return own;
    return [...byFamily].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
  };
}

/** What a name's own schema weighs: its confidence, more where the text states it. */
const weightOf = ({ confidence, stated }: Name): number => (stated ? 4 : confidence);

/** The schema that the names of an entity vote for, by confidence; only schemata of its family count. */
export function voteSchema(names: readonly Name[], family: Family): EntitySchema {
  const votes = new Map<EntitySchema, number>();
  for (const name of names) {
    const { schema, text } = name;
    if (familyOf(schema) !== family) continue;
    // What a full name says of its kind weighs more than what a short form or an acronym looks like.
    const weight = weightOf(name) * (isAcronym(text) ? 0.5 : Math.min(3, text.split(/\s+/).length));
    votes.set(schema, (votes.get(schema) ?? 0) + weight);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? ({ person: 'Person', body: 'Organization', place: 'Place', event: 'Event' } as const)[family];
}
