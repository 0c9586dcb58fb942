import type { EntitySchema } from '../../model/index.js';
import type { Candidate, Reading, Rule } from './candidates.js';
import type { Unit } from './units.js';

const BODIES: ReadonlySet<EntitySchema> = new Set<EntitySchema>(['Organization', 'PublicBody', 'Company']);
const OF = / (?:of|de|del|da|do|dos|das) (?:the |la |las |los |el |o |a )?$/i;
const IN = / (?:in|at|near|en|em|no|na) (?:the |la |el |o |a )?$/i;
const GENITIVE = /^['’]s /;
const FOR = / (?:for|in|para|en|em) (?:the |la |el |o |a )?$/i;

/** Relations that a name itself holds: "the Defense Committee of the Congress" is part of the Congress. */
export const byName: Rule = (reading) =>
  reading.parse.units.flatMap((unit, at) =>
    unit.mention < 0 ? [] : [...nested(reading, unit, at), ...governmentOf(reading, unit, at)],
  );

function nested(reading: Reading, unit: Unit, at: number): Candidate[] {
  const found: Candidate[] = [];
  const outer = reading.mentions[unit.mention]!;
  for (const mention of unit.inner) {
    const inner = reading.mentions[mention]!;
    if (reading.entityOf(mention) === reading.entityOf(unit.mention)) continue;
    const before = outer.text.slice(0, inner.start - outer.start);
    const base = {
      source: { mention: unit.mention, by: 'name' },
      target: { mention, by: 'name' },
      trigger: at,
    } as const;
    if (BODIES.has(outer.schema) && BODIES.has(inner.schema) && OF.test(before) && inner.end === outer.end) {
      found.push({ ...base, schema: 'Affiliation', role: 'part of', method: 'name-part' });
    } else if (outer.schema === 'Event' && inner.schema === 'Place' && IN.test(before)) {
      found.push({ ...base, schema: 'LocatedIn', role: 'happened in', method: 'name-place' });
    } else if (BODIES.has(outer.schema) && inner.schema === 'Place' && FOR.test(before) && inner.end === outer.end) {
      found.push({ ...base, schema: 'Presence', role: 'operates in', method: 'name-territory' });
    } else if (
      BODIES.has(outer.schema) &&
      inner.schema === 'Place' &&
      inner.start === outer.start &&
      GENITIVE.test(outer.text.slice(inner.text.length))
    ) {
      // A ministry or a government of a country is not said to be anywhere.
      if (!reading.isSeated(outer.text))
        found.push({ ...base, schema: 'Presence', role: 'operates in', method: 'name-genitive' });
    } else if (outer.schema === 'Event' && BODIES.has(inner.schema) && OF.test(before)) {
      found.push({ ...base, schema: 'Attack', role: 'attacks', method: 'name-target' });
    }
  }
  return found;
}

/** "the Calderón administration", "el gobierno de Uribe": led by the person it is named after. */
function governmentOf(reading: Reading, unit: Unit, at: number): Candidate[] {
  const leader = BODIES.has(reading.mentions[unit.mention]!.schema) ? reading.leaderNamedIn(unit.mention) : -1;
  if (leader < 0) return [];
  return [
    {
      schema: 'Directorship',
      role: 'heads government',
      source: { mention: leader, by: 'name' },
      target: { mention: unit.mention, by: 'name' },
      method: 'name-government',
      trigger: at,
    },
  ];
}
