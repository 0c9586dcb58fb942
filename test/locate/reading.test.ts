import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/connect/index.js';
import {
  knownIndicators,
  type PlaceSigns,
  type ProvisionSaid,
  placeRules,
  readingTexts,
  readPlaces,
  signsApart,
  signsOfTable,
} from '../../src/locate/index.js';

const series = (indicator: string, ...values: number[]) => ({
  indicator,
  values,
  periods: values.map((_, at) => String(2015 + at)),
  source: 't.csv',
});
const place = (name: string, of: PlaceSigns['series'], said: ProvisionSaid[] = []): PlaceSigns => ({
  code: name,
  name,
  series: of,
  said,
});
const told = (
  provision: ProvisionSaid['provision'],
  provider: ProvisionSaid['provider'],
  hedge: ProvisionSaid['hedge'] = 'asserted',
): ProvisionSaid => ({
  place: 'Alta',
  provision,
  provider,
  actor: 'the crew',
  words: '',
  quote: 'q',
  statement: 's',
  document: 'd',
  hedge,
});
const rulesOf = (signs: PlaceSigns, ...others: PlaceSigns[]) =>
  Object.fromEntries(readPlaces([signs, ...others])[0]!.rules.map(({ rule, standing }) => [rule, standing]));
/** Ten places with values 1 to 10, so that quarters can be told. */
const crowd = (indicator: string) =>
  Array.from({ length: 10 }, (_, at) => place(`p${at}`, [series(indicator, at + 1)]));

describe('rules of places', () => {
  it('the file is whole: every rule speaks three languages, names its place, its reason and its source', () => {
    const rules = placeRules();
    expect(new Set(rules.map(({ kind }) => kind))).toEqual(
      new Set(['space', 'warning', 'capacity', 'will', 'threshold', 'unreported']),
    );
    for (const { says, open, because, source } of rules) {
      for (const language of ['en', 'es', 'pt'] as const) {
        expect(says[language]).toContain('{place}');
        if (open) expect(open[language]).toContain('{place}');
        expect(because[language]).toMatch(/\S/);
      }
      expect(source).toMatch(/\S/);
    }
    const text = JSON.stringify(rules);
    for (const code of ['travel_time', 'homicide_rate', 'budget_executed']) {
      expect(text).toContain(code);
      expect(knownIndicators().map((each) => each.code)).toContain(code);
    }
  });
  it('a rule of one’s own that is wrong is refused with its line', () => {
    const rule = (when: string) =>
      `- id: x\n  kind: space\n  when: ${when}\n  says: {en: a, es: b, pt: c}\n  because: {en: a, es: b, pt: c}\n  source: me\n`;
    expect(placeRules(rule('{ indicator: police, at_least: 3 }'), 'r.yaml')).toHaveLength(1);
    expect(() => placeRules(rule('{ indicator: polise, at_least: 3 }'), 'r.yaml')).toThrow(/r\.yaml[\s\S]*line 3/);
    expect(() => placeRules(rule('{ said: order, by: nobody }'), 'r.yaml')).toThrow(/line 3/);
  });
  it('a remote space needs no violence; violence alone makes none', () => {
    const remote = place('Alta', [
      series('travel_time', 6),
      series('population_density', 4),
      series('homicide_rate', 1),
    ]);
    expect(rulesOf(remote)).toEqual({ 'remote-or-border': 'yes' });
    expect(
      rulesOf(
        place('Baja', [series('homicide_rate', 80), series('travel_time', 1), series('population_density', 900)]),
      ),
    ).toEqual({
      'homicide-epidemic': 'yes',
    });
  });
  it('calm under one group’s rule is no peace; calm with a gain of the state has no warning', () => {
    const falling = series('homicide_rate', 40, 20);
    expect(rulesOf(place('Alta', [falling], [told('order', 'group')]))).toMatchObject({
      'calm-under-a-group': 'yes',
      'calm-without-the-state': 'open',
    });
    expect(rulesOf(place('Alta', [falling, series('police', 100, 100)]))['calm-without-the-state']).toBe('yes');
    expect(rulesOf(place('Alta', [falling, series('police', 100, 130)]))).toEqual({ 'homicide-epidemic': 'yes' });
    expect(rulesOf(place('Alta', [falling], [told('order', 'group', 'denied')]))['calm-under-a-group']).toBeUndefined();
    expect(rulesOf(place('Alta', [series('homicide_rate', 40, 39), series('police', 100, 100)]))).toEqual({
      'homicide-epidemic': 'yes',
    });
  });
  it('capacity and will are kept apart', () => {
    const others = crowd('police').map((each, at) => ({
      ...each,
      series: [
        ...each.series,
        series('judges', at + 1),
        series('public_spending', at + 1),
        series('budget_executed', 90 - at),
      ],
    }));
    const poor = place('Alta', [
      series('police', 0.5),
      series('judges', 0.5),
      series('public_spending', 0.5),
      series('budget_executed', 99),
    ]);
    expect(rulesOf(poor, ...others)).toEqual({ 'capacity-low': 'yes' });
    const unwilling = place('Baja', [
      series('police', 9),
      series('judges', 9),
      series('public_spending', 9),
      series('budget_executed', 20),
    ]);
    expect(rulesOf(unwilling, ...others)).toEqual({ 'will-in-doubt': 'yes' });
    expect(rulesOf(place('Alta', [], [told('collusion', 'state')]))).toEqual({ 'will-in-doubt': 'yes' });
  });
  it('a share of few places says nothing', () => {
    const city = place('Alta', [series('urban_growth', 9), series('extortion_rate', 50)]);
    expect(rulesOf(city)).toEqual({});
    const others = crowd('urban_growth').map((each, at) => ({
      ...each,
      series: [...each.series, series('extortion_rate', at)],
    }));
    expect(rulesOf(city, ...others)).toEqual({ 'protection-economy': 'yes' });
  });
  it.each([
    [9.9, {}],
    [10, { 'homicide-epidemic': 'yes' }],
  ])('a rate of %d', (rate, found) => {
    expect(rulesOf(place('Alta', [series('homicide_rate', rate)]))).toEqual(found);
  });
  it('reported crime has its word, and all is said in three languages with what it rests on', () => {
    const [reading] = readPlaces([place('Alta', [series('robbery_reported', 10), series('homicide_rate', 40, 20)])]);
    for (const language of ['en', 'es', 'pt'] as const) {
      const texts = readingTexts(reading!, language);
      expect(texts[0]).toMatchObject({ kind: 'warning', standing: 'open' });
      expect(texts[0]!.rests[0]).toMatch(/(?:−|-)50.?%, 2015–2016 \(t\.csv\)/);
      expect(texts[0]!.missing.length).toBe(8);
      expect(texts.map(({ rule }) => rule)).toContain('reported-only');
      for (const { says } of texts) expect(says).toContain('Alta');
    }
  });
});

describe('signs of a table', () => {
  it('years as rows and years in headers give the same series; what is unknown is asked', () => {
    const long = signsOfTable(
      [
        { code: '1', name: 'Alta', year: '2021', 'Tasa de homicidios': '20', x: '1' },
        { code: '1', name: 'Alta', year: '2020', 'Tasa de homicidios': '40', x: '1' },
      ],
      't.csv',
    );
    const wide = signsOfTable(
      [{ code: '1', name: 'Alta', 'Tasa de homicidios 2020': '40', 'Tasa de homicidios 2021': '20' }],
      't.csv',
    );
    for (const { places } of [long, wide]) {
      expect(places).toHaveLength(1);
      expect(places[0]!.series[0]).toMatchObject({
        indicator: 'homicide_rate',
        periods: ['2020', '2021'],
        values: [40, 20],
      });
    }
    expect(long.matched.asked).toEqual(['x']);
    expect(() => signsOfTable([{ code: '1', x: '2' }], 't.csv')).toThrow(/--indicator-is/);
  });
});

describe('national and local signs', () => {
  /** Groups whose means rise together while places within them move against each other. */
  const data = (slope: number) => {
    const random = randomFrom(3);
    const rows = Array.from({ length: 12 }, (_, group) =>
      Array.from({ length: 15 }, () => {
        const own = random() - 0.5;
        return { group: `g${group}`, x: group + own, y: group + slope * own + 0.2 * (random() - 0.5) };
      }),
    ).flat();
    return [rows.map(({ x }) => x), rows.map(({ y }) => y), rows.map(({ group }) => group)] as const;
  };
  it('opposite signs are told apart, one sign is one', () => {
    expect(signsApart(...data(-1))).toMatchObject({ verdict: 'apart' });
    expect(signsApart(...data(-1))!.within.r).toBeLessThan(-0.8);
    expect(signsApart(...data(1))!.verdict).toBe('together');
  });
  it('too little says nothing', () => {
    expect(signsApart([1, 2, 3], [1, 2, 3], ['a', 'b', 'c'])).toBeUndefined();
  });
});
