import type { PassageVersion } from '../../case/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import type { About } from '../edition-diff/match.js';
import { matchFindings } from '../edition-diff/match.js';
import type { Draft } from '../findings/index.js';

/** A passage that holds now: its words, and who wrote them when. */
export type Written = PassageVersion & { passage: NonNullable<PassageVersion['passage']> };

/** The proposed findings with what the analyst wrote of each, in the analyst's order, and what belongs to none. */
export interface Arranged {
  kept: { draft: Draft; written?: Written }[];
  leftOut: { draft: Draft; written: Written }[];
  /** Paragraphs of their own. */
  own: Written[];
  /** Passages on a finding that the case does not give any more. */
  orphaned: Written[];
}

/**
 * Joins passages to the findings that they are about, by kind, actors and statements as two editions are (a passage
 * outlives a merge or one more document). Findings that the analyst placed come first, in that order, then the others as
 * proposed.
 */
export function arrange(
  drafts: readonly Draft[],
  written: readonly Written[],
  resolved: readonly ResolvedEntity[],
): Arranged {
  const members = new Map(resolved.map((entity) => [entity.id, entity.members]));
  const proposed = drafts.map((draft) => aboutDraft(draft, members));
  const about = written.flatMap((one) => (one.passage.about ? [aboutPassage(one)] : []));
  const draftOf = new Map(
    matchFindings(about, proposed).map(([passage, finding]) => [passage.of, finding.of] as [Written, Draft]),
  );
  const writtenOf = new Map([...draftOf].map(([one, draft]) => [draft, one]));
  const all = drafts.map((draft) => ({ draft, written: writtenOf.get(draft) }));
  const place = ({ written: one }: (typeof all)[number]) => one?.passage.position ?? Number.POSITIVE_INFINITY;
  const isOut = (one?: Written): one is Written => one?.passage.leftOut !== undefined;
  return {
    // Stable: what nobody placed keeps its order.
    kept: all.filter((one) => !isOut(one.written)).sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b))),
    leftOut: all.flatMap(({ draft, written: one }) => (isOut(one) ? [{ draft, written: one }] : [])),
    own: written.filter(({ passage }) => !passage.about),
    orphaned: written.filter((one) => one.passage.about && !draftOf.has(one)),
  };
}

function aboutDraft(draft: Draft, members: ReadonlyMap<string, string[]>): About<{ kind: string }> & { of: Draft } {
  const statements = draft.lines.flatMap(({ claim }) => [...(claim?.affirming ?? []), ...(claim?.denying ?? [])]);
  return {
    of: draft,
    finding: draft,
    actors: draft.actors.map((id) => members.get(id) ?? [id]),
    statements: new Set(statements.map(({ id }) => id)),
  };
}

function aboutPassage(of: Written): About<{ kind: string }> & { of: Written } {
  const { kind, actors, statements } = of.passage.about!;
  return { of, finding: { kind }, actors, statements: new Set(statements) };
}
