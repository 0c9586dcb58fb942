import type { Statement } from '../../case/index.js';
import { groupBy } from './figures.js';
import { disagreement, type Sources } from './sources.js';
import type { Disagreement } from './types.js';

/** Ties that say who belongs to what. */
const BELONGING: ReadonlySet<string> = new Set([
  'Membership',
  'Employment',
  'Directorship',
  'Occupancy',
  'Affiliation',
  'Ownership',
  'Family',
  'Associate',
]);

/**
 * Who belongs to what, said by one source and denied by another. A time that both give and that differs is a change, and
 * no contradiction; an allegation against a denial counts, since the reader must know of both.
 */
export function membershipsApart(statements: readonly Statement[], sources: Sources): Disagreement[] {
  const ties = statements.filter(
    ({ kind, schema, subject, object, judgement }) =>
      kind === 'relation' && BELONGING.has(schema) && subject !== null && object !== null && judgement !== 'rejected',
  );
  const name = (id: string) => sources.entity(id).name;
  return groupBy(ties, ({ schema, subject, object }) =>
    [schema, sources.whoIs(subject!), sources.whoIs(object!)].join('\t'),
  ).flatMap((group) => {
    const denying = group.filter(({ hedge }) => hedge === 'denied');
    const against = denying.flatMap((denial) => {
      const claim = best(group.filter(({ hedge }) => hedge !== 'denied').filter((other) => sameTime(other, denial)));
      return claim ? [{ claim, denial }] : [];
    })[0];
    if (!against) return [];
    const { claim, denial } = against;
    // Two of one name may be two.
    const isOne = (['subject', 'object'] as const).every(
      (end) => sources.entity(claim[end]!).id === sources.entity(denial[end]!).id,
    );
    const confidence = Math.min(claim.confidence, denial.confidence);
    return [
      disagreement(sources, {
        kind: 'membership',
        about: `${name(claim.subject!)} – ${name(claim.object!)}`,
        sides: [claim, denial].map((statement) => ({ statement, value: `${statement.property} (${statement.hedge})` })),
        explanations: [...(isOne ? [] : ['namesake' as const]), 'changed-over-time'],
        firm: confidence >= 0.5,
        weight: confidence * (isOne ? 1 : 0.7),
      }),
    ];
  });
}

/** The claim read most surely, an assertion before an allegation. */
function best(claims: readonly Statement[]): Statement | undefined {
  const rank = ({ hedge, confidence }: Statement) => (hedge === 'asserted' ? 1 : 0) + confidence;
  return [...claims].sort((a, b) => rank(b) - rank(a))[0];
}

function sameTime(a: Statement, b: Statement): boolean {
  const [from, to] = [a.validFrom ?? a.validTo, b.validFrom ?? b.validTo];
  if (from === undefined || to === undefined) return true;
  return from.startsWith(to.slice(0, 4)) || to.startsWith(from.slice(0, 4));
}
