import { PARTICIPLE } from '../relations/inflect.js';
import type { VerbGroup } from '../relations/verb-groups.js';
import { clauseBefore } from './clauses.js';
import { objectFrom } from './objects.js';
import { cueAt, finiteAt, holdsVerb, part, segmentStart } from './parts.js';
import { type FittingSense, senseOf } from './senses.js';
import { compose, settle } from './signs.js';
import { antecedentOf, subjectOf } from './subjects.js';
import type { Draft, Part, Reading, Sign } from './types.js';
import { isExpletive, isNegated, recommends } from './verbs.js';

/**
 * "X fuels Y", "X has contributed to Y", "Y was driven by X", "X, which undermines Y", "…, weakening Y": a causal verb with
 * both ends.
 */
export function byVerb(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (const group of reading.groups) {
    if (recommends(reading, group) || (group.form === 'finite' && !finiteAt(reading, group.from))) continue;
    const passive = group.passive || group.form === 'participle' || hasAgent(reading, group);
    const draft = passive ? withoutObject(reading, group) : ofActive(reading, group);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** What seems a passive: of verbs that take no object it is none ("X, …, led to Y"). */
function withoutObject(reading: Reading, group: VerbGroup): Draft | undefined {
  const active = { ...group, passive: false, form: 'finite' as const };
  const intransitive = group.main === group.from && isPrepositional(reading, active);
  return intransitive ? ofActive(reading, active) : ofPassive(reading, { ...group, passive: true });
}

/** A preposition marks the effect: "led to", "resulted in". */
function isPrepositional(reading: Reading, group: VerbGroup): boolean {
  const sense = senseOf(reading, group);
  return sense?.cause === 'S' && !/^[SON]$/.test(sense.effect) && sense.rest.length === 0;
}

/** "set off by X": a bare participle, its particle and the agent. */
function hasAgent({ units, lexicon }: Reading, group: VerbGroup): boolean {
  if (group.main !== group.from || !(units[group.main]!.forms & PARTICIPLE)) return false;
  const rest = lexicon.verbs.get(units[group.main]!.lower)?.[0]?.rest.length ?? 0;
  const next = units[group.to + rest];
  return next?.kind === 'prep' && /^(?:by|por)$/.test(next.word?.canonical ?? next.lower);
}

function ofActive(reading: Reading, group: VerbGroup): Draft | undefined {
  const sense = senseOf(reading, group);
  if (!sense || sense.class === 'remain' || sense.class === 'deny' || sense.objectFrom === undefined) return undefined;
  const stated = subjectOfVerb(reading, group);
  const other = objectFrom(reading, sense.objectFrom);
  if (!stated || !other) return undefined;
  const reversed = sense.effect === 'S';
  // "…, requiring more men" tells what is needed, not what brings it about.
  if (reversed && sense.cause === 'N' && group.form !== 'finite') return undefined;
  const cause = reversed ? other : stated.part;
  const none = isNegated(reading, group) || NOBODY.test(reading.units[cause.from]!.lower);
  const sign: Sign = none ? 'no effect' : signOf(reading, group, sense, other);
  const settled = settle(reversed ? stated.part : other, sign, sense);
  if (!settled) return undefined;
  // "helps" and "fails" say nothing without the causal verb that they govern.
  const leaves = sense.class === 'same' || HELPING.test(reading.units[group.main]!.lower);
  if (leaves && settled.effect.from === other.from && !reversed) return undefined;
  return {
    cause,
    ...settled,
    at: group.main,
    verbs: [group],
    rule: sense.class === 'fail' ? 'fail' : reversed ? 'verb-from' : stated.rule,
    alleged: sense.alleged,
  };
}

/** The sense's sign; of "affects" what its adverb says ("negatively"), of "displaces" whether a goal is named. */
function signOf(reading: Reading, group: VerbGroup, { class: kind, sign }: FittingSense, object: Part): Sign {
  if (kind === 'move') return GOAL.test(words(object)) ? 'raises' : 'lowers';
  if (sign !== 'shapes') return sign;
  for (let at = Math.max(0, group.from - 2); at < Math.min(reading.units.length, group.to + 1); at++) {
    const worth = cueAt(reading, at, 'worth');
    if (worth && reading.units[at]!.kind === 'adv') return worth.sign;
  }
  return sign;
}

const GOAL = / (?:to|into|onto|toward|towards|across|hacia|a|al|para|ao|à) /;
const words = ({ reading, from, to }: Part): string =>
  ` ${reading.units
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')} `;

/** "No driver explains …": a subject that is none. */
const NOBODY = /^(?:no|neither|none|ning[uú]n|ninguna|nenhuma?)$/;
const HELPING = /^(?:help|ayud|ajud)/;

/** Subject of a finite verb, or what a gerund and a relative clause are said of. */
function subjectOfVerb(reading: Reading, group: VerbGroup): { part: Part; rule: string } | undefined {
  const { units } = reading;
  if (group.form === 'finite') {
    const found = subjectOf(reading, group);
    return found && { part: found, rule: units[group.from - 1]?.kind === 'rel' ? 'verb-relative' : 'verb' };
  }
  if (group.form !== 'gerund') return undefined;
  let at = group.from;
  let therefore = false;
  while (at > 0 && units[at - 1]!.kind === 'adv') if (cueAt(reading, --at, 'therefore')) therefore = true;
  const before = units[at - 1];
  if (!before) return undefined;
  if (before.kind === 'conj') return sharedGerund(reading, group, at - 1);
  if (/^(?:namely|viz)$/.test(reading.units[at]!.lower)) return undefined;
  if (before.kind === 'comma' || before.kind === 'dash') {
    if (isListed(reading, at)) return undefined;
    const clause = clauseBefore(reading, at - 1);
    return clause && holdsVerb(clause) ? { part: clause, rule: 'verb-gerund' } : undefined;
  }
  if (therefore) {
    const clause = clauseBefore(reading, at);
    return clause && { part: clause, rule: 'verb-gerund' };
  }
  if (before.kind === 'noun' || before.kind === 'name') {
    const noun = antecedentOf(reading, group.from, reading.units[group.main]);
    return noun && { part: noun, rule: 'verb-relative' };
  }
  return undefined;
}

/** "including A, doing B, doing C", "a complex, reinforcing mixture": a member of a list, not what follows from the clause. */
function isListed(reading: Reading, at: number): boolean {
  const { units, groups, groupAt } = reading;
  const before = units[at - 2];
  const object = units[groups[groupAt[at]!]?.to ?? at];
  if (before?.kind === 'adjective' && object?.kind === 'noun') return true;
  let first = segmentStart(reading, at - 1);
  while (units[first]?.kind === 'adv') first++;
  const earlier = groups[groupAt[first]!];
  if (earlier?.form === 'gerund' && units[first - 1]?.kind === 'comma') return senseOf(reading, earlier) === undefined;
  return groups.some((group) => group.to <= at && /^(?:includ|incluy|inclu)/.test(units[group.main]!.lower));
}

/** ", weakening X and eroding Y": the second has the cause of the first. */
function sharedGerund(
  reading: Reading,
  group: VerbGroup,
  conjunction: number,
): { part: Part; rule: string } | undefined {
  const earlier = reading.groups.filter((other) => other.to <= conjunction && other.form === 'gerund').at(-1);
  if (!earlier || conjunction - earlier.to > 12) return undefined;
  for (let i = earlier.to; i < conjunction; i++) if (finiteAt(reading, i)) return undefined;
  return group === earlier ? undefined : subjectOfVerb(reading, earlier);
}

/** "Y was fuelled by X", "Y, driven by X, …". */
function ofPassive(reading: Reading, group: VerbGroup): Draft | undefined {
  const sense = senseOf(reading, group);
  if (!sense || sense.class === 'deny' || sense.class === 'remain') return undefined;
  // "led by X" tells who leads.
  if (reading.units[group.main]!.lower === 'led') return undefined;
  if (sense.objectFrom !== undefined) return ofPassiveFrame(reading, group, sense);
  const agent = agentFrom(reading, group);
  if (agent < 0) return undefined;
  const cause = objectFrom(reading, agent);
  const affected = affectedBy(reading, group);
  if (!cause || !affected) return undefined;
  const sign: Sign = isNegated(reading, group) ? 'no effect' : sense.sign;
  const settled = settle(affected, sign);
  return settled && { cause, ...settled, at: group.main, verbs: [group], rule: 'verb-passive' };
}

/** The subject of a passive; before a participle the noun, or the clause where a comma parts them. */
function affectedBy(reading: Reading, group: VerbGroup): Part | undefined {
  const bare = group.form === 'participle' || group.main === group.from;
  if (!bare) return subjectOf(reading, group);
  let before = group.from - 1;
  while (reading.units[before]?.kind === 'adv') before--;
  const clause = reading.units[before]?.kind === 'comma' ? clauseBefore(reading, before) : undefined;
  return clause && holdsVerb(clause) ? clause : antecedentOf(reading, before + 1);
}

/** "is expected to reduce", "can be attributed to": the preposition or infinitive says where the other end stands. */
function ofPassiveFrame(reading: Reading, group: VerbGroup, sense: FittingSense): Draft | undefined {
  const subject = group.form === 'participle' ? antecedentOf(reading, group.from) : subjectOf(reading, group);
  const other = objectFrom(reading, sense.objectFrom!);
  if (!subject || !other) return undefined;
  const sign: Sign = isNegated(reading, group) ? 'no effect' : sense.sign;
  if (sense.effect === 'S') {
    const settled = settle(subject, sign);
    return settled && { cause: other, ...settled, at: group.main, verbs: [group], rule: 'verb-from' };
  }
  const settled = settle(other, sign, sense);
  if (!settled || (sense.class === 'same' && settled.effect.from === other.from)) return undefined;
  return { cause: subject, ...settled, at: group.main, verbs: [group], rule: 'verb', alleged: sense.alleged };
}

/** The unit after "by" near a passive verb; -1 where nobody and nothing is named. */
function agentFrom({ units, groupAt }: Reading, group: VerbGroup): number {
  for (let at = group.to; at < Math.min(units.length, group.to + 5); at++) {
    const { kind, lower, word } = units[at]!;
    if (kind === 'prep' && /^(?:by|por)$/.test(word?.canonical ?? lower)) return at + 1;
    if (/^(?:comma|stop|sub|rel|conj)$/.test(kind) || groupAt[at]! >= 0) return -1;
  }
  return -1;
}

/** "makes it easier for Y to …", "has made recruitment possible". */
export function byMaking(reading: Reading): Draft[] {
  const { units, groups } = reading;
  const drafts: Draft[] = [];
  for (const group of groups) {
    if (group.passive || !MAKING.test(units[group.main]!.lower) || recommends(reading, group)) continue;
    for (let at = group.to; at < Math.min(units.length, group.to + 12); at++) {
      if (/^(?:comma|stop|sub|rel)$/.test(units[at]!.kind)) break;
      const cue = cueAt(reading, at, 'easier');
      if (!cue) continue;
      const stated = subjectOfVerb(reading, group);
      const between = part(reading, group.to, at);
      const named =
        between &&
        !between.reading.units.slice(between.from, between.to).every(({ kind }) => /^(?:pron|det|adv)$/.test(kind));
      const effect = named ? between : objectFrom(reading, cue.to + (units[cue.to]?.kind === 'prep' ? 1 : 0));
      const sign: Sign = isNegated(reading, group) ? 'no effect' : cue.sign;
      const settled = effect && settle(effect, sign);
      if (stated && settled)
        drafts.push({ cause: stated.part, ...settled, at: group.main, verbs: [group], rule: stated.rule });
      break;
    }
  }
  return drafts;
}

const MAKING = /^(?:mak|made|render|hac[ei]|hizo|hicieron|torn|faz|fez|volv|vuelv)/;

/** "is likely to reduce", "are unable to stop": an adjective between "is" and the infinitive of a causal verb. */
export function byPredicate(reading: Reading): Draft[] {
  const { units, groups, groupAt } = reading;
  const drafts: Draft[] = [];
  for (const group of groups) {
    if (!group.copular || group.form !== 'finite') {
      const nothing = byDoingLittle(reading, group);
      if (nothing) drafts.push(nothing);
      continue;
    }
    let alleged = false;
    let unable = false;
    let sign: Sign = isNegated(reading, group) ? 'no effect' : 'raises';
    for (let at = group.to; at < Math.min(units.length, group.to + 4); at++) {
      if (cueAt(reading, at, 'alleged')) alleged = true;
      if (cueAt(reading, at, 'need')?.sign === 'no effect') unable = true;
      if (unable) sign = 'no effect';
      const inner = groups[groupAt[at]!];
      if (!inner) {
        if (!/^(?:adv|adjective|noun)$/.test(units[at]!.kind)) break;
        continue;
      }
      const stated = inner.form === 'infinitive' && at > group.to ? subjectOf(reading, group) : undefined;
      const subject = stated && !isExpletive(stated) ? stated : undefined;
      const sense = subject && senseOf(reading, inner);
      const object =
        sense?.objectFrom === undefined || sense.cause !== 'S' ? undefined : objectFrom(reading, sense.objectFrom);
      const settled = object && settle(object, compose(sign, sense!.sign), sense);
      if (settled)
        drafts.push({
          cause: subject!,
          ...settled,
          at: inner.main,
          verbs: [group],
          rule: unable ? 'fail' : 'verb',
          alleged,
        });
      break;
    }
  }
  return drafts;
}

/** "does nothing to reduce Y", "did little to address Y". */
function byDoingLittle(reading: Reading, group: VerbGroup): Draft | undefined {
  const { units, groups, groupAt } = reading;
  if (!/^(?:do|does|did|done|hac[ei].*|hizo|hicieron|faz|fazem|fez|fizeram)$/.test(units[group.main]!.lower))
    return undefined;
  const little = cueAt(reading, group.to, 'little');
  if (!little) return undefined;
  let at = little.to;
  if (units[at]?.kind === 'prep') at++;
  if (groups[groupAt[at]!]?.form !== 'infinitive') return undefined;
  const subject = subjectOf(reading, group);
  const object = objectFrom(reading, at);
  const settled = object && settle(object, 'no effect');
  return subject && settled && { cause: subject, ...settled, at: group.main, verbs: [group], rule: 'verb' };
}
