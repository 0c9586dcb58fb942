import type { CaseSnapshot, Statement } from '../../case/index.js';
import { type Incident, incidentsOf } from '../../connect/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import { slips } from './explain.js';
import { groupBy } from './figures.js';
import { disagreement, type Sources } from './sources.js';
import type { Disagreement, Explanation } from './types.js';

/**
 * Violent events whose sources count other victims or give another date: those that resolution joined, and those of one
 * kind on one day in one place, which resolution may have left apart because their tolls differ.
 */
export function eventsApart(
  snapshot: CaseSnapshot,
  resolved: readonly ResolvedEntity[],
  sources: Sources,
): Disagreement[] {
  return groupBy(incidentsOf(snapshot, resolved), ({ id, type, date, place }) =>
    date?.length === 10 && place !== undefined ? [type, date, sources.entity(place).id].join('\t') : id,
  )
    .filter((group) => new Set(group.flatMap((incident) => incident.sources)).size > 1)
    .flatMap((group) => {
      const [incident] = group as [Incident, ...Incident[]];
      const about = incident.type;
      const place = incident.place === undefined ? undefined : sources.entity(incident.place).name;
      const setting = { about, ...(place && { place }), ...(incident.date && { period: incident.date }) };
      const told = group.flatMap(({ statements }) => statements).filter(({ hedge }) => hedge !== 'denied');
      const found: Disagreement[] = [];
      for (const count of ['killed', 'injured'] as const) {
        const sides = onePerSource(
          told.filter(({ property, detail }) => property === 'type' && Number(detail[count]) > 0),
          sources,
        );
        const values = sides.map(({ detail }) => Number(detail[count]));
        const [low, high] = [Math.min(...values), Math.max(...values)];
        if (sides.length < 2 || low === high) continue;
        const ends = [low, high].map((value) => sides[values.indexOf(value)]!);
        found.push(
          disagreement(sources, {
            kind: 'toll',
            ...setting,
            sides: ends.map((statement) => ({ statement, value: `${statement.detail[count]} ${count}` })),
            explanations: tollReasons(ends, low, high, sources),
            firm: ends.every(({ confidence }) => confidence >= 0.5),
            weight: 0.6 + (high - low) / high,
          }),
        );
      }
      const dates = onePerSource(
        told.filter(({ property, value }) => property === 'date' && value),
        sources,
      );
      const [first] = dates;
      // "2014" and "2014-05" are one date, told less exactly.
      const other = dates.find(({ value }) => !value!.startsWith(first!.value!) && !first!.value!.startsWith(value!));
      if (first && other)
        found.push(
          disagreement(sources, {
            kind: 'date',
            ...setting,
            sides: [first, other].map((statement) => ({ statement, value: statement.value! })),
            explanations: ['other-object', 'one-digit'],
            firm: [first, other].every(({ confidence }) => confidence >= 0.5),
            weight: 0.8,
          }),
        );
      return found;
    });
}

function onePerSource(statements: readonly Statement[], sources: Sources): Statement[] {
  const first = new Map<string, Statement>();
  for (const statement of statements) {
    const source = sources.sourceOf(statement);
    if (!first.has(source)) first.set(source, statement);
  }
  return [...first.values()];
}

/** A toll that a later source counts higher was mostly revised: the wounded die, the missing are found. */
function tollReasons(ends: readonly Statement[], low: number, high: number, sources: Sources): Explanation[] {
  const [fewer, more] = ends.map(({ documentId }) => sources.documents.get(documentId)?.date ?? '');
  const revised: Explanation[] = fewer && more && fewer < more ? ['revised'] : [];
  return [...new Set<Explanation>([...slips(low, high), ...revised, 'other-object', 'double-counting'])];
}
