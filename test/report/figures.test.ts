import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, type MapPlace, mapFigure, overlaps } from '../../src/locate/index.js';
import { networkFigure } from '../../src/report/index.js';

function overlapping(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlaps(a, b) ? [`${JSON.stringify(a)} ${JSON.stringify(b)}`] : [])),
  );
}

const SECTORS = ['person', 'crime', 'armed', 'state', 'business', 'civil'];
const name = fc.array(fc.constantFrom('Ana', 'Los Faroles', 'de la', 'Costa', 'Ministerio', 'Extraordinariamente'), {
  minLength: 1,
  maxLength: 6,
});
const network = fc.array(fc.tuple(name, fc.constantFrom(...SECTORS)), { minLength: 2, maxLength: 18 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes.map(([words, sector], i) => ({ id: `n${i}`, name: words.join(' '), sector }))),
    edges: fc.array(
      fc
        .tuple(fc.nat(nodes.length - 1), fc.nat(nodes.length - 1), fc.constantFrom('asserted', 'alleged', 'denied'))
        .map(([a, b, style]) => ({
          source: `n${a}`,
          target: `n${b}`,
          style: style as 'asserted',
          hostile: (a + b) % 3 === 0,
        }))
        .filter(({ source, target }) => source !== target),
      { maxLength: 30 },
    ),
  }),
);

describe('the network figure', () => {
  test('no name lies on another, and all lie inside the drawing', () => {
    fc.assert(
      fc.property(network, (drawing) => {
        const figure = networkFigure({ network: drawing, language: 'en' })!;
        expect(figure.labels).toHaveLength(drawing.nodes.length);
        expect(overlapping(figure.labels)).toEqual([]);
        const [, , width, height] = /viewBox="([^"]*)"/.exec(figure.svg)![1]!.split(' ').map(Number);
        for (const box of figure.labels) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width!);
          expect(box.y + box.height).toBeLessThanOrEqual(height!);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('the line says how firm a tie is', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, sector: 'person' }));
    const edges = (['asserted', 'alleged', 'denied'] as const).map((style, i) => ({
      source: nodes[i]!.id,
      target: nodes[i + 1]!.id,
      style,
      hostile: style === 'asserted',
    }));
    const { svg } = networkFigure({ network: { nodes, edges }, language: 'es' })!;
    for (const style of ['asserted', 'alleged', 'denied']) expect(svg).toContain(`class="tie ${style}"`);
    expect(svg).toContain('class="against"');
    for (const word of ['afirmado', 'alegado o disputado', 'negado', 'uno contra otro']) expect(svg).toContain(word);
  });

  test('the same network gives the same drawing', () => {
    const drawing = { nodes: [{ id: 'a', name: 'A', sector: 'crime' }], edges: [] };
    const draw = () => networkFigure({ network: drawing, language: 'en' })!.svg;
    expect(draw()).toBe(draw());
    expect(networkFigure({ network: { nodes: [], edges: [] }, language: 'en' })).toBeUndefined();
  });
});

const WORDS = { title: 'Map', desc: 'Places.', controls: 'control', operates: 'operate', named: 'named' };
const place = fc.record({
  name: name.map((words) => words.join(' ')),
  longitude: fc.double({ min: -95, max: -60, noNaN: true }),
  latitude: fc.double({ min: -20, max: 20, noNaN: true }),
  isCountry: fc.boolean(),
  groups: fc.array(fc.record({ name: name.map((words) => words.join(' ')), controls: fc.boolean() }), { maxLength: 5 }),
});

describe('the map', () => {
  test('no label lies on another; every place is labelled, or named as not', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 16 }), (places) => {
        const { labels, unlabelled, outside } = mapFigure(places, WORDS, 'en')!;
        expect(overlapping(labels)).toEqual([]);
        expect(labels.length + unlabelled.length + outside.length).toBe(places.length);
      }),
      { numRuns: 12 },
    );
  });

  const at = (label: string, longitude: number, latitude: number, controls?: boolean): MapPlace => ({
    name: label,
    longitude,
    latitude,
    isCountry: false,
    country: 'EC',
    groups: controls === undefined ? [] : [{ name: `Group of ${label}`, controls }],
  });

  test('one place far away is named under the map and not drawn', () => {
    const near = [
      at('A', -80, -2, true),
      at('B', -79.5, -1.5, false),
      at('C', -79, -1),
      at('D', -79.2, -1.9),
      at('E', -79.8, -1.1),
    ];
    const figure = mapFigure([...near, at('Far', 40, 50)], WORDS, 'es')!;
    expect(figure.outside).toEqual(['Far']);
    expect(figure.svg).not.toContain('Far');
    expect(figure.svg).toContain('Ecuador');
  });

  test('a territory overseas is not called by the name of a country that lies elsewhere', () => {
    const { svg } = mapFigure([at('A', -54, 4, true), at('B', -57, 5, false), at('C', -51, 1)], WORDS, 'en')!;
    expect(svg).toContain('Suriname');
    expect(svg).not.toContain('France');
  });

  test('shape tells control from presence and mention, and the country of the case is marked', () => {
    const { svg } = mapFigure([at('A', -80, -2, true), at('B', -79, -1, false), at('C', -79.5, 0)], WORDS, 'en')!;
    expect(svg).toMatch(/<rect class="mark controls"/);
    expect(svg).toMatch(/<circle class="mark operates"/);
    expect(svg).toMatch(/<circle class="mark named"/);
    expect(svg).toContain('class="land home"');
    expect(svg).toMatch(/\d+ km</);
  });

  test('without places there is no map', () => {
    expect(mapFigure([], WORDS, 'en')).toBeUndefined();
  });
});
