import type { CaseMention, CaseSnapshot, Statement } from '../../case/index.js';

/**
 * Quotes with the names in them blanked, so that Puerto Alto is no port and a shipping company's name no shipment. Mentions
 * and statements count in code points.
 */
export class UnnamedQuotes {
  readonly #names = new Map<string, CaseMention[]>();

  constructor({ mentions }: Pick<CaseSnapshot, 'mentions'>) {
    for (const mention of mentions) {
      if (mention.kind !== 'name') continue;
      const known = this.#names.get(mention.documentId);
      if (known) known.push(mention);
      else this.#names.set(mention.documentId, [mention]);
    }
    for (const own of this.#names.values()) own.sort((a, b) => a.start - b.start);
  }

  of({ documentId, start, end, quote }: Statement): string {
    const own = this.#names.get(documentId) ?? [];
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (own[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    const points = [...quote];
    for (let i = low; i < own.length && own[i]!.start < end; i++) {
      // Another name in its place keeps words on both sides apart.
      if (own[i]!.end <= end) points.fill('·', own[i]!.start - start, own[i]!.end - start);
    }
    return points.join('');
  }
}
