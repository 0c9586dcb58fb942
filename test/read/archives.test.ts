import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsIn, openBytes, type ReadOptions, readBytes, readFiles } from '../../src/read/index.js';
import { makeDocx, paragraph, utf8, zip } from './make.js';
import { HEADER, makeMail } from './make-mail.js';
import { makeTar, type TarFile } from './make-tar.js';

const TEXT = 'The crew of the northern pier has paid the inspectors of the port since 2009.';
const other = (n: number) => `Document ${n}: ${TEXT}`;

/** What lies in a file: path and text of each document, or the code and reason of its failure. */
async function within(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<string[][]> {
  const found: string[][] = [];
  for await (const { path, document, failure } of documentsIn(name, bytes, options, openBytes))
    found.push(document ? [path, document.text] : [path, failure!.code, failure!.reason]);
  return found;
}

/** As `within`, of failures the code alone and of documents the path alone. */
async function briefly(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<string[][]> {
  return (await within(name, bytes, options)).map(([path, ...rest]) =>
    rest.length === 2 ? [path!, rest[0]!] : [path!],
  );
}

/** A zip archive with the two fields at `offset` behind each mark of a header changed by `change`. */
function patched(bytes: Uint8Array, mark: number, offset: number, change: (value: number) => number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++)
    if (view.getUint32(at, true) === mark) view.setUint16(at + offset, change(view.getUint16(at + offset, true)), true);
  return copy;
}
const DIRECTORY = 0x02014b50;

describe('an archive', () => {
  const files = { 'a.txt': other(1), 'folder/b.md': other(2) };
  const asTar = Object.entries(files).map(([name, content]): TarFile => ({ name, content: utf8(content) }));
  it.each([
    ['zip', zip(files)],
    ['stored', zipSync({ 'a.txt': utf8(other(1)), 'folder/b.md': utf8(other(2)) }, { level: 0 })],
    ['tar', makeTar(asTar)],
    ['tar.gz', gzipSync(makeTar(asTar))],
  ])('%s is read: each file a document with the way to it as its name, and its own bytes', async (_, bytes) => {
    const found = [];
    for await (const { path, document, ...rest } of documentsIn('in/x', bytes, {}, openBytes))
      found.push([path, document?.name, document?.text, 'bytes' in rest && Buffer.from(rest.bytes).toString()]);
    expect(found).toEqual([
      ['in/x › a.txt', 'in/x › a.txt', other(1), other(1)],
      ['in/x › folder/b.md', 'in/x › folder/b.md', other(2), other(2)],
    ]);
  });

  it('of gzip that packs one file gives that file', async () => {
    expect(await within('in/calls.txt.gz', gzipSync(utf8(TEXT)))).toEqual([['in/calls.txt.gz › calls.txt', TEXT]]);
  });

  it('of any names and contents gives them back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({
            name: fc.stringMatching(/^[a-zñé]{1,120}$/),
            content: fc.uint8Array({ minLength: 1, maxLength: 1500 }),
          }),
          { selector: ({ name }) => name, minLength: 1, maxLength: 5 },
        ),
        async (made) => {
          const expected = made.map(({ name, content }) => [name, Buffer.from(content).toString('hex')]);
          for (const bytes of [
            makeTar(made),
            zip(Object.fromEntries(made.map(({ name, content }) => [name, content]))),
          ]) {
            const { members } = await openBytes('x', bytes);
            const found = members.map(({ name, bytes }) => [name, Buffer.from(bytes!).toString('hex')]);
            expect(found.sort()).toEqual(expected.sort());
          }
        },
      ),
      { numRuns: 40, seed: 5 },
    );
  });

  it('leaves out hidden files and what systems add', async () => {
    const bytes = zip({ 'a.txt': TEXT, '.git/config': 'x', '__MACOSX/._a.txt': 'x', 'b/.DS_Store': 'x' });
    expect(await within('x.zip', bytes)).toEqual([['x.zip › a.txt', TEXT]]);
  });

  it.each([
    ['../../etc/passwd.txt', 'etc/passwd.txt'],
    ['/etc/a.txt', 'etc/a.txt'],
    ['C:\\temp\\..\\a.txt', 'temp/a.txt'],
    ['a\u0007\u202e.txt', 'a.txt'],
    ['x › y.txt', 'x > y.txt'],
  ])('cannot lead elsewhere by a name: %s', async (name, harmless) => {
    const expected = [[`x › ${harmless}`, TEXT]];
    expect(await within('x', zip({ [name]: TEXT }))).toEqual(expected);
    expect(await within('x', makeTar([{ name, content: utf8(TEXT) }]))).toEqual(expected);
  });

  it('tells files of one name apart', async () => {
    const bytes = makeTar([1, 2, 3].map((n) => ({ name: 'b/a.txt', content: utf8(other(n)) })));
    const paths = (await within('x.tar', bytes)).map(([path]) => path);
    expect(paths).toEqual(['x.tar › b/a.txt', 'x.tar › b/a (2).txt', 'x.tar › b/a (3).txt']);
  });

  it('takes the mapping beside a table with it', async () => {
    const bytes = zip({
      'in/calls.csv': 'Who;Whom\nA;B\n',
      'in/calls.mapping.yaml': 'entities: {}',
      'b.csv': 'x;y\n1;2\n',
    });
    const found = [];
    for await (const outcome of documentsIn('x.zip', bytes, {}, openBytes))
      found.push([outcome.path, outcome.document && outcome.mapping]);
    expect(found).toEqual([
      ['x.zip › in/calls.csv', { file: 'x.zip › in/calls.mapping.yaml', text: 'entities: {}' }],
      ['x.zip › b.csv', undefined],
    ]);
  });
});

describe('what cannot be read in an archive has its reason, and the rest goes on', () => {
  const two = zip({ 'a.txt': other(1), 'b.txt': other(2) });
  /** The content of the first file changed by one letter. */
  const damaged = () => {
    const stored = zipSync({ 'a.txt': utf8(other(1)), 'b.txt': utf8(other(2)) }, { level: 0 });
    stored[stored.findIndex((byte, at) => byte === 68 && stored[at + 1] === 111)] = 69;
    return stored;
  };
  const tar = makeTar([1, 2, 3].map((n) => ({ name: `${n}.txt`, content: utf8(other(n)) })));
  const torn = () => tar.map((byte, at) => (at >= 1024 && at < 1536 ? byte ^ 0x55 : byte));

  it.each<[string, Uint8Array, string[][]]>([
    ['a locked file', zipLocked(), [['x › a.txt', 'encrypted'], ['x › b.txt']]],
    ['a damaged file', damaged(), [['x › a.txt', 'broken'], ['x › b.txt']]],
    [
      'an unknown method',
      patched(two, DIRECTORY, 10, () => 14),
      [
        ['x › a.txt', 'unsupported'],
        ['x › b.txt', 'unsupported'],
      ],
    ],
    [
      'a broken document',
      zip({ 'a.docx': makeDocx(paragraph(TEXT)).slice(0, 500), 'b.txt': TEXT }),
      [['x › a.docx', 'broken'], ['x › b.txt']],
    ],
    ['an empty file', zip({ 'a.txt': '', 'b.txt': TEXT }), [['x › a.txt', 'empty'], ['x › b.txt']]],
    ['a tar that is cut off', tar.slice(0, 2 * 1024 + 520), [['x › 1.txt'], ['x › 2.txt'], ['x › 3.txt', 'broken']]],
    ['a tar with a damaged header', torn(), [['x › 1.txt'], ['x › at byte 1024', 'broken'], ['x › 3.txt']]],
    ['a tar.gz that is cut off', cutGzip(), [['x › 1.txt'], ['x › 2.txt', 'broken']]],
    ['a gzip that is cut off', gzipSync(utf8(TEXT)).slice(0, 40), [['x', 'broken']]],
    ['a zip that is cut off', two.slice(0, 100), [['x', 'broken']]],
  ])('%s', async (_, bytes, expected) => {
    expect(await briefly('x', bytes)).toEqual(expected);
  });

  function zipLocked(): Uint8Array {
    const bytes = two.slice();
    const at = bytes.findIndex(
      (_, index) => new DataView(bytes.buffer).getUint32(Math.min(index, bytes.length - 4), true) === DIRECTORY,
    );
    bytes[at + 8]! |= 1;
    return bytes;
  }

  function cutGzip(): Uint8Array {
    let state = 1;
    const noise = Uint8Array.from({ length: 40_000 }, () => (state = (state * 48_271) % 2_147_483_647) >> 8);
    const whole = gzipSync(
      makeTar([
        { name: '1.txt', content: utf8(TEXT) },
        { name: '2.txt', content: noise },
      ]),
    );
    return whole.slice(0, whole.length - 5000);
  }
});

describe('what is made to do harm', () => {
  it('is refused where it unpacks to far more than it is, and the rest goes on', async () => {
    const bytes = zip({ 'bomb.txt': new Uint8Array(60_000_000), 'a.txt': TEXT });
    expect(await briefly('x', bytes)).toEqual([['x › bomb.txt', 'bomb'], ['x › a.txt']]);
    expect(await briefly('y.gz', gzipSync(new Uint8Array(60_000_000)))).toEqual([['y.gz', 'bomb']]);
  });

  it('is refused where its directory belies it', async () => {
    const bytes = zip({ 'a.txt': 'x'.repeat(3_000_000) });
    const small = patched(
      patched(bytes, DIRECTORY, 24, () => 10),
      DIRECTORY,
      26,
      () => 0,
    );
    expect(await briefly('x', small, { maxUnpacked: 1_000_000 })).toEqual([['x › a.txt', 'bomb']]);
  });

  it('holds to one allowance at every depth', async () => {
    const one = (name: string) =>
      zipSync({ [name]: Uint8Array.from({ length: 400_000 }, (_, i) => 97 + ((i * 31) % 26)) });
    const bytes = zip({ 'a.zip': one('a.txt'), 'b.zip': one('b.txt'), 'c.txt': TEXT });
    expect(await briefly('x', bytes, { maxUnpacked: 600_000 })).toEqual([
      ['x › a.zip › a.txt'],
      ['x › b.zip', 'too-large'],
      ['x › c.txt'],
    ]);
  });

  it('is unpacked three deep and no deeper', async () => {
    let bytes = zip({ 'a.txt': TEXT });
    const depths = [];
    for (let depth = 1; depth <= 4; depth++) {
      depths.push((await within('x', bytes))[0]!.slice(0, 2));
      bytes = zip({ 'i.zip': bytes });
    }
    expect(depths).toEqual([
      ['x › a.txt', TEXT],
      ['x › i.zip › a.txt', TEXT],
      ['x › i.zip › i.zip › a.txt', TEXT],
      ['x › i.zip › i.zip › i.zip', 'too-large'],
    ]);
  });

  it('is refused where it holds too many files', async () => {
    const names = Object.fromEntries(Array.from({ length: 20_001 }, (_, n) => [`${n}.txt`, utf8('a')]));
    expect(await within('x', zipSync(names, { level: 0 }))).toEqual([
      ['x', 'bomb', expect.stringContaining('20001 files')],
    ]);
  });

  it('does not go on for ever with messages in messages', async () => {
    let mail = makeMail(HEADER, TEXT);
    for (let n = 0; n < 14; n++)
      mail = makeMail(HEADER, other(n), [
        {
          header: 'Content-Type: message/rfc822',
          content: Buffer.from(mail).toString().replaceAll('=_mixed', `=_${n}`),
        },
      ]);
    const found = await within('x', mail);
    expect(found.length).toBeLessThan(15);
    expect(found.at(-1)?.[1]).toBe('bomb');
  });
});

describe('a mailbox', () => {
  const message = (n: number, text: string) =>
    `From marta@x.example Tue Mar  3 14:02:1${n} 2015\nFrom: Marta <marta@x.example>\nSubject: Number ${n}\nMessage-ID: <${n}@x>\n\n${text}\n\n`;
  const bytes = utf8(
    [message(1, TEXT), message(2, '>From the port they left.\nFrom there, by night.'), message(3, '>>From here.')].join(
      '',
    ),
  );

  it('gives a document for each message, with bytes as they were before it was put there', async () => {
    const { members } = await openBytes('x.mbox', bytes);
    expect(members.map(({ name }) => name)).toEqual(['message 1.eml', 'message 2.eml', 'message 3.eml']);
    const text = members.map(
      (member) =>
        Buffer.from(member.bytes!)
          .toString()
          .split(/(?<=\n)\n/)[1],
    );
    expect(text).toEqual([`${TEXT}\n`, 'From the port they left.\nFrom there, by night.\n', '>From here.\n']);
    const titles = [];
    for await (const { document } of documentsIn('x.mbox', bytes, {}, openBytes)) titles.push(document?.title);
    expect(titles).toEqual(['Number 1', 'Number 2', 'Number 3']);
  });

  it('is one with Windows line ends too', async () => {
    const { members } = await openBytes('x', utf8(Buffer.from(bytes).toString().replaceAll('\n', '\r\n')));
    expect(members).toHaveLength(3);
  });

  it('is no document of its own', async () => {
    await expect(readBytes('x.mbox', bytes)).rejects.toMatchObject({
      failure: { code: 'unsupported', reason: /files in it: 3/ },
    });
  });
});

describe('files that hold files, on a disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-test-'));
    const mail = makeMail(HEADER, TEXT, [
      { header: 'Content-Type: text/plain; name=n.txt\r\nContent-Disposition: attachment', content: utf8(other(1)) },
    ]);
    await writeFile(join(folder, 'a.zip'), zip({ 'm.eml': mail, 'broken.pdf': '%PDF-1.4' }));
    await writeFile(join(folder, 'b.txt'), other(2));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are read in order with all that lies in them', async () => {
    const found = [];
    for await (const { path, document } of readFiles([folder]))
      found.push([path.slice(folder.length + 1), document?.id.length]);
    expect(found).toEqual([
      ['a.zip › m.eml', 64],
      ['a.zip › m.eml › n.txt', 64],
      ['a.zip › broken.pdf', undefined],
      ['b.txt', 64],
    ]);
  });
});
