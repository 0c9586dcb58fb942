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
import { ToldApart } from './told-apart.js';
import { eventsApart } from './tolls.js';
import type { Disagreement, Disagreements } from './types.js';

export { type Hidden, withoutHidden } from './hidden.js';
export { DIRECTIONS, type Direction, type PolicyLink } from './policy-map.js';
export { scopeOf } from './scope.js';
export { HOLDS, type Holds, readSettled, type Settled, settle, settledOf, writeSettled } from './settled.js';
export * from './types.js';

/** All that a comparison of the sources of a case gives. */
export type Compared = Disagreements & { policy: PolicyLink[] };

/**
 * Where the sources of a case disagree, the weightiest first: figures, victims, dates, ranks, memberships and causes that
 * two sources (or one source twice) tell differently, and sums inside one source that do not come out. Only what agrees in
 * unit, period, place and scope is compared; what was told apart before is counted. What a person rejected is left out.
 */
export function disagreementsOf(snapshot: CaseSnapshot, resolved: readonly ResolvedEntity[]): Compared {
  const steps = disagreementSteps(snapshot, resolved);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same step by step, for who has to answer others meanwhile; gives how many steps are done. */
export function* disagreementSteps(
  snapshot: CaseSnapshot,
  resolved: readonly ResolvedEntity[],
): Generator<number, Compared> {
  const sources = sourcesOf(snapshot, resolved);
  const { statements, documents } = snapshot;
  const aside = new ToldApart();
  const policy = policyMap(statements, sources);
  // Reprints of one text would tell each of their sums again.
  const originals = documents.filter(({ id, reprintOf }) => reprintOf === undefined || reprintOf === id);
  const events = eventsApart(snapshot, resolved, sources);
  // The victims of an event are figures too: its toll tells more.
  const told = new Set(events.map(placesOf));
  const checks: readonly (() => Disagreement[])[] = [
    () => figuresApart(statements, sources, aside).filter((one) => !told.has(placesOf(one))),
    () => events,
    () => personsApart(statements, sources),
    () => membershipsApart(statements, sources),
    () => causesApart(policy, sources),
    () => partsTooLarge(statements, sources),
    ...originals.flatMap((document) => [() => sentenceSums(document, sources), () => tableSums(document, sources)]),
  ];
  const found: Disagreement[] = [];
  for (const [at, check] of checks.entries()) {
    found.push(...check());
    yield at + 1;
  }
  const unique = [...new Map(found.map((one) => [one.id, one])).values()];
  unique.sort((a, b) => Number(b.firm) - Number(a.firm) || b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return { found: unique, setAside: aside.counts, toldApart: aside.nearest, policy };
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
