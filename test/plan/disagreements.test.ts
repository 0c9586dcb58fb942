import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/case/index.js';
import { disagreementsOf } from '../../src/plan/index.js';
import { CaseBuilder } from '../report/case-fixture.js';

type Figure = [value: number | null, detail: Statement['detail'], quote: string];

/** Two documents, each with one figure of killings in Valle Bajo. */
function twoSay(one: Figure, other: Figure, indicator = 'homicides') {
  const builder = new CaseBuilder().kinds('Place', 'Valle Bajo');
  for (const [i, [value, detail, quote]] of [one, other].entries())
    builder
      .document(`paper-${i}.txt`, `${quote} That is all.`, { date: `2015-0${i + 2}-01` })
      .figure(indicator, 'Valle Bajo', value, { unit: 'people', ...detail }, quote);
  return disagreementsOf(builder.snapshot, builder.resolved());
}

describe('figures of two sources', () => {
  it.each<[string, Figure, Figure, string | undefined]>([
    [
      'are told where they cannot both hold',
      [1746, { period: '2014' }, 'In 2014 the registry of Valle Bajo counted 1746 homicides.'],
      [1476, { period: '2014' }, 'The registry counted 1476 homicides in Valle Bajo in 2014.'],
      'digits-swapped',
    ],
    [
      'by a factor of ten',
      [320, { period: '2014' }, 'In 2014 the registry of Valle Bajo counted 320 homicides.'],
      [3200, { period: '2014' }, 'The registry counted 3,200 homicides in Valle Bajo in 2014.'],
      'factor-ten',
    ],
    [
      'not where one is rounded',
      [1700, { period: '2014' }, 'In 2014 the registry of Valle Bajo counted 1,700 homicides.'],
      [1746, { period: '2014' }, 'The registry counted 1746 homicides in Valle Bajo in 2014.'],
      undefined,
    ],
    [
      'not where one says about',
      [1500, { period: '2014', qualifier: 'about' }, 'In 2014 the registry counted about 1,500 homicides.'],
      [1700, { period: '2014' }, 'The registry counted 1,700 homicides in 2014.'],
      undefined,
    ],
    [
      'not where one says more than',
      [1000, { period: '2014', qualifier: 'more than' }, 'In 2014 the registry counted more than 1,000 homicides.'],
      [1746, { period: '2014' }, 'The registry counted 1746 homicides in 2014.'],
      undefined,
    ],
    [
      'not where the ranges overlap',
      [null, { period: '2014', low: 1000, high: 2000 }, 'The registry counted between 1,000 and 2,000 homicides.'],
      [null, { period: '2014', low: 1800, high: 2500 }, 'The registry put homicides at 1,800 to 2,500.'],
      undefined,
    ],
    [
      'not of two years',
      [1746, { period: '2014' }, 'In 2014 the registry counted 1746 homicides.'],
      [1476, { period: '2013' }, 'The registry counted 1476 homicides in 2013.'],
      undefined,
    ],
    [
      'not in two units',
      [40, { period: '2014', unit: 'per 100,000' }, 'In 2014 the registry had a rate of 40.'],
      [1476, { period: '2014' }, 'The registry counted 1476 homicides in 2014.'],
      undefined,
    ],
    [
      'not where one is an aim',
      [900, { period: '2014', planned: 'yes' }, 'The plan of the registry foresees 900 homicides in 2014.'],
      [1476, { period: '2014' }, 'The registry counted 1476 homicides in 2014.'],
      undefined,
    ],
    [
      'not where one counts only women',
      [120, { period: '2014' }, 'In 2014 the registry counted 120 homicides of women.'],
      [1476, { period: '2014' }, 'The registry counted 1476 homicides in 2014.'],
      undefined,
    ],
    [
      'not where one is a rise and the other a level',
      [200, { period: '2014', change: 'rise' }, 'Homicides in the registry rose by 200 in 2014.'],
      [1476, { period: '2014' }, 'The registry counted 1476 homicides in 2014.'],
      undefined,
    ],
  ])('%s', (_title, one, other, explanation) => {
    const { found } = twoSay(one, other);
    expect(found.map(({ kind }) => kind)).toEqual(explanation ? ['figure'] : []);
    if (explanation)
      expect(found[0]).toMatchObject({ firm: true, oneSource: false, place: 'Valle Bajo', period: '2014' });
    if (explanation) expect(found[0]!.explanations[0]).toBe(explanation);
    if (explanation) expect(found[0]!.sides.map(({ statement }) => statement.id)).toEqual(['s1', 's2']);
  });

  it('counts what was told apart, by what differed', () => {
    const { setAside } = twoSay(
      [1746, { period: '2014' }, 'In 2014 the registry counted 1746 homicides.'],
      [1476, { period: '2013' }, 'The registry counted 1476 homicides in 2013.'],
    );
    expect(setAside).toMatchObject({ period: 1, unit: 0, place: 0 });
  });

  it('are not firm where the year is only inferred', () => {
    const { found } = twoSay(
      [1746, { period: '2014', inferred: 'period' }, 'The registry counted 1746 homicides.'],
      [1311, { period: '2014' }, 'The registry counted 1311 homicides in 2014.'],
    );
    expect(found.map(({ firm }) => firm)).toEqual([false]);
    expect(found[0]!.explanations).toContain('other-period');
  });

  it('may be those of another year', () => {
    const builder = new CaseBuilder().kinds('Place', 'Valle Bajo');
    const rows: [string, number, string][] = [
      ['In 2014 the registry counted 1746 homicides.', 1746, '2014'],
      ['The court says 1311 homicides for 2014.', 1311, '2014'],
      ['There were 1311 homicides in 2013.', 1311, '2013'],
    ];
    for (const [i, [quote, value, period]] of rows.entries())
      builder.document(`${i}.txt`, quote).figure('homicides', 'Valle Bajo', value, { unit: 'people', period }, quote);
    const { found } = disagreementsOf(builder.snapshot, builder.resolved());
    expect(found.map(({ explanations }) => explanations[0])).toEqual(['other-year']);
  });

  it('are not compared where one is of half a year, or one was seized and the other produced', () => {
    const half = 'In the first half of 2014 the registry counted 700 homicides.';
    const year = 'The registry counted 1476 homicides in 2014.';
    expect(twoSay([700, { period: '2014' }, half], [1476, { period: '2014' }, year]).found).toEqual([]);
    const made = 'In 2014, 290 tons of cocaine were produced in Valle Bajo.';
    const taken = 'The police seized 166 tons of cocaine in Valle Bajo in 2014.';
    const tons = { period: '2014', unit: 'tons' };
    expect(twoSay([290, tons, made], [166, tons, taken], 'cocaine').found).toEqual([]);
  });

  it('may be those of whom the police is the source, which narrows nothing', () => {
    const one = 'At least 21 people were killed in Valle Bajo on 2 March 2015.';
    const other = 'Gunmen killed 12 people in Valle Bajo, the police said.';
    const builder = new CaseBuilder().kinds('Place', 'Valle Bajo');
    const detail = { unit: 'people', period: '2015-03-02' };
    builder
      .document('one.txt', one)
      .figure('people killed', 'Valle Bajo', 21, { ...detail, qualifier: 'at least' }, one);
    builder.document('two.txt', other).figure('people killed', 'Valle Bajo', 12, detail, other);
    builder.snapshot.statements[1]!.attribution = 'the police';
    expect(disagreementsOf(builder.snapshot, builder.resolved()).found).toHaveLength(1);
  });

  it('of one source twice are told, and of reprints as one source', () => {
    const text = 'In 2014 the registry counted 1746 homicides. Later it says that the registry counted 1311 homicides.';
    const builder = new CaseBuilder().kinds('Place', 'Valle Bajo');
    builder
      .document('paper.txt', text)
      .figure('homicides', 'Valle Bajo', 1746, { unit: 'people', period: '2014' }, text.slice(0, 44))
      .figure('homicides', 'Valle Bajo', 1311, { unit: 'people', period: '2014' }, text.slice(45));
    const { found } = disagreementsOf(builder.snapshot, builder.resolved());
    expect(found).toHaveLength(1);
    expect(found[0]!.oneSource).toBe(true);
  });
});

describe('arithmetic inside one source', () => {
  const sums = (sentence: string) => {
    const builder = new CaseBuilder();
    builder.document('paper.txt', sentence, {
      structure: {
        blocks: [{ kind: 'body', start: 0, end: sentence.length, page: 1 }],
        sentences: [{ start: 0, end: sentence.length, block: 0, gaps: [] }],
        tables: [],
        warnings: [],
      },
    });
    return disagreementsOf(builder.snapshot, []).found.map(({ kind, arithmetic }) => [kind, arithmetic?.made]);
  };

  it.each<[string, [string, number][]]>([
    ['The clashes left 120 dead: 70 soldiers, 30 rebels and 25 civilians.', [['sum', 125]]],
    ['The clashes left 120 dead: 70 soldiers, 30 rebels and 20 civilians.', []],
    ['Hubo 120 muertos, de los cuales 70 eran soldados y 60 civiles.', [['sum', 130]]],
    ['Hubo 120 muertos, de los cuales 70 eran soldados y 20 civiles.', []],
    ['Foram 300 entrevistados: 55% a favor, 30% contra e 25% sem resposta.', [['share', 110]]],
    ['They asked 300 people: 55% agreed, 30% did not and 15.4% gave no answer.', []],
    ['Foram 12 toneladas em 2013, das quais 8 no mar e 6 em terra.', [['sum', 14]]],
    ['Of the 113 municipalities, 130 have gangs.', [['sum', 130]]],
    ['Of the 113 municipalities, 30 have gangs.', []],
    ['In 2014 there were two kinds: 70 soldiers and 30 rebels.', []],
    ['Almost 105 died: 70 soldiers and 30 rebels.', []],
    ['Of the 240 prisoners, 120 went free, 80 were tried and 60 died.', [['sum', 260]]],
    ['Of the 240 prisoners, 120 went free, 80 were tried and 20 died.', []],
    ['The patrol lost twelve soldiers and seven guides, 21 dead in all.', [['sum', 19]]],
    ['The patrol lost twelve soldiers and seven guides, 19 dead in all.', []],
    ['They held 30 soldiers and 20 guides, for a total of 55 hostages.', [['sum', 50]]],
    ['Sixty percent of the rifles came from the north, 30 percent from the south and 20 from abroad.', []],
    [
      'Sixty percent of the rifles came from the north, 30 percent from the south and 20 percent from abroad.',
      [['share', 110]],
    ],
    ['Sixty percent of homes have water, 50 percent have light and 20 percent have neither.', []],
    ['Some 60 percent of homes in Alta have water, 55 percent in Baja and 70 percent in Media.', []],
    ['O 60% das armas vieram do norte, 30% do sul e 20% do exterior.', [['share', 110]]],
    ['Killings rose from 40 in 2012 to 60 in 2013, an increase of 20 percent.', [['change', 50]]],
    ['Killings rose from 40 in 2012 to 60 in 2013, an increase of 50 percent.', []],
    ['The rate fell by almost 10 percent from 0.542 to 0.486.', []],
    ['The share fell from 40 percent to 30 percent, a drop of 10 percent.', []],
    ['The share fell from 40 percent to 30 percent, a drop of 10 percentage points.', []],
    ['Los homicidios bajaron de 200 en 2012 a 150 en 2013, una caída del 40 por ciento.', [['change', 25]]],
    ['Os homicídios caíram de 200 em 2012 para 150 em 2013, uma queda de 25%.', []],
    ['The study covers five towns (Alta, Baja, Corta, Media, Nueva and Vieja).', [['list', 6]]],
    ['The study covers six towns (Alta, Baja, Corta, Media, Nueva and Vieja).', []],
    ['The study covers two towns (Alta, Corda, and Baja, Corda).', []],
    ['It spans four of the 25 regions (Alta, Baja, Corta and Media).', []],
    ['Las 3 ciudades más grandes – Alta, Baja, Corta y Media – crecen.', [['list', 4]]],
    ['The study covers 15 towns (Alta, Baja and Corta).', []],
    ['The meeting lasted from 10:30 to 12:45 and 3 people spoke.', []],
  ])('%s', (sentence, expected) => {
    expect(sums(sentence)).toEqual(expected);
  });

  it('quotes the sentence as it is written, also where numbers are words', () => {
    const sentence = 'In 2015 the study covers five towns (Alta, Baja, Corta, Media, Nueva and Vieja).';
    const builder = new CaseBuilder();
    builder.document('paper.txt', sentence, {
      structure: {
        blocks: [{ kind: 'body', start: 0, end: sentence.length, page: 1 }],
        sentences: [{ start: 0, end: sentence.length, block: 0, gaps: [] }],
        tables: [],
        warnings: [],
      },
    });
    const [found] = disagreementsOf(builder.snapshot, []).found;
    expect(found!.about).toBe('five towns (Alta, Baja, Corta, Media, Nueva and Vieja)');
    expect(sentence).toContain(found!.about);
  });

  const tabled = (columns: string[], rows: string[][]) => {
    const lines = rows.map((cells) => cells.join(','));
    const text = lines.join('\n');
    let start = 0;
    const placed = rows.map((cells, i) => {
      const row = { cells, start, end: start + lines[i]!.length };
      start = row.end + 1;
      return row;
    });
    const builder = new CaseBuilder();
    builder.document('table.csv', text, {
      structure: { blocks: [], sentences: [], tables: [{ sheet: '', columns, rows: placed }], warnings: [] },
    });
    return disagreementsOf(builder.snapshot, []).found.map(({ about, arithmetic }) => [about, arithmetic]);
  };
  const columns = ['Place', 'North', 'South', 'Total'];

  it('finds the row whose parts do not make its total', () => {
    const good = [
      ['A', '1', '2', '3'],
      ['B', '4', '5', '9'],
      ['C', '10', '20', '30'],
    ];
    expect(tabled(columns, good)).toEqual([]);
    expect(tabled(columns, [...good, ['D', '100', '46', '164']])).toEqual([['D: Total', { made: 146, said: 164 }]]);
  });

  it('does not believe a heading that no row bears out', () => {
    const rows = [1, 2, 3, 4].map((n) => [`P${n}`, String(n), String(2 * n), String(50 * n + n * n)]);
    expect(tabled(columns, rows)).toEqual([]);
  });

  it('holds a last row of totals against its columns', () => {
    const rows = [
      ['A', '10', '7'],
      ['B', '20', '8'],
      ['C', '30', '9'],
      ['Total', '60', '42'],
    ];
    expect(tabled(['Place', 'Dead', 'Hurt'], rows)).toEqual([['Hurt', { made: 24, said: 42 }]]);
  });
});

describe('events, persons and policies', () => {
  it('holds tolls of one event against each other', () => {
    const builder = new CaseBuilder().kinds('Place', 'Valle Bajo').kinds('Incident', 'killing 2015-03-02');
    for (const [name, killed] of [
      ['one', 12],
      ['two', 21],
    ] as const) {
      const quote = `On 2 March 2015 gunmen shot ${killed} people dead in Valle Bajo, says ${name}.`;
      builder
        .document(`${name}.txt`, quote)
        .incident('killing', { date: '2015-03-02', place: 'Valle Bajo', killed }, quote);
    }
    const { found } = disagreementsOf(builder.snapshot, builder.resolved());
    expect(found.map(({ kind, sides }) => [kind, sides.map(({ value }) => value)])).toEqual([
      ['toll', ['12 killed', '21 killed']],
    ]);
    expect(found[0]!.explanations).toContain('digits-swapped');
  });

  it.each([
    ['colonel', 'captain', '2015-02-01', 1],
    ['coronel', 'colonel', '2015-02-01', 0],
    ['former captain', 'colonel', '2015-02-01', 0],
    ['captain', 'colonel', '2011-02-01', 0],
    ['director general', 'colonel', '2015-02-01', 0],
    ['newly promoted captain', 'colonel', '2015-02-01', 0],
  ])('holds ranks against each other: %s, %s in a paper of %s', (one, other, date, expected) => {
    const builder = new CaseBuilder().kinds('Person', 'Ana Oduber');
    builder
      .document('one.txt', `The ${one} Ana Oduber.`, { date })
      .has('Ana Oduber', 'position', one, `${one} Ana Oduber`);
    builder
      .document('two.txt', `The ${other} Ana Oduber came.`, { date: '2015-05-01' })
      .has('Ana Oduber', 'position', other, `${other} Ana Oduber`);
    const { found } = disagreementsOf(builder.snapshot, builder.resolved());
    expect(found.filter(({ kind }) => kind === 'rank')).toHaveLength(expected);
  });

  it('tells memberships that one source states and another denies', () => {
    const builder = new CaseBuilder().kinds('Person', 'Ana Oduber').kinds('Organization', 'Los Faroles');
    const said = 'Ana Oduber is a member of Los Faroles.';
    const denied = 'Ana Oduber was never a member of Los Faroles.';
    builder.document('one.txt', said).says('Ana Oduber', 'Membership', 'Los Faroles', said);
    builder.document('two.txt', denied).says('Ana Oduber', 'Membership', 'Los Faroles', denied, { hedge: 'denied' });
    const { found } = disagreementsOf(builder.snapshot, builder.resolved());
    expect(found.map(({ kind, about }) => [kind, about])).toEqual([['membership', 'Ana Oduber – Los Faroles']]);
  });

  const topics = { causeTopic: 'eradication', effectTopic: 'cultivation' };
  it.each([
    ['raises', 'forced eradication', 'lowers', 'forced eradication', true],
    ['raises', 'forced eradication', 'raises', 'forced eradication', false],
    // The lack of it raises what it lowers: both say the same.
    ['raises', 'less forced eradication', 'lowers', 'forced eradication', false],
  ])('maps policies: %s by %s, %s by %s', (sign, cause, other, otherCause, disputed) => {
    const builder = new CaseBuilder();
    const first = `The ministry says that ${cause} ${sign} planting.`;
    const second = `The farmers say that ${otherCause} ${other} planting.`;
    builder.document('one.txt', first).claim(sign, { cause, effect: 'planting', ...topics }, first);
    builder.document('two.txt', second).claim(other, { cause: otherCause, effect: 'planting', ...topics }, second);
    const { found, policy } = disagreementsOf(builder.snapshot, []);
    expect(policy.map((link) => [link.cause, link.effect, link.disputed])).toEqual([
      ['eradication', 'cultivation', disputed],
    ]);
    expect(found.map(({ kind, firm }) => [kind, firm])).toEqual(disputed ? [['cause', true]] : []);
  });
});
