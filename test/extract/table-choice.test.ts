import { describe, expect, it } from 'vitest';
import {
  extractorFor,
  guessMapping,
  guessMappings,
  mappingFile,
  type TableChoice,
  yieldOfMapping,
} from '../../src/extract/index.js';
import { readBytes } from '../../src/read/index.js';
import { makeXlsx } from '../read/make.js';

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

  it('reads each sheet of a file by its own mapping, one person in several sheets once', async () => {
    const bytes = makeXlsx({
      Pagos: [
        ['Fecha', 'Pagador', 'Beneficiario', 'Valor'],
        ['2021-01-05', 'Naviera Brisa S.A.', 'Bruno Sala', 12],
        ['2021-02-05', 'Naviera Brisa S.A.', 'Carla Vidal', 14],
      ],
      Socios: [
        ['Empresa', 'Socio'],
        ['Naviera Brisa S.A.', 'Bruno Sala'],
      ],
      Notas: [
        ['Código', 'Significa'],
        ['A', 'Por confirmar'],
        ['B', 'Confirmado'],
      ],
    });
    const document = await readBytes('libro.xlsx', bytes);
    const guesses = guessMappings(document, [{ sheet: 'Notas', about: 'aside' }]);
    expect(guesses.map(({ sheet, about }) => [sheet, about])).toEqual([
      ['Pagos', 'payments'],
      ['Socios', 'register'],
      ['Notas', 'aside'],
    ]);
    const { run } = await extractorFor(document, { file: 'libro', text: mappingFile(guesses) });
    const { relations, entities } = run(document);
    expect(relations.map(({ schema }) => schema)).toEqual(['Payment', 'Payment', 'Ownership']);
    expect(entities.map(({ name }) => name).sort()).toEqual(['Bruno Sala', 'Carla Vidal', 'Naviera Brisa S.A.']);
    const wrong = `${mappingFile(guesses)}---\ntable: Hoja 9\nentities: {}\n`;
    const broken = await extractorFor(document, { file: 'libro', text: wrong });
    expect(() => broken.run(document)).toThrow(`line ${wrong.split('\n').indexOf('table: Hoja 9') + 1}`);
  });

  it('takes the lines for the header that a person says, and what is under them for rows', async () => {
    const document = await read('tabla.csv', `Alcaldía;Segundo trimestre;2021\n${CALLS}`);
    expect(guessMapping(document).columns[0]!.column).toBe('Alcaldía');
    const { yaml, columns } = guessMapping(document, { header: [2, 2], about: 'calls' });
    expect(columns.map(({ column }) => column)).toEqual(['Quien llama', 'Quien recibe', 'Fecha', 'Duración']);
    const { relations } = (await extractorFor(document, { file: 'm', text: yaml })).run(document);
    expect(relations.map(({ validFrom, detail }) => [validFrom, detail])).toEqual([
      ['2021-04-03', { duration: 61 }],
      ['2021-04-05', { duration: 12 }],
    ]);
    const bare = guessMapping(document, { header: [] });
    expect([bare.columns[0]!.column, bare.table.rows[0]!.cells[0]]).toEqual(['(A)', 'Alcaldía']);
    const named = bare.yaml.replace(/entities:[\s\S]*/, 'entities:\n  a: { schema: Person, name: (A) }\n');
    const all = (await extractorFor(document, { file: 'm', text: named })).run(document).entities;
    expect(all.map(({ name }) => name)).toEqual(['Alcaldía', 'Quien llama', 'Ana Roldán', 'Bruno Sala']);
    expect(() => guessMapping(document, { header: [4, 9] })).toThrow(/no such lines/);
  });

  it.each<[string, string, string]>([
    ['figures by place and year', 'Municipio;Año;Homicidios\nTumaco;2019;163\nTumaco;2020;142\n', 'figures'],
    [
      'figures in columns of years',
      'Código;Municipio;2019;2020\n05001;Medellín;591;369\n52835;Tumaco;163;142\n',
      'figures',
    ],
    ['incidents', DEEDS, 'incidents'],
    ['payments', CONTRACTS, 'payments'],
  ])('takes %s for what they are', async (_, text, about) => {
    const document = await read('datos.csv', text);
    const guess = guessMapping(document);
    expect(guess.about).toBe(about);
    const { relations, incidents, entities } = (await extractorFor(document, { file: 'm', text: guess.yaml })).run(
      document,
    );
    expect(relations.length + incidents.length + entities.length > 0).toBe(about !== 'figures');
  });

  it('takes words for nobody for no name, days by number for days, and parts several names of a cell', async () => {
    const text = `Integrante;Alias;Estructura;Desde
Ana Roldán;La Negra; El Tuerto;Los Halcones;43831
Sin establecer;;Los Halcones;43900
Total de integrantes: 2;;;44012
`.replace('La Negra; El Tuerto', '"La Negra; El Tuerto"');
    const document = await read('lista.csv', text);
    const { yaml } = guessMapping(document);
    const { entities, relations } = (await extractorFor(document, { file: 'm', text: yaml })).run(document);
    expect(entities.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Ana Roldán', ['La Negra', 'El Tuerto']],
      ['Los Halcones', []],
    ]);
    expect(relations.map(({ validFrom }) => validFrom)).toEqual(['2020-01-01']);
  });

  it('counts what a table comes to, and names no sum at its foot', async () => {
    const document = await read('tabla.csv', CONTRACTS);
    const { sheet, yaml } = guessMapping(document);
    const made = yieldOfMapping(document, sheet, yaml, 100);
    expect(made).toMatchObject({ looked: 2, relations: 1, names: 1, silentRows: 1 });
    expect(made.silent[0]).toContain('TOTAL');
  });
});
