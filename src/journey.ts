import type { Case, CaseDocument, CaseFailure, CaseSnapshot, Found, NewDocument, PairJudgement } from './case/index.js';
import {
  EXTRACTION_METHOD,
  extractorFor,
  type ModelReader,
  type SecondReadingResult,
  toStatements,
} from './extract/index.js';
import { MEMBER_SEPARATOR, UserError } from './model/index.js';
import { readSheets } from './plan/index.js';
import {
  type MappingText,
  type ReadDocument,
  type ReadFailure,
  type ReadOptions,
  type ReadProgress,
  readFiles,
} from './read/index.js';
import { type Assessment, type AssessmentOptions, assess } from './report/index.js';
import {
  type Candidate,
  candidatesOf,
  comparisonState,
  type Merged,
  merge,
  mergeAgain,
  openQuestions,
  type PairScore,
  packScores,
  proposing,
  ruleJudgements,
  toEnd,
  unpackScores,
  unsettled,
} from './resolve/index.js';
import { isTableFile, NOTHING_FOUND, tableMeanings, toReadDocument } from './table-meaning.js';

/**
 * The journey, in order: the table of contents of the program. Each stage has one face, `index.ts`, and imports only
 * what lies before it.
 */
export const STAGES = [
  { id: 'read', does: 'documents and tables in: text, structure, language, date; what could not be read, and why' },
  { id: 'extract', does: 'text to entities, relations, incidents and figures, each with its literal quote' },
  { id: 'resolve', does: 'who is who across documents: block, compare, judge' },
  { id: 'connect', does: 'the network: brokers, chains from the local to the national, convergence' },
  { id: 'locate', does: 'territories: where, and who is there' },
  { id: 'plan', does: 'where sources disagree, threats from several sides, competing explanations, plans' },
  { id: 'report', does: 'the assessment, every line cited' },
] as const;

/** How files are taken in. */
export interface TakingIn {
  /** What the logs and messages call a path, where it is not what people know it by; the path itself unless given. */
  origin?: (path: string) => string;
  /** The places that are read whole, by the names that `origin` gives; the paths themselves unless given. */
  places?: readonly string[];
  /** Ends the work between two documents, or as soon as `find` gives up; each is in the case whole or not at all. */
  signal?: AbortSignal;
  /** How what a document says is found, as in another thread; in this one unless given. */
  find?: (document: ReadDocument, mapping?: string | MappingText) => Promise<Found>;
}

/** What taking files into a case did. */
export interface TakenIn {
  added: number;
  known: number;
  failures: ReadFailure[];
  /** What was read with something missing: document name and what is missing, as that nobody says what columns mean. */
  warnings: { name: string; warning: string; isUnexplained?: true }[];
  /** What a language model added, where one was asked. */
  model?: SecondReadingResult;
}

/**
 * Read and extract: takes files and folders into a case. Each document is stored whole or not at all, and its findings
 * likewise, so a run that was killed goes on where it stopped, and one that is repeated changes nothing. What could not
 * be read is kept too, until the same place is read again.
 * @param reader a language model that reads each text after the rules; nobody unless given
 * @param how what the paths are called, and what ends the work early
 */
export async function takeIn(
  store: Case,
  paths: readonly string[],
  onProgress?: (progress: ReadProgress) => void,
  limits: ReadOptions = {},
  reader?: ModelReader,
  { origin = (path) => path, places = paths, signal, find }: TakingIn = {},
): Promise<TakenIn> {
  const second = reader?.begin(store);
  const result: TakenIn = { added: 0, known: 0, failures: [], warnings: [] };
  /** Documents of the case that a method has not finished, by method: asked for once. */
  const unfinished = new Map<string, Set<string>>();
  let stored: Map<string, CaseDocument> | undefined;
  let meanings: Map<string, MappingText> | undefined;
  const failed: Omit<CaseFailure, 'at'>[] = [];
  const called = (name: string, path: string) => (name === path ? origin(path) : name);
  const fail = (at: string, { name, ...why }: ReadFailure) => {
    const [path, failure] = [origin(at), { name: called(name, at), ...why }];
    result.failures.push(failure);
    // A path that was mistyped is told, and no gap in the evidence.
    if (failure.code !== 'missing') failed.push({ path, ...failure });
  };
  for await (const outcome of readFiles(paths, { ...limits, onProgress })) {
    // Who shares the process with this work gets a turn after each document.
    await new Promise((resolve) => setImmediate(resolve));
    if (signal?.aborted) break;
    if (outcome.failure) {
      fail(outcome.path, outcome.failure);
      continue;
    }
    const { bytes, path } = outcome;
    const document = { ...outcome.document, name: called(outcome.document.name, path) };
    // What a person said of its columns in the case stays, whatever lies beside the file.
    meanings ??= await tableMeanings(store);
    const mapping = meanings.get(document.id) ?? outcome.mapping;
    result.warnings.push(...document.warnings.map((warning) => ({ name: document.name, warning })));
    if (!mapping && isTable(document))
      result.warnings.push({ name: document.name, warning: noMapping(origin(path)), isUnexplained: true });
    const { id, added } = await store.addDocument(toCaseDocument(document), bytes, origin(path));
    try {
      const extractor = await extractorFor(document, mapping);
      const { method } = extractor;
      if (!unfinished.has(method)) unfinished.set(method, new Set(await store.unfinished(method)));
      const open = unfinished.get(method)!.delete(id) || added;
      const asked = second !== undefined && method === EXTRACTION_METHOD && (await second.wants(document));
      if (open || asked) {
        // A document keeps the text it was first read with, and its offsets count in that text, whatever reads it now.
        if (!added && !stored?.has(id)) stored = new Map((await store.documents()).map((each) => [each.id, each]));
        const kept = added ? document : toReadDocument(stored!.get(id)!);
        const extraction = find && !asked ? undefined : extractor.run(kept);
        const found = () => (extraction ? toStatements(kept, extraction, method) : find!(kept, mapping));
        if (open) await store.saveExtraction(id, method, await found());
        // What the rules made of its rows before it had a mapping would stand beside what the mapping says.
        if (open && mapping && !added) await store.saveExtraction(id, EXTRACTION_METHOD, NOTHING_FOUND);
        if (asked) await second.read(kept, extraction!);
      }
      result[added ? 'added' : 'known']++;
    } catch (error) {
      // What it says is found when the same place is read again.
      if (signal?.aborted) break;
      // One document that cannot be understood must not take the others with it; it stays in the case, unfinished.
      if (!(error instanceof Error) || second?.stopped) throw error;
      const reason = error instanceof UserError ? error.message : `an error inside the program: ${error.message}`;
      // A mapping is called what people know it by, as its table is.
      const told = typeof mapping === 'string' ? reason.replaceAll(mapping, origin(mapping)) : reason;
      fail(path, { name: document.name, code: 'unreadable', reason: told });
    }
  }
  // Of places that were not read to their end, what was known of them before stays.
  await store.saveFailures(signal?.aborted ? [] : places, failed);
  return second ? { ...result, model: second.result } : result;
}

/** What resolution leaves: the entities as they stand, and the pairs that wait for a person, best use of time first. */
export interface Resolved extends Merged {
  snapshot: CaseSnapshot;
  /** The entities of the documents as resolution compares them, in the order of the snapshot. */
  candidates: Candidate[];
  doubtful: PairScore[];
}

/** What resolution compares and how alike the pairs are, before anybody judges. */
export interface Compared {
  candidates: Candidate[];
  scores: PairScore[];
}

/**
 * Resolve: who is who across the documents of a case. Rules judge provisionally, in place of what rules judged before;
 * what a person judged or undid stays. Reprints of one text are grouped, so that they count as one source.
 * @param threshold score at and above which a rule's `same` is applied, 0 to 1
 */
export async function resolveCase(store: Case, threshold = 0): Promise<Resolved> {
  await store.groupReprints();
  const snapshot = await store.snapshot();
  const compared = await compareCase(store, snapshot);
  await judgeByRules(store, compared, snapshot.judgements, threshold);
  return mergeCase(await store.snapshot(undefined, snapshot), compared);
}

/** Entities from which a comparison is kept for the next time: below, it takes less than reading it. */
const WORTH_KEEPING = 20_000;

/**
 * Compares the entities of a case: the long part of resolution, which no judgement on a pair changes. In a large case what
 * was worked out before is taken from the case, as long as what is compared is the same.
 * @param run takes the steps of the comparison, each of which tells how many entities were compared; all at once unless given
 */
export async function compareCase(
  store: Case,
  snapshot: CaseSnapshot,
  run: (steps: Generator<number, PairScore[]>) => PairScore[] | Promise<PairScore[]> = toEnd,
): Promise<Compared> {
  const candidates = candidatesOf(snapshot);
  if (candidates.length < WORTH_KEEPING) return { candidates, scores: await run(proposing(candidates, [])) };
  const state = comparisonState(candidates);
  const kept = await store.derived('comparison', state);
  if (kept) return { candidates, scores: unpackScores(candidates, kept) };
  const scores = await run(proposing(candidates, []));
  await store.keepDerived('comparison', state, packScores(candidates, scores));
  return { candidates, scores };
}

/**
 * Stores what rules judge of the pairs that no person has judged, in place of what rules judged before.
 * @param judgements those of the case as they stand; what is among them already is not stored again
 */
export async function judgeByRules(
  store: Case,
  { scores }: Compared,
  judgements: readonly PairJudgement[],
  threshold = 0,
): Promise<void> {
  const { all, fresh, changed } = ruleJudgements(scores, judgements, threshold);
  if (changed) await store.judgePairs(fresh, { complete: all });
}

/**
 * The entities as the judgements of `snapshot` join them, and what is open: the short part, to be done after each.
 * @param earlier what it gave before: of the same comparison, only what a changed judgement can reach is joined anew
 */
export function mergeCase(snapshot: CaseSnapshot, { candidates, scores }: Compared, earlier?: Resolved): Resolved {
  const { judgements } = snapshot;
  const merged =
    earlier?.candidates === candidates
      ? mergeAgain(candidates, judgements, earlier, earlier.snapshot.judgements)
      : merge(candidates, judgements);
  return {
    ...merged,
    snapshot,
    candidates,
    doubtful: openQuestions(unsettled(scores, judgements), merged.entities, judgements),
  };
}

/** Connect, locate, report: the assessment of a case as it stands. */
export async function assessCase(
  store: Case,
  options: OfCase<AssessmentOptions>,
  threshold?: number,
): Promise<Assessment> {
  const { snapshot, entities, doubtful } = await resolveCase(store, threshold);
  const kept = await keptFor(store, snapshot, options);
  return assess(snapshot, entities, { ...options, doubtful: doubtful.length, ...kept });
}

/** Options of an assessment other than those that the case itself answers. */
export type OfCase<T> = Omit<T, 'doubtful' | 'failures' | 'writing'>;

/**
 * What the case keeps for its assessment: what could not be read, what was written, and what people judged in its sheets;
 * a part that the options tell stands in place of the sheet.
 */
export async function keptFor(
  store: Case,
  snapshot: CaseSnapshot,
  { judged, language, now }: OfCase<AssessmentOptions>,
): Promise<Pick<AssessmentOptions, 'failures' | 'writing' | 'judged'>> {
  const held = readSheets(await store.sheets(), snapshot, { language, ...(now && { today: now.slice(0, 10) }) });
  const both = (held || judged) && { ...held, ...judged! };
  return { failures: await store.failures(), writing: await store.writing(), ...(both && { judged: both }) };
}

function isTable({ mediaType, tables }: ReadDocument): boolean {
  return isTableFile(mediaType) && tables.some(({ columns }) => columns.some((column) => column !== ''));
}

/** What to do about a table that was read without a mapping. */
function noMapping(path: string): string {
  const lies = path.includes(MEMBER_SEPARATOR);
  const table = /\s/.test(path) ? `"${path}"` : path;
  const next = lies
    ? 'put one beside it in there'
    : `\`atalaya read ${table} --guess-mapping --write\` makes a first one`;
  return `no mapping says what its columns mean, so its rows were read as text; ${next}`;
}

function toCaseDocument(document: ReadDocument): NewDocument {
  const { blocks, sentences, tables, warnings, ...rest } = document;
  return { ...rest, structure: { blocks, sentences, tables, warnings } };
}
