import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VettingAdded, VettingDossier, VettingList } from '../../src/web/api/index.js';
import { type Asked, askedCase } from './served-case.js';

const TEXT =
  'Coronel Ruiz Prado commands the Batallón Norte. The Batallón Norte attacked Ana Oduber in 2014. ' +
  'According to the Fiscalía, the Batallón Norte supported Los Faroles. The Fiscalía charged Coronel Ruiz Prado with bribery.';

describe('vetting', () => {
  let asked: Asked;
  let unit: string;
  beforeAll(async () => {
    asked = await askedCase({ 'one.txt': TEXT });
    const { entities } = await asked.workspace.resolved();
    unit = entities.find(({ name }) => name.includes('Norte'))!.id;
  });
  afterAll(() => asked?.close());

  const list = async () => (await asked.get<VettingList>('/vetting?language=en')).body;
  const dossier = async (query = '') => (await asked.get<VettingDossier>(`/vetting/units/${unit}${query}`)).body;
  const put = (text: string) => asked.change<VettingAdded & { error: string }>('POST', '/vetting/names', { text });

  it('says nothing of a name before a person does, not even where it is the very same', async () => {
    expect((await put('Batallon Norte\nCoronel Ruis Prado\nNobody Atall\nBatallon Norte')).body).toEqual({
      added: ['Batallon Norte', 'Coronel Ruis Prado', 'Nobody Atall'],
      known: 0,
    });
    const { names, units } = await list();
    expect(units).toEqual([]);
    expect(names[0]!.matches[0]).toMatchObject({ id: unit, isSameName: true });
    expect(names[1]!.matches.every(({ isSameName }) => !isSameName)).toBe(true);
    expect(names[2]!.matches).toEqual([]);
    expect((await put('batallon norte\nBatallon Norte')).body.known).toBe(1);
  });

  it('takes a person’s word for who a name is, and takes it back', async () => {
    await asked.change('PUT', '/vetting/names', { name: 'Batallon Norte', unit });
    expect((await list()).units).toMatchObject([{ id: unit, listed: ['Batallon Norte'], isHeld: true }]);
    await asked.change('PUT', '/vetting/names', { name: 'Nobody Atall', unit: 'none' });
    expect((await list()).names.find(({ name }) => name === 'Nobody Atall')!.nobody).toMatchObject({ by: 'mara' });
    await asked.change('PUT', '/vetting/names', { name: 'Batallon Norte', unit: null });
    expect((await list()).units).toEqual([]);
    expect((await asked.change('PUT', '/vetting/names', { name: 'Batallon Norte', unit: 'x' })).status).toBe(400);
    expect((await asked.change('PUT', '/vetting/names', { name: 'Other', unit })).status).toBe(400);
    await asked.change('DELETE', '/vetting/names', { names: ['Nobody Atall'] });
    expect((await list()).names.map(({ name }) => name)).not.toContain('Nobody Atall');
  });

  it('shows every standard, with what the sources say or with nothing, under the rules asked for', async () => {
    const { standards, unit: of } = await dossier();
    expect(of.id).toBe(unit);
    expect(standards.map(({ id }) => id)).toEqual(['gross-violation', 'corruption', 'illicit-ties', 'other-abuse']);
    expect(standards.flatMap(({ information }) => information).length).toBeGreaterThan(0);
    expect(standards[0]!.rule).toContain('22 U.S.C. 2378d');
    const un = await dossier('?standards=un&language=es');
    expect(un.standards[0]!.rule).toContain('diligencia debida');
    expect(un.standards.map(({ information }) => information)).toEqual(standards.map(({ information }) => information));
    expect((await asked.get(`/vetting/units/${unit}?standards=own`)).status).toBe(400);
  });

  it('logs a decision with who and why, and keeps it when it is taken back', async () => {
    const decide = (decision: string, reasons: string) =>
      asked.change<{ id: string }>('POST', `/vetting/units/${unit}/decisions`, { decision, reasons });
    expect((await decide('cleared', ' ')).status).toBe(400);
    expect((await decide('approved', 'why')).status).toBe(400);
    const { body } = await decide('withheld', 'attack reported');
    expect((await list()).units[0]!.last).toMatchObject({ decision: 'withheld', who: 'mara', undone: false });
    expect((await dossier()).decisions).toMatchObject([{ reasons: 'attack reported', undone: false }]);
    await asked.change('DELETE', `/vetting/decisions/${body.id}`);
    expect((await list()).units).toEqual([]);
    expect((await dossier()).decisions).toMatchObject([{ reasons: 'attack reported', undone: true }]);
  });

  it.each([
    ['html', 'text/html'],
    ['md', 'text/plain'],
    ['pdf', 'application/pdf'],
  ])('is printed as %s with its mark', async (ending, type) => {
    const path = `/vetting/${unit}.${ending}?language=pt&handling=TLP:AMBER&standards=un`;
    const response = await asked.app.request(path, { headers: { host: 'localhost' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
    const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
    expect(text).toContain(ending === 'pdf' ? '%PDF' : 'TLP:AMBER');
    expect(
      (await asked.app.request(`/vetting/${unit}.${ending}?handling=SECRET`, { headers: { host: 'localhost' } }))
        .status,
    ).toBe(400);
  });

  it('finds the names of a table by its header', async () => {
    const { body } = await put('rango;nombre\nCoronel;"Ruiz Prado, Luis"\n;\n');
    expect(body.added).toEqual(['Ruiz Prado, Luis']);
    expect((await put(' \n;;\n')).status).toBe(400);
  });

  it('stands although its list cannot be read', async () => {
    await asked.store.saveSheet('vetting', 'names: 3\n');
    asked.workspace.changed('kept');
    const { broken, names } = await list();
    expect(broken).toMatch(/line 1/);
    expect(names).toEqual([]);
  });
});
