import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/case/index.js';
import { takeIn } from '../../src/journey.js';
import type { TableExplained, TableList, TableView, TerritorySummary } from '../../src/web/api/index.js';
import { createWorkbench, Workspace } from '../../src/web/server/index.js';

const CALLS = `Quien llama;Quien recibe;Fecha
Ana Roldán;Bruno Sala;03/04/2021
Bruno Sala;Carla Vidal;05/04/2021
`;

/** A table, explained over HTTP, stays explained when its file comes again. */
describe('tables over HTTP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-tables-'));
  const file = join(folder, 'llamadas.csv');
  let workspace: Workspace;
  let app: ReturnType<typeof createWorkbench>;
  beforeAll(async () => {
    writeFileSync(file, CALLS);
    const store = await openCase(join(folder, 'case'), { create: true, who: 'ana' });
    await takeIn(store, [file]);
    workspace = new Workspace(store);
    app = createWorkbench(workspace, { edition: { language: 'es', handling: 'TLP:GREEN' }, token: 'token' });
  });
  afterAll(async () => {
    await workspace.store.close();
    rmSync(folder, { recursive: true });
  });
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<{ status: number; json: T }> => {
    const headers = { host: 'localhost', 'x-atalaya-token': 'token', 'content-type': 'application/json' };
    const response = await app.request(`/api${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, json: (await response.json()) as T };
  };
  const schemata = async (id: string) =>
    (await workspace.store.contents(id)).statements
      .filter(({ kind }) => kind === 'relation')
      .map(({ schema }) => schema);

  it('guesses, tries without keeping, keeps, refuses what is stale, and takes back', async () => {
    const { tables } = (await ask<TableList>('GET', '/tables')).json;
    expect(tables).toMatchObject([{ explained: null }]);
    const path = `/tables/${tables[0]!.id}`;
    const guessed = (await ask<TableView>('GET', path)).json;
    expect(guessed).toMatchObject({ base: 0, kept: null, about: 'payments', makes: { relations: 2 } });

    const tried = (await ask<TableView>('POST', `${path}/try`, { choices: [{ sheet: '', about: 'calls' }] })).json;
    expect(tried.sample[0]!.relations).toMatchObject([
      { schema: 'Associate', source: 'Ana Roldán', target: 'Bruno Sala' },
    ]);
    expect(await schemata(guessed.id)).toEqual([]);

    const kept = (await ask<TableExplained>('PUT', path, { choices: [{ about: 'calls' }], base: 0 })).json;
    expect(kept.base).toBeGreaterThan(0);
    expect(await schemata(guessed.id)).toEqual(['Associate', 'Associate']);
    expect((await ask<TableView>('GET', path)).json).toMatchObject({ explained: 'here', kept: [{ about: 'calls' }] });
    expect((await ask('PUT', path, { choices: [{ about: 'payments' }], base: 0 })).status).toBe(400);
    expect(await schemata(guessed.id)).toEqual(['Associate', 'Associate']);

    // The same file again is read as a person said.
    expect((await takeIn(workspace.store, [file])).warnings).toEqual([]);
    expect(await schemata(guessed.id)).toEqual(['Associate', 'Associate']);

    await ask('PUT', path, { choices: null, base: kept.base });
    expect(await schemata(guessed.id)).toEqual([]);
    expect((await ask<TableList>('GET', '/tables')).json.tables).toMatchObject([{ explained: null }]);
  });

  it('shows the lines of a sheet, reads by another header, and takes figures by place to the map', async () => {
    const figures = join(folder, 'cifras.csv');
    writeFileSync(
      figures,
      'Cuadro 1;;\nMunicipio;Año;Homicidios\nTumaco;2019;163\nTumaco;2020;142\nCali;2019;9\nCali;2020;8\n',
    );
    await takeIn(workspace.store, [figures]);
    workspace.changed('documents');
    const { tables } = (await ask<TableList>('GET', '/tables')).json;
    const { id } = tables.find(({ name }) => name.endsWith('cifras.csv'))!;
    const path = `/tables/${id}`;
    const seen = (await ask<TableView>('GET', path)).json;
    expect(seen).toMatchObject({ about: 'figures', silent: true, header: [2, 2], rows: 4, makes: { names: 0 } });
    expect(seen.lines.slice(0, 2)).toEqual([
      ['Cuadro 1', '', ''],
      ['Municipio', 'Año', 'Homicidios'],
    ]);
    const other = (await ask<TableView>('POST', `${path}/try`, { choices: [{ sheet: '', header: [3, 3] }] })).json;
    expect([other.columns[0]!.column, other.rows, other.header]).toEqual(['Tumaco', 3, [3, 3]]);

    const told = await ask<TerritorySummary>('POST', `${path}/territory`, { choices: [] });
    expect(told.json).toMatchObject({ name: 'cifras.csv', periods: ['2019', '2020'] });
    expect((await ask<TableExplained>('PUT', path, { choices: [], base: 0 })).json.statements).toBe(0);
    const now = (await ask<TableList>('GET', '/tables')).json.tables;
    expect(now.find((each) => each.id === id)).toMatchObject({ explained: 'here' });
  });

  it('goes on with what was kept when one sheet of a file was read', async () => {
    const { tables } = (await ask<TableList>('GET', '/tables')).json;
    const { id } = tables.find(({ name }) => name.endsWith('llamadas.csv'))!;
    await workspace.store.keep('mapping', id, { yaml: 'entities: {}', choice: { sheet: '', about: 'calls' } });
    const { kept, about } = (await ask<TableView>('GET', `/tables/${id}`)).json;
    expect([kept, about]).toEqual([[{ sheet: '', about: 'calls' }], 'calls']);
  });

  it('refuses a meaning that there is not, and says so', async () => {
    const { tables } = (await ask<TableList>('GET', '/tables')).json;
    const choices = [{ columns: [{ column: 'Fecha', what: 'sorrow' }] }];
    const { status, json } = await ask<{ error: string }>('POST', `/tables/${tables[0]!.id}/try`, { choices });
    expect(status).toBe(400);
    expect(json.error).toContain('sorrow');
  });
});
