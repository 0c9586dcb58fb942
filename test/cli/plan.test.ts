import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/case/index.js';
import { plan } from '../../src/cli/commands/plan.js';
import { takeIn } from '../../src/journey.js';

/** What `atalaya plan` prints. */
async function run(options: Record<string, string | boolean | string[]>): Promise<string> {
  let printed = '';
  const output = new Writable({
    write(chunk, _, done) {
      printed += String(chunk);
      done();
    },
  });
  await plan.run({ args: [], options, input: Readable.from([]), output, errors: output, interactive: false });
  return printed;
}

describe('atalaya plan', () => {
  let folder: string;
  let location: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-plan-'));
    location = join(folder, 'case');
    await writeFile(join(folder, 'one.txt'), 'In 2014 the country of Guatemala counted 5,924 homicides.\n');
    const rounded = 'About 8,000 people were displaced in Honduras in 2014.';
    await writeFile(join(folder, 'two.txt'), `In Guatemala, 5,294 homicides were registered in 2014. ${rounded}\n`);
    await writeFile(join(folder, 'three.txt'), 'Some 8,300 people were displaced in Honduras in 2014.\n');
    const store = await openCase(location, { create: true });
    await takeIn(store, [join(folder, 'one.txt'), join(folder, 'two.txt'), join(folder, 'three.txt')]);
    await store.close();
  }, 60_000);
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  it('reads texts and finds where they disagree, and only there', async () => {
    const { found } = JSON.parse(await run({ case: location, json: true }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: 'figure',
      about: 'homicides',
      place: 'Guatemala',
      period: '2014',
      firm: true,
    });
    expect(found[0].explanations[0]).toBe('digits-swapped');
    expect(await run({ case: location })).toContain('"In Guatemala, 5,294 homicides were registered in 2014."');
  });

  it('writes a register once and never over what a person wrote', async () => {
    const threats = join(folder, 'threats.yaml');
    await run({ case: location, threats });
    const proposed = await readFile(threats, 'utf8');
    expect(proposed).toContain('almost no chance (1-5 %)');
    await writeFile(threats, `${proposed}# mine\n`);
    await run({ case: location, threats });
    expect(await readFile(threats, 'utf8')).toBe(`${proposed}# mine\n`);
  });

  it('puts files into the case as its sheets, and prints them again', async () => {
    await expect(run({ case: location, sheet: 'threats' })).rejects.toThrow('has no sheet "threats"');
    await expect(run({ case: location, keep: true })).rejects.toThrow('Name one');
    const why = join(folder, 'why.yaml');
    const table =
      'question: Why?\nby: M. Oduber\ndate: 2015-07-01\nhypotheses: [{ id: H1, text: a }, { id: H2, text: b }]\n' +
      'evidence: [{ id: E1, assumption: so it is, marks: { H1: consistent, H2: inconsistent } }]\n';
    await writeFile(why, table);
    const kept = await run({ case: location, explanations: [why], keep: true, sheet: 'explanations-why' });
    expect(kept).toContain('as its sheet explanations-why');
    expect(await run({ case: location, sheet: 'explanations-why' })).toBe(table);
    await writeFile(why, table.replace(', H2: inconsistent', ''));
    await expect(run({ case: location, explanations: [why], keep: true })).rejects.toThrow('has no mark for H2');
    expect(await run({ case: location, sheet: 'explanations-why' })).toBe(table);
  });

  it('says what is wrong and what to do', async () => {
    await expect(run({})).rejects.toThrow('Which case?');
    await expect(run({ plan: join(folder, 'none.yaml') })).rejects.toThrow('none.yaml');
    await expect(run({ case: location, plan: 'a', threats: 'b' })).rejects.toThrow('One file at a time');
  });
});
