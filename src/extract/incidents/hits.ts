import type { Token } from '../tokens.js';
import type { CueSense, EventSense, IncidentLexicon, NounClass, Sense } from './lexicon.js';

/** An expression of the incident lexicon in a sentence: tokens from (included) and to (excluded), offsets in the text. */
export interface Hit {
  from: number;
  to: number;
  start: number;
  end: number;
  events: readonly EventSense[];
  classes: readonly NounClass[];
  cues: readonly string[];
}

/** The expressions of a sentence, left to right, the longest taken, without overlaps. */
export function findHits(tokens: readonly Token[], lexicon: IncidentLexicon): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const entries = lexicon(tokens[at]!.form);
    const entry = entries?.find(({ words }) => words.every((word, i) => tokens[at + i]?.lower === word));
    if (!entry) {
      at++;
      continue;
    }
    const to = at + entry.words.length;
    hits.push({ from: at, to, start: tokens[at]!.start, end: tokens[to - 1]!.end, ...sorted(entry.senses) });
    at = to;
  }
  return hits;
}

const SORTED = new WeakMap<readonly Sense[], Pick<Hit, 'events' | 'classes' | 'cues'>>();

function sorted(senses: readonly Sense[]): Pick<Hit, 'events' | 'classes' | 'cues'> {
  let result = SORTED.get(senses);
  if (!result) {
    result = {
      events: senses.filter((sense): sense is EventSense => sense.kind === 'event'),
      classes: senses.flatMap((sense) => (sense.kind === 'noun' ? [sense.class] : [])),
      cues: senses.filter((sense): sense is CueSense => sense.kind === 'cue').map(({ cue }) => cue),
    };
    SORTED.set(senses, result);
  }
  return result;
}
