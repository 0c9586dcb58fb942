import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/connect/index.js';
import type { Workspace } from '../../src/web/server/index.js';
import { answered, jobFor, type Work } from '../../src/web/server/network-work.js';
import { type Asked, askedCase } from './served-case.js';

/** A ring of so many, whose betweenness is asked for as something that takes many steps. */
function ring(nodes: number, key = 'ring'): Work<number[]> {
  const ids = Array.from({ length: nodes }, (_, v) => `actor-${v}`);
  const graph = buildGraph(
    ids,
    ids.map((_, v) => v),
    ids.map((_, v) => (v + 1) % nodes),
    undefined,
    false,
  );
  const task = { graph, measure: 'betweenness', parameters: { normalised: false } };
  return { key, task, steps: 1e12, told: (values) => [...(values as Float64Array)] };
}

describe('what takes a while to work out of a network', () => {
  let asked: Asked;
  let workspace: Workspace;
  beforeEach(async () => {
    asked = await askedCase();
    workspace = asked.workspace;
  });
  afterEach(() => asked.close());

  it('is not answered until a job has worked it out, and then at once', async () => {
    const work = ring(9);
    expect(await answered(workspace, work)).toBeUndefined();
    const job = await jobFor(workspace, work, 'a ring');
    expect(job.title).toBe('a ring');
    expect((await asked.ended(job)).state).toBe('done');
    expect(await answered(workspace, work)).toEqual(Array(9).fill(6));
  });

  it('is worked out by one job, however many ask', async () => {
    const [one, other] = await Promise.all([jobFor(workspace, ring(9), 'one'), jobFor(workspace, ring(9), 'other')]);
    expect(other.id).toBe(one.id);
    expect((await jobFor(workspace, ring(9, 'another ring'), 'another')).id).not.toBe(one.id);
  });

  it('is forgotten when the case changes', async () => {
    const work = ring(9);
    await asked.ended(await jobFor(workspace, work, 'a ring'));
    workspace.changed('statements');
    expect(await answered(workspace, work)).toBeUndefined();
  });

  it('is stopped when it is cancelled, and can be asked for again', async () => {
    const work = ring(9);
    const job = await jobFor(workspace, work, 'a ring');
    workspace.jobs.cancel(job.id);
    expect((await asked.ended(job)).state).toBe('cancelled');
    const again = await jobFor(workspace, work, 'a ring');
    expect(again.id).not.toBe(job.id);
    expect((await asked.ended(again)).state).toBe('done');
  });
});
