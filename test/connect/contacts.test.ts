import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedCalls, PLANTED } from '../../bench/invented-contacts.js';
import { upperTail } from '../../src/connect/contacts/before-event.js';
import { burstsOf, DAY } from '../../src/connect/contacts/bursts.js';
import { sharedPlaces } from '../../src/connect/contacts/shared-places.js';
import { numberOrder, secondsOf } from '../../src/connect/contacts/times.js';
import { contactFindings, readContacts } from '../../src/connect/index.js';

describe('reading a table of contacts', () => {
  test.each([
    [
      'caller,called,date and time,antenna,duration',
      { who: 'caller', whom: 'called', when: 'date and time', where: 'antenna', duration: 'duration' },
    ],
    [
      'Fecha;Hora;Llamante;Receptor;Celda',
      { who: 'Llamante', whom: 'Receptor', when: 'Fecha', clock: 'Hora', where: 'Celda' },
    ],
    ['Data;Pagador;Beneficiário;Valor', { who: 'Pagador', whom: 'Beneficiário', when: 'Data', amount: 'Valor' }],
    ['Paga,Recibe,Fecha,Monto', { who: 'Paga', whom: 'Recibe', when: 'Fecha', amount: 'Monto' }],
    [
      'Nombre de la persona,Lugar de paso,Fecha de viaje',
      { who: 'Nombre de la persona', where: 'Lugar de paso', when: 'Fecha de viaje' },
    ],
  ])('%s', (header, columns) => {
    const cells = header.split(/[,;]/).map((name) => (/fecha|date|data/i.test(name) ? '2014-07-04' : '1'));
    const separator = header.includes(';') ? ';' : ',';
    expect(readContacts(`${header}\n${cells.join(separator)}\n`, 'table').columns).toEqual(columns);
  });

  test('columns can be named; what is missing is said with what there is', () => {
    const text = 'x,y,z\nana,bea,2014-07-04\n';
    expect(() => readContacts(text, 'table')).toThrow(/No column says who. Columns: x, y, z/);
    expect(readContacts(text, 'table', { who: 'x', whom: 'y', when: 'z' }).persons).toEqual(['ana', 'bea']);
    expect(() => readContacts(text, 'table', { who: 'w' })).toThrow('There is no column "w"');
    expect(() => readContacts(text, 'table', { owner: 'x' })).toThrow('ROLE one of');
  });

  test('rows without a person or a time are counted, amounts read as people write them', () => {
    const text =
      'payer;payee;date;amount\nana;bea;15/06/2012;40.000,00\nana;bea;never;1\n;bea;16/06/2012;1\nana;bea;17/06/2012;1,234.5\nana;bea;18/06/2012;2.000\n';
    const found = readContacts(text, 'table');
    expect([found.skipped, found.firstSkipped, [...found.amount]]).toEqual([2, 3, [40_000, 1234.5, 2000]]);
  });

  test.each([
    ['2014-07-04', 'day', '2014-07-04T00:00:00'],
    ['2014-07-04 09:30', 'day', '2014-07-04T09:30:00'],
    ['04/07/2014 9:30:15', 'day', '2014-07-04T09:30:15'],
    ['07/04/2014', 'month', '2014-07-04T00:00:00'],
    ['1404466200', 'day', '2014-07-04T09:30:00'],
  ] as const)('%s, %s first', (text, order, iso) => {
    expect(secondsOf(text, order)).toBe(Date.parse(`${iso}Z`) / 1000);
  });

  test('the order of day and month is found from the data', () => {
    expect(numberOrder(['03/04/2015', '25/04/2015'])).toEqual({ order: 'day', sure: true });
    expect(numberOrder(['03/04/2015', '04/25/2015'])).toEqual({ order: 'month', sure: true });
    expect(numberOrder(['03/04/2015'])).toEqual({ order: 'day', sure: false });
  });
});

test('first and last contact, direction and money of a pair', () => {
  const text =
    'payer,payee,date,amount\nana,bea,2014-01-03,10\nbea,ana,2014-01-01,5\nana,bea,2014-01-09,1\nana,ana,2014-01-09,1\n';
  const contacts = readContacts(text, 'table');
  const { pairs, money } = contactFindings(contacts);
  const day = (date: string) => Date.parse(date) / 1000;
  expect(pairs).toEqual([
    {
      a: 0,
      b: 1,
      contacts: 3,
      forward: 2,
      first: day('2014-01-01'),
      last: day('2014-01-09'),
      duration: 0,
      paid: 11,
      paidBack: 5,
    },
  ]);
  expect(money).toEqual({ total: 17, payments: 4 });
});

describe('bursts', () => {
  const times = (counts: number[]) => Float64Array.from(counts.flatMap((k, day) => Array(k).fill(day * DAY + 5)));

  test('ten contacts on one day among single ones are a burst of that day', () => {
    const counts = [1, 1, 1, 1, 1, 1, 10, 1, 1, 1, 1, 1];
    const [found, ...more] = burstsOf([{ of: [0], times: times(counts) }], 0, 11 * DAY + 6);
    expect(found).toMatchObject({ from: 6 * DAY, to: 7 * DAY, contacts: 10 });
    expect(found!.expected).toBeCloseTo(21 / 12, 12);
    expect(found!.weight).toBeCloseTo(10 * Math.log(3) - 2 * (21 / 12), 12);
    expect(more).toEqual([]);
  });

  test('an even rate has none', () => {
    expect(burstsOf([{ of: [0], times: times(Array(30).fill(4)) }], 0, 30 * DAY - 1)).toEqual([]);
  });

  test('the states found cost no more than any other sequence', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 9 }), (counts) => {
        const total = counts.reduce((a, b) => a + b, 0);
        fc.pre(total > 0);
        const bins = counts.length;
        const rate = total / bins;
        const cost = (states: number[]): number =>
          states.reduce(
            (sum, state, t) =>
              sum +
              (state ? 2 * rate - counts[t]! * Math.log(3) : 0) +
              (state && !(states[t - 1] ?? 0) ? Math.log(Math.max(2, bins)) : 0),
            0,
          );
        const found = burstsOf([{ of: [0], times: times(counts) }], 0, bins * DAY - 1);
        const states = counts.map((_, t) => (found.some(({ from, to }) => t * DAY >= from && t * DAY < to) ? 1 : 0));
        const all = Array.from({ length: 2 ** bins }, (_, code) => counts.map((_, t) => (code >> t) & 1));
        expect(cost(states)).toBeLessThanOrEqual(Math.min(...all.map(cost)) + 1e-9);
      }),
    );
  });
});

test('the binomial tail is the sum of its terms', () => {
  const direct = (n: number, p: number, k: number): number => {
    let sum = 0;
    for (let i = k; i <= n; i++) {
      let term = 1;
      for (let j = 0; j < i; j++) term *= ((n - j) / (i - j)) * p;
      sum += term * (1 - p) ** (n - i);
    }
    return sum;
  };
  for (const [n, p, k] of [
    [10, 0.5, 5],
    [30, 0.1, 6],
    [60, 0.05, 12],
    [5, 0.9, 0],
  ] as const) {
    expect(upperTail(n, p, k)).toBeCloseTo(direct(n, p, k), 10);
  }
});

describe('shared places', () => {
  const table = (rows: [string, string, string][]) =>
    readContacts(`who,when,where\n${rows.map((row) => row.join(',')).join('\n')}\n`, 'table');

  test('within the window, stays counted once, places told apart', () => {
    const { pairs } = sharedPlaces(
      table([
        ['ana', '2014-01-01 10:00', 'hill'],
        ['bea', '2014-01-01 10:30', 'hill'],
        ['ana', '2014-01-01 10:40', 'hill'],
        ['bea', '2014-01-03 09:00', 'dock'],
        ['ana', '2014-01-03 09:10', 'dock'],
        ['cid', '2014-01-03 12:00', 'dock'],
        ['ana', '2014-01-09 09:10', 'hill'],
      ]),
    );
    expect(pairs.map(({ a, b, meetings, places }) => [a, b, meetings, places])).toEqual([[0, 1, 2, 2]]);
  });

  test('the same as comparing all with all, where no crowd is cut', () => {
    const row = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom('x', 'y'),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 25 }), (rows) => {
        const minute = (m: number) => new Date(Date.UTC(2014, 0, 1, 0, m)).toISOString().slice(0, 16).replace('T', ' ');
        const contacts = table(rows.map(([who, m, where]) => [who, `${minute(m)}:01`, where]));
        const found = sharedPlaces(contacts, { window: 600 }).pairs.map(({ a, b }) =>
          [contacts.persons[a]!, contacts.persons[b]!].sort().join(),
        );
        const wanted = new Set<string>();
        for (const [p, s, u] of rows)
          for (const [q, t, v] of rows) if (p < q && u === v && Math.abs(s - t) <= 10) wanted.add(`${p},${q}`);
        expect(found.sort()).toEqual([...wanted].sort());
      }),
    );
  });

  test('a crowd is cut and said', () => {
    const rows = Array.from({ length: 200 }, (_, i): [string, string, string] => [
      `p${i}`,
      '2014-01-01 10:00',
      'square',
    ]);
    const { capped, cappedPlaces, pairs } = sharedPlaces(table(rows), { most: 30 });
    expect([capped, cappedPlaces]).toEqual([169, 1]);
    expect(pairs.length).toBeLessThan(200 * 31);
  });
});

test('an invented table: the planted burst before the event and the planted meetings come first', () => {
  const text = inventedCalls({ records: 20_000, persons: 500, antennas: 100, days: 120, seed: 7 });
  expect(inventedCalls({ records: 20_000, persons: 500, antennas: 100, days: 120, seed: 7 })).toBe(text);
  const contacts = readContacts(text, 'invented calls');
  const found = contactFindings(contacts, { event: PLANTED.event });
  const names = (of: readonly number[]): string[] => of.map((v) => contacts.persons[v]!).sort();
  expect(names(found.event!.pairs[0]!.of)).toEqual([...PLANTED.burst].sort());
  expect(names(found.bursts.pairs[0]!.of)).toEqual([...PLANTED.burst].sort());
  expect(names([found.shared.pairs[0]!.a, found.shared.pairs[0]!.b])).toEqual([...PLANTED.together].sort());
  expect(() => contactFindings(contacts, { event: '2019-01-01' })).toThrow('outside the records');
  expect(() => contactFindings(contacts, { event: 'soon' })).toThrow('--event takes a day');
});
