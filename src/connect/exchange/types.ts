import type { CaseSnapshot, Change, KeptFile, KeptVersion, PassageVersion } from '../../case/index.js';
import type { HandlingMark, Method } from '../../model/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import type { Actor, Tie } from '../types.js';

/** An actor as it leaves the program. */
export interface ExchangedActor extends Actor {
  aliases: string[];
  members: string[];
  /** Where it lies, where that is known: ISO 3166-1 alpha-2, degrees of WGS 84. */
  place?: { country?: string; latitude?: number; longitude?: number };
  /** Somebody said that no wrongdoing is alleged of it; shown in every form. */
  noWrongdoingAlleged: boolean;
}

/** A quote with the name and the hash of its document. */
export interface ExchangedQuote {
  text: string;
  document: string;
  sha256: string;
}

/** A tie as it leaves the program, with an id that the same case always gives. */
export interface ExchangedTie extends Tie {
  id: string;
  quotes: ExchangedQuote[];
}

/** What of a case may be shown under a handling mark: what every exporter writes from. */
export interface Exchanged {
  handling: HandlingMark;
  leftOut: { documents: number; statements: number };
  /** Time of the last entry in the log of custody, ISO 8601: exports read no clock. */
  at: string;
  actors: ExchangedActor[];
  ties: ExchangedTie[];
  /** What may be shown, with what people rejected. */
  snapshot: CaseSnapshot;
  resolved: ResolvedEntity[];
  /** Documents that hold something above the mark: neither their text nor their bytes may go out. */
  withheld: ReadonlySet<string>;
  /** Decisions of people on what may be shown. */
  history: Change[];
  /** What analysts wrote, as it holds now. */
  writing: PassageVersion[];
  /** What people set up beside the documents, with the files it rests on; only where nothing is left out. */
  kept: readonly KeptVersion[];
  keptFiles: readonly KeptFile[];
  bytes(documentId: string): Promise<Uint8Array>;
}

export interface ExportedFile {
  /** What is put before the name's ending where a form has several files: `nodes`, `sidecar`; empty for the main one. */
  part: string;
  ending: string;
  text: string;
}

/** A form of export as a record; a new one is one file and one line in the list. */
export interface Exporter extends Method {
  /** The first file is the main one. */
  write(content: Exchanged): ExportedFile[] | Promise<ExportedFile[]>;
}
