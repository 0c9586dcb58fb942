import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadProgress, readBytes, readFiles, walk } from '../../src/read/index.js';
import { column, latin1, makeDocx, makePdf, makeXlsx, paragraph, utf8, zip } from './make.js';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const TEXT = 'The crew of the northern pier has paid the inspectors of the port since the year 2009.';
const ole = (stream: string) =>
  new Uint8Array([...OLE, ...new Uint8Array(64), ...Buffer.from(stream, 'utf16le'), ...new Uint8Array(64)]);
const noise = (length: number) =>
  new Uint8Array(Array.from({ length }, (_, index) => (index * 7919 + (index >> 3) * 104729) & 0xff));
const encryptedPdf = () => {
  const pdf = Buffer.from(makePdf([column([TEXT], 60, 700)])).toString('latin1');
  const lock =
    '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <00000000000000000000000000000000000000000000000000000000000000ff> /U <00000000000000000000000000000000000000000000000000000000000000ff> >> /ID [<00><00>]';
  return latin1(pdf.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`));
};
/** A part that unpacks to 60 MB of blanks. */
const BOMB = makeDocx(paragraph('Small.'), { 'word/media.xml': ' '.repeat(60_000_000) });
const locked = () => {
  const bytes = zip({ 'word/document.xml': '<w:document/>' });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  }
  return bytes;
};

/** What stands in the folder, and what becomes of it: the code of a failure and words of its reason. */
const BROKEN: readonly [name: string, bytes: () => Uint8Array, code: string, reason: RegExp][] = [
  ['cut.pdf', () => makePdf([column([TEXT], 60, 700)]).slice(0, 90), 'broken', /cut off or damaged/],
  ['locked.pdf', encryptedPdf, 'encrypted', /password/],
  ['scan.pdf', () => makePdf([[], []]), 'no-text', /2 pages and no text: a scan/],
  ['cut.docx', () => makeDocx(paragraph(TEXT)).slice(0, 900), 'broken', /directory cannot be found/],
  [
    'damaged.xlsx',
    () =>
      damaged(
        makeXlsx({
          A: [
            ['a', 'b'],
            [1, 2],
          ],
        }),
      ),
    'broken',
    /damaged/,
  ],
  ['locked.xlsx', () => ole('EncryptedPackage'), 'encrypted', /password/],
  ['locked.docx', locked, 'encrypted', /password/],
  ['bomb.docx', () => BOMB, 'bomb', /MB or more/],
  ['empty.txt', () => new Uint8Array(), 'empty', /0 bytes/],
  ['blank.txt', () => utf8(' \n\t\n'), 'empty', /white space/],
  ['no-words.docx', () => makeDocx(''), 'empty', /no text/],
  ['old.doc', () => ole('WordDocument'), 'unsupported', /before 2007/],
  ['letter.rtf', () => utf8('{\\rtf1 Hello}'), 'unsupported', /RTF/],
  ['deck.pptx', () => zip({ 'ppt/presentation.xml': 'a' }), 'unsupported', /PowerPoint/],
  ['nothing.zip', () => zip({ 'folder/': '' }), 'empty', /holds no file/],
  ['noise.txt', () => noise(5000), 'unsupported', /binary data/],
  ['other.json', () => utf8('{"a": [1, 2]}'), 'unsupported', /JSON/],
  ['feed.xml', () => utf8('<?xml version="1.0"?><rss></rss>'), 'unsupported', /XML/],
];

function damaged(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.fill(0xff, 40, 160);
  return copy;
}

describe('what cannot be read', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-test-'));
    for (const [name, bytes] of BROKEN) await writeFile(join(folder, name), bytes());
    await writeFile(join(folder, 'good.txt'), TEXT);
    await writeFile(join(folder, 'really-html.pdf'), `<!doctype html><html><body><p>${TEXT}</p></body></html>`);
    await mkdir(join(folder, 'inner'));
    await symlink('..', join(folder, 'inner', 'loop'));
    await symlink('/etc/hostname', join(folder, 'outside.txt'));
    await symlink('nowhere', join(folder, 'dangling.txt'));
    await writeFile(join(folder, 'inner', '.hidden.txt'), TEXT);
    await writeFile(join(folder, 'inner', 'also good.md'), `# Title\n\n${TEXT}`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(BROKEN)('%s', async (name, bytes, code, reason) => {
    const error = await readBytes(name, bytes()).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ name: 'UserError', failure: { name, code, reason: expect.stringMatching(reason) } });
    expect((error as Error).message.startsWith(`${name}: `)).toBe(true);
  });

  it('is named with its reason, and the rest goes on', async () => {
    const outcomes = [];
    const progress: ReadProgress[] = [];
    for await (const outcome of readFiles([folder], { onProgress: (each) => progress.push(each) })) {
      // What is in hand is not done yet.
      expect(progress.at(-1)).toMatchObject({ files: outcomes.length, current: outcome.path });
      outcomes.push(outcome);
    }
    const failed = new Map(
      outcomes.flatMap(({ path, failure }) => (failure ? [[path.slice(folder.length + 1), failure.code]] : [])),
    );
    expect(failed).toEqual(
      new Map<string, string>([
        ...BROKEN.map(([name, , code]): [string, string] => [name, code]),
        ['outside.txt', 'unreadable'],
        ['dangling.txt', 'unreadable'],
      ]),
    );
    const good = outcomes.flatMap(({ path, document }) =>
      document ? [[path.slice(folder.length + 1), document.warnings.length]] : [],
    );
    expect(good).toEqual([
      ['good.txt', 0],
      ['inner/also good.md', 0],
      ['really-html.pdf', 1],
    ]);
    expect(progress.at(-1)).toMatchObject({ files: outcomes.length, filesTotal: outcomes.length });
    expect(progress.at(-1)!.bytes).toBe(progress[0]!.bytesTotal);
  });

  it('holds to the limits it is given', async () => {
    await expect(readBytes('a.txt', utf8(TEXT), { maxBytes: 10 })).rejects.toMatchObject({
      failure: { code: 'too-large' },
    });
    await expect(readBytes('a.txt', utf8(TEXT), { maxCharacters: 10 })).rejects.toMatchObject({
      failure: { code: 'too-large' },
    });
    const paths = [join(folder, 'good.txt')];
    for await (const outcome of readFiles(paths, { maxBytes: 10 })) expect(outcome.failure?.code).toBe('too-large');
    await expect(readBytes('a.docx', makeDocx(paragraph(TEXT).repeat(3000)), { timeout: 1 })).rejects.toMatchObject({
      failure: { reason: expect.stringContaining('given up') },
    });
  });

  it.skipIf(process.getuid?.() === 0)('names what may not be opened', async () => {
    const path = join(folder, 'good.txt');
    await chmod(path, 0);
    for await (const outcome of readFiles([path])) expect(outcome.failure?.reason).toBe('no permission to read it');
    await chmod(path, 0o644);
  });

  it('names a path that is not there', async () => {
    const found = [];
    for await (const file of walk([join(folder, 'missing')])) found.push(file.failure?.reason);
    expect(found).toEqual(['there is no such file or folder']);
  });
});

describe('files of a folder', () => {
  it('come in order, each once, with the mapping that stands beside them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atalaya-test-'));
    try {
      await mkdir(join(folder, 'b'));
      for (const name of [
        'c.csv',
        'c.mapping.yaml',
        'b/d.xlsx',
        'b/d.xlsx.mapping.yml',
        'a.txt',
        'alone.mapping.yaml',
        '.git',
      ]) {
        await writeFile(join(folder, name), 'x');
      }
      const found = [];
      for await (const { path, size, mapping } of walk([folder, join(folder, 'a.txt')])) {
        found.push([path.slice(folder.length + 1), size, mapping?.slice(folder.length + 1)]);
      }
      expect(found).toEqual([
        ['a.txt', 1, undefined],
        ['alone.mapping.yaml', 1, undefined],
        ['b/d.xlsx', 1, 'b/d.xlsx.mapping.yml'],
        ['c.csv', 1, 'c.mapping.yaml'],
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
