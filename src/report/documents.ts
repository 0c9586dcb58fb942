import type { CaseSnapshot } from '../case/index.js';
import { sourceGroups } from './claims.js';
import type { EvidenceLedger } from './evidence.js';
import type { SourceDocument } from './schema.js';

/** Every document shown, with its hash, custody, reprints, and the evidence that rests on it. */
export function sourceDocuments(snapshot: CaseSnapshot, ledger: EvidenceLedger): SourceDocument[] {
  const groups = sourceGroups(snapshot.documents);
  const entries = ledger.entries;
  return snapshot.documents.map((document) => {
    const { id: sha256, name, title, author, publisher, date, language, mediaType, size, pages } = document;
    const id = ledger.documentId(sha256);
    const same = snapshot.documents.filter(
      (other) => other.id !== sha256 && groups.get(other.id) === groups.get(sha256),
    );
    return {
      id,
      sha256,
      name,
      ...(title && { title }),
      ...(author && { author }),
      ...(publisher && { publisher }),
      ...(date && { date }),
      language,
      mediaType,
      size,
      pages,
      reliability: document.reliability,
      handling: document.handling,
      sameTextAs: same.map((other) => ledger.documentId(other.id)),
      custody: snapshot.custody
        .filter((entry) => entry.documentId === sha256)
        .map(({ at, who, action, detail }) => ({ at, who, action, detail })),
      evidence: entries.filter((entry) => entry.document === id).map((entry) => entry.number),
    };
  });
}
