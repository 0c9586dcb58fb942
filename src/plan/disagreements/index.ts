import type { CaseSnapshot } from '../../case/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import { figuresApart } from './figures.js';
import { membershipsApart } from './memberships.js';
import { partsTooLarge } from './parts.js';
import { causesApart, type PolicyLink, policyMap } from './policy-map.js';
import { personsApart } from './ranks.js';
import { sentenceSums } from './sentence-sums.js';
import { sourcesOf } from './sources.js';
import { tableSums } from './table-sums.js';
import { eventsApart } from './tolls.js';
import { ASIDE, type Aside, type Disagreement, type Disagreements } from './types.js';

export { type Hidden, withoutHidden } from './hidden.js';
export { DIRECTIONS, type Direction, type PolicyLink } from './policy-map.js';
export * from './types.js';

/**
 * Where the sources of a case disagree, the weightiest first: figures, victims, dates, ranks, memberships and causes that
 * two sources (or one source twice) tell differently, and sums inside one source that do not come out. Only what agrees in
 * unit, period, place and scope is compared; what was told apart before is counted. What a person rejected is left out.
 */
export function disagreementsOf(
  snapshot: CaseSnapshot,
  resolved: readonly ResolvedEntity[],
): Disagreements & { policy: PolicyLink[] } {
  const sources = sourcesOf(snapshot, resolved);
  const { statements, documents } = snapshot;
  const setAside = Object.fromEntries(ASIDE.map((step) => [step, 0])) as Record<Aside, number>;
  const policy = policyMap(statements, sources);
  // Reprints of one text would tell each of their sums again.
  const originals = documents.filter(({ id, reprintOf }) => reprintOf === undefined || reprintOf === id);
  const events = eventsApart(snapshot, resolved, sources);
  // The victims of an event are figures too: its toll tells more.
  const told = new Set(events.map(placesOf));
  const found = [
    ...figuresApart(statements, sources, setAside).filter((one) => !told.has(placesOf(one))),
    ...events,
    ...personsApart(statements, sources),
    ...membershipsApart(statements, sources),
    ...causesApart(policy, sources),
    ...partsTooLarge(statements, sources),
    ...originals.flatMap((document) => [...sentenceSums(document, sources), ...tableSums(document, sources)]),
  ];
  const unique = [...new Map(found.map((one) => [one.id, one])).values()];
  unique.sort((a, b) => Number(b.firm) - Number(a.firm) || b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return { found: unique, setAside, policy };
}

/** What is claimed of policies, as a map from cause to effect: which directions have whose word, and which are disputed. */
export function policyOf(snapshot: CaseSnapshot, resolved: readonly ResolvedEntity[]): PolicyLink[] {
  return policyMap(snapshot.statements, sourcesOf(snapshot, resolved));
}

/** Where both sides stand, as a key. */
const placesOf = ({ sides }: Disagreement): string =>
  sides
    .map(({ statement: { documentId, start, end } }) => `${documentId} ${start}-${end}`)
    .sort()
    .join(' ');
