import type { CaseSnapshot } from '../case/index.js';
import { visible } from '../connect/index.js';
import type { HandlingMark, Language } from '../model/index.js';
import type { Judged } from '../plan/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import { EvidenceLedger } from './evidence.js';
import { judgedOf } from './judged.js';
import type { JudgedParts } from './judged-schema.js';
import { explanationsPart } from './parts/explanations.js';
import { fellAwayPart } from './parts/fell-away.js';
import { planPart } from './parts/plan-of-action.js';
import { threatsPart } from './parts/threats.js';
import type { Part } from './parts/types.js';
import type { EvidenceEntry } from './schema.js';

/** The sections of what people judged. */
export function partsOfJudged(judged: JudgedParts, language: Language): Part[] {
  return [threatsPart, explanationsPart, planPart, fellAwayPart].flatMap((part) => part(judged, language) ?? []);
}

/** The same for a page or a terminal of its own: sections in a language, under a mark, with the quotes that they cite. */
export function judgedSections(
  judged: Judged,
  snapshot: CaseSnapshot,
  resolved: readonly ResolvedEntity[],
  { language, handling }: { language: Language; handling: HandlingMark },
): {
  value: JudgedParts;
  parts: Part[];
  evidence: EvidenceEntry[];
  redacted: { documents: number; statements: number };
} {
  const shown = visible(snapshot, resolved, handling);
  const ledger = new EvidenceLedger(shown.snapshot);
  const value = judgedOf(judged, snapshot, shown, ledger);
  return { value, parts: partsOfJudged(value, language), evidence: ledger.entries, redacted: shown.redacted };
}
