import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadDocument, readBytes, rowText } from '../../src/read/index.js';
import { latin1, makeXlsx, utf8 } from './make.js';

const rows = (document: ReadDocument) =>
  document.blocks.filter(({ kind }) => kind === 'row').map(({ start, end }) => document.text.slice(start, end));
const others = (document: ReadDocument) =>
  document.blocks
    .filter(({ kind }) => kind !== 'row')
    .map(({ kind, start, end }) => [kind, document.text.slice(start, end)]);

const PLAIN = ['Name: Ana Sol | Town: Puerto Sol', 'Name: Luis Mar | Town: Valle'];
const CASES: readonly [what: string, name: string, text: string, rows: string[]][] = [
  ['commas', 'a.csv', 'Name,Town\nAna Sol,Puerto Sol\nLuis Mar,Valle\n', PLAIN],
  ['semicolons', 'a.csv', 'Name;Town\r\nAna Sol;Puerto Sol\r\nLuis Mar;Valle\r\n', PLAIN],
  ['tabs', 'a.tsv', 'Name\tTown\nAna Sol\tPuerto Sol\nLuis Mar\tValle\n', PLAIN],
  ['tabs in a file named csv', 'a.csv', 'Name\tTown\nAna Sol\tPuerto Sol\nLuis Mar\tValle\n', PLAIN],
  ['pipes', 'a.psv', 'Name|Town\nAna Sol|Puerto Sol\nLuis Mar|Valle\n', PLAIN],
  [
    'decimal commas between semicolons',
    'a.csv',
    'Town;Rate;Year\nSol;12,5;2010\nMar;3,75;2011\nRío;0,1;2012\n',
    [
      'Town: Sol | Rate: 12,5 | Year: 2010',
      'Town: Mar | Rate: 3,75 | Year: 2011',
      'Town: Río | Rate: 0,1 | Year: 2012',
    ],
  ],
  [
    'commas, quotes and line breaks inside cells',
    'a.csv',
    'Name,Said\n"Sol, Ana","He said ""no""\nand left"\nMar,nothing\n',
    ['Name: Sol, Ana | Said: He said "no" and left', 'Name: Mar | Said: nothing'],
  ],
  [
    'long cells with line breaks and other marks',
    'a.csv',
    `Id,Town,Text\n${['1', '2', '3'].map((id) => `${id},Sol,"They came; they\nleft; ""soon"",\nthey said; and then, at dawn\nback; to the pier"`).join('\n')}\n`,
    ['1', '2', '3'].map(
      (id) =>
        `Id: ${id} | Town: Sol | Text: They came; they left; "soon", they said; and then, at dawn back; to the pier`,
    ),
  ],
  [
    'empty cells and rows',
    'a.csv',
    'Name,Town,Year\nAna,,2010\n,,\nLuis,Valle,\n',
    ['Name: Ana | Year: 2010', 'Name: Luis | Town: Valle'],
  ],
  [
    'names of columns twice',
    'a.csv',
    'Name,Name,Age\nAna,Sol,40\nLuis,Mar,31\n',
    ['Name: Ana | Name 2: Sol | Age: 40', 'Name: Luis | Name 2: Mar | Age: 31'],
  ],
  [
    'years as names',
    'a.csv',
    'Town,2010,2011\nSol,4,9\nMar,7,2\n',
    ['Town: Sol | 2010: 4 | 2011: 9', 'Town: Mar | 2010: 7 | 2011: 2'],
  ],
  [
    'a matrix',
    'a.csv',
    ',11,12,13\n11,0,1,2\n12,1,0,3\n13,2,3,0\n',
    ['11 | 11: 0 | 12: 1 | 13: 2', '12 | 11: 1 | 12: 0 | 13: 3', '13 | 11: 2 | 12: 3 | 13: 0'],
  ],
  ['no header', 'a.csv', '1,2,4\n2,3,1\n3,1,1\n', ['1 | 2 | 4', '2 | 3 | 1', '3 | 1 | 1']],
  ['one column', 'a.csv', 'Name\nAna Sol\nLuis Mar\n', ['Name: Ana Sol', 'Name: Luis Mar']],
];

describe('separated values', () => {
  it.each(CASES)('%s', async (_, name, text, expected) => {
    const document = await readBytes(name, utf8(text));
    expect(rows(document)).toEqual(expected);
    expect(document.warnings).toEqual([]);
    expect(document.tables).toHaveLength(1);
    for (const row of document.tables[0]!.rows) {
      expect(rowText(document.tables[0]!.columns, row.cells).text).toBe(document.text.slice(row.start, row.end));
    }
  });

  it.each<[string, string, string[], number, number]>([
    [
      'groups over years',
      'Cuadro 1;;;;;\nCódigo;Municipio;Muertes;;Robos;\n;;2019;2020;2019;2020\n01;Sol;5;4;3;2\n02;Mar;7;8;9;1\n',
      ['Código', 'Municipio', 'Muertes 2019', 'Muertes 2020', 'Robos 2019', 'Robos 2020'],
      2,
      2,
    ],
    [
      'groups over names',
      'Persona;;Órgano;\nNombre;Cédula;Nombre;Desde\nAna Sol;11.222;Puerto;2010-01-02\nLuis Mar;22.333;Aduana;2011-01-02\n',
      ['Persona Nombre', 'Persona Cédula', 'Órgano Nombre', 'Órgano Desde'],
      2,
      2,
    ],
    ['units', 'Town;Weight;Worth\n;(kg);(US$)\nSol;4;5\nMar;6;7\n', ['Town', 'Weight (kg)', 'Worth (US$)'], 2, 2],
    ['a form', 'Día;Lugar\ndd/mm/aaaa;nombre\n01/02/2020;Sol\n03/02/2020;Mar\n', ['Día', 'Lugar'], 2, 2],
    [
      'a title in two cells',
      'Elaborado por;Aduana;;;\nA1;B1;C1;D1;E1\nx;1;2;3;4\ny;1;3;2;4\n',
      ['A1', 'B1', 'C1', 'D1', 'E1'],
      1,
      2,
    ],
    ['no header under a title', 'Ledger\nAna Sol;2012-06-15;4\nLuis Mar;2012-07-15;5\n', ['', '', ''], 0, 2],
  ])('finds the lines of a header: %s', async (_, text, columns, header, count) => {
    const [table] = (await readBytes('a.csv', utf8(text))).tables;
    expect([table!.columns, table!.header, table!.rows.length]).toEqual([columns, header, count]);
  });

  it('tells what stands over and under the table from it, in Latin-1', async () => {
    const text =
      '"Muertes en la región"\n"Año de registro: 2011"\n""\n"","","Total","Enero","Febrero"\n" 01 ","Río Sol","1,205","14","13"\n" 02 ","Peñón","40","","3"\n\n"FUENTE: Registro civil."\n"Cifras preliminares."\n';
    const document = await readBytes('muertes.csv', latin1(text));
    expect(document.title).toBe('Muertes en la región');
    expect(document.tables[0]!.columns).toEqual(['', '', 'Total', 'Enero', 'Febrero']);
    expect(rows(document)).toEqual([
      '01 | Río Sol | Total: 1,205 | Enero: 14 | Febrero: 13',
      '02 | Peñón | Total: 40 | Febrero: 3',
    ]);
    expect(others(document)).toEqual([
      ['title', 'Muertes en la región'],
      ['caption', 'Año de registro: 2011'],
      ['running', 'Total | Enero | Febrero'],
      ['caption', 'FUENTE: Registro civil.'],
      ['footnote', 'Cifras preliminares.'],
    ]);
    expect(document.blocks.filter(({ kind }) => kind === 'row').map(({ row }) => row)).toEqual([1, 2]);
  });

  it('warns of ragged rows and of a quotation mark that is not closed', async () => {
    const ragged = await readBytes('a.csv', utf8('a,b,c\n1,2,3\n1,2,3,4\n1,2\n'));
    expect(ragged.warnings).toEqual([
      'rows with more cells than the header: 1',
      'rows with fewer cells than the header: 1',
    ]);
    const text = `name,said\n"Ana,never closed\n${'Luis,said nothing at all\n'.repeat(300)}`;
    const open = await readBytes('a.csv', utf8(text));
    expect(open.warnings[0]).toMatch(/quotation mark is not closed/);
    expect(rows(open)).toHaveLength(301);
  });

  it('knows a table in a text file, and prose in one, by its look', async () => {
    const table = await readBytes('calls.txt', utf8('from;to;day\n1;2;3\n2;3;4\n3;1;9\n'));
    expect(table.mediaType).toBe('text/csv');
    expect(table.warnings).toEqual([
      'its name says plain text, its content is a table of separated values; it was read by its content',
    ]);
    const prose = await readBytes('note.txt', utf8('First, they left.\nThen, they came.\nLast, they fled.\n'));
    expect(prose.mediaType).toBe('text/plain');
  });

  it('keeps the place of each cell, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '|', ':', '\n', 'é', '1', ' | ', 'x: y') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (pairs) => {
        const { text, spans } = rowText(
          pairs.map(([name]) => name),
          pairs.map(([, value]) => value),
        );
        for (const [index, span] of spans.entries()) {
          const words = pairs[index]![1].replace(/\s+/g, ' ').replaceAll(' | ', ' ¦ ').trim();
          expect(span === undefined ? '' : text.slice(span.start, span.end)).toBe(words);
        }
      }),
    );
  });
});

describe('spreadsheets', () => {
  it('reads each sheet that holds a table', async () => {
    const document = await readBytes(
      'book.xlsx',
      makeXlsx({
        Pagos: [
          ['Ledger of the quay'],
          [],
          ['Day', 'Payer', 'Sum'],
          ['2012-06-15', 'Los Halcones', 40000.5],
          ['2012-07-15', 'Los Halcones', 0.1 + 0.2],
        ],
        Sheet2: [
          ['Town', 'Killed'],
          ['Sol', 4],
          ['Mar', 7],
        ],
        Empty: [],
      }),
    );
    expect(rows(document)).toEqual([
      'Day: 2012-06-15 | Payer: Los Halcones | Sum: 40000.5',
      'Day: 2012-07-15 | Payer: Los Halcones | Sum: 0.3',
      'Town: Sol | Killed: 4',
      'Town: Mar | Killed: 7',
    ]);
    expect(others(document)).toEqual([
      ['heading', 'Pagos'],
      ['title', 'Ledger of the quay'],
      ['running', 'Day | Payer | Sum'],
      ['running', 'Town | Killed'],
    ]);
    expect(document.tables.map(({ sheet }) => sheet)).toEqual(['Pagos', 'Sheet2']);
    expect(document.blocks.filter(({ kind }) => kind === 'row').map(({ sheet }) => sheet)).toEqual([
      'Pagos',
      'Pagos',
      'Sheet2',
      'Sheet2',
    ]);
  });
});
