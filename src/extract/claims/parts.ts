import { FINITE, PARTICIPLE } from '../relations/inflect.js';
import type { Kind } from '../relations/units.js';
import type { VerbGroup } from '../relations/verb-groups.js';
import type { CueClass } from './lexicon.js';
import type { FoundCue, Part, Reading } from './types.js';

/** Longest end of a claim, in units: what runs on longer is no end but a passage. */
const LONGEST = 45;

export const LINKING: ReadonlySet<Kind> = new Set<Kind>([
  'adv',
  'comma',
  'conj',
  'dash',
  'open',
  'close',
  'sub',
  'neg',
  'stop',
]);
/** What joins a clause to the one before and begins another claim. */
export const CONNECTIVES: ReadonlySet<CueClass> = new Set<CueClass>([
  'because',
  'through',
  'so',
  'if',
  'unless',
  'without',
  'despite',
  'aim',
]);

/** The part from `from` to `to`, without what only links it to its surroundings; undefined where nothing is left. */
export function part(reading: Reading, from: number, to: number): Part | undefined {
  const { units, groupAt, groups } = reading;
  let start = from;
  let end = Math.min(to, start + LONGEST);
  while (start < end && opensOnly(reading, start)) start++;
  while (end > start) {
    const { kind } = units[end - 1]!;
    const auxiliary = groupAt[end - 1]! >= 0 && groups[groupAt[end - 1]!]!.main < 0;
    // "This" alone is a pronoun, whatever it was taken for.
    if (kind === 'det' && end - start === 1) break;
    if (!LINKING.has(kind) && kind !== 'prep' && kind !== 'rel' && kind !== 'to' && kind !== 'det' && !auxiliary) break;
    end--;
  }
  return end > start ? { reading, from: start, to: end } : undefined;
}

/** What stands before a phrase or clause and is no part of it: "and", "which", "since". */
function opensOnly(reading: Reading, at: number): boolean {
  const { kind } = reading.units[at]!;
  if (kind === 'adv' && cueAt(reading, at, 'change')) return false;
  return (
    (LINKING.has(kind) && kind !== 'neg') ||
    kind === 'rel' ||
    kind === 'to' ||
    cueAt(reading, at, 'since', 'because')?.to === at + 1
  );
}

/** The cue of a class that begins at a unit. */
export const cueAt = ({ cues }: Reading, at: number, ...classes: CueClass[]): FoundCue | undefined =>
  cues[at]?.find((cue) => classes.includes(cue.class));

/** The finite verb group at a unit; none for an adjective in -ed that stands between words of a noun phrase. */
export function finiteAt({ groups, groupAt, units }: Reading, at: number): VerbGroup | undefined {
  const group = groups[groupAt[at]!];
  if (group?.form !== 'finite') return undefined;
  if (!isBareParticiple(group, units)) return group;
  const main = units[group.main]!;
  const before = units[group.from - 1]?.kind;
  if (/^(?:verb|prep|det)$/.test(before ?? '') && units[group.to]?.kind === 'noun') return undefined;
  const joined = before === undefined || /^(?:conj|adjective|det|sub|prep|comma)$/.test(before);
  const next = units[group.to]?.kind;
  return joined && main.word === undefined && (next === 'noun' || next === 'adjective' || next === 'comma')
    ? undefined
    : group;
}

/** A finite verb that, since another follows in its clause, may be a participle: "groups armed in secret attack". */
export function disguised({ units }: Reading, group: VerbGroup): boolean {
  if (!isBareParticiple(group, units)) return false;
  const before = units[group.from - 1]?.kind;
  const next = units[group.to];
  if ((before === undefined || before === 'det') && next?.kind === 'noun') return true;
  const follows = next === undefined || /^(?:to|prep|adv|comma|date)$/.test(next.kind);
  return (before === 'noun' || before === 'name' || before === 'comma' || before === 'adv') && follows;
}

const isBareParticiple = ({ from, main }: VerbGroup, units: Reading['units']): boolean =>
  main === from &&
  units[main]!.kind === 'verb' &&
  (units[main]!.forms & PARTICIPLE) !== 0 &&
  (units[main]!.forms & FINITE) !== 0;

/** A finite verb stands in the part: it is a clause. */
export function holdsVerb({ reading, from, to }: Part): boolean {
  for (let i = from; i < to; i++) if (finiteAt(reading, i)) return true;
  return false;
}

/** A member of a list: words of a noun phrase, no verb, no preposition or adverb to open it. */
export function nominal({ units, groups, groupAt }: Reading, from: number, to: number): boolean {
  if (from >= to || /^(?:prep|adv|sub|date|example|rel|pron)$/.test(units[from]!.kind)) return false;
  for (let i = from; i < to; i++) if (groupAt[i]! >= 0 && groups[groupAt[i]!]!.form !== 'gerund') return false;
  return true;
}

/** First unit of the stretch without a mark that ends before the comma. */
export function segmentStart({ units }: Reading, comma: number): number {
  let i = comma - 1;
  while (i >= 0 && !/^(?:comma|stop|sub|dash|open)$/.test(units[i]!.kind)) i--;
  return i + 1;
}

/** The opening bracket of the closing one at unit `closing`. */
export function openingOf({ units }: Reading, closing: number): number {
  let i = closing - 1;
  while (i > 0 && units[i]!.kind !== 'open') i--;
  return i;
}
