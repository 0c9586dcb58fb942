import type {
  Credibility,
  DocumentLanguage,
  EntitySchema,
  HandlingMark,
  Hedge,
  RelationSchema,
  Reliability,
  Said,
} from '../model/index.js';

/** A stretch of a document's text in Unicode code points, end excluded: how the store and every export count. */
export interface Range {
  start: number;
  end: number;
}

/** A document of the case: its original bytes are kept beside it and can be had again by `Case.bytes(id)`. */
export interface CaseDocument {
  /** SHA-256 of the original bytes, lower-case hex. */
  id: string;
  name: string;
  mediaType: string;
  size: number;
  text: string;
  language: DocumentLanguage;
  title?: string;
  author?: string;
  publisher?: string;
  /** ISO 8601, may be partial. */
  date?: string;
  pages: number;
  /** Structure as read (blocks, sentences, tables, warnings) with offsets in UTF-16 units of `text`. */
  structure: DocumentStructure;
  reliability: Reliability;
  handling: HandlingMark;
  /** Documents that are reprints of one text share a group; a group counts as one source. */
  reprintOf?: string;
}

export interface DocumentStructure {
  blocks: { kind: string; start: number; end: number; page?: number; row?: number; sheet?: string }[];
  sentences: { start: number; end: number; block: number; gaps: { start: number; end: number }[] }[];
  tables: { sheet: string; columns: string[]; rows: { cells: string[]; start: number; end: number }[] }[];
  warnings: string[];
}

/** One line of the log of custody: who did what to a document, when, and where it came from. */
export interface Custody {
  documentId: string;
  at: string;
  who: string;
  action: 'added' | 'seen-again' | 'graded' | 'marked';
  /** Path or address it came from, or the value set. */
  detail: string;
}

/** An entity as one document has it; entities of different documents are joined by judgements, never overwritten. */
export interface CaseEntity {
  /** Derived from document, schema and name: the same document gives the same ids. */
  id: string;
  documentId: string;
  schema: EntitySchema;
  name: string;
}

/** Where a document names or refers to an entity. */
export interface CaseMention extends Range {
  documentId: string;
  entityId: string;
  kind: 'name' | 'nominal' | 'pronoun';
  antecedent?: Range;
}

/** How one end of a statement stands in its quote. */
export interface End extends Range {
  /** The name that a nominal or a pronoun refers to, possibly outside the quote. */
  antecedent?: Range;
}

/**
 * One thing that one document says: a property of an entity, a relation between two, a role in an incident, a figure,
 * or a claim about what causes what. The quote is the literal text at `start`..`end`; storage refuses any other.
 */
export interface Statement extends Range {
  id: string;
  documentId: string;
  kind: 'property' | 'relation' | 'figure' | 'claim';
  /** Schema of the entity for a property, of the relation for a relation, `Figure` and `Claim` for the other two. */
  schema: EntitySchema | RelationSchema | 'Figure' | 'Claim';
  /** Entity id; null: an actor the text does not name, or a figure without a place. */
  subject: string | null;
  /** For properties and figures: which. For relations: the exact role (`bribes`, `mayor`, `faction`). For claims: the sign. */
  property: string;
  /** Entity id of the other end of a relation, or of an entity-valued property. */
  object: string | null;
  value: string | null;
  /** Further typed fields: unit, low, high, period of a figure; toll of an incident; cause, effect, condition of a claim. */
  detail: Record<string, string | number>;
  quote: string;
  subjectEnd?: End;
  objectEnd?: End;
  hedge: Hedge;
  /** Who says so, in the words of the text; absent: the document itself. */
  attribution?: string;
  attributionEnd?: Range;
  attributedTo?: string;
  validFrom?: string;
  validTo?: string;
  reliability: Reliability;
  credibility: Credibility;
  handling: HandlingMark;
  method: string;
  confidence: number;
  /**
   * A person's judgement on it; absent: nobody has looked. What an examination finds rejected or inadmissible is
   * rejected, anything else accepted: no analysis has to know more than this to leave it out.
   */
  judgement?: 'accepted' | 'rejected';
  /** How a person says that it stands, where one examined it. */
  examined?: Examination;
}

/**
 * How what is claimed stands. asserted: a source says so; corroborated: independent sources do; disputed: it is denied or
 * contradicted; rejected: it is held to be wrong; inadmissible: it may not be used, as for how it was obtained.
 */
export const CLAIM_STATUSES = ['asserted', 'corroborated', 'disputed', 'rejected', 'inadmissible'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** One decision of a person on how a statement stands. */
export interface Examination {
  status: ClaimStatus;
  who: string;
  /** ISO 8601. */
  at: string;
  why: string;
}

/** Whether two entities are one. Stored, reversible, with who and when; the newest on a pair that is not undone holds. */
export interface PairJudgement {
  id: string;
  left: string;
  right: string;
  verdict: 'same' | 'different' | 'unsure';
  /** `rule:NAME` where a rule judged, provisionally; otherwise the person. */
  who: string;
  at: string;
  score: number;
  reasons: Reason[];
  undone: boolean;
}

/** One reason of a score: feature, what it weighs, its value, and what it compared. */
export interface Reason {
  feature: string;
  weight: number;
  value: number;
  left: string;
  right: string;
}

/** All of a case that the stages after extraction work on, in memory. */
export interface CaseSnapshot {
  documents: CaseDocument[];
  custody: Custody[];
  entities: CaseEntity[];
  mentions: CaseMention[];
  statements: Statement[];
  judgements: PairJudgement[];
}

/** A document as it enters the case: size, grading and handling are the store's and people's. */
export type NewDocument = Omit<CaseDocument, 'size' | 'reliability' | 'handling' | 'reprintOf'>;

/** A file that could not be read, or whose findings could not be made, when its place was last read. */
export interface CaseFailure {
  /** Where it was met: a path, or that of an archive and what lies in it. */
  path: string;
  name: string;
  /** What hindered it, for programs: `encrypted`, `broken`, … */
  code: string;
  /** What hindered it, for the person. */
  reason: string;
  /** When it was met first with this reason, ISO 8601. */
  at: string;
}

/** One decision of a person, with what was before. */
export interface Change {
  at: string;
  who: string;
  action: 'judged' | 'graded' | 'marked' | 'undone' | 'examined' | 'added';
  targetKind: 'document' | 'statement' | 'pair';
  /** Id of the document, the statement, or the judgement on a pair. */
  target: string;
  before: string | null;
  after: string | null;
  /** The reason given; absent: none was. */
  why?: string;
}

/** What a list of documents shows: no text, no structure. */
export interface DocumentSummary extends Omit<CaseDocument, 'text' | 'structure'> {
  /** When it was added, ISO 8601. */
  added: string;
  statements: number;
  /** Statements that a person judged. */
  judged: number;
  /** How much less was read than expected: pages without text, rows skipped. */
  warnings: number;
}

/** A broken promise of the case, as verification finds it. */
export interface Fault {
  document: string;
  statement?: string;
  /** In words. */
  fault: Said;
}

/** What a case holds, counted. */
export interface Counts {
  documents: number;
  /** Documents with each group of reprints counted once. */
  sources: number;
  bytes: number;
  entities: number;
  mentions: number;
  statements: number;
  /** Statements that a person accepted or rejected. */
  judgedStatements: number;
  /** Judgements on pairs that are not undone: by rules, by people. */
  ruleJudgements: number;
  personJudgements: number;
}

/**
 * What an analyst writes into the assessment: words in place of, or beside, a finding that the program proposes, or a
 * paragraph of their own.
 */
export interface Passage {
  /** Place among the passages, ascending; findings that have one come first. Absent: where the program proposes it. */
  position?: number;
  /** The finding it is about, as it was when it was written; absent: a paragraph of its own. */
  about?: {
    kind: string;
    headline: string;
    /** Each actor as the entities of documents it stood for. */
    actors: string[][];
    statements: string[];
  };
  /** Heading of a paragraph; of a finding, in place of the headline proposed. */
  headline?: string;
  /** Text in which `[[ID]]` cites a statement and `[[ID=VALUE]]` gives the number of a figure as it was when written. */
  text: string;
  /** Why the finding is left out; absent: it is not. */
  leftOut?: string;
  handling: HandlingMark;
}

/** A passage as somebody left it; without one, they struck it out. */
export interface PassageVersion {
  id: string;
  at: string;
  who: string;
  passage: Passage | null;
}

/** What an officer may decide on a unit that may receive assistance. */
export const VETTING_DECISIONS = ['cleared', 'withheld', 'remediation', 'more-information'] as const;

/** One decision on a unit, with who, when and why; a later one adds to it. */
export interface VettingDecision {
  id: string;
  /** Entity of the case. */
  unit: string;
  name: string;
  decision: (typeof VETTING_DECISIONS)[number];
  reasons: string;
  who: string;
  at: string;
  undone: boolean;
}
