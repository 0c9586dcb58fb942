import type { CaseSnapshot, VettingDecision } from '../case/index.js';
import { visible } from '../connect/index.js';
import type { HandlingMark, Language } from '../model/index.js';
import { type Vetting, vettingOf } from '../plan/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import { EvidenceLedger } from './evidence.js';
import type { Part } from './parts/types.js';
import { vettingPart } from './parts/vetting.js';
import type { EvidenceEntry } from './schema.js';

/** The vetting of one unit under a mark: as a value, as a section to set, with the quotes it cites and what was left out. */
export interface VettingForm {
  vetting: Vetting;
  part: Part;
  evidence: EvidenceEntry[];
  redacted: { documents: number; statements: number };
}

/**
 * All that a case holds on a unit or person that may receive assistance, for an officer to decide on.
 * @throws UserError where the case shows no such entity under the mark, or several
 */
export function vettingForm(
  snapshot: CaseSnapshot,
  resolved: readonly ResolvedEntity[],
  unit: string,
  decisions: readonly VettingDecision[],
  { language, handling }: { language: Language; handling: HandlingMark },
): VettingForm {
  // What was set aside is counted in the vetting itself.
  const shown = visible(snapshot, resolved, handling, { rejected: true });
  const vetting = vettingOf(shown.snapshot, shown.resolved, unit, decisions);
  const ledger = new EvidenceLedger(shown.snapshot);
  const names = new Map(shown.snapshot.documents.map(({ id, name }) => [id, name]));
  const part = vettingPart(vetting, language, {
    cite: (statements) => ledger.cite(statements, ({ property, value }) => value ?? property),
    documentName: ({ documentId }) => names.get(documentId)!,
  });
  return { vetting, part, evidence: ledger.entries, redacted: shown.redacted };
}
