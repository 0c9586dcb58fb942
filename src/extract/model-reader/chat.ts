import { setTimeout as sleep } from 'node:timers/promises';
import { answerSchema, type ModelRow, readAnswer } from './answer.js';
import { ModelUnavailable, UnreadableAnswer } from './failures.js';
import { instructions } from './prompt.js';
import type { ModelSettings } from './types.js';

/** How often a request is tried that the server turned away for now, and how long it waits first, in seconds. */
const ATTEMPTS = 3;
const FIRST_WAIT = 1;
/** Longest wait that a server may ask for, in seconds. */
const LONGEST_WAIT = 60;
/** Longest answer that is read, in bytes. */
const MOST_BYTES = 4 << 20;
/** Chance of the server, which the same seed makes the same where it can. */
const SEED = 1;

/** How strictly a server is asked to keep to the form, strictest first: not every server can do each. */
const FORMS: readonly (() => object)[] = [
  () => ({
    temperature: 0,
    seed: SEED,
    response_format: { type: 'json_schema', json_schema: { name: 'relations', strict: true, schema: answerSchema() } },
  }),
  () => ({ temperature: 0, seed: SEED, response_format: { type: 'json_object' } }),
  () => ({}),
];

/** Asks a server of chat completions about one passage at a time; keeps in mind which form the server takes. */
export class Chat {
  #form = 0;

  constructor(
    readonly settings: ModelSettings,
    readonly signal: AbortSignal,
    /** Seconds of waiting become this many milliseconds; tests shorten them. */
    readonly second = 1000,
  ) {}

  /**
   * The relations that the model returns for a message.
   * @throws ModelUnavailable where the server cannot be had, saying what to do next
   * @throws UnreadableAnswer where this answer is not of the form
   */
  async ask(message: string): Promise<{ rows: ModelRow[]; malformed: number }> {
    for (;;) {
      const form = this.#form;
      const response = await this.#persist(message, form);
      if (response.status === 200) return readAnswer(response.json());
      const refused = [400, 415, 422, 501].includes(response.status);
      if (refused && form + 1 < FORMS.length) this.#form = Math.max(this.#form, form + 1);
      else if (refused) {
        // What it refuses now is the passage, not the form.
        this.#form = 0;
        throw new UnreadableAnswer(`${response.said()}; a smaller --model-chunk may help`);
      } else throw this.#unavailable(response);
    }
  }

  /** A response other than "not now". */
  async #persist(message: string, form: number): Promise<Answered> {
    for (let attempt = 1; ; attempt++) {
      let response: Answered | undefined;
      let lost: unknown;
      try {
        response = await this.#request(message, form);
      } catch (error) {
        if (!(error instanceof Lost)) throw error;
        lost = error;
      }
      const passing = !response || response.status === 429 || (response.status >= 500 && response.status !== 501);
      if (!passing) return response!;
      if (attempt === ATTEMPTS) {
        if (response) throw this.#unavailable(response);
        throw new ModelUnavailable(`${this.#where} dropped the connection ${ATTEMPTS} times. See what it logs.`, {
          cause: lost,
        });
      }
      const asked = response?.retryAfter ?? 0;
      const wait = Math.min(Math.max(asked, FIRST_WAIT * 4 ** (attempt - 1)), LONGEST_WAIT);
      await sleep(wait * this.second, undefined, { signal: this.signal });
    }
  }

  /** @throws Lost where the connection breaks off, ModelUnavailable where there is none, or no answer in time */
  async #request(message: string, form: number): Promise<Answered> {
    const { url, model, key, timeout } = this.settings;
    const limit = AbortSignal.timeout(timeout * 1000);
    const body = {
      model,
      messages: [
        { role: 'system', content: instructions() },
        { role: 'user', content: message },
      ],
      stream: false,
      ...FORMS[form]!(),
    };
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body: JSON.stringify(body),
        signal: AbortSignal.any([this.signal, limit]),
      });
      return new Answered(response, await textOf(response), key);
    } catch (error) {
      if (this.signal.aborted) throw error;
      if (limit.aborted) {
        throw new ModelUnavailable(
          `${this.#where} gave no answer within ${timeout} s. Give it longer with --model-timeout, smaller passages with ` +
            '--model-chunk, or take a smaller model.',
        );
      }
      throw this.#connection(error);
    }
  }

  #connection(error: unknown): Error {
    if (error instanceof UnreadableAnswer) return error;
    const cause = (error as { cause?: { code?: string; message?: string } }).cause;
    const code = cause?.code ?? '';
    if (code === 'ECONNREFUSED')
      return new ModelUnavailable(`Nothing answers at ${this.#where}. Start the server, or correct --model-endpoint.`);
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
      return new ModelUnavailable(`The host of ${this.#where} is not known. Correct --model-endpoint.`);
    if (/CERT|SSL|TLS|ERR_INVALID_URL|EHOSTUNREACH|ENETUNREACH|TIMEOUT/i.test(code))
      return new ModelUnavailable(
        `${this.#where} cannot be reached (${code}). Correct --model-endpoint, or the server.`,
      );
    return new Lost(cause?.message ?? String(error), { cause: error });
  }

  #unavailable(response: Answered): ModelUnavailable {
    const { status } = response;
    const said = `${this.#where} did not answer: ${response.said()}`;
    if (status >= 300 && status < 400) {
      return new ModelUnavailable(
        `${this.#where} points to another address (${response.location ?? status}), which is not followed. Name the address ` +
          'itself with --model-endpoint if you trust it.',
      );
    }
    const next =
      status === 401 || status === 403
        ? 'Give its key by ATALAYA_MODEL_KEY.'
        : status === 404 || status === 405
          ? `Check --model-endpoint, and that it has the model ${this.settings.model}.`
          : status === 429
            ? 'Wait, and run the same command again: it goes on where it stopped.'
            : 'See what it logs, and run the same command again: it goes on where it stopped.';
    return new ModelUnavailable(`${said}. ${next}`);
  }

  get #where(): string {
    return `the model at ${this.settings.url.host}`;
  }
}

/** The connection broke off: worth another try. */
class Lost extends Error {}

/** A response that was read to its end. */
class Answered {
  readonly status: number;
  readonly location: string | null;
  /** Seconds that the server asks to wait. */
  readonly retryAfter: number;

  constructor(
    response: Response,
    readonly text: string,
    readonly key: string | undefined,
  ) {
    this.status = response.status;
    this.location = response.headers.get('location');
    this.retryAfter = Number(response.headers.get('retry-after')) || 0;
  }

  json(): unknown {
    try {
      return JSON.parse(this.text);
    } catch {
      const page = /^\s*</.test(this.text);
      throw new UnreadableAnswer(
        page ? 'a page came instead of JSON: it is no address of chat completions' : 'not JSON',
      );
    }
  }

  /** What the server says of its refusal, short and without the key. */
  said(): string {
    let words = this.text;
    try {
      const { error } = JSON.parse(this.text) as { error?: { message?: unknown } | string };
      const message = typeof error === 'string' ? error : error?.message;
      if (typeof message === 'string') words = message;
    } catch {
      words = words.replace(/<[^>]*>/g, ' ');
    }
    if (this.key) words = words.replaceAll(this.key, '…');
    words = words.replace(/\s+/g, ' ').trim().slice(0, 200);
    return words ? `${this.status}, ${words}` : String(this.status);
  }
}

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > MOST_BYTES) throw new UnreadableAnswer(`the answer is longer than ${MOST_BYTES >> 20} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
