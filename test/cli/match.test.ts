import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { match } from '../../src/cli/commands/match.js';

async function run(args: string[], options: Record<string, string | number | boolean> = {}, input = '') {
  let output = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      output += String(chunk);
      done();
    },
  });
  const context = {
    args,
    options: { threshold: 0.7, ...options },
    input: Readable.from([Buffer.from(input)]),
    output: sink,
    errors: sink,
    interactive: false,
  };
  const failure = await match.run(context).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { output, failure };
}

describe('atalaya match', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-match-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints one row for each row, in order, names as they came', async () => {
    const names = [
      ['Bermeo, Zoila', 'Zoila "La Zurda" Bermeo'],
      ['', 'Zoila'],
      ['a\nb', 'Ana Paz'],
      ['Ana Paz', 'Ana Paz'],
    ];
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = names.map(([a, b]) => ['x', 'Person', cell(b!), cell(a!), 'true'].join(','));
    const input = `\ufeffgroup,schema,name2,name1,is_match\r\n${rows.join('\r\n')}\r\n`;
    const { output } = await run(['-'], {}, input);
    const printed = parse(output, { columns: true }) as { name1: string; name2: string; score: string }[];
    expect(printed.map(({ name1, name2 }) => [name1, name2])).toEqual(names);
    expect(output.split('\n')[0]).toBe('name1,name2,score');
    expect(printed.map(({ score }) => Number(score) >= 0.7)).toEqual([true, false, false, true]);
    expect(Number(printed[3]!.score)).toBe(1);
  });

  it('prints the reasons for machines', async () => {
    const { output } = await run(['-'], { json: true }, 'schema,name1,name2\nPerson,Pepe Paz,José Paz\n');
    const { score, reasons } = JSON.parse(output);
    expect(reasons.map((reason: { feature: string }) => reason.feature)).toContain('name.short-name');
    expect(score).toBeGreaterThan(0.7);
  });

  it('screens a table against a list', async () => {
    await writeFile(
      join(folder, 'list.json'),
      '{"id":"l1","schema":"Person","properties":{"name":["Zoila Bermeo"]}}\n',
    );
    await writeFile(join(folder, 'mine.csv'), 'name,born\n"Bermeo, Zoila",1970\nAna Paz,1980\n');
    const { output } = await run([join(folder, 'mine.csv')], { list: join(folder, 'list.json') });
    const printed = parse(output, { columns: true }) as Record<string, string>[];
    expect(printed.map(({ name, list_id }) => [name, list_id])).toEqual([['Bermeo, Zoila', 'l1']]);
  });

  it.each([
    ['no file', [], {}, '', /Which pairs\?/],
    ['a file that is not there', ['nowhere.csv'], {}, '', /nowhere\.csv could not be read/],
    [
      'a missing column',
      ['-'],
      {},
      'schema,left,name2\n',
      /needs the columns schema, name1 and name2; its header has schema, left, name2/,
    ],
    ['a list and nothing to screen', [], { list: '-' }, 'name\nAna\n', /What is to be screened\?/],
  ])('says what to do about %s', async (_title, args, options, input, message) => {
    expect((await run(args, options, input)).failure).toMatch(message);
  });
});
