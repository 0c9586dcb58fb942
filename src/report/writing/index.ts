import type { CaseSnapshot, PassageVersion } from '../../case/index.js';
import type { HandlingMark } from '../../model/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import type { Citing } from '../citing.js';
import type { Draft } from '../findings/index.js';
import { finishFinding } from '../finish-finding.js';
import { fill, sentence } from '../grammar.js';
import type { Assessment, CitedSentence, Finding } from '../schema.js';
import type { Sureness } from '../stands.js';
import { type Arranged, arrange, type Written } from './arrange.js';
import { type Citable, isShown, tell, warningsOf } from './tell.js';
import { WRITING_WORDS } from './words.js';

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
    return written ? rewritten(finding, written, tell(written, citable, citing), citing) : finding;
  });
  return {
    findings,
    written: {
      passages,
      leftOut: leftOutOf(arranged),
      withheld: held.length - shown.length,
      warnings: [
        ...shown.flatMap((one) => warningsOf(one, citable)),
        ...arranged.orphaned.map(({ id }) => ({ passage: id, kind: 'orphaned' as const })),
      ],
    },
  };
}

/** The words of the analyst stand among the program's with their name; what the program proposed is kept beside. */
function rewritten(finding: Finding, { id, who, at, passage }: Written, own: CitedSentence[], citing: Citing): Finding {
  const { language } = citing.wording;
  const words = WRITING_WORDS[language];
  const headline = passage.headline?.trim() || finding.headline;
  const isOwn = headline !== finding.headline;
  const notes = own.map(({ text, cites }, at) => ({
    text: at === 0 ? fill(words.note, { who, text }, language) : text,
    cites,
  }));
  // A headline that stood alone carried the evidence; with lines under it, they must.
  const proposed =
    finding.sentences.length === 0 && notes.length > 0
      ? [{ text: finding.headline, cites: finding.cites }]
      : finding.sentences;
  return {
    ...finding,
    headline,
    sentences: [...proposed, ...notes],
    certaintyText: isOwn
      ? `${finding.certaintyText} ${sentence(fill(words.proposed, { who, text: finding.headline.replace(/\.$/, '') }, language))}`
      : finding.certaintyText,
    cites: [...new Set([...finding.cites, ...own.flatMap(({ cites }) => cites)])].sort((a, b) => a - b),
    written: { passage: id, who, at, proposed: finding.headline },
  };
}

function leftOutOf({ leftOut }: Arranged): Assessment['written']['leftOut'] {
  return leftOut.map(({ written: { id, who, at, passage } }) => ({
    passage: id,
    headline: passage.about!.headline,
    why: passage.leftOut!,
    who,
    at,
  }));
}
