import { LANGUAGES } from '../../model/index.js';
import { beginsDemonym, countryOfDemonym, countryOfWord } from '../demonyms.js';
import { fold } from '../fold.js';
import type { Token } from '../tokens.js';
import type { DocumentEntity, Mention, Relation } from '../types.js';
import { CLASS, type Lexicon, lexiconOf } from './words.js';

/**
 * What the names of a document say beyond naming: adjectives of origin ("Mexican") refer to a country that the document
 * names, and a government is called by the name of who leads it. Both become mentions, made when a rule asks for them.
 */
export class NameKnowledge {
  /** Those of the document, then those made here. */
  readonly mentions: Mention[];
  /** Country code to its entity. */
  readonly #countries = new Map<string, number>();
  /** Folded surname or full name to the person; -1 where two share it. */
  readonly #persons = new Map<string, number>();
  readonly #made = new Map<string, number>();
  readonly #seated = new Map<string, boolean>();

  constructor(
    mentions: readonly Mention[],
    readonly entities: readonly DocumentEntity[],
    readonly lexicon: Lexicon,
  ) {
    this.mentions = [...mentions];
    for (const [index, entity] of entities.entries()) {
      if (entity.place?.kind === 'country') this.#countries.set(entity.place.country, index);
      if (entity.schema !== 'Person') continue;
      for (const name of [entity.name, ...entity.aliases]) this.#addPerson(name, index);
    }
  }

  #addPerson(name: string, index: number): void {
    const words = fold(name).split(/\s+/);
    for (let from = 0; from < words.length; from++) {
      const key = words.slice(from).join(' ');
      const known = this.#persons.get(key);
      this.#persons.set(key, known === undefined || known === index ? index : -1);
    }
  }

  /** The mention of the country whose adjective of origin begins at `token`; -1 where there is none. */
  readonly originOf = (token: Token, next: Token | undefined): number => {
    const two = next && beginsDemonym(token.form) ? countryOfDemonym(`${token.lower} ${next.lower}`) : undefined;
    const code = two ?? countryOfWord(token.form);
    const entity = code ? this.#countries.get(code) : undefined;
    if (entity === undefined) return -1;
    return this.#make(token.start, two ? next!.end : token.end, token.text, entity, 'nominal');
  };

  /** The mention of the person after whom a government is named; -1 where it is named after none of the document. */
  readonly leaderNamedIn = (mention: number): number => {
    const { text, start } = this.mentions[mention]!;
    const words = [...text.matchAll(/\S+/g)].map((match) => ({ word: match[0], at: match.index }));
    const rules = (word: string) =>
      ((this.lexicon.find(word.toLowerCase(), fold(word))?.classes ?? 0) & CLASS.rule) !== 0;
    const first = words.findIndex(({ word }) => /^\p{Lu}/u.test(word) && !rules(word));
    if (first < 0 || !words.some(({ word }) => rules(word))) return -1;
    for (let from = first; from < words.length; from++) {
      let to = words.length;
      while (to > from && rules(words[to - 1]!.word)) to--;
      if (to <= from) return -1;
      const name = text.slice(words[from]!.at, words[to - 1]!.at + words[to - 1]!.word.length);
      const person = this.#persons.get(fold(name.replace(/['’]s$/, '')));
      if (person === undefined || person < 0) continue;
      const begin = start + words[from]!.at;
      return this.#make(begin, begin + name.length, name, person, 'name');
    }
    return -1;
  };

  #make(start: number, end: number, text: string, entity: number, kind: 'name' | 'nominal'): number {
    const key = `${start} ${entity}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const mention: Mention = { start, end, text, schema: this.entities[entity]!.schema, kind, entity };
    if (kind === 'nominal') {
      const antecedent = this.mentions.find((other) => other.entity === entity && other.kind === 'name');
      if (!antecedent) return -1;
      mention.antecedent = { start: antecedent.start, end: antecedent.end };
    }
    this.mentions.push(mention);
    this.#made.set(key, this.mentions.length - 1);
    return this.mentions.length - 1;
  }

  /** Adds the mentions made here that relations refer to, to the document's own, and points the relations to them. */
  publish(relations: readonly Relation[], mentions: Mention[]): void {
    const own = mentions.length;
    const places = new Map<number, number>();
    const place = (mention: number): number => {
      if (mention < own) return mention;
      let at = places.get(mention);
      if (at === undefined) {
        at = mentions.push(this.mentions[mention]!) - 1;
        places.set(mention, at);
      }
      return at;
    };
    for (const relation of relations) {
      if (relation.sourceMention !== null) relation.sourceMention = place(relation.sourceMention);
      relation.targetMention = place(relation.targetMention);
    }
  }

  /** True where a name holds a word, of any language, for a body that sits in a place. */
  readonly isSeated = (name: string): boolean => {
    let seated = this.#seated.get(name);
    if (seated === undefined) {
      const words = name.toLowerCase().split(/[^\p{L}]+/u);
      seated = words.some((word) => LANGUAGES.some((language) => sits(lexiconOf(language), word)));
      this.#seated.set(name, seated);
    }
    return seated;
  };
}

/** True where a name holds a word, of any language, for an attack or an operation. */
export const isDeed = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => LANGUAGES.some((language) => attacks(lexiconOf(language), word)));

const attacks = (lexicon: Lexicon, word: string): boolean =>
  lexicon.find(word, fold(word))?.nouns.some(({ schema }) => schema === 'Attack') ?? false;

const sits = (lexicon: Lexicon, word: string): boolean =>
  ((lexicon.find(word, fold(word))?.classes ?? 0) & CLASS.seated) !== 0;
