import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../src/connect/index.js';
import { randomFrom, readEdges, whatIf } from '../../src/connect/index.js';
import { modelOf, networkTable, type Run, type State } from '../../src/simulate/index.js';

const TIES = join(import.meta.dirname, '../../examples/scenarios/network/ties.csv');
const model = modelOf('dismantling')!;

async function run(
  { succession = 0, closing = 0, months = 6, seed = 1 },
  levers: Record<string, number>,
  start?: State,
): Promise<Run> {
  return model.run({
    data: await model.load(TIES),
    parameters: { succession, closing },
    measures: Object.entries(levers).map(([lever, strength]) => ({
      lever,
      strength,
      from: 0,
      to: Number.POSITIVE_INFINITY,
    })),
    horizon: months,
    random: randomFrom(seed),
    ...(start && { start }),
  });
}

describe('dismantling', () => {
  it('without recovery is what the network stage says of the same removals', async () => {
    const { outputs } = await run({}, { betweenness: 1 });
    const graph = (await model.load(TIES)) as Graph;
    const { scenarios } = await whatIf(graph, { removals: [{ by: 'measure', id: 'betweenness' }], steps: 6, seed: 1 });
    for (const name of ['largest', 'efficiency', 'factions', 'ties']) {
      expect(outputs[name]).toEqual(scenarios[0]!.outputs[name]!.mean);
    }
  });

  it('stays as it is without measures', async () => {
    const { outputs } = await run({ succession: 1, closing: 1 }, {});
    for (const values of Object.values(outputs)) expect(new Set(values).size).toBe(1);
  });

  it('leaves more standing together where more ties are made up for', async () => {
    const mean = async (succession: number): Promise<number> => {
      const ends = await Promise.all(
        Array.from(
          { length: 30 },
          async (_, seed) => (await run({ succession, seed }, { betweenness: 1 })).outputs['largest']!.at(-1)!,
        ),
      );
      return ends.reduce((a, b) => a + b, 0) / ends.length;
    };
    const [none, half, all] = [await mean(0), await mean(0.5), await mean(1)];
    expect(none).toBeLessThan(half);
    expect(half).toBeLessThan(all);
  });

  it('takes one out every third month at a third a month', async () => {
    const { outputs } = await run({}, { degree: 1 / 3 });
    const changes = outputs['ties']!.slice(1).map((ties, month) => ties !== outputs['ties']![month]);
    expect(changes).toEqual([false, false, true, false, false, true]);
  });

  it('goes on from a stored state as if it had never stopped', async () => {
    const whole = await run({ months: 6 }, { betweenness: 0.5 });
    const half = await run({ months: 3 }, { betweenness: 0.5 });
    const rest = await run({ months: 3 }, { betweenness: 0.5 }, JSON.parse(JSON.stringify(half.end)) as State);
    expect(rest.time).toEqual([3, 4, 5, 6]);
    expect(rest.outputs['efficiency']!.at(-1)).toBeCloseTo(whole.outputs['efficiency']!.at(-1)!, 12);
    expect(rest.outputs['largest']!.at(-1)).toBe(whole.outputs['largest']!.at(-1)!);
  });

  it.each([
    [undefined, 'The dismantling model needs data'],
    ['/nowhere/ties.csv', 'The edge list /nowhere/ties.csv could not be opened (ENOENT).'],
  ])('says what it lacks: %s', async (path, message) => {
    await expect(model.load(path)).rejects.toThrow(message);
  });
});

describe('a network of a case', () => {
  const actor = (name: string, sector = 'person') => ({ name, sector });
  const tie = (source: string, target: string, schema = 'Associate', hedge = 'asserted') => ({
    source,
    target,
    schema,
    hedge,
    sources: 1,
    sourceIds: [`${source}${target}`],
  });
  const network = {
    actors: new Map([
      ['aaaaaaaa', actor('Ada "la Zarca" Lins')],
      ['bbbbbbbb', actor('Bo')],
      ['cccccccc', actor('Bo')],
      ['dddddddd', actor('The Port', 'place')],
    ]),
    ties: [
      tie('aaaaaaaa', 'bbbbbbbb'),
      tie('bbbbbbbb', 'cccccccc'),
      tie('aaaaaaaa', 'cccccccc', 'Rivalry'),
      tie('aaaaaaaa', 'dddddddd'),
    ],
  } as unknown as Parameters<typeof networkTable>[0];

  it('is written with who works with whom, and read again', async () => {
    const text = networkTable(network);
    expect(text.split('\n').slice(0, 3)).toEqual([
      'source,target,sources',
      '"Ada ""la Zarca"" Lins","Bo (bbbbbb)",1',
      '"Bo (bbbbbb)","Bo (cccccc)",1',
    ]);
    expect(readEdges(text, 'x.csv').ids).toEqual(['Ada "la Zarca" Lins', 'Bo (bbbbbb)', 'Bo (cccccc)']);
  });

  it('loses who is named, in the month that is said', async () => {
    const { ids } = (await model.load(TIES)) as Graph;
    const measures = [{ lever: `remove ${ids[3]}`, strength: 1, from: 2, to: Number.POSITIVE_INFINITY }];
    const input = {
      data: await model.load(TIES),
      parameters: { succession: 0, closing: 0 },
      horizon: 4,
      random: randomFrom(1),
    };
    const { outputs, end } = await model.run({ ...input, measures });
    expect(outputs['ties']![2]).toBe(outputs['ties']![0]);
    expect(outputs['ties']![3]).toBeLessThan(outputs['ties']![2]!);
    expect(end.values['standing']).not.toContain(3);
  });

  it('refuses who is not in it, with who is near', async () => {
    const { ids } = (await model.load(TIES)) as Graph;
    await expect(run({}, { [`remove ${ids[0]}x`]: 1 })).rejects.toThrow(`it has ${ids[0]}`);
  });
});
