import { fold } from '../fold.js';
import type { VerbGroup } from '../relations/verb-groups.js';
import type { VerbSense } from './lexicon.js';
import type { Reading } from './types.js';

/** A sense of a causal verb that fits where it stands. */
export interface FittingSense extends VerbSense {
  /** First unit of what follows: the object, or what the frame's preposition governs. */
  objectFrom: number | undefined;
}

/** Ends that stand where the grammar puts them; `N` is an object that is a noun. All others are prepositions. */
const ENDS: ReadonlySet<string> = new Set(['S', 'O', 'N']);

/** How many units may stand between a verb and its preposition: "contributed in large part to". */
const NEAR = 5;

/** The sense of a verb group that what follows it fits; undefined where it is no causal verb or stands without its ends. */
export function senseOf(reading: Reading, group: VerbGroup): FittingSense | undefined {
  const { units, lexicon } = reading;
  const main = units[group.main]!;
  if (main.kind !== 'verb') return undefined;
  const folded = fold(main.lower);
  const space = folded.indexOf(' ');
  const senses = lexicon.verbs.get(space < 0 ? folded : folded.slice(0, space));
  if (!senses) return undefined;
  const words = folded.split(' ');
  let transitive: FittingSense | undefined;
  for (const sense of senses) {
    const after = afterWords(reading, group, words, sense.rest);
    if (after < 0) continue;
    const marked = ENDS.has(sense.effect) ? sense.cause : sense.effect;
    if (!ENDS.has(marked)) {
      const governed = governedBy(reading, after, marked);
      if (governed >= 0) return { ...sense, objectFrom: governed };
    } else if (!transitive) {
      const same = sense.class === 'same' || sense.class === 'fail';
      if (group.passive && !same) transitive = { ...sense, objectFrom: undefined };
      else if (takesObject(reading, after, sense)) transitive = { ...sense, objectFrom: after };
    }
  }
  return transitive;
}

/** The unit after the verb and the words that belong to it; -1 where they do not follow. */
function afterWords(reading: Reading, group: VerbGroup, words: readonly string[], rest: readonly string[]): number {
  const inside = words.slice(1);
  if (inside.length > 0 && (rest.length < inside.length || inside.some((word, index) => word !== rest[index])))
    return -1;
  let at = group.to;
  for (let i = inside.length; i < rest.length; ) {
    const unit = reading.units[at];
    if (!unit) return -1;
    for (const word of fold(unit.lower).split(' ')) if (word !== rest[i++]) return -1;
    at++;
  }
  return at;
}

/** The unit after preposition `marker` near `from`; -1 where it does not come. */
function governedBy({ units, groupAt }: Reading, from: number, marker: string): number {
  for (let at = from; at < Math.min(units.length, from + NEAR); at++) {
    const { kind, lower, word } = units[at]!;
    if (at === from && /^(?:det|noun|name|pron|number)$/.test(kind)) return -1;
    const canonical = word?.canonical ?? lower;
    if ((kind === 'prep' || kind === 'to') && (canonical === marker || lower === marker))
      return kind === 'to' ? at : at + 1;
    if (lower === marker) return at + 1;
    if (/^(?:comma|stop|sub|rel|conj|dash)$/.test(kind) || groupAt[at]! >= 0) return -1;
  }
  return -1;
}

/** An object follows at once; for verbs that leave sign and cause to another, its infinitive or gerund. */
function takesObject({ units, groups, groupAt, lexicon }: Reading, after: number, sense: VerbSense): boolean {
  let at = after;
  while (units[at]?.kind === 'adv') at++;
  let unit = units[at];
  if (!unit) return false;
  const same = sense.class === 'same' || sense.class === 'fail';
  const personal = lexicon.language !== 'en' && unit.kind === 'prep' && unit.word?.canonical === 'a';
  if ((same && unit.kind === 'prep') || personal) unit = units[++at];
  const group = groups[groupAt[at]!];
  if (group)
    return group.form === 'infinitive' || group.form === 'gerund'
      ? same || sense.class === 'enable' || (group.form === 'gerund' && sense.effect !== 'N')
      : false;
  if (same) return false;
  if (unit?.kind === 'sub') return /^(?:that|que)$/.test(unit.lower) && sense.cause !== 'N' && sense.effect !== 'N';
  if (unit?.kind === 'number' || unit?.kind === 'date') return false;
  return unit !== undefined && /^(?:det|adjective|noun|name|pron|genitive)$/.test(unit.kind);
}
