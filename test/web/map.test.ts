import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, openCase } from '../../src/case/index.js';
import { takeIn } from '../../src/journey.js';
import type {
  CaseMap,
  Job,
  PlaceSaid,
  RankRanges,
  TerritoryFocus,
  TerritoryFocusSure,
  TerritoryIndex,
  TerritorySummary,
  TerritoryValues,
} from '../../src/web/api/index.js';
import { createWorkbench, Workspace } from '../../src/web/server/index.js';

const documents = fileURLToPath(new URL('../../examples/puerto-alondra/documents', import.meta.url));
const HEADERS = { host: 'localhost', 'x-atalaya-token': 'token' };

/** The routes of the page Map, on the bundled case and the bundled table of an invented country. */
describe('the map over HTTP', () => {
  let folder: string;
  let store: Case;
  let workspace: Workspace;
  let app: ReturnType<typeof createWorkbench>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-map-'));
    store = await openCase(join(folder, 'case'), { create: true, who: 'analyst' });
    await takeIn(store, [documents]);
    workspace = new Workspace(store);
    app = createWorkbench(workspace, { edition: { language: 'en', handling: 'TLP:GREEN' }, token: 'token' });
  }, 120_000);
  afterAll(async () => {
    await workspace?.jobs.stop();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = (path: string, init: RequestInit = {}) => app.request(`/api/map${path}`, { headers: HEADERS, ...init });
  const get = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const response = await ask(path, init);
    expect(response.status, path).toBe(200);
    return (await response.json()) as T;
  };
  const table = (path: string) => `/territories/example${path}`;
  const json = (method: string, body: unknown): RequestInit => ({
    method,
    headers: { ...HEADERS, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

  it('places what the case names, with who is there, and quotes for each', async () => {
    const map = await get<CaseMap>('/case');
    expect(map.countries.length).toBeGreaterThan(150);
    const held = map.places.filter(({ groups }) => groups.length > 0);
    expect(held.length).toBeGreaterThan(0);
    for (const { x, y } of map.places) expect(x >= 0 && x <= map.width && y >= 0 && y <= map.height).toBe(true);
    const said = await get<PlaceSaid>(`/places/${held[0]!.id}`);
    const there = said.ties.filter(({ schema }) => schema === 'Presence');
    expect(there.map(({ other }) => other.name)).toEqual(
      expect.arrayContaining(held[0]!.groups.map(({ name }) => name)),
    );
    for (const { quotes } of there) expect(quotes[0]?.quote).toBeTruthy();
    expect((await ask('/places/nowhere')).status).toBe(400);
  });

  it('asks what gaps mean, and never assumes it', async () => {
    const summary = await get<TerritorySummary>(table(''));
    expect(summary.map!.matched).toBe(46);
    expect(summary.map!.unmatched.map(({ place }) => summary.places.name[place])).toEqual(['Nueva Umbría']);
    const values = (more: string) => get<TerritoryValues>(table(`/values?indicator=Homicidios${more}`));
    const open = await values('');
    expect(open.asked).toEqual({ leftOut: 2, blank: 0 });
    expect(open.values.filter((value) => value === null)).toHaveLength(2);
    const zero = await values('&leftOut=zero');
    expect(zero.asked.leftOut).toBe(0);
    expect(zero.values.slice(-2)).toEqual([0, 0]);
    const smoothed = await values('&leftOut=zero&show=smoothed');
    expect(smoothed.values.slice(-2)).toEqual([0, 0]);
    const before = await ask(table('/focus?need=Homicidios&budget=5'));
    expect(before.status).toBe(400);
    expect((await ask(table('/focus?need=Homicidios&budget=5&leftOut=unknown'))).status).toBe(200);
  });

  it('ranks anew as weights are moved, and knows nothing of places without a row', async () => {
    const equal = await get<TerritoryIndex>(table('/index'));
    const safety = await get<TerritoryIndex>(table('/index?weights=safety:3,legitimacy:0'));
    expect(equal.ranked).toBe(47);
    expect(equal.ranks.slice(47)).toEqual([null, null]);
    expect(safety.ranks).not.toEqual(equal.ranks);
    expect(safety.parts.find(({ code }) => code === 'safety')!.scores).toEqual(
      equal.parts.find(({ code }) => code === 'safety')!.scores,
    );
    expect((await ask(table('/index?weights=safety:-1'))).status).toBe(400);
  });

  it('gives the ranges of ranks as a job', async () => {
    const { id } = await get<Job>(table('/ranges'), json('POST', { runs: 60 }));
    await expect.poll(() => workspace.jobs.get(id).state, { timeout: 20_000 }).toBe('done');
    const { low, high } = workspace.jobs.get(id).result as RankRanges;
    const { ranks } = await get<TerritoryIndex>(table('/index'));
    expect(low.slice(0, 47).every((value, at) => value! <= high[at]!)).toBe(true);
    const within = ranks.slice(0, 47).filter((rank, at) => rank! >= low[at]! - 1 && rank! <= high[at]! + 1).length;
    expect(within).toBeGreaterThan(35);
    expect(high.some((value, at) => value !== null && value > low[at]!)).toBe(true);
  });

  it('chooses places within the budget, obeys a person, and tells the core from the rest', async () => {
    const focus = (more: string) => get<TerritoryFocus>(table(`/focus?budget=8${more}`));
    const free = await focus('');
    expect(free.chosen.filter(Boolean)).toHaveLength(8);
    expect(free.spent).toBeLessThanOrEqual(8);
    expect(free.why.every((why, at) => (why === 'merit' || why === 'moneyLeft') === free.chosen[at])).toBe(true);
    const summary = await get<TerritorySummary>(table(''));
    const out = free.chosen.indexOf(true);
    const decided = await focus(`&out=${summary.places.code[out]}`);
    expect(decided.chosen[out]).toBe(false);
    expect(decided.why[out]).toBe('mustOut');
    const sure = await get<TerritoryFocusSure>(table('/focus/sure?budget=8&runs=40'));
    expect(sure.kinds.filter((kind) => kind === 'core').length).toBeGreaterThan(0);
    expect(sure.kinds.map((kind) => kind === 'core')).toEqual(sure.share.map((share) => share === 1));
  });

  it('takes another tree and undoes it, and writes files without formulas', async () => {
    const { tree } = await get<TerritorySummary>(table(''));
    const before = await get<TerritoryIndex>(table('/index'));
    const turned = tree.map((leaf) => ({ ...leaf, direction: -leaf.direction }));
    await get<TerritorySummary>(table('/tree'), json('PUT', { tree: turned }));
    expect((await get<TerritoryIndex>(table('/index'))).ranks).not.toEqual(before.ranks);
    await get<TerritorySummary>(table('/tree'), json('PUT', { tree }));
    expect(await get<TerritoryIndex>(table('/index'))).toEqual(before);
    const csv = await (await ask(table('/files/focus.csv?budget=8'))).text();
    expect(csv.split('\r\n')).toHaveLength(51);
    const geo = await get<{ features: { properties: Record<string, unknown> }[] }>(table('/files/index.geojson'));
    expect(geo.features).toHaveLength(48);
    expect(geo.features[0]!.properties['score']).toBeTypeOf('number');
    const hostile = new TextEncoder().encode('code,name,poverty,unemployment\n01,=1+1,3,4\n02,B,5,6\n03,C,7,8\n');
    const { id } = await get<TerritorySummary>('/territories?name=t.csv', { method: 'POST', body: hostile });
    expect(await (await ask(`/territories/${id}/files/index.csv`)).text()).toContain("'=1+1");
    expect(
      (await ask('/territories?name=t.csv', { method: 'POST', body: hostile, headers: { host: 'localhost' } })).status,
    ).toBe(403);
  });
});
