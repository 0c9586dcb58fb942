import { clauseBefore, clauseFrom, mainClause } from './clauses.js';
import { objectFrom } from './objects.js';
import { cueAt, finiteAt, holdsVerb } from './parts.js';
import { senseOf } from './senses.js';
import { settle } from './signs.js';
import type { Draft, FoundCue, Part, Reading, Sign } from './types.js';
import { isPast, recommends } from './verbs.js';

/** "Y because X", "Y due to X", "X; therefore Y", "X, so that Y", "As a result, Y": clauses that a connective joins. */
export function byConnective(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (const cues of reading.cues) {
    const cue = cues.find((found) => RULES[found.class]);
    const draft = cue && RULES[cue.class]!(reading, cue);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

const RULES: Partial<Record<FoundCue['class'], (reading: Reading, cue: FoundCue) => Draft | undefined>> = {
  through: ofCause,
  because: ofCause,
  since: ofCause,
  therefore: ofEffect,
  so: ofEffect,
  by: ofMeans,
  aim: ofAim,
};

/** True where only small words stand before unit `at` in its sentence or since the last mark that parts clauses. */
export function opens({ units }: Reading, at: number): boolean {
  let i = at - 1;
  while (
    i >= 0 &&
    ((i === 0 && units[i]!.kind === 'dash') ||
      /^(?:adv|conj)$/.test(units[i]!.kind) ||
      /^(?:but|yet|pero|mas)$/.test(units[i]!.lower))
  )
    i--;
  return i < 0 || units[i]!.kind === 'stop' || (units[i]!.kind === 'comma' && i <= 2) || units[i]!.lower === 'that';
}

/** Unit after the comma that ends what opened the sentence, asides after it seen past; -1 where none comes. */
export function afterComma(reading: Reading, opening: Part): number {
  const { units } = reading;
  for (let i = opening.to; i < units.length; i++) {
    const { kind } = units[i]!;
    if (kind === 'stop' || kind === 'dash') return -1;
    if (kind !== 'comma') continue;
    const next = units[i + 1]?.kind;
    if (next !== 'example' && next !== 'rel' && next !== 'conj') return i + 1;
  }
  return -1;
}

function ofCause(reading: Reading, cue: FoundCue): Draft | undefined {
  if (cue.class === 'since' && !opens(reading, cue.from)) return undefined;
  const cause =
    cue.class === 'through' ? objectFrom(reading, cue.to) : clauseFrom(reading, cue.to, opens(reading, cue.from));
  if (!cause) return undefined;
  const base = { cause, at: cue.from, verbs: [], rule: cue.class };
  if (opens(reading, cue.from)) {
    const next = afterComma(reading, cause);
    const effect = next < 0 ? undefined : clauseFrom(reading, next);
    if (cue.class === 'since' && effect && (isPast(cause) || !holdsVerb(cause) || !holdsVerb(effect))) return undefined;
    return effect && { ...base, ...settledClause(effect, 'raises') };
  }
  // "not because of X": the text denies this cause.
  const small = [cue.from - 2, cue.from - 1].filter((at) => at >= 0);
  const negated =
    small.some((at) => reading.units[at]!.kind === 'neg') && !small.some((at) => cueAt(reading, at, 'only'));
  const effect = clauseBefore(reading, negated ? cue.from - 1 : cue.from);
  return effect && { ...base, ...settledClause(effect, negated ? 'no effect' : 'raises') };
}

/** A noun phrase of change is followed to what changes ("the fall in violence"); a clause stays as it is. */
function settledClause(effect: Part, sign: Sign): { effect: Part; sign: Sign } {
  for (let i = effect.from; i < effect.to; i++) if (finiteAt(effect.reading, i)) return { effect, sign };
  return settle(effect, sign) ?? { effect, sign };
}

const STORY = /^(?:thus|therefore|hence|accordingly|así|assim|portanto|por tanto|por lo tanto|por eso|por isso)$/;

function ofEffect(reading: Reading, cue: FoundCue): Draft | undefined {
  const { units, before } = reading;
  const effect = clauseFrom(reading, cue.to);
  if (!effect) return undefined;
  if (cue.from === 0 || (cue.from === 1 && units[0]!.kind !== 'noun')) {
    const earlier = cue.class === 'therefore' && units[cue.to]?.kind === 'comma' ? before?.() : undefined;
    const cause = earlier && mainClause(earlier);
    // "Thus, in May …" goes on with a story.
    if (STORY.test(units[cue.from]!.lower) && isPast(effect)) return undefined;
    return cause && { cause, effect, sign: 'raises', at: cue.from, verbs: [], rule: 'therefore-across' };
  }
  const result = units[cue.from]!.kind === 'adv' ? resultingGerund(reading, cue) : undefined;
  if (result) return result;
  // "X, and thus Y", "X; therefore Y": a clause of its own on both sides.
  const previous = units[cue.from - 1]!;
  const parts = /^(?:comma|conj|stop|dash)$/.test(previous.kind);
  if (!parts && cue.class === 'therefore') return undefined;
  const start = effect.reading.groups.find((group) => group.from >= effect.from);
  // A verb at once has the subject of the one before: "and hence reduces" is for the rules of verbs.
  if (!start || start.from === effect.from || finiteAt(reading, start.from) === undefined) return undefined;
  const cause = clauseBefore(reading, cue.from);
  return cause && { cause, effect, sign: 'raises', at: cue.from, verbs: [], rule: cue.class };
}

/** "…, thus obtaining support": what follows is brought about, whatever the verb. */
function resultingGerund(reading: Reading, cue: FoundCue): Draft | undefined {
  const { groups, groupAt } = reading;
  const gerund = groups[groupAt[cue.from]!] ?? groups[groupAt[cue.to]!];
  if (gerund?.form !== 'gerund' || senseOf(reading, gerund)) return undefined;
  const effect = objectFrom(reading, gerund.main);
  const cause = clauseBefore(reading, Math.min(cue.from, gerund.from));
  return cause && effect && { cause, effect, sign: 'raises', at: cue.from, verbs: [], rule: 'therefore' };
}

/** "By securing roads, the state reduces extortion"; "… reduced violence by securing roads". */
function ofMeans(reading: Reading, cue: FoundCue): Draft | undefined {
  const { units, groups, groupAt } = reading;
  const gerund = groups[groupAt[cue.to]!];
  const nominal = gerund?.form === 'gerund' || (gerund?.form === 'infinitive' && reading.lexicon.language !== 'en');
  if (!nominal) return undefined;
  const cause = objectFrom(reading, cue.to);
  if (!cause) return undefined;
  const next = opens(reading, cue.from) ? afterComma(reading, cause) : -1;
  const verb =
    next >= 0
      ? groups.find((group) => group.from >= next && finiteAt(reading, group.from) === group)
      : groups.filter((group) => group.to <= cue.from && group.form !== 'participle').at(-1);
  if (verb && verb.form === 'gerund') return undefined;
  if (!verb || verb.passive || (next < 0 && units.slice(verb.to, cue.from).some(({ kind }) => kind === 'stop')))
    return undefined;
  const sense = senseOf(reading, verb);
  if (sense?.objectFrom === undefined || sense.cause !== 'S') return undefined;
  const object = objectFrom(reading, sense.objectFrom);
  const settled = object && settle(object, verb.negated ? 'no effect' : sense.sign, sense);
  if (!settled || (settled.effect.from === object.from && sense.class === 'same')) return undefined;
  return { cause, ...settled, at: cue.from, verbs: [verb], rule: 'means', alleged: recommends(reading, verb) };
}

/** "In order to reduce violence, the state must reform its police": what is to be done is held to have that effect. */
function ofAim(reading: Reading, cue: FoundCue): Draft | undefined {
  const { groups, groupAt, lexicon } = reading;
  const aim = groups[groupAt[cue.to]!] ?? groups[groupAt[cue.from]!] ?? groups[groupAt[cue.to - 1]!];
  if (!aim) return undefined;
  const sense = senseOf(reading, aim);
  const object =
    sense?.objectFrom === undefined || sense.cause !== 'S' ? undefined : objectFrom(reading, sense.objectFrom);
  const settled = object && settle(object, sense!.sign, sense);
  if (!settled) return undefined;
  let cause: Part | undefined;
  if (opens(reading, cue.from)) {
    const next = afterComma(reading, object);
    cause = next < 0 ? undefined : clauseFrom(reading, next);
  } else cause = clauseBefore(reading, cue.from);
  if (!cause) return undefined;
  for (let i = cause.from; i < cause.to; i++) {
    const should = cueAt(reading, i, 'should');
    if (!should) continue;
    // What must be done, without who must do it.
    const deed = objectFrom({ ...reading, lexicon }, groups[groupAt[should.to]!]?.from ?? should.to);
    return { cause: deed ?? cause, ...settled, at: aim.main, verbs: [], rule: 'aim', alleged: true };
  }
  return undefined;
}
