import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Case, openCase } from '../../src/case/index.js';
import { resolveCase } from '../../src/journey.js';
import type {
  EntityList,
  EntityProfile,
  EvidenceList,
  PairComparison,
  PairEffect,
  PairQueue,
} from '../../src/web/api/index.js';
import { createWorkbench, Workspace } from '../../src/web/server/index.js';
import { CaseBuilder } from '../report/case-fixture.js';

/** Three invented papers: one woman written in two ways, a namesake, and a crew. */
function papers(): CaseBuilder {
  const builder = new CaseBuilder()
    .kinds('Person', 'Zoila Bermeo', 'Zoila Bermeo Paz', 'Tomás Arreola')
    .kinds('Organization', 'Los Carrizos')
    .kinds('Place', 'Puerto Umbrío');
  const first = 'Zoila Bermeo leads Los Carrizos. Zoila Bermeo is said to have paid Tomás Arreola.';
  builder
    .document('one.txt', first)
    .says('Zoila Bermeo', 'Directorship leads', 'Los Carrizos', 'Zoila Bermeo leads Los Carrizos.', {
      validFrom: '2012',
    })
    .says('Zoila Bermeo', 'Payment paid', 'Tomás Arreola', 'Zoila Bermeo is said to have paid Tomás Arreola.', {
      hedge: 'alleged',
    });
  const second =
    'Los Carrizos are led by Zoila Bermeo of Puerto Umbrío. Zoila Bermeo did not attack Los Carrizos. Zoila Bermeo was arrested.';
  builder
    .document('two.txt', second, { handling: 'TLP:AMBER' })
    .says(
      'Zoila Bermeo',
      'Directorship leads',
      'Los Carrizos',
      'Los Carrizos are led by Zoila Bermeo of Puerto Umbrío.',
    )
    .says(
      'Zoila Bermeo',
      'Presence operates',
      'Puerto Umbrío',
      'Los Carrizos are led by Zoila Bermeo of Puerto Umbrío.',
    )
    .says('Zoila Bermeo', 'Attack attacks', 'Los Carrizos', 'Zoila Bermeo did not attack Los Carrizos.', {
      hedge: 'denied',
    })
    .says(null, 'LegalAction arrests', 'Zoila Bermeo', 'Zoila Bermeo was arrested.');
  builder
    .document('three.txt', '=Zoila Bermeo Paz, a teacher. Zoila Bermeo Paz met Tomás Arreola.')
    .says('Zoila Bermeo Paz', 'Associate meets', 'Tomás Arreola', 'Zoila Bermeo Paz met Tomás Arreola.')
    .has('Zoila Bermeo Paz', 'position', 'teacher', '=Zoila Bermeo Paz, a teacher.');
  return builder;
}

describe('entities over HTTP', () => {
  let folder: string;
  let at = 0;
  let store: Case;
  let workspace: Workspace;
  let app: ReturnType<typeof createWorkbench>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-entities-'));
  });
  afterAll(async () => {
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await store?.close();
    store = await openCase(join(folder, `case-${at++}`), { create: true, who: 'ana' });
    const { snapshot } = papers();
    for (const document of snapshot.documents) {
      const own = <T extends { documentId: string }>(list: readonly T[]) =>
        list.filter(({ documentId }) => documentId === document.id);
      await store.addDocument(document, Buffer.from(document.text), `papers/${document.name}`);
      if (document.handling !== 'TLP:GREEN') await store.markHandling(document.id, document.handling);
      await store.saveExtraction(document.id, 'text@1', {
        entities: own(snapshot.entities),
        mentions: own(snapshot.entities).flatMap(({ id, name, documentId }) =>
          [...document.text.matchAll(new RegExp(`${name}(?! Paz)`, 'g'))].map(({ index }) => ({
            documentId,
            entityId: id,
            start: index,
            end: index + name.length,
            kind: 'name' as const,
          })),
        ),
        statements: own(snapshot.statements),
      });
    }
    workspace = new Workspace(store);
    app = createWorkbench(workspace, { edition: { language: 'en', handling: 'TLP:GREEN' }, token: 'secret' });
  }, 60_000);

  const ask = (path: string) => app.request(`/api${path}`, { headers: { host: 'localhost' } });
  const get = async <T>(path: string): Promise<T> => {
    const response = await ask(path);
    expect(response.status, `${path}: ${await response.clone().text()}`).toBe(200);
    return (await response.json()) as T;
  };
  const post = async (path: string, body: unknown, token = 'secret') =>
    await app.request(`/api/pairs/${path}`, {
      method: 'POST',
      headers: { host: 'localhost', 'x-atalaya-token': token, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const decide = async (path: string, body: unknown): Promise<PairEffect> => {
    const response = await post(path, body);
    expect(response.status, await response.clone().text()).toBe(200);
    return (await response.json()) as PairEffect;
  };
  const list = (query = '') => get<EntityList>(`/entities${query}`);
  const idOf = async (name: string): Promise<string> =>
    (await list(`?query=${name}`)).rows.find((row) => row.name === name)!.id;
  const profile = async (name: string) => get<EntityProfile>(`/entities/${await idOf(name)}/profile`);

  it('lists those of most sources first, found by any part of a name without accents, and by place', async () => {
    const { rows, kinds, total } = await list();
    expect(rows.slice(0, 2).map(({ name, sources }) => [name, sources])).toEqual([
      ['Zoila Bermeo', 2],
      ['Los Carrizos', 2],
    ]);
    expect(total).toBe(rows.length);
    expect(kinds).toEqual({ Person: 4, Organization: 1, Place: 1 });
    expect((await list('?query=arreola tomas')).rows.map(({ name }) => name)).toEqual([
      'Tomás Arreola',
      'Tomás Arreola',
    ]);
    expect((await list('?place=umbrio')).rows.map(({ name }) => name)).toEqual(['Zoila Bermeo']);
    expect((await list('?schema=Place')).rows.map(({ name }) => name)).toEqual(['Puerto Umbrío']);
    expect((await list('?schema=Place')).kinds['Person']).toBe(4);
    expect((await list('?offset=1&limit=2')).rows).toHaveLength(2);
    expect((await list('?query=nobody')).total).toBe(0);
  });

  it('keeps what is asserted, alleged and denied apart, with quotes behind every line', async () => {
    const { asserted, alleged, denied, noWrongdoing, names, sources, moments, entities } =
      await profile('Zoila Bermeo');
    expect(asserted.ties.map(({ schema, sources: n }) => [schema, n])).toEqual([
      ['Directorship', 2],
      ['Presence', 1],
      ['LegalAction', 1],
    ]);
    expect(alleged.ties.map(({ schema }) => schema)).toEqual(['Payment']);
    expect(denied.ties.map(({ schema }) => schema)).toEqual(['Attack']);
    const arrest = asserted.ties.find(({ schema }) => schema === 'LegalAction')!;
    expect([arrest.other, arrest.direction]).toEqual([undefined, 'in']);
    expect(noWrongdoing).toBe(false);
    expect(names).toMatchObject([{ name: 'Zoila Bermeo', documents: [{ name: 'one.txt' }, { name: 'two.txt' }] }]);
    expect(sources.map(({ name, handling }) => [name, handling]).sort()).toEqual([
      ['one.txt', 'TLP:CLEAR'],
      ['two.txt', 'TLP:AMBER'],
    ]);
    expect(moments).toMatchObject([{ date: '2012', hedge: 'asserted', schema: 'Directorship' }]);
    expect(entities[alleged.ties[0]!.other!]?.name).toBe('Tomás Arreola');
    for (const side of [asserted, alleged, denied]) {
      const hedge = side === asserted ? 'asserted' : side === alleged ? 'alleged' : 'denied';
      const ids = side.ties.flatMap(({ statements }) => statements);
      const { quotes } = await get<EvidenceList>(`/evidence?ids=${ids.join(',')}`);
      expect(quotes).toHaveLength(ids.length);
      for (const quote of quotes) expect(quote.hedge).toBe(hedge);
    }
  });

  it('leaves out of a profile what a person rejects, and what is above the mark of a download', async () => {
    const before = await profile('Zoila Bermeo');
    await store.judgeStatement(before.alleged.ties[0]!.statements[0]!, 'rejected');
    workspace.changed('statements');
    expect((await profile('Zoila Bermeo')).alleged.ties).toEqual([]);
    const file = async (format: string, mark: string) =>
      await (await ask(`/entities/${before.id}/download?format=${format}&handling=${mark}`)).text();
    expect(await file('csv', 'TLP:AMBER')).toContain('of Puerto Umbrío');
    expect(await file('csv', 'TLP:GREEN')).not.toContain('of Puerto Umbrío');
    expect(JSON.parse(await file('json', 'TLP:GREEN'))).toMatchObject({ leftOut: { documents: 1 } });
    const teacher = await idOf('Zoila Bermeo Paz');
    const table = await (await ask(`/entities/${teacher}/download?format=csv`)).text();
    expect(table).toContain("'=Zoila Bermeo Paz");
  });

  it('compares, joins, and takes back: everything is as it was', async () => {
    const [left, right] = [await idOf('Zoila Bermeo'), await idOf('Zoila Bermeo Paz')];
    const before = await list();
    const pair = await get<PairComparison>(`/pairs/compare?left=${left}&right=${right}`);
    expect(pair).toMatchObject({ one: false, persons: true, sharedTies: [] });
    expect(pair.reasons.reduce((sum, { weight, value }) => sum + weight * value, 0)).toBeCloseTo(pair.score, 3);
    expect(pair.right.quotes.map(({ quote }) => quote)).toContain('Zoila Bermeo Paz met Tomás Arreola.');
    const ends = { left: pair.left.member.id, right: pair.right.member.id };
    const effect = await decide('judge', { ...ends, verdict: 'same', why: 'the register says so' });
    expect(effect).toMatchObject({ before: 2, after: 1, documents: 3 });
    const joined = await profile('Zoila Bermeo Paz');
    expect(joined.members).toHaveLength(3);
    expect(joined.decisions).toMatchObject([
      { who: 'ana', verdict: 'same', why: 'the register says so', undone: false },
    ]);
    expect(await get<EntityProfile>(`/entities/${right}/profile`)).toMatchObject({ id: joined.id });
    const [last] = (await store.history()).slice(-1);
    expect(last).toMatchObject({ who: 'ana', action: 'judged', targetKind: 'pair', why: 'the register says so' });
    expect(await decide('undo', { judgements: effect.judgements })).toMatchObject({ before: 1, after: 2 });
    expect(await list()).toEqual(before);
    await decide('redo', { judgements: effect.judgements });
    expect((await profile('Zoila Bermeo Paz')).members).toHaveLength(3);
    // Whichever members the address names, the judgement that made them one is shown, to be taken back.
    for (const member of joined.members.filter(({ id }) => id !== ends.right))
      expect(await get<PairComparison>(`/pairs/compare?left=${member.id}&right=${ends.right}`)).toMatchObject({
        one: true,
        judgement: { id: effect.judgements[0] },
      });
  });

  it('confirms what a rule joined, and takes a member out of it', async () => {
    const before = await profile('Zoila Bermeo');
    expect(before.provisional).toBe(true);
    expect(before.joins).toMatchObject([{ rule: 'name-and-more' }]);
    const { judgements } = await decide('confirm', { entity: before.id });
    expect(judgements).toHaveLength(1);
    expect(await profile('Zoila Bermeo')).toMatchObject({ provisional: false, joins: [{ who: 'ana' }] });
    await decide('undo', { judgements });
    expect((await profile('Zoila Bermeo')).provisional).toBe(true);
    const apart = await decide('separate', { member: before.members[0]!.id, why: 'another woman' });
    expect(apart).toMatchObject({ before: 1, after: 2 });
    expect((await list('?query=zoila bermeo')).total).toBe(3);
    // What a person took apart no rule joins again, also where everything is resolved anew.
    expect((await resolveCase(store)).entities).toHaveLength(7);
    await decide('redo', { judgements: apart.judgements });
    expect((await profile('Zoila Bermeo')).members).toEqual(before.members);
  });

  it('asks about each two entities once, whatever the answer', async () => {
    const { pairs, decided, open } = await get<PairQueue>('/pairs');
    expect([decided, open]).toEqual([0, pairs.length]);
    expect(open).toBeGreaterThan(0);
    for (const [index, { left, right }] of pairs.entries()) {
      await decide('judge', { left, right, verdict: index % 2 ? 'unsure' : 'different' });
      const now = await get<PairQueue>('/pairs');
      expect(now.decided).toBe(index + 1);
      expect(now.pairs.some((pair) => pair.left === left && pair.right === right)).toBe(false);
    }
    expect((await get<PairQueue>('/pairs')).open).toBe(0);
  });

  it('merges after a judgement as resolving everything anew does', async () => {
    const { pairs } = await get<PairQueue>('/pairs');
    await decide('judge', { left: pairs[0]!.left, right: pairs[0]!.right, verdict: 'same' });
    const quick = await workspace.resolved();
    const anew = await resolveCase(store);
    expect(quick.entities).toEqual(anew.entities);
    expect(quick.doubtful).toEqual(anew.doubtful);
  });

  it.each([
    ['judge', { left: 'none', right: 'nobody', verdict: 'same' }, /holds no entity none/],
    ['undo', { judgements: ['none'] }, /holds no judgement none/],
    ['separate', { member: 'none' }, /holds no entity none/],
    ['judge', { left: 'a', right: 'b', verdict: 'perhaps' }, /request of "verdict" is not understood/],
  ])('refuses %s of what is not there, in words', async (path, body, words) => {
    const response = await post(path, body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toMatch(words);
  });

  it('changes nothing without the token, and shows no profile of nobody', async () => {
    expect((await post('confirm', { entity: 'x' }, 'guess')).status).toBe(403);
    expect((await ask('/entities/nobody/profile')).status).toBe(400);
  });
});
