import { IN } from './by-place.js';
import { type Candidate, fitting, manner, pairs, pairsWithin, type Reading, type Rule } from './candidates.js';
import type { Frame } from './frames.js';
import type { NounPhrase } from './phrases.js';
import type { Reference } from './reference.js';
import type { VerbGroup } from './verb-groups.js';

/** Prepositions of the agent of a passive. */
const AGENT = new Set(['by', 'por']);

/** Relations that verbs state, by their frames: "X arrested Y", "Y was arrested by X", "X se alió con Y". */
export const byVerb: Rule = (reading) => {
  const found: Candidate[] = [];
  for (const group of reading.parse.groups) {
    const frames = reading.parse.units[group.main]!.word?.verbs;
    if (!frames?.length) continue;
    let settled = false;
    for (const frame of frames) {
      if ((frame.reflexive && !group.reflexive) || (settled && !frame.also)) continue;
      if (frame.schema === 'Support' && handsOverBribe(reading, group)) continue;
      const stated = applyFrame(reading, group, frame);
      if (!stated.length) continue;
      found.push(...stated);
      settled = true;
    }
  }
  return found;
};

/** "paid bribes to X": the noun says what it is. */
const handsOverBribe = ({ parse }: Reading, { object }: VerbGroup): boolean =>
  object !== undefined &&
  (parse.units[object.head]!.word?.nouns.some(({ schema }) => schema === 'Corruption') ?? false);

function applyFrame(reading: Reading, group: VerbGroup, frame: Frame): Candidate[] {
  const fill = (slots: readonly string[], kinds: Frame['sourceKinds']): Reference[] => {
    const found: Reference[] = [];
    for (const slot of slots) {
      const refs = fitting(slotReferences(reading, group, slot), kinds, reading.mentions);
      // "shipped cocaine from X through Y to Z": each is a place where it was done.
      if (refs.length && frame.role !== 'traffics through') return refs;
      found.push(...refs);
    }
    return found;
  };
  let sources = fill(frame.sources, frame.sourceKinds);
  let targets = fill(frame.targets, frame.targetKinds);
  if (!sources.length && !targets.length && invertible(reading, group)) {
    // "un grupo que dirige X": after "que" the subject may follow its verb.
    sources = fill(frame.sources.map(turned), frame.sourceKinds);
    targets = fill(frame.targets.map(turned), frame.targetKinds);
  }
  const make = (source: Reference | null, target: Reference, method: string): Candidate => ({
    schema: frame.schema,
    role: frame.role,
    source,
    target,
    method: `${method}${manner(source, target)}`,
    trigger: group.main,
    group,
  });
  const voice = group.passive ? 'verb-passive' : group.form === 'finite' ? 'verb-active' : `verb-${group.form}`;
  if (sources.length && targets.length) {
    return pairs(sources, targets, reading).map(({ source, target }) => make(source, target, voice));
  }
  if (!sources.length && targets.length && frame.unnamed) {
    // Somebody is named as the doer, but no entity: an authority that the document does not name.
    return targets.map((target) => make(null, target, 'verb-unnamed'));
  }
  if (reciprocal(reading, group, frame, sources)) {
    return pairsWithin(sources, reading).map(({ source, target }) => make(source, target, 'verb-reciprocal'));
  }
  return [];
}

const turned = (slot: string): string => (slot === 'S' ? 'O' : slot === 'O' ? 'S' : slot);

const invertible = ({ parse }: Reading, group: VerbGroup): boolean =>
  parse.language !== 'en' && group.relative && !group.passive && group.object !== undefined;

/** "X and Y clashed": two subjects of a verb of both, with no object. */
function reciprocal(reading: Reading, group: VerbGroup, frame: Frame, sources: readonly Reference[]): boolean {
  const symmetric = ['Rivalry', 'Alliance', 'Family', 'Associate'].includes(frame.schema);
  const plural = sources.length > 1 && !group.passive && !group.object;
  const withOther = frame.targets.some((slot) => slot !== 'S' && slot !== 'O');
  return (
    symmetric &&
    plural &&
    withOther &&
    (group.reflexive || reading.parse.language === 'en' || frame.schema === 'Rivalry')
  );
}

/** What fills a slot of a verb's frame. */
function slotReferences(reading: Reading, group: VerbGroup, slot: string): Reference[] {
  const { references } = reading;
  const of = (phrase: NounPhrase | undefined): Reference[] => (phrase ? references.ofGroup(phrase) : []);
  if (slot === 'S') {
    if (!group.passive) return group.subject ? of(group.subject) : unsaid(reading, group);
    return of(group.obliques.find((phrase) => AGENT.has(phrase.prep ?? '')));
  }
  if (slot === 'O') {
    if (group.passive) return group.subject ? of(group.subject) : unsaid(reading, group);
    const object = of(group.object);
    if (object.length > 0 || reading.parse.language === 'en') return object;
    // "capturó a X el lunes": what stands bare after the person is the day; "entregó dinero a X" has its object.
    const clitic = cliticOf(reading, group);
    if (clitic.length) return clitic;
    const personal = personalObject(reading, group);
    return personal && (!group.object || personal.from < group.object.from) ? of(personal) : [];
  }
  return of(
    group.obliques.find(
      (phrase) => phrase.prep === slot && !belongsToNoun(reading, phrase) && references.ofGroup(phrase).length > 0,
    ),
  );
}

/** "lo detuvieron", "la policía lo capturó", "o prendeu": the person that a pronoun before the verb stands for. */
function cliticOf({ parse, references }: Reading, { from, main }: VerbGroup): Reference[] {
  const at = from <= main - 1 && CLITIC.test(parse.units[main - 1]!.lower) ? main - 1 : from - 1;
  const unit = parse.units[at];
  return unit?.kind === 'pron' && CLITIC.test(unit.lower) ? references.heOf(at) : [];
}

const CLITIC = /^(?:lo|la|le|o|a|lhe)$/;

/** "shipments in connection with X": the noun before takes the preposition, not the verb. */
function belongsToNoun(reading: Reading, { governor, prep }: NounPhrase): boolean {
  if (!governor || governor.prep === undefined || prep === undefined) return false;
  const nouns = reading.parse.units[governor.head]!.word?.nouns ?? [];
  return nouns.some((frame) => frame.sources.includes(prep) || frame.targets.includes(prep));
}

/** Spanish and Portuguese leave out a subject that the sentence before has: "Fue detenido en 2010." */
function unsaid({ parse, references }: Reading, group: VerbGroup): Reference[] {
  if (parse.language === 'en' || group.form !== 'finite' || group !== parse.groups[0]) return [];
  const named = parse.phrases.some(
    (phrase) => phrase.to <= group.from && phrase.prep === undefined && phrase.names.length > 0,
  );
  return named || group.reflexive ? [] : references.before.meantBy('', 'verb');
}

/** Spanish marks a person who is the object with "a", right after the verb; Portuguese at times does. */
function personalObject(reading: Reading, group: VerbGroup): NounPhrase | undefined {
  // "detuvo este jueves en Lima a X": where and when may come between.
  const next = group.obliques.find(({ prep }) => !IN.has(prep ?? ''));
  if (next?.prep !== 'a' || next.prepAt < group.to) return undefined;
  const nearby = next === group.obliques[0] ? next.prepAt <= group.to + 2 : true;
  return nearby && references(reading, next) ? next : undefined;
}

const references = (reading: Reading, phrase: NounPhrase): boolean =>
  reading.references.ofGroup(phrase).some((ref) => reading.mentions[ref.mention]!.schema !== 'Place');
