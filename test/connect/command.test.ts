import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import type { CommandContext } from '../../src/cli/command.js';
import { connect } from '../../src/cli/commands/connect.js';
import { printAnalyses } from '../../src/cli/connect-analyses.js';
import { actorNamed, FINDINGS, Names } from '../../src/cli/connect-case.js';
import { printCasePaths } from '../../src/cli/connect-paths.js';
import { buildNetwork } from '../../src/connect/index.js';
import { InventedCase } from './invented.js';

const folder = mkdtempSync(join(tmpdir(), 'atalaya-connect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

async function run(
  args: string[],
  options: CommandContext['options'] = {},
  input = '',
): Promise<{ out: string; err: string }> {
  const texts = { out: '', err: '' };
  const sink = (key: 'out' | 'err'): Writable =>
    new Writable({
      write(chunk, _, done) {
        texts[key] += String(chunk);
        done();
      },
    });
  const context = { args, options: { top: 20, count: 3, ...options }, output: sink('out'), errors: sink('err') };
  await connect.run({ ...context, input: Readable.from([input]), interactive: false });
  return texts;
}

const edges = file('edges.csv', 'n10,n2\nn2,n30\n');

describe('on a file of edges', () => {
  test('a measure for machines, nodes in order of first appearance also where names are numbers', async () => {
    const { out } = await run([file('numbers.txt', '10 2\n2 30\n')], { measure: 'degree', json: true });
    expect(out).toBe('{"measure":"degree","values":{"10":1,"2":2,"30":1}}\n');
  });

  test('what is not defined is null, not NaN', async () => {
    const matrix = file('matrix.csv', ',a,b,c\na,0,1,0\nb,1,0,0\nc,0,0,0\n');
    const { out } = await run([matrix], { measure: 'closeness', json: true });
    expect(JSON.parse(out)).toEqual({ measure: 'closeness', values: { a: 1, b: 1, c: null } });
  });

  test('a measure of ties lists both ends', async () => {
    const { out } = await run([edges], { measure: 'edge-betweenness', json: true });
    expect(JSON.parse(out)).toEqual({
      measure: 'edge-betweenness',
      edges: [
        ['n10', 'n2', 2],
        ['n2', 'n30', 2],
      ],
    });
  });

  test('--normalised, --set, --weighted and --directed', async () => {
    const values = async (path: string, options: CommandContext['options']): Promise<unknown> =>
      (JSON.parse((await run([path], { ...options, json: true })).out) as { values: unknown }).values;
    const strong = file('strong.csv', 'a,b,3\nb,c,2\n');
    expect(await values(strong, { measure: 'degree', normalised: true })).toEqual({ a: 0.5, b: 1, c: 0.5 });
    expect(await values(strong, { measure: 'degree', weighted: true })).toEqual({ a: 3, b: 5, c: 2 });
    expect(await values(strong, { measure: 'in-degree', directed: true })).toEqual({ a: 0, b: 1, c: 1 });
    expect(await values(strong, { measure: 'katz', set: ['alpha=0'] })).toEqual({ a: 1, b: 1, c: 1 });
  });

  test('a measure without a normalised form says so and goes on', async () => {
    const { out, err } = await run([edges], { measure: 'k-core', normalised: true, json: true });
    expect(err).toContain('k-core has no normalised form');
    expect(JSON.parse(out).values).toEqual({ n10: 1, n2: 1, n30: 1 });
  });

  test('tables for people: the highest first, the rest counted', async () => {
    const { out } = await run([edges], { measure: 'betweenness', top: 1 });
    expect(out.split('\n').slice(1)).toEqual(['n2  1', '… and 2 more (--top 3 shows all)', '']);
  });

  test('--dismantle for machines and people', async () => {
    const ring = file('ring.csv', '1,2\n2,3\n3,4\n4,5\n5,6\n6,1\n');
    const { out } = await run([ring], { dismantle: true, json: true });
    const one = [1];
    expect(JSON.parse(out)).toEqual({
      strategies: { betweenness: one, katz: one, 'collective-influence': one, degree: one },
    });
    expect((await run([ring], { dismantle: true })).out).toMatch(/^Largest component.*\nremoved +betweenness/);
  });

  test('--what-if: removals and recoveries side by side, for machines and people', async () => {
    const wheel = file('wheel.csv', 'hub,a\nhub,b\nhub,c\na,b\n');
    const asked = { whatIf: true, remove: ['degree,c'], steps: 1, recover: 'none,triadic', runs: 5, seed: 1 };
    const { whatIf } = JSON.parse((await run([wheel], { ...asked, json: true })).out);
    expect(whatIf.scenarios.map(({ removal, recovery }: Record<string, string>) => `${removal}/${recovery}`)).toEqual([
      'by hand/none',
      'by hand/triadic',
      'degree/none',
      'degree/triadic',
    ]);
    expect(whatIf.scenarios[2].removed).toEqual([['hub']]);
    expect(
      whatIf.scenarios.map((one: { outputs: { largest: { mean: number[] } } }) => one.outputs.largest.mean),
    ).toEqual([
      [4, 3],
      [4, 3],
      [4, 2],
      [4, 3],
    ]);
    const { out } = await run([wheel], asked);
    expect(out).toMatch(/^4 actors, 4 ties; 1 steps of 1.*\n\nActors in the largest component\nstep +by hand/);
    expect(out).toContain('assumption: contacts for hub');
  });

  test('--paths for machines and people, shortest first', async () => {
    const square = file('square.csv', 'a,b\nb,c\nc,d\nd,a\na,c\n');
    const { out } = await run([square], { paths: ['a', 'c'], within: '2', json: true });
    expect(JSON.parse(out).paths.map(({ nodes }: { nodes: string[] }) => nodes.join(''))).toEqual(['ac', 'abc', 'adc']);
    const shown = (options: CommandContext['options']) => run([square], { paths: ['a', 'c'], ...options });
    expect((await shown({ count: 1 })).out).toBe('1  a - c\n');
    expect((await shown({ within: '3', count: 2 })).out).toContain('there are more (--count N shows N)');
    expect((await shown({ within: '1', through: ['b'] })).out).toBe(
      'No path joins a and c, within 1 ties, through b.\n',
    );
  });

  test('--project joins who was at the same meetings', async () => {
    const meetings = file('meetings.csv', 'who,meeting\nana,m1\nbea,m1\ncid,m1\nana,m2\nbea,m2\n');
    expect((await run([meetings], { project: 'newman', top: 1 })).out).toBe(
      'ana - bea  1.5\n… and 2 more (--top 3 shows all)\n',
    );
    const measured = await run([meetings], { project: 'count', measure: 'degree', weighted: true, json: true });
    expect(JSON.parse(measured.out).values).toEqual({ ana: 3, bea: 3, cid: 2 });
  });

  test('--contacts shows pairs, bursts, shared places and money', async () => {
    const rows = ['payer,payee,date,place,amount', 'ana,bea,2014-01-01,dock,10', 'bea,ana,2014-01-01,dock,5'];
    const path = file('payments.csv', `${rows.join('\n')}\n`);
    const { out } = await run([path], { contacts: true });
    expect(out).toMatch(/^2 records of 2 persons.*who = "payer"/);
    expect(out).toContain('ana - bea  2 contacts  1 there, 1 back');
    expect(out).toContain('MONEY: 2 amounts, 15 in all');
    const json = JSON.parse((await run([path], { contacts: true, json: true })).out);
    expect(json.shared.pairs[0]).toMatchObject({ who: ['bea', 'ana'].sort(), meetings: 1 });
  });

  test('without a task, the graph at a glance', async () => {
    expect(JSON.parse((await run([edges], { json: true })).out)).toMatchObject({ nodes: 3, edges: 2, diameter: 2 });
    expect((await run([edges])).out).toMatch(/^nodes +3\nedges +2\n/);
  });

  test('standard input, Latin-1 and UTF-16 are read', async () => {
    expect((await run(['-'], { measure: 'degree', json: true }, 'a b\n')).out).toContain('"a":1');
    const latin = file('latin.csv', Buffer.from('Inés,Íñigo\n', 'latin1'));
    expect((await run([latin], { measure: 'degree', json: true })).out).toContain('"Inés":1,"Íñigo":1');
    const wide = file('wide.csv', Buffer.from('\ufeffInés,Ivo\n', 'utf16le'));
    expect((await run([wide], { measure: 'degree', json: true })).out).toContain('"Inés":1,"Ivo":1');
  });

  test.each([
    [[], {}, 'Which network?'],
    [[join(folder, 'none.csv')], {}, 'there is no such file'],
    [[folder], {}, 'it is a folder'],
    [[edges], { measure: 'fame' }, 'no measure "fame"'],
    [[edges], { measure: 'katz', set: ['alpha'] }, '--set takes NAME=VALUE'],
    [[edges], { measure: 'katz', set: ['alpha=2'] }, '1/lambda = 0.707107'],
    [[edges], { chains: true }, '--chains needs the evidence of a case'],
    [[edges], { whatIf: true, remove: ['fame'] }, '"fame" is no node of this graph'],
    [[edges], { whatIf: true, recover: 'hope' }, 'no recovery "hope". Recoveries: none, triadic, role'],
    [[edges], { whatIf: true, steps: 0 }, '--steps takes a whole number from 1; it was given 0'],
    [[edges], { case: 'x' }, 'not both'],
    [[edges], { analysis: 'chains' }, '--analysis needs the evidence of a case'],
    [[edges], { paths: ['n10'] }, '--paths takes two names'],
    [[], { paths: ['n10', 'n30', 'edges.csv'] }, 'a file before the option'],
    [[edges], { paths: ['n10', 'n31'] }, 'No node is called "n31". Near it: n30'],
    [[edges], { paths: ['n10', 'n30'], inDateOrder: true }, 'needs the dated statements of a case'],
    [[edges], { paths: ['n10', 'n30'], within: 'far' }, '--within takes a whole number above 0'],
  ] as const)('%j, %j is refused: %s', async (args, options, message) => {
    await expect(run([...args], options as unknown as CommandContext['options'])).rejects.toThrow(message);
  });
});

describe('on a case', () => {
  const invented = new InventedCase()
    .document('d1')
    .group('Crew of the Quay', 'smuggling crew')
    .person('Ada Lins', 'lawyer')
    .person('Adán Linares')
    .entity('PublicBody', 'National Customs Service')
    .says('Ada Lins', 'Support', 'Crew of the Quay', { role: 'launders for' })
    .says('Ada Lins', 'Payment', 'National Customs Service', { hedge: 'alleged' });
  invented.snapshot.statements.forEach((statement, i) => {
    statement.quote = `words ${i}`;
  });
  const { snapshot, resolved } = invented;
  const found = { snapshot, resolved, network: buildNetwork(snapshot, resolved) };

  test('findings name actors and quote every tie', () => {
    const lines = FINDINGS['brokers']!(found).text(new Names(found));
    expect(lines[0]).toMatch(/^Ada Lins: joins crime \(Crew of the Quay\) with state \(National Customs Service\)/);
    expect(lines).toContain('  Ada Lins paid National Customs Service (alleged, 1 source)');
    expect(lines).toContain('    "words 3" [d1.txt]');
  });

  const printed = (print: (context: CommandContext) => void, options: CommandContext['options'] = {}): string => {
    let text = '';
    const output = { write: (part: string) => (text += part) } as unknown as CommandContext['output'];
    print({ args: [], options, output, input: Readable.from([]), errors: output, interactive: false });
    return text;
  };

  test('paths between two names, with quotes, dates and what was asked', () => {
    const paths = (from: string, to: string, options: CommandContext['options'] = {}) =>
      printed((context) => printCasePaths(found, [from, to], context), options);
    const text = paths('CREW', 'national customs', { inDateOrder: true });
    expect(text).toMatch(/^Crew of the Quay > Ada Lins > National Customs Service: alleged/);
    expect(text).toContain('"words 3" [d1.txt]');
    expect(text).toContain('in date order: undated > undated; by the loose reading alone');
    expect(paths('crew', 'customs', { avoid: ['legal'] })).toBe(
      'No path joins Crew of the Quay and National Customs Service, without legal.\n',
    );
    expect(paths('crew', 'customs', { through: ['ada lins'], within: '2' })).toContain('> Ada Lins >');
  });

  test('a page of findings for people and for machines; no evidence is an answer', () => {
    const page = (asked: string, options: CommandContext['options'] = {}) =>
      printed((context) => printAnalyses(found, asked, context), options);
    expect(page('layers')).toContain('"words 2" [d1.txt]');
    expect(page('splits')).toMatch(/No evidence found\. Looked at: 1 illicit group, 0 affiliations/);
    const json = JSON.parse(page('chains,signed', { json: true }));
    expect(json.map(({ analysis }: { analysis: string }) => analysis)).toEqual(['chains', 'signed']);
    const [chain] = json[0].findings;
    expect(chain.quotes.map(({ quote, document }: Record<string, string>) => [quote, document])).toEqual([
      ['words 2', 'd1.txt'],
      ['words 3', 'd1.txt'],
    ]);
  });

  test.each([
    ['ada lins', 'Ada Lins'],
    ['customs', 'National Customs Service'],
    ['ADAN LINARES', 'Adán Linares'],
  ])('%s is %s', (word, name) => {
    expect(actorNamed(found, word).name).toBe(name);
  });

  test.each([
    ['nobody', 'Nobody in this case is called "nobody"'],
    ['Ada Linz', 'Near it: Ada Lins'],
    ['lin', 'may be 2 actors: Ada Lins'],
  ])('%s is refused: %s', (word, message) => {
    expect(() => actorNamed(found, word)).toThrow(message);
  });
});
