import { userInfo } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { type Credibility, type HandlingMark, type Reliability, UserError } from '../model/index.js';
import { type Apart, answerQueries, storeApart } from './apart.js';
import { type Composition, composition } from './composition.js';
import { contents, type DocumentContents } from './contents.js';
import { counts } from './counts.js';
import { type Activity, activity, type Decision, type DecisionQuery, decisions, undoDecision } from './decisions.js';
import { derived, keepDerived } from './derived.js';
import { addDocument, documentBytes, documents } from './documents.js';
import { examine, undoExamination } from './examine.js';
import { type Found, forgetMethod, readBy, saveExtraction, unfinished } from './extraction.js';
import { failures, saveFailures } from './failures.js';
import { openFolder } from './folder.js';
import {
  type KeptKind,
  type KeptVersion,
  keep,
  keepFile,
  kept,
  keptFile,
  keptFiles,
  keptHistory,
  keptVersions,
} from './kept.js';
import { findDocument, listDocuments } from './list.js';
import { custody, history } from './logs.js';
import { addOwnStatement, type OwnStatement } from './own-statements.js';
import { type JudgingPairs, judgePairs, type NewPairJudgement, redoPair, undoPair } from './pairs.js';
import { groupReprints } from './reprints.js';
import { type Decided, restoreDecisions } from './restore.js';
import { gradeDocument, gradeStatement, judgeStatement, markHandling } from './review.js';
import { type Search, type SearchResult, search } from './search.js';
import { openServer, withoutPassword } from './server.js';
import { type SheetVersion, saveSheet, sheetHistory, sheets } from './sheets.js';
import { type OnRead, snapshot } from './snapshot.js';
import type { Store } from './store.js';
import type {
  CaseDocument,
  CaseFailure,
  CaseSnapshot,
  Change,
  ClaimStatus,
  Counts,
  Custody,
  DocumentSummary,
  Fault,
  NewDocument,
  Passage,
  PassageVersion,
  VettingDecision,
} from './types.js';
import { verify } from './verify.js';
import { decideVetting, undoVetting, vettingDecisions } from './vetting.js';
import { withdrawOwnStatement } from './withdrawal.js';
import { passageHistory, writePassage, writing } from './writing.js';

/** The analyst's case: documents, what was found in them, and what people judged. Close it when done. */
export interface Case {
  /** The folder, or the address without its password. */
  readonly location: string;
  /** Who is working, as the logs name them. */
  readonly who: string;
  /** The same case, with `who` in its logs; close either of the two, once. */
  as(who: string): Case;
  /**
   * Adds a document with its original bytes, once by their hash, and logs where it came from, once for each `from`.
   * @throws UserError where `document.id` is not the SHA-256 of `bytes`.
   */
  addDocument(document: NewDocument, bytes: Uint8Array, from: string): Promise<{ id: string; added: boolean }>;
  /** The original bytes of a document. @throws UserError where there is no such document. */
  bytes(id: string): Promise<Uint8Array>;
  /** All documents, in the order they were added. */
  documents(): Promise<CaseDocument[]>;
  /** All documents without their texts, in the order they were added. */
  list(): Promise<DocumentSummary[]>;
  /** Id of the document that `word` names: its id, the beginning of it, or its name. @throws UserError unless it is one. */
  find(word: string): Promise<string>;
  /** Keeps what could not be read in `places` (files, folders), in place of what was known of them before. */
  saveFailures(places: readonly string[], failures: readonly Omit<CaseFailure, 'at'>[]): Promise<void>;
  /** Files that could not be read when their place was last read, in the order of their paths. */
  failures(): Promise<CaseFailure[]>;
  /** The log of custody of one document, or of all, oldest first. */
  custody(id?: string): Promise<Custody[]>;
  /** Ids of the documents that `method` (`NAME@VERSION`) has not finished, in the order they were added. */
  unfinished(method: string): Promise<string[]>;
  /** Ids of the documents that a method (`NAME`, whatever its version) has finished and found something in. */
  readBy(name: string): Promise<string[]>;
  /**
   * Stores what `method` (`NAME@VERSION`) found in a document, in one transaction, in place of what any version of NAME
   * found there before; statements that a person judged, graded or marked stay. Marks the document finished.
   * @throws UserError naming the statement whose quote is not the literal text, or whose end lies outside it.
   */
  saveExtraction(documentId: string, method: string, found: Found): Promise<void>;
  /**
   * Takes back what a method (`NAME`) found in every document, as if it had never read; what people judged stays. Returns
   * in how many documents it had read. @throws UserError where it has read none.
   */
  forgetMethod(name: string): Promise<number>;
  /**
   * Stores a statement that a person reads in a document, accepted, and rejects the one that it corrects; all logged. No
   * extraction removes it. Returns its id. @throws UserError where the quote does not hold both ends, or they do not fit.
   */
  addOwnStatement(own: OwnStatement): Promise<string>;
  /**
   * Takes back a person's own statement; what it corrected is judged as before. Logged. Returns what states it again, with
   * its id, grade, mark and judgement.
   */
  withdrawOwnStatement(id: string): Promise<OwnStatement>;
  /** Accepts or rejects a statement; null takes the judgement back. Logged, with the reason if one is given. */
  judgeStatement(id: string, verdict: 'accepted' | 'rejected' | null, why?: string): Promise<void>;
  /**
   * Says how a statement, or all of a document, stands, and why; inadmissible is so with all that shares its words. A later
   * examination adds to the log and overwrites nothing. Returns the ids of the statements whose standing changed.
   */
  examine(id: string, status: ClaimStatus, why: string): Promise<string[]>;
  /** Logs what a vetting officer decides on a unit; returns the id of the decision. */
  decideVetting(made: Pick<VettingDecision, 'unit' | 'name' | 'decision' | 'reasons'>): Promise<string>;
  /** Takes a decision of vetting back; it stays in the log as undone. */
  undoVetting(id: string): Promise<void>;
  /** Every decision of vetting, oldest first, those that were undone among them. */
  vettingDecisions(): Promise<VettingDecision[]>;
  /** Takes back the examination that holds now, with the others of the same decision. Logged. Returns the statements. */
  undoExamination(id: string): Promise<string[]>;
  /**
   * Stores judgements on pairs of entities. Rules (`who` is `rule:NAME`) never judge over a person. `complete`: all
   * that rules judge now, those given among them; others of rules are removed. Those of people are logged, with `why`.
   */
  judgePairs(judgements: readonly NewPairJudgement[], options?: JudgingPairs): Promise<void>;
  /** Undoes a judgement on a pair: what held before it holds again. Logged, with the reason if one is given. */
  undoPair(id: string, why?: string): Promise<void>;
  /** Makes a judgement on a pair that was undone hold again. Logged. */
  redoPair(id: string, why?: string): Promise<void>;
  /** Grades a source, for all its statements. Logged, also in its custody. */
  gradeDocument(id: string, reliability: Reliability): Promise<void>;
  /** Grades the information of one statement. Logged. */
  gradeStatement(id: string, credibility: Credibility): Promise<void>;
  /** Marks a document with all its statements, or one statement. Logged. */
  markHandling(id: string, mark: HandlingMark): Promise<void>;
  /** Finds documents that reprint another (`CaseDocument.reprintOf`); returns how many there are. */
  groupReprints(): Promise<number>;
  /** Puts back what people decided in a case that was exported: grades, marks, judgements and both logs. */
  restore(decided: Decided): Promise<void>;
  /** What analysts wrote into the assessment, as it holds now, in its order. */
  writing(): Promise<PassageVersion[]>;
  /** Every version of a passage, oldest first. */
  passageHistory(id: string): Promise<PassageVersion[]>;
  /** Writes a passage or a new version of it; null strikes it out. @throws UserError where it is too long or ill marked. */
  writePassage(id: string, passage: Passage | null): Promise<void>;
  /** The sheets in which people judge the case, as they hold now, by name. */
  sheets(): Promise<SheetVersion[]>;
  /** Every version of a sheet, oldest first. */
  sheetHistory(name: string): Promise<SheetVersion[]>;
  /**
   * Writes a new version of a sheet, made from the version at `base` (0: from none); null takes it out.
   * @throws UserError where somebody saved another since
   */
  saveSheet(name: string, text: string | null, base?: number): Promise<void>;
  /** What of a kind people set up beside the documents, as it holds now, in the order of its last change. */
  kept(kind: KeptKind): Promise<KeptVersion[]>;
  /** Every version of what is kept under an id, oldest first. */
  keptHistory(kind: KeptKind, id: string): Promise<KeptVersion[]>;
  /** Every version of everything that is kept, oldest first. */
  keptVersions(): Promise<KeptVersion[]>;
  /** Keeps a new version; null takes it out. Returns its position in the log. @throws UserError where id or length will not do */
  keep(kind: KeptKind, id: string, content: object | null, base?: number): Promise<number>;
  /** Keeps a file that something kept rests on; returns its SHA-256. */
  keepFile(bytes: Uint8Array): Promise<string>;
  /** The bytes of a file that is kept. @throws UserError where there is none with this SHA-256 */
  keptFile(id: string): Promise<Uint8Array>;
  /** SHA-256 of every file that is kept. */
  keptFiles(): Promise<string[]>;
  /** Finds excerpts of the documents by their words, in three languages, best first. */
  search(asked: Search): Promise<SearchResult>;
  /** One document with all that was found in it. @throws UserError where there is no such document. */
  contents(id: string): Promise<DocumentContents>;
  /** What the documents are: languages, dates, publishers, formats. */
  composition(): Promise<Composition>;
  /** Decisions of people with what they are about, the newest first. */
  decisions(asked?: DecisionQuery): Promise<Decision[]>;
  /** Undoes a decision by its place in the log. Logged. @throws UserError where it holds no more. */
  undoDecision(position: number): Promise<void>;
  /** What was done since a moment (ISO 8601), counted. */
  activity(since: string): Promise<Activity>;
  /** Every decision of a person, oldest first. */
  history(target?: string): Promise<Change[]>;
  /**
   * All of the case in memory, as it is at one moment; what `onRead` throws ends the reading. Of `earlier`, a snapshot of
   * this case, what has not changed since is taken over.
   */
  snapshot(onRead?: OnRead, earlier?: CaseSnapshot): Promise<CaseSnapshot>;
  /** What was worked out from all of the case as `state` names it; undefined unless it was kept. */
  derived(name: string, state: string): Promise<Uint8Array[] | undefined>;
  /** Keeps what was worked out from all of the case as `state` names it, in parts, in place of what `name` had. */
  keepDerived(name: string, state: string, parts: readonly Uint8Array[]): Promise<void>;
  /** Checks in the database that hashes, quotes and ranges are what they must be. */
  verify(): Promise<{ documents: number; statements: number; faults: Fault[] }>;
  counts(): Promise<Counts>;
  /**
   * Lets another thread work on the case through `port`, by `caseApart` with what this returns. The two take turns where
   * the database has one session. Close the port before the case.
   */
  shareWith(port: MessagePort): Apart;
  /** Writes everything out and gives the case free for another process. */
  close(): Promise<void>;
}

/** How a case is opened. */
export interface OpenOptions {
  /** Make the case where there is none; otherwise that is an error. */
  create?: boolean;
  /** Who is working, for the logs; the user of the computer if absent. */
  who?: string;
  /** The clock of the logs; the computer's if absent. */
  now?: () => Date;
}

/**
 * Opens the case at `location`: a folder, which one process at a time may have open, or a `postgres://` URL.
 * @throws UserError where it cannot be opened, saying why and what to do.
 */
export async function openCase(location: string, options: OpenOptions = {}): Promise<Case> {
  const clock = options.now ?? (() => new Date());
  const settings = {
    create: options.create ?? false,
    who: options.who ?? userInfo().username,
    now: () => clock().toISOString(),
  };
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(location)?.[1]?.toLowerCase();
  if (scheme === 'postgres' || scheme === 'postgresql') {
    return caseOn(await openServer(location, settings), withoutPassword(location));
  }
  if (scheme) {
    throw new UserError(
      `"${withoutPassword(location)}" is no address of a case. Name a folder, or postgres://USER@HOST/DATABASE.`,
      { exit: 2 },
    );
  }
  return caseOn(await openFolder(location, settings), location);
}

/** The case that another thread has open and shares by `Case.shareWith`; closing it leaves it open there. */
export function caseApart(port: MessagePort, apart: Apart): Case {
  return caseOn(storeApart(port, apart), apart.location);
}

function caseOn(store: Store, location: string): Case {
  return {
    location,
    who: store.who,
    as: (who) => caseOn({ ...store, who }, location),
    addDocument: (document, bytes, from) => addDocument(store, document, bytes, from),
    bytes: (id) => documentBytes(store, id),
    documents: () => documents(store.db),
    list: () => listDocuments(store),
    find: (word) => findDocument(store, word),
    saveFailures: (places, found) => saveFailures(store, places, found),
    failures: () => failures(store),
    custody: (id) => custody(store.db, id),
    unfinished: (method) => unfinished(store, method),
    readBy: (name) => readBy(store, name),
    saveExtraction: (documentId, method, found) => saveExtraction(store, documentId, method, found),
    forgetMethod: (name) => forgetMethod(store, name),
    judgeStatement: (id, verdict, why) => judgeStatement(store, id, verdict, why),
    examine: (id, status, why) => examine(store, id, status, why),
    decideVetting: (made) => decideVetting(store, made),
    undoVetting: (id) => undoVetting(store, id),
    vettingDecisions: () => vettingDecisions(store),
    undoExamination: (id) => undoExamination(store, id),
    judgePairs: (judgements, how) => judgePairs(store, judgements, how),
    undoPair: (id, why) => undoPair(store, id, why),
    redoPair: (id, why) => redoPair(store, id, why),
    gradeDocument: (id, reliability) => gradeDocument(store, id, reliability),
    gradeStatement: (id, credibility) => gradeStatement(store, id, credibility),
    markHandling: (id, mark) => markHandling(store, id, mark),
    groupReprints: () => groupReprints(store),
    restore: (decided) => restoreDecisions(store, decided),
    writing: () => writing(store),
    passageHistory: (id) => passageHistory(store, id),
    writePassage: (id, passage) => writePassage(store, id, passage),
    sheets: () => sheets(store),
    sheetHistory: (name) => sheetHistory(store, name),
    saveSheet: (name, text, base) => saveSheet(store, name, text, base),
    kept: (kind) => kept(store, kind),
    keptHistory: (kind, id) => keptHistory(store, kind, id),
    keptVersions: () => keptVersions(store),
    keep: (kind, id, content, base) => keep(store, kind, id, content, base),
    keepFile: (bytes) => keepFile(store, bytes),
    keptFile: (id) => keptFile(store, id),
    keptFiles: () => keptFiles(store),
    addOwnStatement: (own) => addOwnStatement(store, own),
    withdrawOwnStatement: (id) => withdrawOwnStatement(store, id),
    search: (asked) => search(store, asked),
    contents: (id) => contents(store, id),
    composition: () => composition(store),
    decisions: (asked) => decisions(store, asked),
    undoDecision: (position) => undoDecision(store, position),
    activity: (since) => activity(store, since),
    history: (target) => history(store, target),
    derived: (name, state) => derived(store, name, state),
    keepDerived: (name, state, parts) => keepDerived(store, name, state, parts),
    snapshot: (onRead, earlier) => snapshot(store, onRead, earlier),
    verify: () => verify(store),
    counts: () => counts(store),
    shareWith: (port) => {
      answerQueries(store, port);
      return { location, who: store.who, takesTurns: store.takesTurns };
    },
    close: () => store.close(),
  };
}
