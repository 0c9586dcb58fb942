import type { Case } from '../../case/index.js';
import type { ReadDocument } from '../../read/index.js';
import { EXTRACTION_METHOD } from '../extract.js';
import type { Extraction } from '../types.js';
import { Chat } from './chat.js';
import { type Chunk, chunksOf, halves } from './chunks.js';
import { UnreadableAnswer } from './failures.js';
import { keep, type Returned } from './keep.js';
import { passageMessage, promptVersion } from './prompt.js';
import { SecondReading } from './second-reading.js';
import type { DocumentReader, ModelReading, ModelSettings } from './types.js';

/** A language model as second reader: off unless somebody names its endpoint. */
export class ModelReader implements DocumentReader {
  /** `model@NAME-VERSION`: changes with the model, its instructions, and the rules whose reading it adds to. */
  readonly method: string;
  readonly #chat: Chat;

  /** @param second milliseconds that a second of waiting takes: tests shorten it */
  constructor(
    readonly settings: ModelSettings,
    readonly signal: AbortSignal = new AbortController().signal,
    second?: number,
  ) {
    const name = settings.model.replace(/[^\p{L}\p{N}._:/-]+/gu, '_');
    this.method = `model@${name}-${promptVersion(EXTRACTION_METHOD)}`;
    this.#chat = new Chat(settings, signal, second);
  }

  /** Begins a run over documents, whose findings `store` keeps where one is given. */
  begin(store?: Case): SecondReading {
    return new SecondReading(this, store);
  }

  /**
   * Asks the model about each passage of a document, and keeps what holds (keep.ts).
   * @param rules what the rules found in the same document
   * @throws ModelUnavailable where the server cannot be had
   * @throws UnreadableAnswer where the answer on a passage was of no use, also for its halves
   */
  async read(document: ReadDocument, rules: Extraction): Promise<ModelReading> {
    const returned: Returned[] = [];
    const waiting = chunksOf(document, this.settings.chunk);
    let malformed = 0;
    const work = async () => {
      for (let chunk = waiting.shift(); chunk; chunk = waiting.shift()) {
        const answer = await this.#ask(document, chunk);
        malformed += answer.malformed;
        returned.push(...answer.returned);
      }
    };
    const workers = Array.from({ length: this.settings.parallel }, work);
    // All must have ended before an error is told: nothing goes on behind the caller's back.
    const ends = await Promise.allSettled(workers.map((each) => each.catch((error) => this.#stop(waiting, error))));
    const failed = ends.find((end) => end.status === 'rejected');
    this.signal.throwIfAborted();
    if (failed) throw failed.reason;
    returned.sort((a, b) => a.chunk.start - b.chunk.start);
    const reading = keep(document, rules, returned);
    if (malformed > 0) reading.dropped.form = malformed;
    return reading;
  }

  #stop(waiting: Chunk[], error: unknown): never {
    waiting.length = 0;
    throw error;
  }

  /** Asks about a passage, and where its answer is of no use, once more and then about its halves. */
  async #ask(document: ReadDocument, chunk: Chunk, again = true): Promise<{ returned: Returned[]; malformed: number }> {
    try {
      const { rows, malformed } = await this.#chat.ask(passageMessage(document, chunk.text));
      return { returned: rows.map((row) => ({ row, chunk })), malformed };
    } catch (error) {
      if (!(error instanceof UnreadableAnswer)) throw error;
      if (again) return await this.#ask(document, chunk, false);
      const parts = halves(document.text, chunk);
      if (!parts) throw error;
      const [first, second] = [await this.#ask(document, parts[0], false), await this.#ask(document, parts[1], false)];
      return { returned: [...first.returned, ...second.returned], malformed: first.malformed + second.malformed };
    }
  }
}
