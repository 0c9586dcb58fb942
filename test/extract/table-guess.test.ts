import { describe, expect, it } from 'vitest';
import { toStatements } from '../../src/extract/index.js';
import { guessMapping } from '../../src/extract/table-guess.js';
import { parseMappings } from '../../src/extract/table-mapping.js';
import { extractTables } from '../../src/extract/tables.js';
import { readBytes } from '../../src/read/index.js';
import { INVENTED_TABLES } from './invented-tables.js';

const read = (file: string, text: string) => readBytes(file, new TextEncoder().encode(text));

describe('the first guess of a mapping', () => {
  it.each(INVENTED_TABLES.map((table) => [table.file, table] as const))('of %s', async (_, table) => {
    const guess = guessMapping(await read(table.file, table.text));
    expect(guess.about).toBe(table.about);
    const columns = guess.columns.map(({ column, what, end }) => [column, end ? `${what}/${end}` : what]);
    expect(Object.fromEntries(columns)).toEqual(table.columns);
  });

  it.each(INVENTED_TABLES.map((table) => [table.file, table] as const))(
    'of %s makes statements with quotes',
    async (_, table) => {
      const document = await read(table.file, table.text);
      const mapping = parseMappings('guess.yaml', guessMapping(document).yaml);
      const { statements } = toStatements(document, extractTables(document, mapping), 'table@1');
      const kinds = statements.filter(({ kind, schema }) => kind === 'relation' || schema === 'Incident');
      expect(kinds.length).toBeGreaterThanOrEqual(table.text.trim().split('\n').length - 1);
      for (const { quote } of statements) expect(document.text).toContain(quote);
    },
  );

  const ledger = () => read(INVENTED_TABLES[0]!.file, INVENTED_TABLES[0]!.text);

  it('tells persons, companies and groups in one column apart', async () => {
    const document = await ledger();
    const { entities, relations } = extractTables(document, parseMappings('m', guessMapping(document).yaml));
    expect(entities.map(({ schema, name }) => `${schema} ${name}`).sort()).toEqual([
      'Company Naviera Corvomar, S.A.',
      'Organization Los Calafates',
      'Person José Peña',
      'Person Marta Oyarzun',
    ]);
    expect(relations.map(({ detail }) => detail)).toEqual([
      { amount: 1500, currency: 'USD' },
      { amount: 20_000, currency: 'USD' },
      { amount: 900, currency: 'USD' },
    ]);
  });

  it('says on its lines why, and how sure', async () => {
    const { yaml } = guessMapping(await ledger());
    expect(yaml).toMatch(/amount: Monto +# sure: the header says "monto"/);
    expect(yaml).toMatch(/date: \{ column: Fecha, date: DD\/MM\/YYYY \} +# sure: .*3 of 3 cells are dates/);
  });

  it('says that day and month may be the other way round where the cells do not tell', async () => {
    const table = 'Date,Payer,Payee,Amount\n01/02/2015,Ana Prado,Luis Ferro,10\n03/04/2015,Ana Prado,Rui Sol,20\n';
    expect(guessMapping(await read('a.csv', table)).yaml).toMatch(
      /date: DD\/MM\/YYYY \} +# doubtful: .*behind the month/,
    );
    const told = table.replace('03/04', '03/25');
    expect(guessMapping(await read('a.csv', told)).yaml).toMatch(/date: MM\/DD\/YYYY \} +# sure/);
  });

  it('is no guess by the header alone: cells that are something else win', async () => {
    const table = 'Date,Amount,Killed\nAna Prado,soon,many\nLuis Ferro,later,few\n';
    expect(guessMapping(await read('a.csv', table)).columns.map(({ what }) => what)).toEqual([
      'name',
      'unused',
      'unused',
    ]);
  });

  it('survives names of columns that YAML would read otherwise', async () => {
    const table =
      'Fecha: día;Paga "él";Recibe, # 2;yes\n15/06/2012;Ana Prado;Luis Ferro;1\n16/06/2012;Ana Prado;Rui Sol;2\n';
    const document = await read('a.csv', table);
    const { relations } = extractTables(document, parseMappings('m', guessMapping(document).yaml));
    expect(relations.map(({ validFrom }) => validFrom)).toEqual(['2012-06-15', '2012-06-16']);
  });

  it('of a text is refused', async () => {
    const document = await read('a.txt', 'They left the port by night.');
    expect(() => guessMapping(document)).toThrow(/has no table/);
  });

  it('of a table without header calls the columns by letters', async () => {
    const document = await read('a.csv', 'Ana Sol,2021-04-03\nLuis Mar,2021-04-05\n');
    expect(guessMapping(document).columns.map(({ column, what }) => [column, what])).toEqual([
      ['(A)', 'name'],
      ['(B)', 'date'],
    ]);
  });
});
