import type { Generated } from 'kysely';
import type { Credibility, HandlingMark, Hedge, Reliability } from '../model/index.js';
import type {
  CaseDocument,
  CaseEntity,
  CaseMention,
  Custody,
  End,
  PairJudgement,
  Range,
  Reason,
  Statement,
} from './types.js';

/** The tables of a case as the migrations make them; values as both drivers give them (see store.ts). */
export interface Tables {
  atalaya: { version: number };
  document: {
    id: string;
    position: Generated<number>;
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
    reprint_of: string | null;
  };
  document_part: { document_id: string; part: number; bytes: Uint8Array };
  custody: {
    position: Generated<number>;
    document_id: string;
    at: string;
    who: string;
    action: Custody['action'];
    detail: string;
  };
  extraction: { document_id: string; method: string; version: string; at: string };
  entity: {
    id: string;
    document_id: string;
    ordinal: number;
    schema: CaseEntity['schema'];
    name: string;
    methods: string[];
  };
  mention: {
    document_id: string;
    entity_id: string;
    start_at: number;
    end_at: number;
    kind: CaseMention['kind'];
    antecedent: Range | null;
    methods: string[];
  };
  statement: {
    id: string;
    document_id: string;
    start_at: number;
    end_at: number;
    kind: Statement['kind'];
    schema: Statement['schema'];
    subject: string | null;
    property: string;
    object: string | null;
    value: string | null;
    detail: Statement['detail'];
    quote: string;
    subject_end: End | null;
    object_end: End | null;
    hedge: Hedge;
    attribution: string | null;
    attribution_end: Range | null;
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
  change: {
    position: Generated<number>;
    at: string;
    who: string;
    action: 'judged' | 'graded' | 'marked' | 'undone';
    target_kind: 'document' | 'statement' | 'pair';
    target: string;
    before: string | null;
    after: string | null;
  };
}
