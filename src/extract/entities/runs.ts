import type { Token } from '../tokens.js';
import type { Name } from './types.js';

const JOINS = new Set('de del da do dos das of'.split(' '));
const ARTICLES = new Set('la las los el the'.split(' '));

/** True where the token is a word with a capital. */
export const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && token.capital;

/** True where the capitals of a sentence tell names from other words: it is neither all in capitals nor all in small letters. */
export function hasTellingCapitals(tokens: readonly Token[]): boolean {
  let [capitals, upper, words] = [0, 0, 0];
  for (const { kind, capital, upper: shouted, text } of tokens) {
    if (kind !== 'word' || text.length < 2) continue;
    words++;
    if (capital) capitals++;
    if (shouted) upper++;
  }
  return capitals > 0 && (upper * 4 < words * 3 || words < 4);
}

/**
 * End (excluded) of the run of capitals that begins at `from`: "de", "del", "da", "of" and an article after them belong to it
 * where another capital follows.
 */
export function runEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (isCapital(tokens[to])) {
    to++;
    let next = to;
    if (JOINS.has(tokens[next]?.lower ?? '')) next++;
    if (next > to && ARTICLES.has(tokens[next]?.lower ?? '')) next++;
    if (next > to && isCapital(tokens[next])) to = next;
  }
  return to;
}

/** Tokens of a sentence with the names on them: which name covers a token, and where a name lies among the tokens. */
export class NamedTokens {
  readonly #covering: (Name | undefined)[];
  readonly #spans = new Map<Name, readonly [from: number, to: number]>();

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly names: readonly Name[],
  ) {
    this.#covering = new Array(tokens.length);
    let at = 0;
    for (const name of names) {
      while (at < tokens.length && tokens[at]!.end <= name.start) at++;
      const from = at;
      let to = at;
      for (; to < tokens.length && tokens[to]!.start < name.end; to++) this.#covering[to] = name;
      this.#spans.set(name, [from, to]);
    }
  }

  /** The name that covers a token. */
  at(index: number): Name | undefined {
    return this.#covering[index];
  }

  /** First and last (excluded) token of a name. */
  span(name: Name): readonly [from: number, to: number] {
    return this.#spans.get(name)!;
  }

  /** True where no name covers any token of the range. */
  free(from: number, to: number): boolean {
    for (let index = from; index < to; index++) if (this.#covering[index]) return false;
    return true;
  }

  /** A name of tokens `from` to `to`; `like` gives what does not change. */
  name(from: number, to: number, like: Omit<Name, 'start' | 'end' | 'text'>): Name {
    const [start, end] = [this.tokens[from]!.start, this.tokens[to - 1]!.end];
    return { ...like, start, end, text: this.text.slice(start, end) };
  }
}
