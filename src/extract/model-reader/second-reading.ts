import type { Case } from '../../case/index.js';
import { type HandlingMark, mayShow } from '../../model/index.js';
import type { ReadDocument } from '../../read/index.js';
import { toStatements } from '../statements.js';
import type { Extraction } from '../types.js';
import { ModelUnavailable, UnreadableAnswer } from './failures.js';
import { type DocumentReader, DROPS, type Drop, type ModelReading } from './types.js';

/** Strictest mark of a document whose text may leave the machine without the user saying so. */
const MOST_SENT: HandlingMark = 'TLP:GREEN';

/** What the second reading of a run came to. */
export interface SecondReadingResult {
  method: string;
  /** Documents that the model read to the end. */
  read: number;
  /** Relations that it added to those of the rules, and that both found. */
  added: number;
  agreed: number;
  /** What it returned and was not kept, by reason. */
  dropped: Record<string, number>;
  /** Documents that it has not read, and why; the next run asks again. */
  unread: { name: string; reason: string }[];
  /** Documents that give orders to a program that reads them, in their words. */
  orders: { name: string; text: string }[];
}

/** The second reading of documents by a model: after the rules, one by one, each stored when it is done. */
export class SecondReading {
  readonly result: SecondReadingResult;
  #unfinished: Set<string> | undefined;
  #handling: Map<string, HandlingMark> | undefined;
  /** Why the server is asked no more in this run. */
  #unavailable: string | undefined;

  /** @param store the case that keeps what is found; without one it is only returned */
  constructor(
    readonly reader: DocumentReader,
    readonly store?: Case,
  ) {
    this.result = { method: reader.method, read: 0, added: 0, agreed: 0, dropped: {}, unread: [], orders: [] };
  }

  /** True where the user has asked to stop. */
  get stopped(): boolean {
    return this.reader.signal.aborted;
  }

  /** True where the model is to read a document of the case: it has not, it may, and it can be had. */
  async wants({ id, name }: Pick<ReadDocument, 'id' | 'name'>): Promise<boolean> {
    this.reader.signal.throwIfAborted();
    this.#unfinished ??= new Set(await this.store?.unfinished(this.reader.method));
    this.#handling ??= new Map((await this.store?.list())?.map((each) => [each.id, each.handling]));
    // A document that came after the lists were made is new.
    const [known, mark] = [this.#handling.has(id), this.#handling.get(id) ?? MOST_SENT];
    if (known && !this.#unfinished.has(id)) return false;
    const { sendAny, url } = this.reader.settings;
    const refusal =
      !sendAny && !mayShow(mark, MOST_SENT)
        ? `it is marked ${mark} and is not sent to ${url.host}, which is not this machine, unless you say --send-text-to ${url.host}.`
        : this.#unavailable;
    if (refusal) this.result.unread.push({ name, reason: refusal });
    return refusal === undefined;
  }

  /**
   * Lets the model read a document, and stores what is kept; returns the rules' findings with what it added. A failure is
   * noted, the findings are the rules' alone then, and the document stays unfinished.
   */
  async read(document: ReadDocument, rules: Extraction): Promise<Extraction> {
    const { result, reader } = this;
    let reading: ModelReading;
    try {
      reading = await reader.read(document, rules);
    } catch (error) {
      if (error instanceof ModelUnavailable) this.#unavailable = error.message;
      else if (!(error instanceof UnreadableAnswer)) throw error;
      const reason =
        error instanceof ModelUnavailable
          ? error.message
          : `what the model answered is of no use (${error.message}). Run again, with another --model or a smaller --model-chunk.`;
      result.unread.push({ name: document.name, reason });
      return rules;
    }
    await this.store?.saveExtraction(document.id, reader.method, modelStatements(document, reading, reader.method));
    this.#unfinished?.delete(document.id);
    this.#handling?.set(document.id, this.#handling.get(document.id) ?? MOST_SENT);
    result.read++;
    result.agreed += reading.agreed;
    result.added += reading.relations.length - reading.agreed;
    result.orders.push(...reading.orders.map((text) => ({ name: document.name, text })));
    for (const [why, count] of Object.entries(reading.dropped)) {
      const reason = DROPS[why as Drop];
      result.dropped[reason] = (result.dropped[reason] ?? 0) + count;
    }
    return reading.combined;
  }
}

/** What the model found, as the case stores it: its relations with their ends, and the names that are its own. */
function modelStatements(
  document: ReadDocument,
  reading: ModelReading,
  method: string,
): ReturnType<typeof toStatements> {
  const { combined, relations, firstNew } = reading;
  const nothing = { incidents: [], figures: [], claims: [] };
  // All entities are there, so that each has the id that it has among those of the rules.
  const all = toStatements(document, { ...combined, ...nothing, relations }, method);
  const own = new Set(all.entities.slice(firstNew).map(({ id }) => id));
  const stated = all.statements.filter(
    ({ kind, subject }) => kind === 'relation' || (subject !== null && own.has(subject)),
  );
  const used = new Set(stated.flatMap(({ subject, object, attributedTo }) => [subject, object, attributedTo ?? null]));
  const ends = new Set(
    stated
      .flatMap(({ subjectEnd, objectEnd }) => [subjectEnd, objectEnd])
      .map((end) => end && `${end.start} ${end.end}`),
  );
  return {
    entities: all.entities.filter(({ id }) => used.has(id)),
    mentions: all.mentions.filter(({ entityId, start, end }) => used.has(entityId) && ends.has(`${start} ${end}`)),
    statements: stated,
  };
}
