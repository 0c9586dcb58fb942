import { describe, expect, it } from 'vitest';
import { choropleth, countryShapes, joinPlaces } from '../../src/locate/index.js';
import { inEnglish } from '../../src/model/index.js';

describe('bundled countries', () => {
  it.each([
    ['alpha-3', ['COL', 'MEX', 'XKX', 'AUS']],
    ['alpha-2', ['CO', 'MX', 'XK', 'AU']],
    ['numeric', ['170', '484', '356', '036']],
  ])('are joined by ISO 3166-1 %s, each under one code', (system, codes) => {
    const { shapes, notes } = countryShapes(codes);
    expect(notes.map(inEnglish)).toEqual([`countries by ISO 3166-1 ${system}`]);
    expect(
      joinPlaces(
        codes.map((code) => ({ code, name: code })),
        shapes,
      ).matched,
    ).toBe(4);
    const coded = shapes.flatMap(({ code }) => code || []);
    expect(new Set(coded).size).toBe(coded.length);
    expect(coded.length).toBeGreaterThan(200);
  });
  it('a person decides what codes do not tell, once for each shape', () => {
    const { shapes } = countryShapes(['COL']);
    const places = [
      { code: 'COL', name: 'Colombia' },
      { code: 'ROM', name: 'Rumania' },
    ];
    const report = joinPlaces(places, shapes, { ROM: 'ROU' });
    expect(shapes[report.shapeOf[1]!]!.name).toBe('Romania');
    expect(() => joinPlaces(places, shapes, { ROM: 'COL' })).toThrow(/already has the shape "COL"/);
    expect(() => joinPlaces(places, shapes, { ROM: 'XYZ' })).toThrow(/no shape has the code or name "XYZ"/);
  });
  it('on a map of the world no country covers it', () => {
    const { shapes } = countryShapes(['COL']);
    const { svg } = choropleth(
      shapes,
      shapes.map((_, index) => index),
      { title: 't', legend: 'l', source: 's' },
      { classes: 5 },
    );
    const heights = [...svg.matchAll(/<path fill="[^"]*" d="([^"]*)"/g)].map(([, d]) => {
      const ys = [...d!.matchAll(/[ML][-\d.]+,([-\d.]+)/g)].map(([, y]) => Number(y));
      return Math.max(...ys) - Math.min(...ys);
    });
    expect(heights).toHaveLength(shapes.length);
    expect(Math.max(...heights)).toBeLessThan(200);
  });
});
