import { placesByKey } from '../gazetteer/index.js';
import type { Token } from '../tokens.js';
import { isBodyNoun, standsAlone } from './body-schema.js';
import type { Candidate } from './candidate.js';
import { overlaps } from './candidate.js';
import { startsSentence } from './edges.js';

const LINKS = new Set('of de del da do dos das for para contra against y e and la las los the'.split(' '));
const ARTICLES = new Set('the el la los las o a os as'.split(' '));
const OF = new Set('of for de del da do para'.split(' '));

/**
 * Bodies by the noun that heads their name: `Ministry of …`, `Tribunal Superior de …`, `… Cartel`, where noun and name have
 * capitals. `taken` are names already found, which are let alone, but for places run together with the beginning of the
 * name: `United States Department` of the Treasury.
 */
export function headedBodies(tokens: readonly Token[], taken: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]!;
    if (!token.capital || token.kind !== 'word') continue;
    if (ARTICLES.has(token.lower) && tokens[from + 1]?.capital) continue;
    const alone = aloneEnd(tokens, from);
    const to = alone > from ? alone : runEnd(tokens, from);
    const run = { from, to };
    const others = taken.filter((name) => overlaps(name, run));
    if (alone > from) {
      if (others.length === 0 && !startsSentence(tokens, from)) {
        found.push({ ...run, family: 'body', schema: 'PublicBody', confidence: 0.7, source: 'pattern' });
      }
    } else if (to - from > 1 && (others.length === 0 || cutsHead(tokens, run, others))) {
      const head = isBodyNoun(tokens[to - 1]!.lower) || (isBodyNoun(token.lower) && !startsSentence(tokens, from));
      if (head || others.length > 0) found.push({ ...run, family: 'body', confidence: 0.6, source: 'pattern' });
    }
    from = to - 1;
  }
  return found;
}

/** End of a noun that is a name by itself here, of one word or two: `the Senate`, but not `the Senate Committee`. */
function aloneEnd(tokens: readonly Token[], from: number): number {
  for (const length of [2, 1]) {
    if (from + length > tokens.length) continue;
    const noun = length === 1 ? tokens[from]!.lower : `${tokens[from]!.lower} ${tokens[from + 1]!.lower}`;
    const next = tokens[from + length];
    if (standsAlone(noun) && !next?.capital && !OF.has(next?.lower ?? '')) return from + length;
  }
  return from;
}

/** A place that was run together with the head noun, where no name reaches over the `of` behind it. */
function cutsHead(tokens: readonly Token[], run: { from: number; to: number }, others: readonly Candidate[]): boolean {
  for (let of = run.from + 1; of < run.to - 1; of++) {
    if (!OF.has(tokens[of]!.lower) || !isBodyNoun(tokens[of - 1]!.lower)) continue;
    const inside = others.every(({ from, to, family }) => from >= run.from && to <= run.to && family === 'place');
    return inside && others.some(({ to }) => to === of) && !others.some(({ from, to }) => from <= of && of < to);
  }
  return false;
}

/** End of the run of capitals that begins at `from`, links between two capitals included. */
function runEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  for (let index = to; index < tokens.length && index - to < 3; index++) {
    const token = tokens[index]!;
    if (token.capital && token.kind === 'word') to = index + 1;
    else if (!LINKS.has(token.lower)) break;
  }
  return to;
}

const PLURAL_ARTICLE = /^(?:Los|Las)$/;

/**
 * Groups by the Spanish plural: `Los Calafates`, `Las Viudas`, with both capitals and no place of that name. It is a group
 * whatever else it was taken for.
 */
export function pluralGroups(tokens: readonly Token[]): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from + 1 < tokens.length; from++) {
    const article = tokens[from]!;
    const noun = tokens[from + 1]!;
    if (!PLURAL_ARTICLE.test(article.text) || !noun.capital || !noun.lower.endsWith('s')) continue;
    const to = tokens[from + 2]?.capital ? from + 3 : from + 2;
    if (startsSentence(tokens, from) || placesByKey(`${article.lower} ${noun.lower}`).length > 0) continue;
    if (to === from + 3 && placesByKey(`${article.lower} ${noun.lower} ${tokens[from + 2]!.lower}`).length > 0)
      continue;
    found.push({ from, to, family: 'body', confidence: 0.8, source: 'pattern' });
  }
  return found;
}
