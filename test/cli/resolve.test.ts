import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/case/index.js';
import { resolve } from '../../src/cli/commands/resolve.js';
import { finding, sample } from '../case/samples.js';

describe('atalaya resolve', () => {
  let folder = '';
  const texts = [
    'Zoila Bermeo paid Ana Tarqui.',
    'Later Zoila Bermeo paid Ana Tarqui again.',
    'Zoila Bermeo paid nobody; Tomás Paz did.',
  ];
  const quotes = [texts[0]!, 'Zoila Bermeo paid Ana Tarqui', texts[2]!];

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'atalaya-resolve-')), 'case');
    const store = await openCase(folder, { create: true });
    for (const [index, text] of texts.entries()) {
      const { document, bytes } = sample(text, { name: `${index}.txt` });
      await store.addDocument(document, bytes, `${index}.txt`);
      const names = index === 2 ? (['Zoila Bermeo', 'Tomás Paz'] as const) : (['Zoila Bermeo', 'Ana Tarqui'] as const);
      await store.saveExtraction(document.id, 'test@1', finding(document, names, quotes[index]!));
    }
    await store.close();
  }, 60_000);
  afterAll(() => rm(join(folder, '..'), { recursive: true }));

  async function run(args: string[], options: Record<string, string | number | boolean> = {}) {
    let output = '';
    const sink = new Writable({
      write(chunk, _encoding, done) {
        output += String(chunk);
        done();
      },
    });
    const context = {
      args,
      options: { case: folder, threshold: 0, limit: 20, who: 'ana', ...options },
      input: Readable.from([]),
      output: sink,
      errors: sink,
      interactive: false,
    };
    const failure = await resolve.run(context).then(
      () => undefined,
      (error: Error) => error.message,
    );
    return { output, failure };
  }

  const resolved = async (options: Record<string, string | number | boolean> = {}) =>
    JSON.parse((await run([], { json: true, ...options })).output);
  const groups = (result: { merged: { name: string; members: string[] }[] }) =>
    result.merged.map(({ name, members }) => `${name} ${members.length}`).sort();

  it('applies no rule below the threshold, and asks about persons that share only a name', async () => {
    const strict = await resolved({ threshold: 1 });
    expect(strict.entities).toBe(6);
    const result = await resolved();
    expect(groups(result)).toEqual(['Ana Tarqui 2', 'Zoila Bermeo 2']);
    expect(result.judgements.every(({ who }: { who: string }) => who === 'rule:name-and-more')).toBe(true);
    expect(result.doubtful.map(({ leftName, rightName }: Record<string, string>) => [leftName, rightName])).toEqual([
      ['Zoila Bermeo', 'Zoila Bermeo'],
    ]);
  });

  it('explains a pair in the form that programs rely on', async () => {
    const { judgements } = await resolved();
    const { left, right } = judgements[0];
    const explained = JSON.parse((await run([left, right.slice(0, 12)], { explain: true, json: true })).output);
    expect(Object.keys(explained)).toEqual(expect.arrayContaining(['score', 'reasons']));
    expect(Object.keys(explained.reasons[0])).toEqual(['feature', 'weight', 'value', 'left', 'right']);
    const text = (await run([left, right], { explain: true })).output;
    expect(text).toContain('neighbours');
  });

  it('undoes in one action, for good, and takes a judgement of a person over a rule', async () => {
    const { judgements } = await resolved();
    const tarqui = judgements.find(({ leftName }: { leftName: string }) => leftName === 'Ana Tarqui');
    expect(groups(await resolved({ undo: tarqui.id }))).toEqual(['Zoila Bermeo 2']);
    expect(groups(await resolved())).toEqual(['Zoila Bermeo 2']);
    await run([tarqui.left, tarqui.right], { same: true });
    const again = await resolved();
    expect(groups(again)).toEqual(['Ana Tarqui 2', 'Zoila Bermeo 2']);
    const zoila = again.judgements.find(({ leftName }: { leftName: string }) => leftName === 'Zoila Bermeo');
    await run([zoila.left, zoila.right], { different: true });
    expect(groups(await resolved())).toEqual(['Ana Tarqui 2']);
  });

  it.each([
    ['an unknown entity', ['nobody', 'nobody'], { explain: true }, /has no entity "nobody"/],
    [
      'a name of several entities',
      ['Zoila Bermeo', 'Tomás Paz'],
      { explain: true },
      /"Zoila Bermeo" may be 3 entities/,
    ],
    ['one entity', ['Tomás Paz'], { same: true }, /Two entities are compared; it was given "Tomás Paz"/],
    ['entities and nothing to do', ['Tomás Paz'], {}, /What is to be done with "Tomás Paz"\?/],
    ['a threshold beyond 1', [], { threshold: 70 }, /from 0 to 1; it was given "70"/],
    ['nothing to undo', [], { undo: 'Tomás Paz' }, /No rule joins the entity/],
  ])('says what to do about %s', async (_title, args, options, message) => {
    expect((await run(args, options as never)).failure).toMatch(message);
  });
});
