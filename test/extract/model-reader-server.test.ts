import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { isLocal, ModelUnavailable, modelSettings, UnreadableAnswer } from '../../src/extract/model-reader/index.js';
import { readBytes } from '../../src/read/index.js';
import { type Behaviour, FakeModel, readerOf, relations, reply, row, status } from './fake-model.js';

const QUOTE = 'Bruno Arrieta led the Harbour Cartel.';
const good = relations(
  row({ quote: QUOTE, source: 'Bruno Arrieta', relation: 'Directorship', role: 'leads', target: 'Harbour Cartel' }),
);
const TEXT = `${QUOTE} He was a colonel.\n\nOscar Belfort came back to Lima.\n`;

let server: FakeModel | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** What a reader makes of a text when the server behaves so. */
async function readWith(behaviour: Behaviour, given: Parameters<typeof readerOf>[1] = {}, signal?: AbortSignal) {
  server = await new FakeModel(behaviour).start();
  const document = await readBytes('note.txt', Buffer.from(TEXT));
  return await readerOf(server.url, given, signal).read(document, extract(document));
}

/** Behaviours one after the other; the last goes on. */
const inTurn =
  (...behaviours: Behaviour[]): Behaviour =>
  (response, asked, n) =>
    behaviours[Math.min(n, behaviours.length - 1)]!(response, asked, n);

const drop: Behaviour = (response) => response.destroy();
const halfway: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"choices": [{"mess');
  setTimeout(() => response.destroy(), 10);
};

describe('a server of a model', () => {
  it('that answers well is asked once a passage, with the form as a schema, and no chance', async () => {
    const { relations: found } = await readWith(good);
    expect(found).toHaveLength(1);
    expect(server!.asked).toHaveLength(1);
    const [asked] = server!.asked;
    expect(asked).toMatchObject({ model: 'test-model', temperature: 0, stream: false });
    expect(asked).toMatchObject({ response_format: { type: 'json_schema', json_schema: { strict: true } } });
    expect(asked!.headers.authorization).toBeUndefined();
  });

  it('has the key by its header alone', async () => {
    await readWith(good, { key: 'secret-key' });
    const [asked] = server!.asked;
    expect(asked!.headers.authorization).toBe('Bearer secret-key');
    expect(JSON.stringify({ ...asked, headers: {} })).not.toContain('secret-key');
  });

  it('that refuses a schema is asked for a JSON object, and one that refuses that for neither, from then on', async () => {
    const formless: Behaviour = (response, asked, n) =>
      (asked.response_format ? status(400, '{"error":{"message":"response_format is not supported"}}') : good)(
        response,
        asked,
        n,
      );
    const objects: Behaviour = (response, asked, n) =>
      (asked.response_format?.type === 'json_schema' ? status(422) : good)(response, asked, n);
    expect((await readWith(objects)).relations).toHaveLength(1);
    expect(server!.asked.map(({ response_format }) => response_format?.type)).toEqual(['json_schema', 'json_object']);
    await server!.stop();
    expect((await readWith(formless)).relations).toHaveLength(1);
    expect(server!.asked.map(({ response_format }) => response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
    ]);
  });

  it.each([
    '```json\n{"relations": []}\n```',
    '<think>\nBruno {leads}?\n</think>\n\n{"relations": []}',
    '\n{"relations": []}\n',
  ])('may put thoughts and marks around its JSON: %j', async (content) => {
    expect((await readWith((response) => reply(response, content))).relations).toEqual([]);
    expect(server!.asked).toHaveLength(1);
  });

  it.each<[string, Behaviour]>([
    ['is busy', status(429, '{"error":"busy"}', { 'retry-after': '2' })],
    ['fails', status(503)],
    ['drops the connection', drop],
    ['drops it half way', halfway],
  ])('that %s twice and then answers is heard', async (_title, fault) => {
    expect((await readWith(inTurn(fault, fault, good))).relations).toHaveLength(1);
    expect(server!.asked).toHaveLength(3);
  });

  it.each<[string, Behaviour, RegExp, number]>([
    [
      'is always busy',
      status(429, '{"error":{"message":"slow down"}}'),
      /did not answer: 429, slow down\. Wait, and run the same command again/,
      3,
    ],
    [
      'always fails',
      status(500, '<html><body><h1>Internal error</h1></body></html>'),
      /did not answer: 500, Internal error\. See what it logs/,
      3,
    ],
    ['always drops the connection', drop, /dropped the connection 3 times/, 3],
    ['wants a key', status(401, '{"error":"no key"}'), /401, no key\. Give its key by ATALAYA_MODEL_KEY/, 1],
    [
      'has no such model',
      status(404, '{"error":{"message":"model not found"}}'),
      /404, model not found\. Check --model-endpoint.*test-model/,
      1,
    ],
    [
      'points to another host',
      status(307, '', { location: 'http://elsewhere.example/v1' }),
      /points to another address \(http:\/\/elsewhere\.example\/v1\), which is not followed/,
      1,
    ],
    ['points to itself', status(302, '', { location: '/login' }), /points to another address \(\/login\)/, 1],
  ])('that %s is not to be had, and it says what to do', async (_title, behaviour, message, times) => {
    const failure = await readWith(behaviour).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ModelUnavailable);
    expect((failure as Error).message).toMatch(message);
    expect(server!.asked).toHaveLength(times);
  });

  it('that nobody runs is not to be had', async () => {
    const gone = await new FakeModel(good).start();
    await gone.stop();
    const document = await readBytes('note.txt', Buffer.from(TEXT));
    await expect(readerOf(gone.url).read(document, extract(document))).rejects.toThrow(
      /Nothing answers at .*127\.0\.0\.1:\d+\. Start the server, or correct --model-endpoint/,
    );
  });

  it.each<[string, Behaviour]>([
    ['before it answers', () => undefined],
    ['within its answer', (response) => void response.writeHead(200).write('{"choices": [')],
  ])('that stops %s is waited for no longer than it may take', async (_title, behaviour) => {
    await expect(readWith(behaviour, { timeout: 1 })).rejects.toThrow(
      /gave no answer within 1 s\. Give it longer with --model-timeout/,
    );
  });

  it('never prints the key, whatever it is answered', async () => {
    const failure = await readWith(status(403, 'the key secret-key is not known'), { key: 'secret-key' }).catch(
      (error: unknown) => error,
    );
    expect(String(failure)).toContain('403');
    expect(JSON.stringify([String(failure), (failure as Error).stack])).not.toContain('secret-key');
  });

  it.each<[string, Behaviour, RegExp]>([
    ['no JSON', (response) => reply(response, 'I found one relation: Bruno leads.'), /message is not JSON/],
    ['another form', (response) => reply(response, '{"facts": []}'), /no list of relations/],
    ['a list', (response) => reply(response, '[]'), /no list of relations/],
    ['no message', (response) => void response.writeHead(200).end('{"ok": true}'), /has no message/],
    [
      'a page of HTML',
      (response) => void response.writeHead(200).end('<!doctype html><p>Hello'),
      /a page came instead of JSON/,
    ],
    ['an answer cut short', (response) => reply(response, '{"relations": [', { finish_reason: 'length' }), /cut off/],
    ['an endless answer', (response) => void pour(response), /longer than 4 MB/],
  ])(
    'that answers with %s is asked again, then about halves, and then given up for this document',
    async (_title, behaviour, message) => {
      const failure = await readWith(behaviour).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(UnreadableAnswer);
      expect((failure as Error).message).toMatch(message);
      expect(server!.asked).toHaveLength(3);
    },
  );

  it('that is overtaxed by a passage is asked about its halves', async () => {
    const small: Behaviour = (response, asked, n) => {
      const whole = asked.messages[1]!.content.includes('Arrieta') && asked.messages[1]!.content.includes('Belfort');
      if (whole) reply(response, '{"relations": [{"quo', { finish_reason: 'length' });
      else good(response, asked, n);
    };
    const { relations: found, dropped } = await readWith(small);
    expect(found).toHaveLength(1);
    expect(dropped).toEqual({ quote: 1 });
  });

  it('is let go at once when the user stops', async () => {
    const stop = new AbortController();
    const reading = readWith(() => stop.abort(new Error('stopped by the user')), {}, stop.signal);
    await expect(reading).rejects.toThrow('stopped by the user');
    await server!.stop();
    const waiting = new AbortController();
    const busy: Behaviour = (response, asked, n) => {
      status(429, '', { 'retry-after': '60' })(response, asked, n);
      setTimeout(() => waiting.abort(new Error('stopped while waiting')), 5);
    };
    await expect(readWith(busy, {}, waiting.signal)).rejects.toThrow('stopped while waiting');
  });

  it('is asked about two passages at once where that is wanted, with the same result', async () => {
    const long = Array.from({ length: 12 }, (_, n) => `Number ${n}. ${TEXT}`).join('\n');
    const document = await readBytes('long.txt', Buffer.from(long));
    let open = 0;
    let most = 0;
    let wanted = 1;
    let held: (() => void)[] = [];
    // None is answered before as many are open as may be at once; how soon the second follows is the machine's affair.
    const slow: Behaviour = (response, asked, n) => {
      most = Math.max(most, ++open);
      held.push(() => {
        open--;
        good(response, asked, n);
      });
      if (most < wanted) return;
      const ready = held;
      held = [];
      setTimeout(() => ready.map((answer) => answer()), 15);
    };
    const readings = [];
    for (const parallel of [1, 2]) {
      server = await new FakeModel(slow).start();
      [most, wanted] = [0, parallel];
      readings.push(await readerOf(server.url, { parallel, chunk: 200 }).read(document, extract(document)));
      expect(most).toBe(parallel);
      await server.stop();
    }
    expect(readings[1]).toEqual(readings[0]);
  });
});

/** Sends more than anybody would read. */
function pour(response: ServerResponse): void {
  response.writeHead(200);
  const part = Buffer.alloc(1 << 20, 32);
  const more = () => {
    if (response.destroyed) return;
    if (response.write(part)) setImmediate(more);
    else response.once('drain', more);
  };
  more();
}

describe('the address of a model', () => {
  const given = {
    explicit: true,
    model: 'm',
    key: undefined,
    sendTextTo: undefined,
    chunk: 1500,
    timeout: 60,
    parallel: 1,
  };

  it.each([
    ['http://localhost:11434', 'http://localhost:11434/v1/chat/completions'],
    ['http://localhost:11434/', 'http://localhost:11434/v1/chat/completions'],
    ['http://127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1/chat/completions'],
    ['https://models.example/api/v1/', 'https://models.example/api/v1/chat/completions'],
    ['https://models.example/v1/chat/completions', 'https://models.example/v1/chat/completions'],
  ])('%s is asked at %s', (endpoint, asked) => {
    expect(modelSettings({ ...given, endpoint }).url.href).toBe(asked);
  });

  it.each([
    ['http://localhost:1/', true],
    ['http://127.0.0.1:1/', true],
    ['http://127.4.5.6:1/', true],
    ['http://[::1]:1/', true],
    ['http://192.168.1.4:1/', false],
    ['http://10.0.0.1/', false],
    ['https://models.example/', false],
    ['http://localhost.example/', false],
    ['http://127.0.0.1.example/', false],
    ['http://0x7f000001/', true],
  ])('%s is this machine: %s', (endpoint, local) => {
    expect(isLocal(modelSettings({ ...given, endpoint }))).toBe(local);
  });

  it.each([
    ['no address', { endpoint: 'localhost model' }, /"localhost model" is no address/],
    ['another protocol', { endpoint: 'file:///etc/passwd' }, /by http or https, not by "file:"/],
    ['a password', { endpoint: 'http://me:secret@localhost/' }, /by ATALAYA_MODEL_KEY/],
    ['no model', { endpoint: 'http://localhost/', model: undefined }, /Which model should localhost use/],
    ['a passage of nothing', { endpoint: 'http://localhost/', chunk: 0 }, /--model-chunk takes a number from 200/],
    ['no time', { endpoint: 'http://localhost/', timeout: Number.NaN }, /--model-timeout takes a number/],
    ['three at once', { endpoint: 'http://localhost/', parallel: 3 }, /--model-parallel takes a number from 1 to 2/],
    [
      'text for another host',
      { endpoint: 'https://a.example/', sendTextTo: 'b.example' },
      /names b\.example, but the model is at a\.example/,
    ],
    [
      'another machine named by the environment alone',
      { endpoint: 'https://a.example/', explicit: false },
      /ATALAYA_MODEL_ENDPOINT names a\.example, which is not this machine/,
    ],
  ])('is refused: %s', (_title, wrong, message) => {
    expect(() => modelSettings({ ...given, ...wrong })).toThrow(message);
  });

  it('is not told with a password in it', () => {
    expect(() => modelSettings({ ...given, endpoint: 'http://me:secret@localhost/' })).not.toThrow(/secret/);
  });

  it('may be another machine by the environment where text may go there', () => {
    const settings = modelSettings({
      ...given,
      endpoint: 'https://a.example/',
      explicit: false,
      sendTextTo: 'a.example',
    });
    expect(settings.sendAny).toBe(true);
    expect(modelSettings({ ...given, endpoint: 'https://a.example/' }).sendAny).toBe(false);
  });
});

describe('without an endpoint', () => {
  it('there is nothing that could call the network: one file does, and only the reader has it', () => {
    const source = fileURLToPath(new URL('../../src/', import.meta.url));
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const calling = files.filter((name) => {
      // The workbench talks to the server that it comes from; the driver of PostgreSQL to the address of the case.
      if (name.startsWith('web/ui/')) return false;
      return /(?<![.\w])fetch\(|\bhttps?\.(?:get|request)\(|\bWebSocket\(|\bcreateConnection\(|\bnet\.connect\(/.test(
        readFileSync(join(source, name), 'utf8'),
      );
    });
    expect(files.length).toBeGreaterThan(200);
    expect(calling).toEqual(['extract/model-reader/chat.ts']);
  });

  it('nothing calls the network, whatever else is set', async () => {
    const called = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('the network was called'));
    const { withModel } = await import('../../src/cli/model-reading.js');
    const environment = { ATALAYA_MODEL: 'm', ATALAYA_MODEL_KEY: 'k' };
    const reader = await withModel({ modelChunk: 1500 }, process.stderr, async (given) => given, environment);
    expect(reader).toBeUndefined();
    await readBytes('note.txt', Buffer.from(TEXT)).then(extract);
    expect(called).not.toHaveBeenCalled();
    called.mockRestore();
  });
});
