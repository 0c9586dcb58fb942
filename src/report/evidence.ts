import type { CaseDocument, CaseSnapshot, Statement } from '../case/index.js';
import { CodePoints, said, UserError } from '../model/index.js';
import type { EvidenceEntry } from './schema.js';

/** Text of one statement in words of the report, given by whoever cites. */
export type Describe = (statement: Statement) => string;

/**
 * Numbers the evidence in the order in which the report first cites it. Statements that rest on one quote share a
 * number, so that a reader checks each quote once.
 */
export class EvidenceLedger {
  readonly #documents: Map<string, CaseDocument>;
  readonly #documentIds: Map<string, string>;
  readonly #points = new Map<string, CodePoints>();
  readonly #byQuote = new Map<string, EvidenceEntry>();
  readonly #statements = new Set<string>();

  constructor(snapshot: CaseSnapshot) {
    this.#documents = new Map(snapshot.documents.map((document) => [document.id, document]));
    this.#documentIds = new Map(snapshot.documents.map((document, i) => [document.id, `D${i + 1}`]));
  }

  /**
   * Numbers of the entries for `statements`, ascending and each once.
   * @throws UserError where a quote does not stand in its document: such a line must not be signed.
   */
  cite(statements: readonly Statement[], describe: Describe): number[] {
    const numbers = statements.map((statement) => this.#enter(statement, describe));
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  get entries(): EvidenceEntry[] {
    return [...this.#byQuote.values()];
  }

  documentId(sha256: string): string {
    return this.#documentIds.get(sha256)!;
  }

  #enter(statement: Statement, describe: Describe): number {
    const key = `${statement.documentId} ${statement.start} ${statement.end}`;
    const entry = this.#byQuote.get(key) ?? this.#open(statement, key);
    if (!this.#statements.has(statement.id)) {
      this.#statements.add(statement.id);
      entry.statements.push(usedStatement(statement, describe(statement)));
    }
    return entry.number;
  }

  #open(statement: Statement, key: string): EvidenceEntry {
    const document = this.#documents.get(statement.documentId)!;
    let points = this.#points.get(document.id);
    if (!points) this.#points.set(document.id, (points = new CodePoints(document.text)));
    const start = points.to16(statement.start);
    const end = points.to16(statement.end);
    if (document.text.slice(start, end) !== statement.quote) {
      throw new UserError(
        said`The quote of statement ${statement.id} does not stand at ${statement.start}-${statement.end} of ${document.name}. Run "atalaya case verify" on the case and import the document again.`,
      );
    }
    const block = document.structure.blocks.find((candidate) => candidate.start <= start && start < candidate.end);
    const entry: EvidenceEntry = {
      number: this.#byQuote.size + 1,
      document: this.documentId(document.id),
      ...(block?.page !== undefined && { page: block.page }),
      ...(block?.row !== undefined && { row: block.row }),
      start: statement.start,
      end: statement.end,
      quote: statement.quote,
      language: document.language,
      statements: [],
    };
    this.#byQuote.set(key, entry);
    return entry;
  }
}

function usedStatement(statement: Statement, text: string): EvidenceEntry['statements'][number] {
  const { id, hedge, attribution, reliability, credibility, handling, method, confidence, judgement, examined } =
    statement;
  return {
    id,
    text,
    hedge,
    ...(attribution !== undefined && { attribution }),
    grading: { reliability, credibility },
    handling,
    method,
    confidence,
    ...(judgement && { judgement }),
    ...(examined && { examined }),
  };
}
