import type { Hedge } from '../../model/index.js';
import { CLASS } from '../relations/words.js';
import type { Attribution, Mention } from '../types.js';
import { clauseFrom } from './clauses.js';
import { objectFrom } from './objects.js';
import { cueAt, finiteAt } from './parts.js';
import { senseOf } from './senses.js';
import { subjectOf } from './subjects.js';
import type { Draft, Part, Reading } from './types.js';

/** Whether the text asserts, alleges or denies a claim. */
export function hedgeOf(draft: Draft): Hedge {
  const { reading } = draft.effect;
  if (denied(reading, draft)) return 'denied';
  return draft.alleged || alleged(reading, draft) ? 'alleged' : 'asserted';
}

function alleged(reading: Reading, { verbs, effect, rule }: Draft): boolean {
  for (const group of verbs) for (let i = group.from; i < group.to; i++) if (cueAt(reading, i, 'alleged')) return true;
  // Connectives have no verb of their own: the effect's first verb says how sure it is.
  if (verbs.length === 0 && rule !== 'noun-impact' && rule !== 'noun-link')
    for (let i = effect.from; i < effect.to; i++) {
      const group = finiteAt(reading, i);
      if (!group) continue;
      for (let j = group.from; j < group.to; j++) if (cueAt(reading, j, 'alleged')) return true;
      break;
    }
  return reading.cues.some((cues) => cues.some((cue) => cue.class === 'claimed'));
}

function denied(reading: Reading, { at }: Draft): boolean {
  for (let i = 0; i < at; i++) if (cueAt(reading, i, 'denied')) return true;
  return reading.groups.some((group) => {
    if (group.to > at || group.negated) return false;
    const main = reading.units[group.main]!;
    if (!reading.lexicon.verbs.get(main.lower)?.some((sense) => sense.class === 'deny')) return false;
    return deniesClause(reading, group.to) && clauseReaches(reading, group.to, at);
  });
}

/** "deny that …", "refutes the claim that …". */
function deniesClause({ units }: Reading, at: number): boolean {
  for (let i = at; i < Math.min(units.length, at + 4); i++) {
    const { kind, lower } = units[i]!;
    if (/^(?:that|que)$/.test(lower) || kind === 'sub') return true;
    if (kind !== 'det' && kind !== 'noun' && kind !== 'adjective') return false;
  }
  return false;
}

/** No full stop or semicolon parts unit `from` from unit `to`. */
function clauseReaches({ units }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (units[i]!.kind === 'stop') return false;
  return true;
}

/** Who claims it, where the sentence says: "according to X", "X argues that …", "…, X said". Undefined: the document. */
export function attributionOf(draft: Draft, text: string, mentions: readonly Mention[]): Attribution | undefined {
  const speaker = bySource(draft) ?? bySaying(draft);
  if (!speaker) return undefined;
  const { reading, from, to } = speaker;
  for (let i = from; i < to; i++) if (cueAt(reading, i, 'self')) return undefined;
  if (reading.units[from]!.kind === 'pron' || to - from > 16) return undefined;
  const start = reading.units[from]!.start;
  const { end } = reading.units[to - 1]!;
  const unit = reading.units.slice(from, to).find(({ mention }) => mention >= 0);
  const entity = unit && mentions[unit.mention]?.entity;
  return { start, end, text: text.slice(start, end).replace(/\s+/g, ' '), ...(entity === undefined ? {} : { entity }) };
}

function bySource({ effect, at }: Draft): Part | undefined {
  const { reading } = effect;
  const { units } = reading;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]!;
    if (unit.kind !== 'prep' || !((unit.word?.classes ?? 0) & CLASS.source)) continue;
    const before = units[index - 1]?.kind;
    const apart =
      before === undefined || before === 'comma' || before === 'dash' || before === 'stop' || before === 'open';
    if (apart && (index < at || index > effect.to - 1)) return objectFrom(reading, index + 1);
  }
  return undefined;
}

function bySaying({ effect, cause, at, verbs }: Draft): Part | undefined {
  const { reading } = effect;
  const { units, groups } = reading;
  const first = cause.reading === reading ? Math.min(cause.from, at) : at;
  for (const group of groups) {
    const saying = ((units[group.main]!.word?.classes ?? 0) & CLASS.saying) !== 0;
    if (!saying || group.form !== 'finite' || verbs.includes(group) || group.passive || senseOf(reading, group))
      continue;
    const next = units[group.to];
    const opensClause = group.to <= first && (next?.kind === 'sub' || next?.lower === 'that' || next?.lower === ':');
    const closes = group.from > at && units[group.from - 1]?.kind !== 'rel' && units.length - group.to <= 8;
    if (opensClause && clauseReaches(reading, group.to + 1, first)) return subjectOf(reading, group);
    if (closes && group.form === 'finite' && units[group.from - 2]?.kind === 'comma') return subjectOf(reading, group);
    // "As X notes, Y".
    const after = units[group.to]?.kind === 'comma' && group.to <= first;
    if (after && /^(?:as|como)$/.test(units[0]!.lower)) return subjectOf(reading, group);
  }
  return undefined;
}

/** "even if", "as if": no condition. */
export const isConcession = ({ units }: Reading, at: number): boolean =>
  /^(?:even|aun|incluso|mesmo|as if|como si|como se)/.test(units[at]!.lower) ||
  /^(?:even|aun|incluso|mesmo|as|only|not)$/.test(units[at - 1]?.lower ?? '');

/** The condition that the sentence puts on a claim: "where the state is weak", "unless …", "without …". */
export function conditionOf({ cause, effect, rule, condition }: Draft): Part | undefined {
  if (condition) return condition;
  if (rule === 'if' || rule === 'when' || rule === 'without') return undefined;
  const { reading } = effect;
  for (let at = 0; at < reading.units.length; at++) {
    if (reading.cues[at]!.length === 0) continue;
    const cue = cueAt(reading, at, 'if', 'when', 'unless', 'without');
    if (!cue || reading.units[at]!.kind === 'modal' || isConcession(reading, at)) continue;
    if (cause.reading === reading && at >= cause.from && at < cause.to) continue;
    const clause = cue.class === 'without' ? objectFrom(reading, cue.to) : clauseFrom(reading, cue.to);
    if (!clause || (cue.class === 'without' && clause.to - clause.from < 2)) continue;
    const within = { ...clause, from: cue.from };
    const overlaps = (part: Part): boolean =>
      part.reading === reading && part.from < within.to && within.from < part.to;
    if (!overlaps(effect) && !overlaps(cause)) return within;
  }
  return undefined;
}
