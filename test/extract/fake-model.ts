import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ModelRow } from '../../src/extract/model-reader/answer.js';
import { ModelReader, modelSettings } from '../../src/extract/model-reader/index.js';

/** What the fake server was asked: its body, read, and its headers. */
export interface Asked {
  headers: IncomingMessage['headers'];
  model: string;
  messages: { role: string; content: string }[];
  response_format?: { type: string };
}

/** Answers one request: the n-th, counted from 0. */
export type Behaviour = (response: ServerResponse, asked: Asked, n: number) => void;

/** A local server of chat completions that does as it is told; `stop` ends it and its connections. */
export class FakeModel {
  readonly asked: Asked[] = [];
  #server: Server | undefined;
  url = '';

  constructor(public behaviour: Behaviour) {}

  async start(): Promise<this> {
    this.#server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        const asked = { headers: request.headers, ...JSON.parse(body) } as Asked;
        this.asked.push(asked);
        this.behaviour(response, asked, this.asked.length - 1);
      });
    });
    await new Promise<void>((done) => this.#server!.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((done) => this.#server?.close(done));
  }
}

/** Answers as a server of chat completions does. */
export function reply(response: ServerResponse, content: string, extra: object = {}): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const choice = { message: { role: 'assistant', content }, finish_reason: 'stop', ...extra };
  response.end(JSON.stringify({ choices: [choice] }));
}

/** Answers with relations, whatever is asked. */
export const relations =
  (...rows: object[]): Behaviour =>
  (response) =>
    reply(response, JSON.stringify({ relations: rows }));

export const status =
  (code: number, body = '', headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(code, headers);
    response.end(body);
  };

/** A row with its usual parts. */
export const row = (given: Partial<ModelRow> & Pick<ModelRow, 'quote' | 'relation' | 'target'>): ModelRow => ({
  source: null,
  sourceKind: 'Person',
  role: '',
  targetKind: 'Organization',
  hedge: 'asserted',
  ...given,
});

/** A reader that asks a fake server; a second of waiting takes a millisecond. */
export function readerOf(
  endpoint: string,
  given: Partial<Parameters<typeof modelSettings>[0]> = {},
  signal?: AbortSignal,
): ModelReader {
  const settings = modelSettings({
    endpoint,
    explicit: true,
    model: 'test-model',
    key: undefined,
    sendTextTo: undefined,
    chunk: 1500,
    timeout: 20,
    parallel: 1,
    ...given,
  });
  return new ModelReader(settings, signal, 1);
}
