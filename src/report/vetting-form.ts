import type { CaseSnapshot, Statement, VettingDecision } from '../case/index.js';
import { visible } from '../connect/index.js';
import type { HandlingMark, Language } from '../model/index.js';
import { type StandardSet, type Vetting, vettingOf } from '../plan/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import { sourceDocuments } from './documents.js';
import { EvidenceLedger } from './evidence.js';
import { fill, noun, sentence } from './grammar.js';
import { documentName } from './html-evidence.js';
import type { Part } from './parts/types.js';
import { vettingPart } from './parts/vetting.js';
import { PHRASES } from './phrases/index.js';
import { VETTING_WORDS } from './phrases/vetting.js';
import { annexSections } from './print/annex.js';
import type { PrintedForm } from './print/types.js';
import { rolePhrase } from './roles.js';
import type { EvidenceEntry, SourceDocument } from './schema.js';

/** The vetting of one unit under a mark: as a value, as a section to set, with the quotes it cites and what was left out. */
export interface VettingForm {
  vetting: Vetting;
  part: Part;
  evidence: EvidenceEntry[];
  /** The documents that are cited. */
  documents: SourceDocument[];
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
  { language, handling, standards }: { language: Language; handling: HandlingMark; standards?: StandardSet },
): VettingForm {
  // What was set aside is counted in the vetting itself.
  const shown = visible(snapshot, resolved, handling, { rejected: true });
  const vetting = vettingOf(shown.snapshot, shown.resolved, unit, decisions, { standards, language });
  const ledger = new EvidenceLedger(shown.snapshot);
  const names = new Map(shown.snapshot.documents.map(({ id, name }) => [id, name]));
  const inWords = sayer(shown.resolved, language);
  const part = vettingPart(vetting, language, {
    cite: (statements) => ledger.cite(statements, inWords),
    documentName: ({ documentId }) => names.get(documentId)!,
    inWords,
  });
  const documents = sourceDocuments(shown.snapshot, ledger).filter(({ evidence }) => evidence.length > 0);
  return { vetting, part, evidence: ledger.entries, documents, redacted: shown.redacted };
}

/** A statement in a sentence: who does what to whom; what is no relation by its value. */
function sayer(resolved: readonly ResolvedEntity[], language: Language): (statement: Statement) => string {
  const entities = new Map(resolved.flatMap((entity) => entity.members.map((member) => [member, entity] as const)));
  return ({ kind, schema, property, subject, object, value }) => {
    const [source, target] = [subject, object].map((id) => entities.get(id ?? ''));
    if (kind !== 'relation' || !target) return value ?? property;
    const phrase = rolePhrase(schema, property, target.schema);
    const [A, B] = [source, target].map((one) => noun(one?.name ?? '…', one?.schema ?? '', language));
    return sentence(
      fill(source ? phrase.named[language] : (phrase.unnamed ?? phrase.named)[language], { A: A!, B: B! }, language),
    );
  };
}

/** The form as print sets it: what is on file, lines for the decision, every quote with its page, hash and custody. */
export function printedVetting(
  { part, evidence, documents, redacted }: Pick<VettingForm, 'part' | 'evidence' | 'documents' | 'redacted'>,
  { language, handling }: { language: Language; handling: HandlingMark },
): PrintedForm {
  const words = PHRASES[language];
  const { blanks } = VETTING_WORDS[language];
  const left = redacted.documents + redacted.statements > 0;
  return {
    language,
    title: part.heading,
    mark: handling,
    words: { page: words.print.page },
    blocks: [
      // The blanks are lines here.
      ...part.blocks.slice(0, -1),
      ...(left
        ? [
            {
              kind: 'note' as const,
              text: sentence(fill(words.opening.redacted, { ...redacted, mark: handling }, language)),
            },
          ]
        : []),
    ],
    blanks: { first: [blanks.decision, blanks.reasons, ''], last: [blanks.officer, blanks.date] },
    annex: annexSections({ language, evidence, documents, unread: [] }, words, documentName),
  };
}
