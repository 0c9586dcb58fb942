import { type Candidate, fitting, manner, pairs, pairsWithin, type Reading, type Rule } from './candidates.js';
import type { Frame } from './frames.js';
import { NounSlots } from './noun-slots.js';
import type { NounPhrase } from './phrases.js';
import type { Reference } from './reference.js';
import type { Word } from './words.js';

/** Relations that nouns state: "the arrest of X by Y", "X, leader of Y", "an alliance between X and Y". */
export const byNoun: Rule = (reading) => {
  const found: Candidate[] = [];
  for (const phrase of reading.parse.phrases) {
    for (let at = phrase.from; at < phrase.to; at++) {
      const word = reading.parse.units[at]!.word;
      if (!word?.nouns.length || !(at === phrase.head || titled(reading, phrase, at))) continue;
      found.push(...applyNoun(reading, phrase, at, word));
    }
  }
  return found;
};

/** True for a noun before the name of a person or body in the same phrase: "commander Juan Pérez". */
function titled(reading: Reading, phrase: NounPhrase, at: number): boolean {
  const head = reading.parse.units[phrase.head]!;
  return at < phrase.head && head.mention >= 0 && reading.mentions[head.mention]!.kind === 'name';
}

function applyNoun(reading: Reading, phrase: NounPhrase, at: number, word: Word): Candidate[] {
  const stated = new Set<string>();
  const found: Candidate[] = [];
  for (const frame of word.nouns) {
    // Two lines of one schema are the special case and the general one: the first that holds is taken.
    if (stated.has(frame.schema) || (frame.schema === 'Occupancy' && stated.has('Directorship'))) continue;
    if (frame.schema === 'Associate' && stated.size > 0) continue;
    const candidates = applyFrame(reading, phrase, at, frame);
    if (!candidates.length) continue;
    stated.add(frame.schema);
    found.push(...candidates);
  }
  return found;
}

function applyFrame(reading: Reading, phrase: NounPhrase, at: number, frame: Frame): Candidate[] {
  const title = at !== phrase.head;
  if (title && !frame.sources.includes('H') && !frame.targets.includes('H')) return [];
  const slots = new NounSlots(reading, phrase, at);
  const fill = (names: readonly string[], kinds: Frame['sourceKinds']): { refs: Reference[]; slot: string } => {
    for (const slot of names) {
      const refs = fitting(slots.of(slot, frame.schema), kinds, reading.mentions);
      if (refs.length) return { refs, slot };
    }
    return { refs: [], slot: '' };
  };
  const method = frame.sources.includes('H') || frame.targets.includes('H') ? 'role' : 'noun';
  const group = slots.verb;
  const make = (source: Reference | null, target: Reference, kind: string): Candidate => ({
    schema: frame.schema,
    role: frame.role,
    source,
    target,
    method: `${kind}${manner(source, target)}`,
    trigger: at,
    group,
  });
  const sources = fill(frame.sources, frame.sourceKinds);
  if (!sources.refs.length && !frame.unnamed) return [];
  if (sources.slot === 'between' || sources.slot === 'entre' || sources.slot === 'Z') {
    return pairsWithin(sources.refs, reading).map(({ source, target }) => make(source, target, 'noun-between'));
  }
  const targets = fill(
    frame.targets.filter((slot) => slot !== sources.slot),
    frame.targetKinds,
  );
  if (!targets.refs.length && frame.schema === 'Occupancy') {
    targets.refs = fitting(slots.frontedPlace(), frame.targetKinds, reading.mentions);
    if (!targets.refs.length && frame.role === 'president' && slots.holding !== 'none') {
      // "Under President X, Ecuador signed": of the country that is the subject.
      const under = UNDER.has(phrase.prep ?? '') ? slots.verb?.subject : undefined;
      const ruled = under ? fitting(reading.references.ofGroup(under), frame.targetKinds, reading.mentions) : [];
      targets.refs = ruled.length ? ruled : onlyCountry(reading, at);
      if (targets.refs.length)
        return pairs(sources.refs, targets.refs, reading).map(({ source, target }) =>
          make(source, target, 'role-country'),
        );
    }
  }
  if (sources.refs.length && targets.refs.length) {
    const kind =
      method === 'role' ? `role-${slots.holding}` : `noun-${sources.slot.length === 1 ? sources.slot : 'prep'}`;
    return pairs(sources.refs, targets.refs, reading).map(({ source, target }) => make(source, target, kind));
  }
  if (
    !sources.refs.length &&
    targets.refs.length &&
    frame.unnamed &&
    (targets.slot !== 'P' || !frame.sources.includes('P'))
  ) {
    return targets.refs.map((target) => make(null, target, 'noun-unnamed'));
  }
  return [];
}

const UNDER = new Set(['under', 'during', 'bajo', 'durante', 'sob']);

/** The only country that the sentence names, before unit `at`, by its name or by an adjective: whose president "President X" is. */
function onlyCountry({ parse, mentions, entities, entityOf }: Reading, at: number): Reference[] {
  // "Hondurans" are people, "the Honduran army" is the country's.
  const qualifies = (unit: number): boolean => /^(?:noun|name|adjective)$/.test(parse.units[unit + 1]?.kind ?? '');
  const named = parse.units.map(({ mention, origin, inner, kind }, unit) =>
    [mention, kind === 'adjective' && qualifies(unit) ? origin : -1, ...inner]
      .filter((each) => each >= 0 && mentions[each]!.schema === 'Place')
      .filter((each) => entities[entityOf(each)]!.place?.kind === 'country'),
  );
  const before = named.slice(0, at).flat();
  return before.length > 0 && new Set(named.flat().map(entityOf)).size === 1
    ? [{ mention: before.at(-1)!, by: 'name' }]
    : [];
}
