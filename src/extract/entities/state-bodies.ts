import { beginsDemonym, countryOfDemonym, countryOfWord } from '../demonyms.js';
import type { Token } from '../tokens.js';
import { readPhrases } from './phrases.js';
import type { Name } from './types.js';
import { keyOf } from './words.js';

/** Nouns of the bodies that every state has. */
export const STATE_BODIES = readPhrases('state-bodies.tsv', 1, (row, column) => ({
  kind: row[0]!,
  english: column === 1,
}));

/** Words between a country and its body that change nothing ("Mexican federal government"), and those that do. */
const NATIONAL = new Set('federal national central nacional civil'.split(' '));
const LOCAL = new Set(
  'municipal state local provincial regional departmental estatal estadual departamental'.split(' '),
);

const GENITIVE = new Set(["'s", "'", '’']);
const OF = new Set('of de del da do dos das'.split(' '));
const ARTICLE = new Set('the la el los las o a os as'.split(' '));

/** What may follow "the Mexican state" where it means the state itself, not "state officials" or "state of Oaxaca". */
const CLOSES_STATE =
  /^(?:[^\p{L}\p{N}]+|'s|and|or|y|e|o|ou|to|in|en|em|on|by|por|with|con|com|at|as|is|was|has|had|have|are|were|which|that|who|que|will|would|could|should|can|must|may|never|also|es|ha|é|foi|no|não|not|did|does|cost|led)$/u;

/**
 * Bodies named by their state: "Peruvian government", "Mexico's federal police", "gobierno mexicano", "Ejército de
 * Guatemala", "Michoacán's government". Each carries a meaning by which all ways to write it are one. `names` are those of the
 * sentence; `tokens` its tokens.
 */
export function stateBodies(text: string, tokens: readonly Token[], names: readonly Name[], sentence: number): Name[] {
  const placeAt = new Map<number, Name>();
  for (const name of names) if (name.schema === 'Place') placeAt.set(name.start, name);
  const found: Name[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const body = originFirst(tokens, placeAt, at) ?? bodyFirst(tokens, placeAt, at);
    if (!body) continue;
    const start = tokens[at]!.start;
    const end = tokens[body.last]!.end;
    found.push({
      start,
      end,
      text: text.slice(start, end),
      schema: 'PublicBody',
      confidence: 0.9,
      sentence,
      meaning: `state:${body.state}:${body.kind}`,
    });
    at = body.last;
  }
  return found;
}

interface StateBody {
  state: string;
  kind: string;
  last: number;
}

/** "Mexican federal government", "Mexico's military", "U.S. Congress": the state, then its body, as English has it. */
function originFirst(tokens: readonly Token[], placeAt: ReadonlyMap<number, Name>, at: number): StateBody | undefined {
  const origin = originAt(tokens, placeAt, at);
  if (!origin) return undefined;
  let next = origin.next;
  let level = '';
  let body = STATE_BODIES.at(tokens, next);
  while (!body && next < tokens.length) {
    const word = tokens[next]!.lower;
    if (LOCAL.has(word)) level = `${word} `;
    else if (!NATIONAL.has(word)) return undefined;
    body = STATE_BODIES.at(tokens, ++next);
  }
  if (!body?.value.english || (origin.place && !origin.genitive && origin.state.length !== 2)) return undefined;
  const last = next + body.length - 1;
  // "Mexican state police": a longer body begins with the word that was read as one.
  if (LOCAL.has(tokens[next]!.lower)) {
    const longer = STATE_BODIES.at(tokens, next + 1);
    if (longer?.value.english) {
      return { state: origin.state, kind: `${tokens[next]!.lower} ${longer.value.kind}`, last: next + longer.length };
    }
    const follower = tokens[last + 1]?.lower;
    if (follower !== undefined && !CLOSES_STATE.test(follower)) return undefined;
  }
  return { state: origin.state, kind: level + body.value.kind, last };
}

interface Origin {
  state: string;
  next: number;
  genitive: boolean;
  place: boolean;
}

function originAt(tokens: readonly Token[], placeAt: ReadonlyMap<number, Name>, at: number): Origin | undefined {
  const first = tokens[at]!;
  if (first.kind !== 'word' || !first.capital) return undefined;
  const second = tokens[at + 1];
  const pair = second && beginsDemonym(first.form) ? countryOfDemonym(`${first.lower} ${second.lower}`) : undefined;
  if (pair) return pair.length === 2 ? { state: pair, next: at + 2, genitive: false, place: false } : undefined;
  const demonym = countryOfWord(first.form);
  if (demonym)
    return demonym.length === 2 ? { state: demonym, next: at + 1, genitive: false, place: false } : undefined;
  const place = placeAt.get(first.start);
  if (!place || place.place?.kind === 'region') return undefined;
  let next = at;
  while (next < tokens.length && tokens[next]!.end <= place.end) next++;
  const genitive = GENITIVE.has(tokens[next]?.text ?? '');
  return { state: stateKey(place), next: genitive ? next + 1 : next, genitive, place: true };
}

/** "gobierno mexicano", "Ejército de Guatemala", "government of Mexico", "Policía Nacional colombiana". */
function bodyFirst(tokens: readonly Token[], placeAt: ReadonlyMap<number, Name>, at: number): StateBody | undefined {
  const body = STATE_BODIES.at(tokens, at);
  if (!body) return undefined;
  let next = at + body.length;
  let level = '';
  while (next < tokens.length && (NATIONAL.has(tokens[next]!.lower) || LOCAL.has(tokens[next]!.lower))) {
    if (LOCAL.has(tokens[next]!.lower)) level = `${tokens[next]!.lower} `;
    next++;
  }
  const word = tokens[next];
  if (!word) return undefined;
  const kind = level + body.value.kind;
  const demonym = body.value.english ? undefined : countryOfWord(word.form);
  if (demonym?.length === 2) return { state: demonym, kind, last: next };
  if (!OF.has(word.lower)) return undefined;
  next++;
  while (next < tokens.length && ARTICLE.has(tokens[next]!.lower)) next++;
  const place = next < tokens.length ? placeAt.get(tokens[next]!.start) : undefined;
  if (!place || place.place?.kind === 'region') return undefined;
  // "the state of Michoacán", "el estado de Sonora" are places.
  if (tokens[at]!.lower === 'state' || tokens[at]!.lower === 'estado') return undefined;
  const state = stateKey(place);
  if (state.length !== 2 && body.value.kind !== 'government') return undefined;
  let last = next;
  while (last + 1 < tokens.length && tokens[last + 1]!.end <= place.end) last++;
  return { state, kind, last };
}

/** The ISO code of a country, else the name of the place. */
const stateKey = (place: Name): string => (place.place?.kind === 'country' ? place.place.country : keyOf(place.text));
