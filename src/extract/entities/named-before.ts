import type { Draft, Naming } from './context.js';

/** A naming and the place of its sentence in the order of reading. */
export interface Earlier {
  naming: Naming;
  order: number;
}

/** A noun in either gender: "la diputada" is the one of "X, diputada de Y". */
export const stemOf = (noun: string): string => noun.replace(/[aoe]$/, '');

/**
 * What was named up to a place of the text, and found again by what it is called: a long text names tens of thousands, which
 * no noun of it may go through one by one.
 */
export class NamedBefore {
  /** In order of the text. */
  readonly all: Earlier[] = [];
  readonly #last = new Map<Draft, Naming>();
  readonly #countries = new Map<string, Naming>();
  readonly #byDescription = new Map<string, Set<Draft>>();
  readonly #byStem = new Map<string, Set<Draft>>();
  readonly #byWord = new Map<string, Set<Draft>>();

  add(naming: Naming, order: number): void {
    const { draft, name } = naming;
    this.all.push({ naming, order });
    if (name.place?.kind === 'country' && name.place.country) this.#countries.set(name.place.country, naming);
    if (!this.#last.has(draft)) {
      for (const noun of draft.descriptions) {
        put(this.#byDescription, noun, draft);
        if (draft.schema === 'Person') put(this.#byStem, stemOf(noun), draft);
      }
      if (draft.schema !== 'Person' && draft.schema !== 'Place')
        for (const word of draft.words) put(this.#byWord, word, draft);
    }
    this.#last.set(draft, naming);
  }

  /** The last naming of the one entity that the text called `noun`; undefined where there is none, or several. */
  introducedAs(noun: string): Naming | undefined {
    return this.#only(this.#byDescription.get(noun) ?? []);
  }

  /** The last naming of the one person whom the text called `noun`, in either gender. */
  personDescribedAs(noun: string): Naming | undefined {
    return this.#only(this.#byStem.get(stemOf(noun)) ?? []);
  }

  /** The last naming of the one body whose name holds one of the words. */
  bodyNamedWith(words: ReadonlySet<string>): Naming | undefined {
    const found = new Set<Draft>();
    for (const word of words)
      for (const draft of this.#byWord.get(word) ?? []) if (found.add(draft).size > 1) return undefined;
    return this.#only(found);
  }

  /** The last naming of a country, by its ISO code. */
  country(code: string): Naming | undefined {
    return this.#countries.get(code);
  }

  #only(drafts: Iterable<Draft>): Naming | undefined {
    const [first, second] = drafts;
    return first && !second ? this.#last.get(first) : undefined;
  }
}

function put(drafts: Map<string, Set<Draft>>, key: string, draft: Draft): void {
  const known = drafts.get(key);
  if (known) known.add(draft);
  else drafts.set(key, new Set([draft]));
}
