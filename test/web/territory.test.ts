import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TerritoryFocus, TerritoryList, TerritorySummary, TerritoryValues } from '../../src/web/api/index.js';
import { createWorkbench, Workspace } from '../../src/web/server/index.js';
import { type Asked, askedCase } from './served-case.js';

const EXAMPLE = new URL('../../examples/territory/', import.meta.url);
const TOKEN = 'token-of-the-tests';

/** Tables of indicators that are kept with the case, and what a planner decides of them. */
describe('a table of indicators kept with the case', () => {
  let asked: Asked;
  let app: Asked['app'];
  let id: string;
  beforeAll(async () => {
    asked = await askedCase();
    app = asked.app;
    const summary = await send('', 'almagria-2.csv', await table('indicators.csv'));
    id = summary.id;
    await send(`/${id}/shapes`, 'almagria.geojson', await readFile(new URL('outlines.geojson', EXAMPLE), 'utf8'));
  }, 120_000);
  afterAll(() => asked?.close());

  /** The bundled table with a line more, so that it is another. */
  const table = async (file: string) => `${await readFile(new URL(file, EXAMPLE), 'utf8')}\n`;
  const ask = async <T>(path: string, init: RequestInit = {}): Promise<{ status: number; body: T }> => {
    const headers = { host: 'localhost', 'x-atalaya-token': TOKEN, ...(init.headers as object) };
    const response = await app.request(`/api/map/territories${path}`, { ...init, headers });
    return { status: response.status, body: (await response.json()) as T };
  };
  const send = async (path: string, name: string, text: string) => {
    const answer = await ask<TerritorySummary & { error?: string }>(`${path}?name=${name}`, {
      method: 'POST',
      body: text,
    });
    expect(answer.body.error).toBeUndefined();
    return answer.body;
  };
  const change = <T>(method: string, path: string, body?: unknown) =>
    ask<T>(`/${id}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  /** A server started anew on the same case. */
  const restart = () => {
    app = createWorkbench(new Workspace(asked.store), {
      edition: { language: 'en', handling: 'TLP:GREEN' },
      token: TOKEN,
    });
  };
  const values = async () => (await ask<TerritoryValues>(`/${id}/values?indicator=Homicidios`)).body;
  const focus = async (more: string) => {
    const { status, body } = await ask<TerritoryFocus & { error?: string }>(`/${id}/focus?budget=8${more}`);
    expect(body.error).toBeUndefined();
    expect(status).toBe(200);
    return body;
  };

  it('is there with its outlines, matches, tree and answers after a restart', async () => {
    const first = (await ask<TerritorySummary>(`/${id}`)).body;
    expect((await values()).asked.leftOut).toBe(2);
    await change('PUT', '/answers', { indicator: 'Homicidios', answer: { leftOut: 'zero' } });
    const lone = first.map!.unmatched[0]!.place;
    const shape = (await ask<TerritorySummary>(`/${id}`)).body.places.name.at(-1)!;
    await change('PUT', '/matches', { matches: { [first.places.code[lone]!]: first.places.code.at(-1)! || shape } });
    const tree = first.tree.map((leaf) => ({ ...leaf, direction: -leaf.direction }));
    await change('PUT', '/tree', { tree });
    const before = (await ask<TerritorySummary>(`/${id}`)).body;
    expect(before.map!.unmatched).toEqual([]);
    restart();
    expect((await ask<TerritorySummary>(`/${id}`)).body).toEqual(before);
    const again = await values();
    expect([again.answer, again.asked.leftOut]).toEqual([{ leftOut: 'zero' }, 0]);
    expect((await ask<TerritoryList>('')).body.territories).toMatchObject([
      { id, name: 'almagria-2.csv', places: 47, who: 'mara' },
    ]);
    await change('PUT', '/answers', { indicator: 'Homicidios', answer: {} });
    expect((await values()).asked.leftOut).toBe(1);
    await change('PUT', '/tree', { tree: first.tree });
  });

  it('is taken out and brought back as it was', async () => {
    const before = (await ask<TerritorySummary>(`/${id}`)).body;
    await change('DELETE', '');
    expect((await ask(`/${id}`)).status).toBe(400);
    expect((await ask<TerritoryList>('')).body.territories).toEqual([]);
    await change('POST', '/restored');
    expect((await ask<TerritorySummary>(`/${id}`)).body).toEqual(before);
    expect((await ask('/0123456789ab/restored', { method: 'POST' })).status).toBe(400);
  });

  it('is kept with who decided, the example too, which nobody uploaded', async () => {
    await ask('/example/answers', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ indicator: 'Homicidios', answer: { leftOut: 'unknown' } }),
    });
    restart();
    const { body } = await ask<TerritoryValues>('/example/values?indicator=Homicidios');
    expect(body.answer).toEqual({ leftOut: 'unknown' });
    expect((await ask<TerritoryList>('')).body.territories.map((one) => one.id)).toEqual([id]);
    expect((await asked.store.kept('territory')).map(({ who }) => who)).toEqual(['mara', 'mara']);
  });

  it('keeps to reach, to connected parts and to the most for a place', async () => {
    const free = await focus('');
    const base = (await ask<TerritorySummary>(`/${id}`)).body.places.code[free.chosen.indexOf(true)]!;
    const near = await focus(`&base=${base}&reach=60`);
    const inside = near.distance.map((distance) => distance !== null && distance <= 60);
    expect(near.chosen.every((is, at) => !is || inside[at])).toBe(true);
    expect(near.why.some((why) => why === 'outOfReach')).toBe(true);
    expect(near.distance.some((distance) => distance === 0)).toBe(true);
    const whole = await focus('&clusters=1');
    expect(whole.parts).toBe(1);
    expect(free.parts).toBeGreaterThan(1);
    expect(whole.atLeast === null || (whole.atLeast > 0.3 && whole.atLeast <= 1)).toBe(true);
    const capped = await focus('&cap=0.5');
    expect(Math.max(...capped.cost.map((cost) => cost ?? 0))).toBe(0.5);
    expect(capped.chosen.filter(Boolean).length).toBeGreaterThan(free.chosen.filter(Boolean).length);
    expect((await ask(`/${id}/focus?budget=8&base=nowhere`)).status).toBe(400);
  });

  it('takes the programme of a file, says which codes are strangers, and gives it back', async () => {
    const before = await focus('');
    const { places } = (await ask<TerritorySummary>(`/${id}`)).body;
    const [first, second] = [before.chosen.indexOf(true), before.chosen.lastIndexOf(true)];
    const text = `code,cost,must\n${places.code[first]},7,in\n${places.code[second]},,out\n99999,1,\n`;
    const given = await send(`/${id}/attached/programme`, 'programme.csv', text);
    expect(given.programme).toMatchObject({ name: 'programme.csv', places: 3 });
    restart();
    const found = await focus('');
    expect([found.cost[first], found.chosen[first], found.why[second]]).toEqual([7, true, 'mustOut']);
    expect(found.strangers).toEqual(['99999']);
    const { name, file } = given.programme!;
    await change('PUT', '/attached/programme', { kept: null });
    expect(await focus('')).toEqual(before);
    await change('PUT', '/attached/programme', { kept: { name, file } });
    expect((await focus('')).cost[first]).toBe(7);
    await change('PUT', '/attached/programme', { kept: null });
    const broken = await ask<{ error: string }>(`/${id}/attached/programme?name=x.csv`, {
      method: 'POST',
      body: 'a,b\n1,2\n',
    });
    expect([broken.status, broken.body.error]).toEqual([400, expect.stringContaining('code')]);
  });

  it('makes teams up by what their places lack, in the size that a planner sets', async () => {
    const { teams, chosen } = await focus('&teamLeast=12&teamPlaces=0&teamMost=12');
    expect(teams.flatMap(({ places }) => places).sort((a, b) => a - b)).toEqual(
      chosen.flatMap((is, at) => (is ? [at] : [])),
    );
    for (const { size, fields, lead } of teams) {
      expect(size).toBe(12);
      expect(fields.reduce((sum, { posts }) => sum + posts.length, 0)).toBe(12);
      const told = fields.filter(({ shortfall }) => shortfall !== null);
      const most = told.reduce((a, b) => (b.shortfall! > a.shortfall! ? b : a));
      expect(lead).toBe(most.field);
    }
    expect((await ask(`/${id}/focus?budget=8&teamLeast=20&teamMost=10`)).status).toBe(400);
  });
});
