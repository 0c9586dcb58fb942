import type { CaseSnapshot, PassageVersion } from '../../case/index.js';
import type { HandlingMark } from '../../model/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import type { Citing } from '../citing.js';
import type { Draft } from '../findings/index.js';
import { finishFinding } from '../finish-finding.js';
import type { Assessment, Finding } from '../schema.js';
import type { Sureness } from '../stands.js';
import { type Arranged, arrange, type Written } from './arrange.js';
import { type Citable, isShown, tell, warningsOf } from './tell.js';

export { WRITING_WORDS } from './words.js';

/** What findings are made from, and for which edition. */
export interface WritingContext {
  /** All of the case. */
  snapshot: CaseSnapshot;
  /** What the edition rests on: shown at its mark, read surely enough. */
  firm: CaseSnapshot;
  resolved: readonly ResolvedEntity[];
  handling: HandlingMark;
  citing: Citing;
  sureness: Sureness;
}

/**
 * The findings as the analyst wants them told: in their order, with their headlines and words beside what the program
 * proposes, without those they left out; and their own paragraphs, which are numbered first.
 */
export function writtenFindings(
  drafts: readonly Draft[],
  versions: readonly PassageVersion[],
  context: WritingContext,
): { findings: Finding[]; written: Assessment['written'] } {
  const { snapshot, firm, resolved, handling, citing, sureness } = context;
  const byId = (list: CaseSnapshot['statements']) => new Map(list.map((statement) => [statement.id, statement]));
  const citable: Citable = { used: byId(firm.statements), all: byId(snapshot.statements) };
  const held = versions.filter((one): one is Written => one.passage !== null);
  const shown = held.filter((one) => isShown(one, citable, handling));
  const arranged = arrange(drafts, shown, resolved);
  const passages = arranged.own.map((one) => ({
    id: one.id,
    headline: one.passage.headline ?? '',
    sentences: tell(one, citable, citing),
    who: one.who,
    at: one.at,
  }));
  const findings = arranged.kept.map(({ draft, written }, i) => {
    const finding = finishFinding(draft, i, citing, sureness);
    return written ? rewritten(finding, written, tell(written, citable, citing)) : finding;
  });
  return {
    findings,
    written: {
      passages,
      leftOut: leftOutOf(arranged, citing),
      withheld: held.length - shown.length,
      warnings: [
        ...shown.flatMap((one) => warningsOf(one, citable)),
        ...arranged.orphaned.map(({ id }) => ({ passage: id, kind: 'orphaned' as const })),
      ],
    },
  };
}

function rewritten(finding: Finding, { id, who, at, passage }: Written, own: Finding['sentences']): Finding {
  return {
    ...finding,
    headline: passage.headline?.trim() || finding.headline,
    cites: [...new Set([...finding.cites, ...own.flatMap(({ cites }) => cites)])].sort((a, b) => a - b),
    written: { passage: id, who, at, proposed: finding.headline, sentences: own },
  };
}

function leftOutOf({ leftOut }: Arranged, { wording }: Citing): Assessment['written']['leftOut'] {
  return leftOut.map(({ draft, written: { id, who, at, passage } }) => ({
    passage: id,
    headline: wording.sentence('{text}', { text: draft.headline }),
    why: passage.leftOut ?? '',
    who,
    at,
  }));
}
