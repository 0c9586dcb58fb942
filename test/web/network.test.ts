import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, openCase } from '../../src/case/index.js';
import { takeIn } from '../../src/journey.js';
import type {
  FindingList,
  Measured,
  NetworkActor,
  NetworkDrawing,
  NetworkMethods,
  PathList,
  TieList,
  WhatIfResult,
} from '../../src/web/api/index.js';
import { createWorkbench, Workspace } from '../../src/web/server/index.js';

const documents = fileURLToPath(new URL('../../examples/puerto-alondra/documents', import.meta.url));

/** The routes of the page Network, on the bundled case. */
describe('the network over HTTP', () => {
  let folder: string;
  let store: Case;
  let app: ReturnType<typeof createWorkbench>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-network-'));
    store = await openCase(join(folder, 'case'), { create: true, who: 'analyst' });
    await takeIn(store, [documents]);
    app = createWorkbench(new Workspace(store), { edition: { language: 'en', handling: 'TLP:GREEN' } });
  }, 120_000);
  afterAll(async () => {
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = (path: string) => app.request(`/api${path}`, { headers: { host: 'localhost' } });
  const get = async <T>(path: string): Promise<T> => {
    const response = await ask(path);
    expect(response.status, path).toBe(200);
    return (await response.json()) as T;
  };
  const drawing = (query = '') => get<NetworkDrawing>(`/network${query}`);
  const idOf = ({ actors }: NetworkDrawing, name: string): string => actors.id[actors.name.indexOf(name)]!;

  it('draws every affirmed tie once for a pair, never what is only denied', async () => {
    const { actors, lines, hidden, whole } = await drawing('?alone=yes&countries=yes');
    expect(actors.id).toHaveLength(whole.actors);
    const pairs = lines.source.map((one, at) => [one, lines.target[at]!].sort((a, b) => a - b).join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(hidden.denied).toBeGreaterThan(0);
    expect(lines.source.length).toBeLessThanOrEqual(whole.ties);
    for (const column of [actors.name, actors.kind, actors.degree, actors.community])
      expect(column).toHaveLength(actors.id.length);
    const [one, other] = [actors.id[lines.source[0]!]!, actors.id[lines.target[0]!]!];
    const { ties } = await get<TieList>(`/network/ties?one=${one}&other=${other}`);
    expect(ties.length).toBeGreaterThan(0);
    for (const { quotes } of ties) for (const { quote } of quotes) expect(quote).not.toBe('');
  });

  it('says how much it leaves out, by each rule', async () => {
    const all = await drawing('?alone=yes&countries=yes');
    const tied = await drawing('?countries=yes');
    expect(tied.actors.id.length + tied.hidden.alone).toBe(all.actors.id.length);
    const few = await drawing('?countries=yes&most=10');
    expect(few.actors.id).toHaveLength(10);
    expect(few.hidden.most).toBe(tied.actors.id.length - 10);
    const people = await drawing('?kinds=Person&alone=yes');
    expect(new Set(people.actors.kind)).toEqual(new Set(['Person']));
  });

  it.each([
    ['certainty=alleged', (each: NetworkDrawing) => each.lines.alleged.every((one) => one === 1)],
    ['certainty=asserted', (each: NetworkDrawing) => each.lines.alleged.every((one) => one === 0)],
    ['grade=A', (each: NetworkDrawing) => each.lines.source.length === 0],
    ['judgement=accepted', (each: NetworkDrawing) => each.lines.source.length === 0],
    [
      'ties=Payment',
      (each: NetworkDrawing) => each.lines.ties.every((bits) => bits === 1 << each.schemata.indexOf('Payment')),
    ],
  ])('filters by %s', async (query, holds) => {
    const [open, found] = [await drawing(), await drawing(`?${query}`)];
    expect(holds(found)).toBe(true);
    expect(found.lines.source.length).toBeLessThan(open.lines.source.length);
  });

  it('keeps within a period the dated, and the undated unless told', async () => {
    const [, last] = (await drawing()).whole.years;
    const after = await drawing(`?since=${last! + 1}&undated=no`);
    expect(after.lines.source).toHaveLength(0);
    const within = await drawing(`?since=1900&until=${last}&undated=no`);
    expect(within.lines.source.length).toBeGreaterThan(0);
    const loose = await drawing(`?since=${last! + 1}`);
    expect(loose.lines.source.length).toBeGreaterThan(0);
  });

  it('draws who is asked for whatever the filter says', async () => {
    const open = await drawing('?alone=yes');
    const place = open.actors.id[open.actors.kind.indexOf('Place')]!;
    const without = await drawing('?kinds=Person');
    expect(without.actors.id).not.toContain(place);
    expect((await drawing(`?kinds=Person&also=${place}`)).actors.id).toContain(place);
  });

  it('finds paths by name and by id, and refuses a name that nobody has', async () => {
    const open = await drawing();
    const { source, target } = open.lines;
    const ends = [open.actors.name[source[0]!]!, open.actors.name[target[0]!]!];
    const { paths } = await get<PathList>(
      `/network/paths?from=${encodeURIComponent(ends[0]!)}&to=${encodeURIComponent(ends[1]!)}&any=yes`,
    );
    expect(paths[0]!.actors.map(({ name }) => name)).toEqual(ends);
    expect(paths[0]!.steps).toHaveLength(1);
    const refused = await ask(`/network/paths?from=Nobody+Inparticular&to=${idOf(open, ends[0]!)}`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Nobody Inparticular');
  });

  it('gives each analysis with actors and ties that are of the network', async () => {
    const { analyses } = await get<NetworkMethods>('/network/methods');
    const whole = await drawing('?alone=yes&countries=yes');
    let found = 0;
    for (const id of [...analyses.map((one) => one.id), 'brokers', 'turns']) {
      const { findings } = await get<FindingList>(`/network/findings/${id}`);
      found += findings.length;
      for (const { actors } of findings) for (const actor of actors) expect(whole.actors.id).toContain(actor.id);
    }
    expect(found).toBeGreaterThan(3);
    expect((await ask('/network/findings/nothing')).status).toBe(400);
  });

  it('takes actors out by a measure and by hand', async () => {
    const result = await get<WhatIfResult>('/network/what-if?remove=degree&steps=3');
    const [scenario] = result.scenarios;
    expect(scenario!.removed).toHaveLength(3);
    const { q50 } = scenario!.outputs['largest']!;
    expect(q50).toHaveLength(4);
    expect(q50[3]!).toBeLessThan(q50[0]!);
    const [who] = scenario!.removed[0]!;
    const byHand = await get<WhatIfResult>(`/network/what-if?remove=${who!.id}&steps=1`);
    expect(byHand.scenarios[0]!.removed[0]).toEqual([who]);
    expect(byHand.scenarios[0]!.outputs['largest']!.q50[1]).toBe(q50[1]);
  });

  it('reckons measures of what is shown, as data and as a table without formulas', async () => {
    const shown = await drawing('?most=20');
    const { rows } = await get<Measured>('/network/measure?id=betweenness&most=20');
    expect(rows).toHaveLength(20);
    expect(rows.map(({ value }) => value!)).toEqual(rows.map(({ value }) => value!).sort((a, b) => b - a));
    expect(new Set(rows.map(({ actors }) => actors[0]!.id))).toEqual(new Set(shown.actors.id));
    const table = await ask('/network/measure.csv?id=degree&most=20');
    expect(table.headers.get('content-disposition')).toContain('attachment');
    const lines = (await table.text()).trim().split('\r\n');
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe('id,name,kind,degree');
    expect((await ask('/network/measure?id=wisdom')).status).toBe(400);
    expect((await ask('/network/measure?id=katz&set=alpha')).status).toBe(400);
  });

  it('says who an actor is tied to, also what is denied, marked so', async () => {
    const whole = await drawing('?alone=yes&countries=yes');
    const all = await Promise.all(whole.actors.id.map((id) => get<NetworkActor>(`/network/actors/${id}`)));
    const denied = all.flatMap(({ neighbours }) => neighbours).filter(({ hedge }) => hedge === 'denied');
    expect(denied.length).toBe(2 * whole.hidden.denied);
    expect((await ask('/network/actors/none')).status).toBe(400);
  });
});
