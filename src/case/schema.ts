import type { Generated } from 'kysely';
import type { Credibility, HandlingMark, Hedge, Reliability } from '../model/index.js';
import type { KeptVersion } from './kept.js';
import type {
  CaseDocument,
  CaseEntity,
  CaseMention,
  Custody,
  Examination,
  PairJudgement,
  Passage,
  Reason,
  Statement,
  VettingDecision,
} from './types.js';

/** The tables of a case as the migrations make them; values as both drivers give them (see store.ts). */
export interface Tables {
  atalaya: { version: number; rules_judged: Generated<number> };
  document: {
    number: Generated<number>;
    id: string;
    name: string;
    media_type: string;
    size: number;
    text: string;
    language: CaseDocument['language'];
    title: string | null;
    author: string | null;
    publisher: string | null;
    date: string | null;
    pages: number;
    structure: CaseDocument['structure'];
    reliability: Generated<Reliability>;
    handling: Generated<HandlingMark>;
    reprint_of: number | null;
    indexed: Generated<boolean>;
    warnings: Generated<number>;
  };
  tally: {
    document: number;
    entities: number;
    mentions: number;
    statements: number;
    judged: number;
    longest: number;
    revision: Generated<number>;
  };
  excerpt: { document: number; start_at: number; end_at: number; language: string; words: string };
  document_part: { document: number; part: number; bytes: Uint8Array };
  custody: {
    position: Generated<number>;
    document: number;
    at: string;
    who: string;
    action: Custody['action'];
    detail: string;
  };
  failure: { path: string; name: string; code: string; reason: string; at: string };
  extraction: { document: number; method: string; version: string; at: string };
  entity: {
    document: number;
    ordinal: number;
    id: string;
    schema: CaseEntity['schema'];
    name: string;
    methods: string[];
  };
  mention: {
    document: number;
    entity: number;
    start_at: number;
    end_at: number;
    kind: CaseMention['kind'];
    antecedent_start: number | null;
    antecedent_end: number | null;
    methods: string[];
  };
  statement: {
    id: string;
    document: number;
    start_at: number;
    end_at: number;
    kind: Statement['kind'];
    schema: Statement['schema'];
    subject: number | null;
    property: string;
    object: number | null;
    value: string | null;
    detail: Statement['detail'];
    quote: string;
    subject_start: number | null;
    subject_end: number | null;
    subject_antecedent_start: number | null;
    subject_antecedent_end: number | null;
    object_start: number | null;
    object_end: number | null;
    object_antecedent_start: number | null;
    object_antecedent_end: number | null;
    hedge: Hedge;
    attribution: string | null;
    attribution_start: number | null;
    attribution_end: number | null;
    attributed_to: string | null;
    valid_from: string | null;
    valid_to: string | null;
    credibility: Credibility;
    handling: HandlingMark;
    method: string;
    confidence: number;
    methods: string[];
    judgement: 'accepted' | 'rejected' | null;
    graded: Credibility | null;
    marked: HandlingMark | null;
    examined: Examination | null;
  };
  pair_judgement: {
    id: string;
    position: Generated<number>;
    left_id: string;
    right_id: string;
    verdict: PairJudgement['verdict'];
    who: string;
    at: string;
    score: number;
    reasons: Reason[];
    undone: Generated<boolean>;
  };
  written_passage: { position: Generated<number>; id: string; at: string; who: string; passage: Passage | null };
  derived: { name: string; state: string; part: number; bytes: Uint8Array };
  kept_version: { position: Generated<number> } & Omit<KeptVersion, 'position'>;
  kept_file: { id: string; size: number };
  kept_file_part: { file: string; part: number; bytes: Uint8Array };
  change: {
    position: Generated<number>;
    at: string;
    who: string;
    action: 'judged' | 'graded' | 'marked' | 'undone' | 'examined' | 'added';
    target_kind: 'document' | 'statement' | 'pair';
    target: string;
    before: string | null;
    after: string | null;
    why: string | null;
  };
  vetting_decision: {
    position: Generated<number>;
    id: string;
    unit: string;
    name: string;
    decision: VettingDecision['decision'];
    reasons: string;
    who: string;
    at: string;
    undone: Generated<boolean>;
  };
}
