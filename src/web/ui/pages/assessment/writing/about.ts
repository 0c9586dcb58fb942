import type { AssessmentView, Passage } from '../../../../api/index.js';

export type Finding = AssessmentView['assessment']['findings'][number];

/** A name of a finding for the address, which neither its place nor its words change: its kind and what it first cites. */
export function nameOf({ assessment }: AssessmentView, { kind, cites }: Finding): string {
  const first = assessment.evidence.find(({ number }) => number === cites[0])?.statements[0]?.id;
  return `${kind}.${first ?? ''}`;
}

/** What a passage on a finding keeps of it, so that it is found again after a merge or one more document. */
export function aboutOf({ assessment }: AssessmentView, finding: Finding): NonNullable<Passage['about']> {
  const members = new Map(assessment.identities.map(({ id, members: list }) => [id, list]));
  const evidence = new Map(assessment.evidence.map((entry) => [entry.number, entry]));
  const statements = finding.cites.flatMap((number) => evidence.get(number)?.statements.map(({ id }) => id) ?? []);
  return {
    kind: finding.kind,
    headline: finding.written?.proposed ?? finding.headline,
    actors: finding.actors.map((id) => members.get(id) ?? [id]),
    statements,
  };
}
