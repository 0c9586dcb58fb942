import type { Attribution } from '../types.js';
import type { Candidate, Reading } from './candidates.js';
import { beginning, type NounPhrase } from './phrases.js';
import type { VerbGroup } from './verb-groups.js';
import { CLASS } from './words.js';

/**
 * Who says so, where the sentence does: "according to X", "X said that …", "…, said X", or speech in quotation marks whose
 * speaker the sentence names. Undefined where the document itself says it.
 */
export function attributionOf(candidate: Candidate, reading: Reading, text: string): Attribution | undefined {
  const speaker = bySource(reading, candidate.trigger) ?? bySaying(reading, candidate);
  if (!speaker) return undefined;
  const { units } = reading.parse;
  const opening = speaker.possessor ?? speaker;
  let last = speaker.to - 1;
  for (const complement of reading.references.complements(speaker)) {
    if (complement.prep !== 'of' && complement.prep !== 'de') break;
    last = complement.to - 1;
  }
  const start = units[opening.from]!.start;
  let end = units[last]!.end;
  // A caption or page break may lie inside what names the speaker.
  if (/\n\s*\n/.test(text.slice(start, end))) end = units[speaker.to - 1]!.end;
  if (/\n\s*\n/.test(text.slice(start, end))) return undefined;
  const entity = reading.references.of(speaker).find((ref) => ref.by !== 'part' && ref.by !== 'example');
  return {
    start,
    end,
    text: text.slice(start, end).replace(/\s+/g, ' '),
    ...(entity ? { entity: reading.entityOf(entity.mention) } : {}),
  };
}

/** "according to the DEA", "según la fiscalía": said of the whole sentence, or of the clause that it ends. */
function bySource(reading: Reading, trigger: number): NounPhrase | undefined {
  const { phrases, units } = reading.parse;
  return phrases.find((phrase) => {
    if (phrase.prepAt < 0 || !((units[phrase.prepAt]!.word?.classes ?? 0) & CLASS.source)) return false;
    const before = units[phrase.prepAt - 1]?.kind;
    // In Portuguese "para X" and in English "per X" are sources only where they stand apart.
    const apart =
      before === undefined || before === 'comma' || before === 'dash' || before === 'open' || before === 'stop';
    return (
      apart ||
      (phrase.prepAt > trigger && units[phrase.prepAt]!.lower !== 'para' && units[phrase.prepAt]!.lower !== 'per')
    );
  });
}

function bySaying(reading: Reading, candidate: Candidate): NounPhrase | undefined {
  const { groups, units } = reading.parse;
  for (const group of groups) {
    if (group.main === candidate.trigger || !((units[group.main]!.word?.classes ?? 0) & CLASS.saying)) continue;
    // "maintains ties with X": the noun is the verb's own object, nothing is said.
    const { object } = group;
    const plain = !units[group.main]!.word!.cues.length;
    if (plain && object && candidate.trigger >= object.from && candidate.trigger < object.to) continue;
    const speaker = speakerOf(group, reading);
    if (!speaker) continue;
    const own = candidate.trigger >= beginning(speaker) && candidate.trigger < group.main;
    if (
      !own &&
      (spansSentence(group, candidate.trigger, reading) || inQuotes(reading, candidate.trigger, group.main))
    ) {
      return speaker;
    }
  }
  return undefined;
}

/** The subject; after a quotation or a clause also what follows the verb: "…, dijo X". */
function speakerOf(group: VerbGroup, reading: Reading): NounPhrase | undefined {
  if (group.passive) return group.obliques.find((phrase) => phrase.prep === 'by' || phrase.prep === 'por');
  const before = reading.parse.units[group.from - 1]?.kind;
  if (before === 'comma' || before === undefined) {
    // "…, said X", but "X, a courier, told police that …".
    if (group.object && group.object.from === group.to && !(group.subject && tells(group.object, reading)))
      return group.object;
  }
  return group.subject;
}

/** Whom it is said to: what is said follows, with "that". */
function tells({ to }: NounPhrase, { parse: { units } }: Reading): boolean {
  const opener = units.slice(to, to + 4).find(({ kind }) => kind === 'sub' || kind === 'verb' || kind === 'comma');
  return opener?.kind === 'sub';
}

/**
 * True where a verb of saying covers unit `at`: the clause after it ("X claims that …", without "but" or a full stop
 * between), or all before it where it closes the sentence ("…, prosecutors said").
 */
export function spansSentence(group: VerbGroup, at: number, reading: Reading): boolean {
  const { parse } = reading;
  const { units, groups } = parse;
  if (group.relative && at < group.from) return false;
  if (at > group.main) {
    // "said that …" reaches on; without "that" the clause ends where the next begins.
    const reaches =
      units[group.to]?.kind === 'sub' || units[group.to]?.lower === ':' || reading.parse.language !== 'en';
    for (let i = group.to; i < at; i++) {
      const unit = units[i]!;
      if (unit.kind === 'stop' && unit.lower !== ':') return false;
      const opens =
        unit.kind === 'comma' && reading.segments[i] !== reading.segments[i - 1] && parse.groupAt[i + 1]! < 0;
      if (!reaches && opens) return false;
      if (
        unit.kind === 'sub' &&
        /^(?:but|while|although|though|whereas|pero|sino|aunque|mientras|mas|embora|enquanto|however|yet|porém)$/.test(
          unit.lower,
        )
      ) {
        return false;
      }
    }
    // A relative clause ends before the verb of the main one: "X, who denied it, was arrested".
    if (group.relative) {
      const next = groups.find((other) => other.from > group.from && other.form === 'finite' && !other.relative);
      if (next && at >= next.from) return false;
    }
    // "and was arrested": a verb that shares the subject of the saying verb is not said.
    const own = groups.find((other) => other.from <= at && at < other.to);
    if (own?.governor === group && own.form === 'finite' && units[own.from - 1]?.kind === 'conj') return false;
    return opensClause(group, reading);
  }
  // "…, prosecutors said.": a finite verb that closes the sentence, apart from what is said.
  if (group.form !== 'finite' || units.length - group.to > CLOSING) return false;
  for (let i = group.to; i < units.length; i++) if (parse.groupAt[i]! >= 0 || units[i]!.kind === 'sub') return false;
  const before = units[group.from - 1]?.kind;
  const { subject } = group;
  const apart = (kind: string | undefined): boolean => kind === 'comma' || kind === 'dash';
  return apart(before) || (subject !== undefined && apart(units[beginning(subject) - 1]?.kind));
}

/** How many units a speaker at the end of a sentence may take: ", said the prosecutor in Lima on Monday." */
const CLOSING = 12;

/** A clause, an object or an infinitive follows the verb at once: "as said before," has none. */
function opensClause(group: VerbGroup, { parse }: Reading): boolean {
  let next = group.to;
  while (parse.units[next]?.kind === 'adv') next++;
  const kind = parse.units[next]?.kind;
  if (kind === undefined || kind === 'comma' || kind === 'conj' || kind === 'close') return false;
  return kind !== 'prep' || group.object !== undefined || group.passive || parse.language !== 'en';
}

/** The trigger stands in quotation marks and the verb of saying outside of them. */
function inQuotes(reading: Reading, trigger: number, saying: number): boolean {
  const { quotes, units } = reading.parse;
  const inside = (at: number): boolean => {
    const { start } = units[at]!;
    return quotes.filter((quote) => quote.start < start).length % 2 === 1;
  };
  return inside(trigger) && !inside(saying);
}
