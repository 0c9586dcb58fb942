import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCase } from '../../src/case/index.js';
import type { CommandContext } from '../../src/cli/command.js';
import { caseCommand } from '../../src/cli/commands/case.js';
import { UserError } from '../../src/model/index.js';
import { finding, sample } from './samples.js';

const folder = mkdtempSync(join(tmpdir(), 'atalaya-case-command-'));
const location = join(folder, 'case');
const { document, bytes } = sample('Ana Prado paid Luis Ferro.', { date: '2031-02' });
const found = finding(document, ['Ana Prado', 'Luis Ferro'], 'Ana Prado paid Luis Ferro.', { id: 'the-statement' });

beforeAll(async () => {
  const store = await openCase(location, { create: true });
  await store.addDocument(document, bytes, '/in/note.txt');
  await store.saveExtraction(document.id, 'rules@1', found);
  const [left, right] = found.entities.map(({ id }) => id) as [string, string];
  await store.judgePairs([{ left, right, verdict: 'same', who: 'rule:name', score: 1, reasons: [] }]);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: string[], options: CommandContext['options'] = { case: location }): Promise<string> {
  let out = '';
  const sink = new Writable({
    write(chunk, _, done) {
      out += String(chunk);
      done();
    },
  });
  await caseCommand.run({ args, options, input: Readable.from([]), output: sink, errors: sink, interactive: false });
  return out;
}

describe('atalaya case', () => {
  test('prints documents and counts, the case named by option or by itself', async () => {
    const out = await run([]);
    expect(out).toMatch(new RegExp(`^${document.id.slice(0, 12)}  F  TLP:CLEAR  en  2031-02  note.txt`));
    expect(out).toContain('statements: 1');
    expect(await run([location], {})).toBe(out);
    expect(await run(['info', location], {})).toBe(out);
    expect(JSON.parse(await run([], { case: location, json: true }))).toMatchObject({
      location,
      documents: 1,
      statements: 1,
      list: [{ id: document.id, name: 'note.txt', statements: 1 }],
    });
  });

  test('names what could not be read', async () => {
    const store = await openCase(location);
    const failure = {
      path: '/in/scan.pdf',
      name: '/in/scan.pdf',
      code: 'no-text',
      reason: 'it has 2 pages and no text',
    };
    await store.saveFailures(['/in'], [failure]);
    await store.close();
    expect(await run([])).toMatch(
      /^not read \(no-text\) on \d{4}-\d\d-\d\d: \/in\/scan.pdf: it has 2 pages and no text$/m,
    );
    expect(JSON.parse(await run([], { case: location, json: true }))).toMatchObject({ failures: [failure] });
  });

  test('grades, credits, marks and judges, and logs who did', async () => {
    await run(['grade', 'note.txt', 'b'], { case: location, who: 'mara' });
    await run(['credit', 'the-statement', '2']);
    await run(['mark', document.id.slice(0, 8), 'amber+strict']);
    await run(['mark', 'the-statement', 'TLP:RED']);
    await run(['judge', 'the-statement', 'accepted']);
    await run(['judge', 'the-statement', 'none']);
    const me = userInfo().username;
    const log = JSON.parse(await run(['history'], { case: location, json: true }));
    expect(log.map(Object.values).map((line: string[]) => line.slice(1))).toEqual([
      ['mara', 'graded', 'document', document.id, 'F', 'B'],
      [me, 'graded', 'statement', 'the-statement', '6', '2'],
      [me, 'marked', 'document', document.id, 'TLP:CLEAR', 'TLP:AMBER+STRICT'],
      [me, 'marked', 'statement', 'the-statement', null, 'TLP:RED'],
      [me, 'judged', 'statement', 'the-statement', null, 'accepted'],
      [me, 'judged', 'statement', 'the-statement', 'accepted', null],
    ]);
    expect((await run(['custody', 'note.txt'])).trim().split('\n')).toHaveLength(3);
    expect(await run(['history'])).toContain('F -> B');
  });

  test('says how a statement stands, with the reason; prints it with its history; takes it back', async () => {
    const who = { case: location, who: 'mara', why: 'taken without a warrant' };
    expect(await run(['status', 'note.txt', 'inadmissible'], who)).toContain('1 statements are inadmissible');
    const shown = await run(['status', 'the-statement']);
    expect(shown).toContain('stands: inadmissible, as mara decided');
    expect(shown).toContain('by the sources: alleged; independent sources: 1');
    expect(await run(['history'])).toMatch(/mara {2}examined .*none -> inadmissible: taken without a warrant/);
    await expect(run(['status', 'the-statement', 'disputed'])).rejects.toThrow(/--why/);
    await run(['undo', 'note.txt']);
    expect(await run(['status', 'the-statement'])).toContain('stands: alleged\n');
  }, 30_000);

  test('marks a document with those of its statements that nobody marked', async () => {
    expect(await run(['mark', 'note.txt', 'clear'], { case: location, statements: true })).toBe(
      'note.txt is marked TLP:CLEAR.\n',
    );
    const store = await openCase(location);
    expect((await store.snapshot()).statements[0]!.handling).toBe('TLP:RED');
    await store.close();
  }, 30_000);

  test('undoes a judgement on a pair', async () => {
    const before = await openCase(location);
    const { id } = (await before.snapshot()).judgements[0]!;
    await before.close();
    await run(['undo', id]);
    const after = await openCase(location);
    expect((await after.snapshot()).judgements[0]!.undone).toBe(true);
    await after.close();
  });

  test.each([
    ['no case', [], {}, 2, /Which case/],
    ['too little', ['grade', 'note.txt'], undefined, 2, /case grade DOC A-F --case DIR.*"note.txt"/],
    ['too much', ['verify', 'a', 'b'], undefined, 2, /"a" "b"/],
    ['no such grade', ['grade', 'note.txt', 'G'], undefined, 2, /"G" is not a reliability/],
    ['no such credibility', ['credit', 'the-statement', '7'], undefined, 2, /is not a credibility/],
    ['no such mark', ['mark', 'note.txt', 'secret'], undefined, 2, /TLP:SECRET/],
    ['no such judgement', ['judge', 'the-statement', 'maybe'], undefined, 2, /"maybe"/],
    ['no such document', ['grade', 'other.txt', 'A'], undefined, 1, /other\.txt/],
    ['no such statement', ['judge', 'another', 'accepted'], undefined, 1, /another/],
    ['no such judgement to undo', ['undo', 'nothing'], undefined, 1, /nothing/],
  ] as const)('%s is an error that says what to do', async (_, args, options, exit, message) => {
    const error = await run([...args], options).catch((error) => error);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toMatch(message);
    expect(error.exit).toBe(exit);
  });

  test('a name that several documents have is not guessed at', async () => {
    const other = sample('Another note.');
    const store = await openCase(location);
    await store.addDocument(other.document, other.bytes, '/in/other/note.txt');
    await store.close();
    await expect(run(['grade', 'note.txt', 'A'])).rejects.toThrow(/several documents.*note\.txt.*note\.txt/);
    await run(['grade', other.document.id, 'A']);
    expect(await run([])).toContain(`${other.document.id.slice(0, 12)}  A`);
  });

  test('verification prints what it checked, and fails where something does not hold', async () => {
    expect(await run(['verify'])).toBe('checked: documents 2, statements 1; faults: 0\n');
    const database = await PGlite.create(join(location, 'db'));
    await database.exec(`update statement set quote = 'Ana Prado never paid.'`);
    await database.close();
    await expect(run(['verify'])).rejects.toThrow(UserError);
  });
});
