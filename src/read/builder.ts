import { canonical } from './decode.js';
import type { Part } from './draft.js';

/** Builds the text of a document that has none of its own (a page of HTML, a sheet) from its parts. */
export class TextBuilder {
  readonly parts: Part[] = [];
  #pieces: string[] = [];
  #length = 0;

  get text(): string {
    return this.#pieces.join('');
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a part with its own line or lines; nothing where `words` is blank. Returns the part, for rows to point at. */
  add(words: string, part: Omit<Part, 'start' | 'end'> = {}, separator = '\n\n'): Part | undefined {
    const clean = canonical(words).trim();
    if (clean === '') return undefined;
    if (this.#length > 0) this.#push(separator);
    const start = this.#length;
    this.#push(clean);
    const added = { ...part, start, end: this.#length };
    this.parts.push(added);
    return added;
  }

  #push(words: string): void {
    this.#pieces.push(words);
    this.#length += words.length;
  }
}
