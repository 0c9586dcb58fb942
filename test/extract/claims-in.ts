import { extract } from '../../src/extract/extract.js';
import type { Claim } from '../../src/extract/types.js';
import type { Language } from '../../src/model/index.js';
import { readBytes } from '../../src/read/index.js';

/** The claims of a text, with the words of their ends. */
export async function claimsIn(text: string, language: Language) {
  const document = { ...(await readBytes('claims.txt', new TextEncoder().encode(text))), language };
  const words = ({ start, end }: { start: number; end: number }): string => document.text.slice(start, end);
  const { claims } = extract(document);
  return claims.map((claim: Claim) => ({
    ...claim,
    causeWords: words(claim.cause),
    effectWords: words(claim.effect),
    text: document.text,
  }));
}
