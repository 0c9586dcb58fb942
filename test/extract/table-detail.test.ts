import { describe, expect, it } from 'vitest';
import { toStatements } from '../../src/extract/index.js';
import { parseMappings } from '../../src/extract/table-mapping.js';
import { parseAmount, parseDate, parseDuration, parseTime } from '../../src/extract/table-values.js';
import { extractTables } from '../../src/extract/tables.js';
import { readBytes } from '../../src/read/index.js';

async function statements(table: string, mapping: string) {
  const document = await readBytes('table.csv', new TextEncoder().encode(table));
  return toStatements(document, extractTables(document, parseMappings('m.yaml', mapping)), 'table@1').statements;
}

const ENTITIES = 'entities:\n  a: { schema: Organization, name: A }\n  b: { schema: Person, name: B }\n';

describe('measures of a row', () => {
  it('are typed fields of the statement: amount and currency, time and duration', async () => {
    const table = [
      'A;B;Sum;In;When;Long',
      'Los Halcones;Marta Oyarzun;1.500,00;COP;03/03/2015 14:02;3:25',
      'Los Halcones;Rui Sol;US$ 200;;04/03/2015;',
      'Los Halcones;Ana Prado;unpaid;COP;04/03/2015 9:05;2 min',
      '',
    ].join('\n');
    const mapping = `${ENTITIES}relations:
  - schema: Payment
    source: a
    target: b
    date: { column: When, date: DD/MM/YYYY }
    time: When
    amount: Sum
    currency: In
    duration: Long
`;
    const relations = (await statements(table, mapping)).filter(({ kind }) => kind === 'relation');
    expect(relations.map(({ validFrom, detail }) => [validFrom, detail])).toEqual([
      ['2015-03-03', { amount: 1500, currency: 'COP', time: '14:02', duration: 205 }],
      ['2015-03-04', { amount: 200, currency: 'USD' }],
      ['2015-03-04', { time: '09:05', duration: 120 }],
    ]);
  });

  it('are fields of an incident beside its toll', async () => {
    const mapping = `${ENTITIES}incidents:
  - type: extortion
    victims: [b]
    killed: Dead
    amount: Sum
    currency: { constant: GTQ }
`;
    const found = await statements('A;B;Sum;Dead\nX;Ana Prado;20,000;1\nX;Rui Sol;;2\n', mapping);
    const types = found.filter(({ schema, property }) => schema === 'Incident' && property === 'type');
    expect(types.map(({ detail }) => detail)).toEqual([
      { stage: 'accomplished', killed: 1, amount: 20_000, currency: 'GTQ' },
      { stage: 'accomplished', killed: 2 },
    ]);
  });

  it('name a column that is not there with its line', async () => {
    const mapping = `${ENTITIES}relations:\n  - { schema: Payment, source: a, target: b, amount: Total }\n`;
    await expect(statements('A;B\nX;Y\n', mapping)).rejects.toThrow(/line 5.*amount.*no column "Total"/);
  });

  it.each([
    ['14:02', '14:02'],
    ['9:05:07', '09:05:07'],
    ['2015-03-03 23:59', '23:59'],
    ['2015-03-03T23:59:01Z', '23:59:01'],
    ['2:02 PM', '14:02'],
    ['12:10 a.m.', '00:10'],
    ['14h02', '14:02'],
    ['03/03/2015', undefined],
    ['25:10', undefined],
    ['noon', undefined],
  ])('the time of %s: %s', (text, time) => expect(parseTime(text)).toBe(time));

  it.each([
    ['1:03:25', 'seconds', 3805],
    ['3:25', 'seconds', 205],
    ['205', 'seconds', 205],
    ['2,5', 'minutes', 150],
    ['1 h 5 min', 'seconds', 3900],
    ['3m25s', 'seconds', 205],
    ['long', 'seconds', undefined],
  ] as const)('the duration of %s in %s: %s', (text, unit, seconds) => expect(parseDuration(text, unit)).toBe(seconds));

  it.each([
    ['R$ 1.234,50', { amount: 1234.5, currency: 'BRL' }],
    ['USD 10', { amount: 10, currency: 'USD' }],
    ['€20', { amount: 20, currency: 'EUR' }],
    ['$ 5,000.00', { amount: 5000 }],
    ['nothing', {}],
  ])('the sum %s: %s', (text, expected) => expect(parseAmount(text)).toEqual(expected));

  it.each([
    ['1388534400.0', '2014-01-01'],
    ['1388534400000', '2014-01-01'],
    ['12', undefined],
  ])('the day of %s seconds or milliseconds: %s', (text, date) => expect(parseDate(text, 'unix')).toBe(date));
});
