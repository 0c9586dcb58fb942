import { describe, expect, it } from 'vitest';
import { ticks } from '../../src/locate/charts/drawing.js';
import {
  buildIndex,
  CHOICES,
  changeBars,
  choropleth,
  contributionBars,
  contributions,
  type IndicatorTable,
  mexicoTiles,
  rankRangesChart,
  smallMultiples,
} from '../../src/locate/index.js';

const words = { title: 'A <title>', desc: 'd', source: 's & s' };
const count = (svg: string, part: string) => svg.split(part).length - 1;

describe('charts', () => {
  it.each([
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [-3, 3, 3, [-2, 0, 2]],
    [0, 0.9, 4, [0, 0.5]],
    [5, 5, 4, [5]],
  ])('ticks from %d to %d', (low, high, n, found) => {
    expect(ticks(low, high, n)).toEqual(found);
  });
  it('ranks: a row for each place up to the most, text escaped, lines as long as the ranges', () => {
    const places = [
      { name: 'Alta', rank: 1, low: 1, high: 3, first: 1 },
      { name: '<Baja>', rank: 2, low: 1, high: 3, first: 0.5 },
      { name: 'Media', rank: 3, low: 3, high: 3, first: 0 },
    ];
    const svg = rankRangesChart(places, { ...words, rank: 'rank', first: 'first' });
    expect(count(svg, '<circle')).toBe(3);
    expect(svg).toContain('&lt;Baja&gt;');
    expect(svg).toContain('A &lt;title&gt;');
    expect(svg).toContain('50 %');
    expect(count(rankRangesChart(places, { ...words, rank: 'r', first: 'f' }, 2), '<circle')).toBe(2);
  });
  it('contributions: pieces as wide as they weigh, none for what is unknown', () => {
    const svg = contributionBars([{ name: 'Alta', score: 30, parts: [20, 10, Number.NaN] }], ['x', 'y', 'z'], words);
    const wide = [...svg.matchAll(/<rect x="[\d.]+" y="\d+" width="([\d.]+)" height="14"/g)].map(([, width]) =>
      Number(width),
    );
    expect(wide).toHaveLength(2);
    expect((wide[0]! + 0.5) / (wide[1]! + 0.5)).toBeCloseTo(2, 1);
  });
  it('small multiples: a gap is a gap, a threshold a line', () => {
    const places = [{ name: 'Alta', values: [1, 2, Number.NaN, 4] }];
    const svg = smallMultiples(places, ['1', '2', '3', '4'], { ...words, threshold: { value: 3, name: 'three' } });
    const path = /<path d="([^"]+)" fill="none" stroke="#2f6f9f"/.exec(svg)![1]!;
    expect(count(path, 'M')).toBe(2);
    expect(count(svg, 'stroke-dasharray')).toBe(2);
    expect(svg).toContain('three');
  });
  it('change: the greatest rise first, those that moved most kept', () => {
    const places = [
      { name: 'Falls', before: 9, now: 1 },
      { name: 'Rises', before: 1, now: 5 },
      { name: 'Stays', before: 3, now: 3.1 },
    ];
    const svg = changeBars(places, { ...words, legend: 'l' }, 2);
    expect(svg.indexOf('Rises')).toBeLessThan(svg.indexOf('Falls'));
    expect(svg).not.toContain('Stays');
    expect(svg).toContain('+4');
    expect(svg).toContain('−8');
  });
  it('tiles: 32 states, no two in one place, each with its letters and its neighbours both ways', () => {
    const { shapes, neighbours } = mexicoTiles();
    expect(shapes).toHaveLength(32);
    expect(new Set(shapes.map(({ code }) => code)).size).toBe(32);
    expect(new Set(shapes.map(({ geometry }) => JSON.stringify(geometry))).size).toBe(32);
    for (const [at, list] of neighbours.entries()) for (const other of list) expect(neighbours[other]).toContain(at);
    const { svg } = choropleth(
      shapes,
      shapes.map((_, at) => at - 16),
      { title: 't', legend: 'l', source: 's' },
      { classes: 6, change: true },
    );
    for (const { label } of shapes) expect(svg).toContain(`>${label}</text>`);
    // Every tile is drawn: a ring of its own, none swallowed by a sphere that a plane is not.
    expect(new Set([...svg.matchAll(/<path fill="#[0-9a-f]{6}" d="(M[^"]+)"/g)].map(([, d]) => d)).size).toBe(32);
  });
});

describe('contributions', () => {
  const nodes = { level: 1, direction: 1, unit: '', name: 'n', parent: 'top' } as const;
  const table: IndicatorTable = {
    units: [1, 2, 3].map((code) => ({ code: String(code), name: String(code), groups: {} })),
    indicators: [
      { ...nodes, code: 'a', weight: 3 },
      { ...nodes, code: 'b', weight: 1 },
    ],
    aggregates: [{ code: 'top', name: 'top', level: 2, direction: 1, weight: 1, unit: '' }],
    values: new Map([
      ['a', Float64Array.of(0, 5, 10)],
      ['b', Float64Array.of(4, 0, 2)],
    ]),
    denominators: new Map(),
  };
  it.each(['arithmetic', 'geometric'])('add up to the score, %s', (aggregate) => {
    const choices = { ...CHOICES, aggregate, scale: [1, 100] as const };
    const index = buildIndex(table, choices);
    const { byUnit, parts } = contributions(table, index, choices);
    expect(parts.map(({ code }) => code)).toEqual(['a', 'b']);
    for (const [unit, own] of byUnit.entries())
      expect(own.reduce((sum, value) => sum + value, 0)).toBeCloseTo(index.scores.get('top')![unit]!, 9);
    if (aggregate === 'arithmetic') expect(byUnit[2]![0]).toBeCloseTo(75, 9);
  });
});
