import { IN } from './by-place.js';
import { type Candidate, pairs, type Reading, type Rule } from './candidates.js';
import type { NounPhrase } from './phrases.js';
import type { Reference } from './reference.js';
import { phraseEnding } from './subjects.js';
import type { VerbGroup } from './verb-groups.js';

/** Prepositions before the event in which something was done. */
const WITHIN: ReadonlySet<string> = new Set(['in', 'during', 'en', 'durante', 'em', 'through', 'mediante']);

/**
 * What a clause says of the attack or operation in which it was done: "the massacre in which X killed Y", "Y was killed in
 * Operation Z by X": X carried it out, Y was its victim, and it happened where the clause says.
 */
export const byEvent: Rule = (reading) =>
  reading.parse.groups.flatMap((group): Candidate[] => {
    const verbs = reading.parse.units[group.main]!.word?.verbs ?? [];
    const attacks = verbs.some(({ schema }) => schema === 'Attack');
    const dies = verbs.some(({ role }) => role === 'died in');
    if (!attacks && !dies && !verbs.some(({ schema }) => schema === 'LegalAction')) return [];
    const events = eventsOf(reading, group);
    if (!events.length) return [];
    const { references } = reading;
    const by = group.obliques.find(({ prep }) => prep === 'by' || prep === 'por');
    const agent = group.passive ? by : dies ? undefined : group.subject;
    // "en la que murió X": Romance has the subject after the verb.
    const patient = group.passive ? group.subject : (group.object ?? (dies ? group.subject : undefined));
    const base = { method: 'event-clause', trigger: group.main, group } as const;
    const done = agent ? pairs(references.ofGroup(agent), events, reading) : [];
    const suffered = (attacks || dies) && patient ? pairs(events, references.ofGroup(patient), reading) : [];
    const places = group.obliques
      .filter(({ prep }) => IN.has(prep ?? ''))
      .flatMap((phrase) => references.ofGroup(phrase));
    return [
      ...done.map((ends): Candidate => ({ ...base, ...ends, schema: 'Attack', role: 'carries out' })),
      ...suffered.map((ends): Candidate => ({ ...base, ...ends, schema: 'Attack', role: 'attacks' })),
      ...pairs(events, places, reading).map(
        (ends): Candidate => ({ ...base, ...ends, schema: 'LocatedIn', role: 'happened in' }),
      ),
    ];
  });

/** The deeds that the clause hangs on by "in which", or that one of its phrases names. */
function eventsOf(reading: Reading, group: VerbGroup): Reference[] {
  const { parse, references, mentions } = reading;
  const phrases: (NounPhrase | undefined)[] = group.obliques.filter(({ prep }) => WITHIN.has(prep ?? ''));
  const opener = group.subject ? Math.min(group.from, group.subject.from) : group.from;
  for (let at = opener - 1; at >= Math.max(0, opener - 3); at--) {
    const { kind, lower } = parse.units[at]!;
    if (kind !== 'rel') continue;
    const inWhich = WITHIN.has(parse.units[at - 1]?.lower ?? '') || /^(?:in|during|en|em|na|no|durante) /.test(lower);
    let end = at;
    while (end > 0 && /^(?:prep|comma|det)$/.test(parse.units[end - 1]!.kind)) end--;
    if (inWhich) phrases.push(phraseEnding(parse, end));
    break;
  }
  return phrases
    .flatMap((phrase) => (phrase ? references.of(phrase) : []))
    .filter(({ mention }) => mentions[mention]!.schema === 'Event' && reading.isDeed(mentions[mention]!.text));
}
