import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/case/index.js';
import { read } from '../../src/cli/commands/read.js';
import { describe as describeProgress, progressLine } from '../../src/cli/progress.js';
import { assessCase } from '../../src/journey.js';

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function run(
  args: string[],
  options: Record<string, string | number | boolean> = {},
  input = '',
  interactive = false,
) {
  const [output, errors] = [new Sink(), new Sink()];
  const context = {
    args,
    options: { limit: 200, ...options },
    input: Readable.from([Buffer.from(input)]),
    output,
    errors,
    interactive,
  };
  const failure = await read.run(context).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { output: output.text, errors: errors.text, failure };
}

describe('atalaya read', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-test-'));
    await writeFile(
      join(folder, 'a.txt'),
      'Puerto Sol, 4 jul. 2014 (Agencia Norte). - Dos hombres armados mataron hoy al inspector de la aduana.',
    );
    await writeFile(join(folder, 'b.csv'), 'Name;Town\nAna Sol;Puerto Sol\nLuis Mar;Valle\n');
    await writeFile(join(folder, 'c.pdf'), '');
    await writeFile(join(folder, 'd.csv'), '<html><body><p>They left the port.</p></body></html>');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints a line for each document, and what could not be read', async () => {
    const { output, errors, failure } = await run([folder]);
    expect(output.replaceAll(`${folder}/`, '')).toBe(
      [
        'a.txt  text  es  2014-07-04  1 p., 17 words',
        'b.csv  csv  und  no date  2 rows',
        'd.csv  html  en  no date  1 p., 4 words',
        '    note: its name says a table of separated values, its content is HTML; it was read by its content',
        'not read (empty): c.pdf: the file is empty (0 bytes)',
        'read: 3, not read: 1',
        '',
      ].join('\n'),
    );
    expect([errors, failure]).toEqual(['', undefined]);
  });

  it('prints for machines, and reads standard input', async () => {
    const { output } = await run(
      ['-', join(folder, 'c.pdf')],
      { json: true },
      'The crew of the pier paid the inspectors.',
    );
    const { documents, failures } = JSON.parse(output);
    expect(documents).toMatchObject([
      { name: 'standard input', language: 'en', words: 8, pages: 1, rows: 0, warnings: [] },
    ]);
    expect(documents[0]).not.toHaveProperty('text');
    expect(failures).toMatchObject([{ code: 'empty' }]);
  });

  it('fails only where nothing could be read', async () => {
    expect((await run([join(folder, 'c.pdf')])).failure).toMatch(/None of the files could be read/);
    expect((await run([join(folder, 'missing')])).output).toMatch(
      /not read \(missing\): .*missing: there is no such file or folder/,
    );
    expect((await run([join(folder, 'a.txt')], { limit: 0.00001 })).output).toMatch(/not read \(too-large\)/);
  });

  it('refuses a limit that is none', async () => {
    for (const limit of ['much', 0, -3])
      expect((await run([folder], { limit })).failure).toMatch(new RegExp(`it was given "${limit}"`));
  });

  it('keeps what could not be read in the case, within the limit that was set, until it can be', async () => {
    const store = join(folder, '.case');
    const failures = async () => {
      const held = await openCase(store);
      const found = await held.failures();
      const assessment = await assessCase(held, { language: 'en' });
      await held.close();
      return { paths: found.map(({ path, code }) => [path.slice(folder.length + 1), code]), gaps: assessment.unread };
    };
    await run([folder, join(folder, 'missing')], { case: store, limit: 0.00008 });
    expect((await failures()).paths).toEqual([
      ['a.txt', 'too-large'],
      ['c.pdf', 'empty'],
    ]);
    await run([folder], { case: store });
    expect(await failures()).toEqual({
      paths: [['c.pdf', 'empty']],
      gaps: [{ name: join(folder, 'c.pdf'), reason: 'the file is empty (0 bytes)' }],
    });
  });

  it('guesses the mapping of a table, saves it once, and a case then takes the table in by it', async () => {
    await mkdir(join(folder, '.in'));
    const path = join(folder, '.in', 'pagos.csv');
    const mapping = join(folder, '.in', 'pagos.mapping.yaml');
    await writeFile(
      path,
      'Fecha;Paga;Recibe;Monto\n15/06/2012;Ana Sol;Luis Mar;1.500,00\n16/06/2012;Ana Sol;Rui Cruz;20\n',
    );
    const store = join(folder, '.tables');
    const methods = async () => {
      const held = await openCase(store);
      const { statements } = await held.snapshot();
      await held.close();
      return new Set(statements.map(({ method, schema }) => `${method.split('@')[0]} ${schema}`));
    };
    const first = await run([path], { case: store });
    expect(first.output).toContain(`\`atalaya read ${path} --guess-mapping --write\` makes a first one`);
    expect([...(await methods())].every((method) => method.startsWith('text '))).toBe(true);

    const guessed = await run([path], { guessMapping: true });
    expect(guessed.output).toContain('    amount: Monto');
    expect(guessed.output).toMatch(/-> Ana Sol - Payment \(payment\) - Luis Mar, 2012-06-15, amount 1500/);
    expect(existsSync(mapping)).toBe(false);
    const written = await run([path], { guessMapping: true, write: true, json: true });
    const { tables, written: where, yaml } = JSON.parse(written.output);
    const [{ columns, sample }] = tables;
    expect([columns[1], sample.length, where]).toEqual([
      { column: 'Paga', what: 'name', end: 'payer', sure: 'sure', why: expect.stringContaining('"paga"') },
      2,
      mapping,
    ]);
    expect(await readFile(mapping, 'utf8')).toBe(yaml);
    await writeFile(mapping, `${yaml}# corrected\n`);
    expect((await run([path], { guessMapping: true, write: true })).failure).toMatch(/never overwritten/);
    expect(await readFile(mapping, 'utf8')).toBe(`${yaml}# corrected\n`);

    const second = await run([path], { case: store });
    expect(second.output).not.toContain('--guess-mapping');
    expect([...(await methods())].sort()).toEqual(['table Payment', 'table Person']);
  });

  it.each([
    ['several files', ['a.txt', 'b.csv'], {}, /takes one table/],
    ['a text', ['a.txt'], {}, /has no table/],
    ['a folder', ['.'], {}, /is a folder/],
    ['a file that is not there', ['none.csv'], {}, /there is no such file/],
    ['a case', ['b.csv'], { case: 'x' }, /no case/],
  ])('refuses to guess the mapping of %s', async (_, names, options, message) => {
    const { failure } = await run(
      names.map((name) => join(folder, name)),
      { guessMapping: true, ...options },
    );
    expect(failure).toMatch(message);
  });

  it('shows progress on a terminal alone', async () => {
    expect((await run([folder], {}, '', true)).errors).toMatch(/0 of 4 files/);
  });
});

describe('progress', () => {
  it('tells counts, rate and time left', () => {
    const progress = { files: 12, filesTotal: 40, bytes: 3_400_000, bytesTotal: 10_200_000 };
    expect(describeProgress(progress, 2)).toBe('12 of 40 files, 3.4 of 10 MB, 1.7 MB/s, 4 s left');
    expect(describeProgress({ ...progress, files: 0, bytes: 0, current: 'a.pdf' }, 0)).toBe(
      '0 of 40 files, 0.0 of 10 MB: a.pdf',
    );
    expect(describeProgress({ ...progress, bytesTotal: 10_000_000_000 }, 2)).toContain('1 h 38 min left');
  });

  it('writes one line over and over, not more often than ten times a second, and wipes it', () => {
    let time = 0;
    const sink = new Sink();
    const line = progressLine(sink, true, () => time);
    const progress = { files: 0, filesTotal: 2, bytes: 0, bytesTotal: 10 };
    line.update(progress);
    line.update({ ...progress, files: 1 });
    time = 200;
    line.update({ ...progress, files: 2 });
    line.end();
    expect(sink.text.split('\r').map((each) => each.replace('\u001b[K', '').slice(0, 6))).toEqual([
      '',
      '0 of 2',
      '2 of 2',
      '',
    ]);
  });
});
