import { fold } from '../fold.js';
import { afterComma, opens } from './by-connective.js';
import { clauseBefore, clauseFrom } from './clauses.js';
import { objectFrom } from './objects.js';
import { cueAt, holdsVerb, part } from './parts.js';
import type { Draft, FoundCue, Part, Reading, Sign } from './types.js';
import { isPast } from './verbs.js';
import { isConcession } from './weigh.js';

/** "If X, Y", "Without X, Y", "Despite X, Y goes on", "the weaker X, the stronger Y". */
export function byCondition(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (const cues of reading.cues)
    for (const cue of cues) {
      const draft =
        cue.class === 'if' || cue.class === 'when' || cue.class === 'unless' || cue.class === 'without'
          ? ofCondition(reading, cue)
          : cue.class === 'despite'
            ? ofDespite(reading, cue)
            : cue.class === 'more'
              ? ofMore(reading, cue)
              : undefined;
      if (draft) drafts.push(draft);
    }
  return drafts;
}

function ofCondition(reading: Reading, cue: FoundCue): Draft | undefined {
  const { units } = reading;
  if (isConcession(reading, cue.from)) return undefined;
  const nominal = cue.class === 'without';
  // "should": only where it opens the sentence in place of "if".
  if (units[cue.from]!.kind === 'modal' && cue.from > 0) return undefined;
  const cause = nominal ? objectFrom(reading, cue.to) : clauseFrom(reading, cue.to, opens(reading, cue.from));
  if (!cause) return undefined;
  const fronted = opens(reading, cue.from);
  if (!nominal && !fronted && !holdsVerb(cause)) return undefined;
  const next = fronted ? afterComma(reading, cause) : -1;
  if (fronted && next < 0) return undefined;
  if (!fronted && cue.class === 'when') return undefined;
  const effect = fronted ? clauseFrom(reading, next) : clauseBefore(reading, cue.from);
  if (!effect || (!fronted && !holdsVerb(effect))) return undefined;
  if (cue.class === 'when' && (isPast(cause) || isPast(effect))) return undefined;
  if (nominal && !fronted && !negatedIn(effect)) return undefined;
  const negative = nominal || cue.class === 'unless';
  // "Without X it is not possible to Y": X is needed for Y.
  const impossible = negatedIn(effect);
  const sign: Sign = negative ? (impossible ? 'raises' : 'lowers') : 'raises';
  return { cause, effect, sign, at: cue.from, verbs: [], rule: cue.class === 'unless' ? 'if' : cue.class };
}

function negatedIn({ reading, from, to }: Part): boolean {
  for (let i = from; i < to; i++) {
    const group = reading.groups[reading.groupAt[i]!];
    if (group?.negated) return true;
    if (/^(?:impossible|imposible|impossivel|impossível|unable|cannot|incapaz)$/.test(reading.units[i]!.lower))
      return true;
  }
  return false;
}

/** "Despite record spraying, cultivation remains": what goes on is not moved by the measure. */
function ofDespite(reading: Reading, cue: FoundCue): Draft | undefined {
  const { groups, units, lexicon } = reading;
  const cause = objectFrom(reading, cue.to);
  if (!cause) return undefined;
  const next = opens(reading, cue.from) ? afterComma(reading, cause) : -1;
  const effect = next >= 0 ? clauseFrom(reading, next) : clauseBefore(reading, cue.from);
  if (!effect) return undefined;
  const goesOn = groups.some((group) => {
    if (group.from < effect.from || group.to > effect.to) return false;
    return lexicon.verbs.get(fold(units[group.main]!.lower))?.some((sense) => sense.class === 'remain') ?? false;
  });
  return goesOn ? { cause, effect, sign: 'no effect', at: cue.from, verbs: [], rule: 'despite' } : undefined;
}

/** "The weaker the state, the more corrosive corruption is." */
function ofMore(reading: Reading, cue: FoundCue): Draft | undefined {
  const { units } = reading;
  if (cue.from > 0 && !/^(?:stop|comma|sub|conj)$/.test(units[cue.from - 1]!.kind)) return undefined;
  for (let at = cue.to; at < units.length; at++) {
    if (units[at]!.kind === 'stop') return undefined;
    const second = cueAt(reading, at, 'more');
    if (!second || (units[at - 1]!.kind !== 'comma' && reading.lexicon.language === 'en')) continue;
    if (cueAt(reading, cue.from, 'more') !== cue) return undefined;
    const cause = part(reading, cue.from, at);
    const effect = clauseFrom(reading, at);
    return cause && effect && { cause, effect, sign: 'raises', at: cue.from, verbs: [], rule: 'more' };
  }
  return undefined;
}
