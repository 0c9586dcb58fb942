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

/** Groups names by how they are written; a form whose few names disagree with many of the same spelling joins these. */
export function formsOf(names: readonly Name[]): Form[] {
  const forms = new Map<string, Form>();
  const families = settleFamilies(names);
  for (const [index, name] of names.entries()) {
    const words = formWords(name);
    if (words.length === 0) continue;
    const key = words.join(' ');
    const family = families.get(key)?.get(familyOf(name.schema)) ?? familyOf(name.schema);
    const id = `${family} ${key}`;
    let form = forms.get(id);
    if (!form) {
      const content = contentWords(words);
      // Capitals of a byline are no acronym.
      const acronym = family !== 'person' && isAcronym(name.text);
      form = {
        family,
        key,
        words: words,
        content: content.length ? content : words,
        acronym,
        names: [],
      };
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

/** How much surer the rest of the text must be of another family for a name to follow it. */
const DOMINANCE = 3;

/**
 * One spelling is mostly one thing in one document (Gale, Church and Yarowsky 1992): a family that has less than a third of
 * the weight of another takes that one's.
 */
function settleFamilies(names: readonly Name[]): Map<string, Map<Family, Family>> {
  const weights = new Map<string, Map<Family, number>>();
  for (const name of names) {
    const key = formWords(name).join(' ');
    const byFamily = weights.get(key) ?? new Map<Family, number>();
    weights.set(key, byFamily);
    const family = familyOf(name.schema);
    byFamily.set(family, (byFamily.get(family) ?? 0) + name.confidence);
  }
  const settled = new Map<string, Map<Family, Family>>();
  for (const [key, byFamily] of weights) {
    if (byFamily.size < 2) continue;
    const [[best, most]] = [...byFamily].sort((a, b) => b[1] - a[1]) as [[Family, number]];
    const changes = new Map<Family, Family>();
    for (const [family, weight] of byFamily) if (weight * DOMINANCE <= most) changes.set(family, best);
    if (changes.size > 0) settled.set(key, changes);
  }
  return settled;
}

/** The schema that the names of an entity vote for, by confidence; only schemata of its family count. */
export function voteSchema(names: readonly Name[], family: Family): EntitySchema {
  const votes = new Map<EntitySchema, number>();
  for (const { schema, confidence, text } of names) {
    if (familyOf(schema) !== family) continue;
    // What a full name says of its kind weighs more than what a short form or an acronym looks like.
    const weight = confidence * (isAcronym(text) ? 0.5 : Math.min(3, text.split(/\s+/).length));
    votes.set(schema, (votes.get(schema) ?? 0) + weight);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? ({ person: 'Person', body: 'Organization', place: 'Place', event: 'Event' } as const)[family];
}
