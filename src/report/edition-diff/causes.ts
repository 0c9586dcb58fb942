import { fill, sentence } from '../grammar.js';
import { PART_WORDS } from '../phrases/parts.js';
import type { Assessment, EvidenceEntry } from '../schema.js';
import { fileName } from '../wording.js';
import type { Cause, CauseKind } from './types.js';
import type { Withheld } from './withheld.js';

/** What one edition holds, looked up by statement and document. */
export class Edition {
  readonly used = new Map<string, EvidenceEntry['statements'][number]>();
  readonly entryOf = new Map<string, EvidenceEntry>();
  readonly setAside: ReadonlyMap<string, Assessment['setAside']['statements'][number]>;
  readonly documents: ReadonlyMap<string, Assessment['documents'][number]>;
  readonly #shaOf: ReadonlyMap<string, string>;

  constructor(readonly assessment: Assessment) {
    for (const entry of assessment.evidence)
      for (const statement of entry.statements) {
        this.used.set(statement.id, statement);
        this.entryOf.set(statement.id, entry);
      }
    this.setAside = new Map(assessment.setAside.statements.map((one) => [one.id, one]));
    this.documents = new Map(assessment.documents.map((document) => [document.sha256, document]));
    this.#shaOf = new Map(assessment.documents.map(({ id, sha256 }) => [id, sha256]));
  }

  /** Where a cited statement stands: the same in every edition. */
  placeOf(statement: string): string | undefined {
    const entry = this.entryOf.get(statement);
    return entry && [this.#shaOf.get(entry.document), entry.start, entry.end].join(' ');
  }

  /** Hash and name of the document that a cited statement stands in. */
  documentOf(statement: string): { sha256: string; name: string } | undefined {
    const entry = this.entryOf.get(statement);
    const sha256 = entry && this.#shaOf.get(entry.document);
    return sha256 === undefined ? undefined : { sha256, name: fileName(this.documents.get(sha256)!.name) };
  }
}

/** What happened between two editions, in the words of the newer one; the same cause is told once. */
export class Causes {
  readonly #words;
  readonly #language;

  constructor(
    readonly older: Edition,
    readonly newer: Edition,
    readonly withheld: Withheld,
  ) {
    this.#language = newer.assessment.language;
    this.#words = PART_WORDS[this.#language].since.cause;
  }

  cause(cause: CauseKind, slots: Record<string, string> = {}): Cause {
    const what = Object.values(slots).join(' · ');
    return { cause, what, text: sentence(fill(this.#words[cause], slots, this.#language)) };
  }

  /** Everything that differs in what the two editions rest on. */
  basis(): Cause[] {
    const [old, now] = [this.older.assessment, this.newer.assessment];
    const changed = <T>(before: T, after: T, cause: CauseKind): Cause[] =>
      before === after ? [] : [this.cause(cause, { before: String(before), after: String(after) })];
    return unique([
      ...now.documents
        .filter(({ sha256 }) => !this.older.documents.has(sha256))
        .map((one) => this.#document('document-added', one)),
      ...old.documents
        .filter(({ sha256 }) => !this.newer.documents.has(sha256) && !this.withheld(sha256))
        .map((one) => this.#document('document-gone', one)),
      ...this.newer.assessment.setAside.statements.flatMap(({ id }) =>
        this.older.setAside.has(id) ? [] : this.#setAside(id),
      ),
      ...old.setAside.statements.filter(({ id }) => !this.newer.setAside.has(id)).map(({ id }) => this.#restored(id)),
      ...this.#decisions(),
      ...now.documents.flatMap(({ sha256 }) => this.#gradedDocument(sha256)),
      ...[...this.newer.used.keys()].flatMap((id) => this.statement(id)),
      ...changed(old.handling, now.handling, 'handling'),
      ...changed(old.minimumConfidence, now.minimumConfidence, 'threshold'),
      ...changed(methodsOf(old), methodsOf(now), 'read-anew'),
    ]);
  }

  /** Why a statement that the older edition cites for a finding is not cited for it now. */
  lost(id: string): Cause[] {
    if (this.withheld(id)) return [this.cause('withheld')];
    if (this.newer.setAside.has(id)) return this.#setAside(id);
    const document = this.older.documentOf(id);
    if (document && !this.newer.documents.has(document.sha256))
      return [this.cause('document-gone', { document: document.name })];
    return [];
  }

  /** Why a statement that the newer edition cites for a finding was not cited for it before. */
  gained(id: string): Cause[] {
    if (this.older.setAside.has(id)) return [this.#restored(id)];
    const document = this.newer.documentOf(id);
    if (document && !this.older.documents.has(document.sha256))
      return [this.cause('document-added', { document: document.name })];
    return [];
  }

  /** What changed about a statement that both editions cite: its grade, or how a person found that it stands. */
  statement(id: string): Cause[] {
    const [before, after] = [this.older.used.get(id), this.newer.used.get(id)];
    if (!after) return [];
    const { examined, grading } = after;
    const isNew = examined && JSON.stringify(examined) !== JSON.stringify(before?.examined);
    return [
      ...(isNew ? [this.cause('examined', { statement: id, ...this.#decision(examined) })] : []),
      ...(before && before.grading.credibility !== grading.credibility
        ? [
            this.cause('graded', {
              what: id,
              before: String(before.grading.credibility),
              after: String(grading.credibility),
            }),
          ]
        : []),
    ];
  }

  /** What changed about the documents that statements stand in. */
  sources(statements: Iterable<string>): Cause[] {
    return unique([...statements].flatMap((id) => this.#gradedDocument(this.newer.documentOf(id)?.sha256)));
  }

  /** People's decisions on who is who that are new or gone; `about`: only those on these entities. */
  joined(about: ReadonlySet<string>): Cause[] {
    return this.#decisions(({ left, right }) => about.has(left) || about.has(right));
  }

  #decisions(isMeant: (decision: Assessment['decisions'][number]) => boolean = () => true): Cause[] {
    const [old, now] = [this.older.assessment.decisions, this.newer.assessment.decisions];
    const told = (one: Assessment['decisions'][number], verdict: string): Cause[] => {
      const slots = { A: one.names[0]!, B: one.names[1]!, who: one.who };
      return verdict === 'same'
        ? [this.cause('merged', slots)]
        : verdict === 'different'
          ? [this.cause('split', slots)]
          : [];
    };
    const isIn = (list: typeof old, { id }: { id: string }) => list.some((other) => other.id === id);
    return [
      ...now.filter((one) => isMeant(one) && !isIn(old, one)).flatMap((one) => told(one, one.verdict)),
      // A decision that was taken back does the opposite of what it did.
      ...old
        .filter((one) => isMeant(one) && !isIn(now, one) && !this.withheld(one.left) && !this.withheld(one.right))
        .flatMap((one) => told(one, one.verdict === 'same' ? 'different' : one.verdict === 'different' ? 'same' : '')),
    ];
  }

  #document(cause: 'document-added' | 'document-gone', { name }: { name: string }): Cause {
    return this.cause(cause, { document: fileName(name) });
  }

  #gradedDocument(sha256: string | undefined): Cause[] {
    const [before, after] = [this.older.documents.get(sha256 ?? ''), this.newer.documents.get(sha256 ?? '')];
    if (!before || !after || before.reliability === after.reliability) return [];
    return [this.cause('graded', { what: fileName(after.name), before: before.reliability, after: after.reliability })];
  }

  #setAside(id: string): Cause[] {
    const { status, who, why } = this.newer.setAside.get(id)!;
    return [
      this.cause('set-aside', { statement: id, ...this.#decision({ status, who: who ?? '–', why: why ?? '–' }) }),
    ];
  }

  #restored(id: string): Cause {
    return this.cause('restored', { statement: id });
  }

  #decision({
    status,
    who,
    why,
  }: {
    status: keyof (typeof PART_WORDS)['en']['since']['standing'];
    who: string;
    why: string;
  }) {
    const words = PART_WORDS[this.#language].since.standing;
    return { status: words[status], who, why: why.replace(/[.\s]+$/, '') };
  }
}

/** Each cause once. */
export function unique(causes: readonly Cause[]): Cause[] {
  return [...new Map(causes.map((one) => [one.text, one])).values()];
}

function methodsOf({ evidence }: Assessment): string {
  const methods = evidence.flatMap(({ statements }) =>
    statements.flatMap(({ method }) => method.split(' + ').map((one) => one.split(' ')[0]!)),
  );
  return [...new Set(methods)].sort().join(', ');
}
