import { describe, expect, it } from 'vitest';
import { extractorFor, guessMapping, type TableChoice, yieldOfMapping } from '../../src/extract/index.js';
import { readBytes } from '../../src/read/index.js';

const read = (name: string, text: string) => readBytes(name, new TextEncoder().encode(text));

const CALLS = `Quien llama;Quien recibe;Fecha;Duración
Ana Roldán;Bruno Sala;03/04/2021;61
Bruno Sala;Carla Vidal;05/04/2021;12
`;
const CONTRACTS = `Ayuntamiento de Peñarroya, contratos;;
Contratista;Valor;Fecha
Naviera Brisa S.A.;100;2020-01-02
TOTAL;100;
`;
const DEEDS = `Fecha,Hecho,Municipio,Autor
01/02/2023,Homicidio,Medellín,Los Halcones
05/02/2023,Retén,Medellín,Los Halcones
`;

const CASES: [string, string, TableChoice, string, (string | undefined)[]][] = [
  [
    'what the guess takes for payments is said to be calls',
    CALLS,
    { about: 'calls' },
    'Associate',
    ['role: { constant: called }'],
  ],
  [
    'who pays is named in the title alone',
    CONTRACTS,
    { same: [{ end: 'payer', name: 'Ayuntamiento de Peñarroya', schema: 'PublicBody' }] },
    'Payment',
    ['source: payer', 'constant: "Ayuntamiento de Peñarroya"'],
  ],
  [
    'the month stands before the day',
    CALLS,
    { columns: [{ column: 'Fecha', what: 'date', monthFirst: true }] },
    'Payment',
    ['date: MM/DD/YYYY'],
  ],
  [
    'a column is not used',
    CALLS,
    { columns: [{ column: 'Fecha', what: 'unused' }] },
    'Payment',
    ['Not used: Fecha (a person says so)'],
  ],
  [
    'those whom a column names are companies',
    CALLS,
    { columns: [{ column: 'Quien recibe', what: 'name', end: 'payee', schema: 'Company' }] },
    'Payment',
    ['schema: Company'],
  ],
  [
    'a cell is said to be a type of incident',
    DEEDS,
    { columns: [{ column: 'Hecho', what: 'type', types: { Homicidio: 'killing', Retén: 'threat' } }] },
    'incidents',
    ['"Retén": threat'],
  ],
];

describe('a mapping made of what a person chose', () => {
  it.each(CASES)('%s', async (_, text, choice, makes, lines) => {
    const { yaml } = guessMapping(await read('tabla.csv', text), choice);
    expect(yaml).toContain(makes);
    for (const line of lines) expect(yaml).toContain(line);
  });

  it.each<[string, TableChoice, RegExp]>([
    ['a kind of table', { about: 'recipes' }, /recipes/],
    ['a meaning', { columns: [{ column: 'Fecha', what: 'sorrow' }] }, /sorrow/],
    ['a sheet', { sheet: 'Hoja 9' }, /Hoja 9/],
    ['words of the document', { same: [{ end: 'payer', name: 'Nadie', schema: 'Person' }] }, /Nadie.*nowhere/],
  ])('refuses what is no %s', async (_, choice, told) => {
    const document = await read('tabla.csv', CONTRACTS);
    const chosen = choice.columns ? { columns: [{ ...choice.columns[0]!, column: 'Valor' }] } : choice;
    expect(() => guessMapping(document, chosen)).toThrow(told);
  });

  it('puts places on the map by the gazetteer, those of the country that the table speaks of', async () => {
    const text = `Municipio;Departamento;Hecho
Buenaventura;Valle del Cauca;Homicidio
Tumaco;Nariño;Homicidio
Mon;Cauca;Homicidio
`;
    const document = await read('hechos.csv', text);
    const { yaml } = guessMapping(document, { about: 'incidents' });
    const { run } = await extractorFor(document, { file: 'hechos', text: yaml });
    const places = Object.fromEntries(run(document).entities.map(({ name, place }) => [name, place]));
    expect(places['Tumaco']).toMatchObject({ country: 'CO', kind: 'municipality' });
    expect(places['Cauca']).toMatchObject({ code: 'CO-CAU', kind: 'division' });
    expect(places['Nariño']).toMatchObject({ code: 'CO-NAR' });
    expect(places['Mon']).toBeUndefined();
  });

  it('counts what a table comes to, and names no sum at its foot', async () => {
    const document = await read('tabla.csv', CONTRACTS);
    const { sheet, yaml } = guessMapping(document);
    const made = yieldOfMapping(document, sheet, yaml, 100);
    expect(made).toMatchObject({ looked: 2, relations: 1, names: 1, silentRows: 1 });
    expect(made.silent[0]).toContain('TOTAL');
  });
});
