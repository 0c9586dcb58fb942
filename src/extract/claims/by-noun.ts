import type { VerbGroup } from '../relations/verb-groups.js';
import { clauseFrom } from './clauses.js';
import type { CueClass } from './lexicon.js';
import { objectFrom } from './objects.js';
import { cueAt, finiteAt, part } from './parts.js';
import { settle } from './signs.js';
import { subjectOf } from './subjects.js';
import type { Draft, FoundCue, Part, Reading, Sign } from './types.js';
import { isExpletive, isNegated, recommends } from './verbs.js';

/** How many units may stand between a verb and the noun that says what it is. */
const PREDICATE = 9;
const OF = /^(?:of|for|in|behind|on|upon|to|de|para|en|em|sobre|a|detras de)$/;

/**
 * "X is a cause of Y", "Y is the result of X", "X is key to Y", "X has a negative impact on Y", "the effect of X on Y", "the
 * drivers of Y include X", "a correlation between X and Y".
 */
export function byNoun(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (const group of reading.groups) {
    if (recommends(reading, group)) continue;
    const draft = ofPredicate(reading, group) ?? ofImpact(reading, group) ?? ofNamedCause(reading, group);
    if (draft) drafts.push(draft);
  }
  for (const cues of reading.cues)
    for (const cue of cues) {
      const draft = NOMINAL[cue.class]?.(reading, cue);
      if (draft) drafts.push(draft);
    }
  return drafts;
}

const NOMINAL: Partial<Record<CueClass, (reading: Reading, cue: FoundCue) => Draft | undefined>> = {
  impact: impactOn,
  link: linkBetween,
  failure: failureOf,
};

/** The first cue of these classes in the noun phrase after unit `from`, before a verb or a mark. */
function nounAfter({ units, groupAt, cues }: Reading, from: number, ...classes: CueClass[]): FoundCue | undefined {
  for (let at = from; at < Math.min(units.length, from + PREDICATE); at++) {
    const { kind } = units[at]!;
    const cue = cues[at]!.find((found) => classes.includes(found.class));
    if (cue) return cue;
    // "significant, negative effects"
    const adjectives =
      kind === 'comma' && units[at + 1]?.kind !== 'det' && (units[at + 1]?.kind !== 'conj' || classes.includes('work'));
    if (/^(?:stop|sub|rel|dash|open)$/.test(kind) || (kind === 'comma' && !adjectives)) return undefined;
    if (groupAt[at]! >= 0 && at > from) return undefined;
  }
  return undefined;
}

/** The part after the preposition at or just after unit `at`, or the infinitive; undefined where neither stands there. */
function complement(reading: Reading, at: number): Part | undefined {
  const { units, groups, groupAt } = reading;
  let from = at;
  while (units[from] && (/^(?:adv|adjective)$/.test(units[from]!.kind) || cueAt(reading, from, 'worth'))) from++;
  const unit = units[from];
  if (!unit) return undefined;
  if (groups[groupAt[from]!]?.form === 'infinitive' || unit.kind === 'to') return objectFrom(reading, from);
  if (unit.kind !== 'prep' || !OF.test(unit.word?.canonical ?? unit.lower)) return undefined;
  return objectFrom(reading, from + 1);
}

/** "X is a major cause of Y", "X is crucial to reducing Y", "X is an expression of Y". */
function ofPredicate(reading: Reading, group: VerbGroup): Draft | undefined {
  const be =
    group.copular ||
    /^(?:becom|bec[ao]me|remain|convert|torn|prov|represent|constitu|serv)/.test(reading.units[group.main]!.lower);
  if (!be || group.passive) return undefined;
  const cue = nounAfter(reading, group.to, 'cause', 'result', 'need');
  const other = cue && complement(reading, cue.to);
  const subject = other && subjectOf(reading, group);
  if (!cue || !other || !subject || isExpletive(subject)) return undefined;
  const base: Sign = isNegated(reading, group) ? 'no effect' : cue.sign;
  const reversed = cue.class === 'result';
  const settled = settle(reversed ? subject : other, base);
  return (
    settled && {
      cause: reversed ? other : subject,
      ...settled,
      at: cue.from,
      verbs: [group],
      rule: cue.class === 'need' && cue.sign === 'no effect' ? 'fail' : `noun-${cue.class}`,
    }
  );
}

const HAVE = /^(?:ha[sdv]|hav|exert|produc|t[eiu][nv]|tiene|ejerc|exerc|caus|provo)/;

/** "X has had a devastating effect on Y", "X has done little for Y". */
function ofImpact(reading: Reading, group: VerbGroup): Draft | undefined {
  if (group.passive || !HAVE.test(reading.units[group.main]!.lower)) return undefined;
  const cue = nounAfter(reading, group.to, 'impact');
  const other = cue && complement(reading, cue.to);
  const subject = other && subjectOf(reading, group);
  if (!cue || !other || !subject) return undefined;
  const negated = isNegated(reading, group);
  const settled = settle(
    other,
    negated ? 'no effect' : worthBetween(reading, group.to, Math.min(reading.units.length, cue.to + 2)),
  );
  return settled && { cause: subject, ...settled, at: cue.from, verbs: [group], rule: 'noun-impact' };
}

/** The sign that the adjectives of an impact give it. */
function worthBetween(reading: Reading, from: number, to: number): Sign {
  for (let at = from; at < to; at++) {
    const worth = cueAt(reading, at, 'worth');
    if (worth) return worth.sign;
  }
  return 'shapes';
}

/** "The effect of X on Y": as far as the text says which. */
function impactOn(reading: Reading, cue: FoundCue): Draft | undefined {
  const { units, groupAt, groups } = reading;
  if (!/^(?:of|de)$/.test(units[cue.to]?.word?.canonical ?? '')) return undefined;
  for (let at = cue.to + 2; at < Math.min(units.length, cue.to + 16); at++) {
    const { kind, lower, word } = units[at]!;
    if (groupAt[at]! >= 0 || /^(?:comma|stop|sub|rel|dash)$/.test(kind)) return undefined;
    if (kind !== 'prep' || !/^(?:on|upon|sobre|en|em)$/.test(word?.canonical ?? lower)) continue;
    if (/^(?:en|em)$/.test(word?.canonical ?? lower) && at - cue.to < 3) continue;
    const cause = part(reading, cue.to + 1, at);
    const effect = objectFrom(reading, at + 1);
    if (!cause || !effect) return undefined;
    let sign = worthBetween(reading, Math.max(0, cue.from - 3), cue.from);
    const verb = groups.find((group) => group.from >= effect.to);
    if (sign === 'shapes' && verb) sign = worthBetween(reading, verb.to, Math.min(units.length, verb.to + 3));
    const settled = settle(effect, sign);
    return settled && { cause, ...settled, at: cue.from, verbs: [], rule: 'noun-impact' };
  }
  return undefined;
}

/** "The drivers of Y include X", "the main cause of Y is X", "Y's root causes are X". */
function ofNamedCause(reading: Reading, group: VerbGroup): Draft | undefined {
  const main = reading.units[group.main]!.lower;
  if (group.passive || !(group.copular || /^(?:includ|incluy|inclu)/.test(main))) return undefined;
  const subject = subjectOf(reading, group);
  if (!subject) return undefined;
  for (let at = subject.from; at < subject.to; at++) {
    const cue = cueAt(reading, at, 'cause', 'result');
    if (!cue) {
      if (reading.units[at]!.kind === 'prep') return undefined;
      continue;
    }
    const of = reading.units[cue.to];
    if (!of || cue.to >= subject.to - 1 || !/^(?:of|de|behind|for)$/.test(of.word?.canonical ?? of.lower)) continue;
    const named = part(reading, cue.to + 1, subject.to);
    const other = objectFrom(reading, group.to);
    if (!named || !other || finiteAt(reading, group.to)) return undefined;
    const sign: Sign = isNegated(reading, group) ? 'no effect' : 'raises';
    const reversed = cue.class === 'result';
    const settled = settle(reversed ? other : named, sign);
    return settled && { cause: reversed ? named : other, ...settled, at: cue.from, verbs: [group], rule: 'noun-named' };
  }
  return undefined;
}

/** "a direct correlation between X and Y". */
function linkBetween(reading: Reading, cue: FoundCue): Draft | undefined {
  const { units, groupAt } = reading;
  const next = units[cue.to];
  if (!next || !/^(?:between|entre)$/.test(next.lower)) return undefined;
  for (let at = cue.to + 2; at < Math.min(units.length, cue.to + 20); at++) {
    const { kind } = units[at]!;
    if (groupAt[at]! >= 0 || /^(?:stop|sub|rel|dash)$/.test(kind)) return undefined;
    if (kind !== 'conj') continue;
    const cause = part(reading, cue.to + 1, at);
    const effect = objectFrom(reading, at + 1);
    if (!cause || !effect) return undefined;
    let sign: Sign = cue.sign;
    for (let i = Math.max(0, cue.from - 5); i < cue.from; i++) {
      const worth = cueAt(reading, i, 'worth');
      if (worth) sign = worth.sign;
    }
    // "the links between X and Y": which way, the text does not say here.
    if (sign === 'shapes') return undefined;
    return { cause, effect, sign, at: cue.from, verbs: [], rule: 'noun-link' };
  }
  return undefined;
}

/** "The failure of raids to reduce extortion". */
function failureOf(reading: Reading, cue: FoundCue): Draft | undefined {
  const { units, groups } = reading;
  if (!/^(?:of|de)$/.test(units[cue.to]?.word?.canonical ?? '')) return undefined;
  const verb = groups.find((group) => group.from > cue.to);
  if (verb?.form !== 'infinitive' || verb.from - cue.to > 16) return undefined;
  const cause = part(reading, cue.to + 1, verb.from);
  const object = objectFrom(reading, verb.from);
  const settled = object && settle(object, 'no effect');
  return cause && settled && { cause, ...settled, at: cue.from, verbs: [], rule: 'noun-failure' };
}

/** "X has proved counterproductive as violence has kept rising": what goes on beside a measure that does not work. */
export function byFailing(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (const group of reading.groups) {
    if (!group.copular && !/^(?:prov|remain|result|mostr|revel|demonstr)/.test(reading.units[group.main]!.lower))
      continue;
    const cue = nounAfter(reading, group.to, 'work');
    if (!cue || group.negated) continue;
    const since = cueAt(reading, cue.to, 'since', 'because');
    const subject = subjectOf(reading, group);
    if (subject && !since) {
      const deed = effortTo(subject);
      if (deed) drafts.push({ ...deed, at: cue.from, verbs: [group], rule: 'despite' });
      continue;
    }
    const effect = since && clauseFrom(reading, since.to);
    if (subject && effect)
      drafts.push({
        cause: subject,
        effect,
        sign: cue.sign === 'lowers' ? 'raises' : 'no effect',
        at: cue.from,
        verbs: [group],
        rule: 'despite',
      });
  }
  return drafts;
}

/** "Efforts to destroy the airstrips (have proved useless)": the effort, and what it does not bring about. */
function effortTo({ reading, from, to }: Part): Pick<Draft, 'cause' | 'effect' | 'sign'> | undefined {
  const verb = reading.groups.find((group) => group.from > from && group.to < to && group.form === 'infinitive');
  const cause = verb && part(reading, from, verb.from);
  const object = verb && part(reading, verb.from, to);
  const settled = object && settle(object, 'no effect');
  return cause && settled && { cause, ...settled };
}
