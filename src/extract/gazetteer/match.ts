import type { Token } from '../tokens.js';
import { longestFromForm, placesByKey } from './places.js';
import type { GazetteerPlace } from './types.js';

/** A run of tokens that bears the name of a place; `to` is excluded. */
export interface PlaceMatch {
  from: number;
  to: number;
  places: readonly GazetteerPlace[];
}

/**
 * Where the tokens bear the names of places: from left to right, the longest name first, no overlaps. Names in lower
 * case are passed over unless `anyCase` (a text without capitals); whether a match means the place is not decided here.
 */
export function matchPlaces(tokens: readonly Token[], anyCase = false): readonly PlaceMatch[] {
  const known = anyCase ? undefined : matched.get(tokens);
  if (known) return known;
  const matches = match(tokens, anyCase);
  if (!anyCase) matched.set(tokens, matches);
  return matches;
}

/** The tagger, the context of the document and the names each ask for the same sentence. */
const matched = new WeakMap<readonly Token[], readonly PlaceMatch[]>();

function match(tokens: readonly Token[], anyCase: boolean): PlaceMatch[] {
  const matches: PlaceMatch[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]!;
    if (token.kind !== 'word') continue;
    const longest = Math.min(longestFromForm(token.form), tokens.length - from);
    for (let length = longest; length > 0; length--) {
      const last = tokens[from + length - 1]!;
      if (!anyCase && !token.capital && !(length > 1 && last.capital)) continue;
      let key = token.lower;
      for (let index = 1; index < length; index++) key += ` ${tokens[from + index]!.lower}`;
      const places = placesByKey(key);
      if (places.length === 0) continue;
      matches.push({ from, to: from + length, places });
      from += length - 1;
      break;
    }
  }
  return matches;
}
