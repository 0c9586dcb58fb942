import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { georeferenced, joinPlaces, readShapes, readStatistics, type StatPlace } from '../../src/locate/index.js';
import { lies } from '../../src/locate/statistics/shapes.js';
import { inEnglish } from '../../src/model/index.js';

const SHARED = process.env['ATALAYA_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const TERRITORY = join(SHARED, 'data/territory');

/** A unit square whose lower left corner is at x, y. */
const square = (x: number, y: number): number[][][] => [
  [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ],
];
const feature = (code: string, name: string, x: number, y: number, region = 'North') => ({
  type: 'Feature',
  properties: { code, name, region },
  geometry: { type: 'Polygon', coordinates: square(x, y) },
});
const geojson = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const THREE = geojson(
  feature('01001', 'Altavista', 0, 0),
  feature('01002', 'Río Hondo', 1, 0),
  feature('02001', 'Cima', 1, 1, 'South'),
);
const place = (code: string, name: string, more: Partial<StatPlace> = {}): StatPlace => ({ code, name, ...more });

describe('shapes', () => {
  it('GeoJSON: codes, names, and who shares a side; a corner is no border', () => {
    const { shapes, neighbours } = readShapes(THREE, 'three.geojson');
    expect(shapes.map(({ code, name, group }) => [code, name, group])).toEqual([
      ['01001', 'Altavista', 'North'],
      ['01002', 'Río Hondo', 'North'],
      ['02001', 'Cima', 'South'],
    ]);
    expect(neighbours).toEqual([[1], [0, 2], [1]]);
  });

  it('TopoJSON: borders by shared arcs, two outlines of one code as one place', () => {
    const arcs = [
      [
        [1, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [0, 1],
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [2, 0],
        [2, 1],
        [1, 1],
      ],
      [
        [5, 5],
        [6, 5],
        [6, 6],
        [5, 5],
      ],
    ];
    const geometries = [
      { type: 'Polygon', id: '11', properties: { name: 'West' }, arcs: [[0, 1]] },
      { type: 'Polygon', id: '12', properties: { name: 'East' }, arcs: [[2, -1]] },
      { type: 'Polygon', id: '11', properties: { name: 'West' }, arcs: [[3]] },
    ];
    const text = JSON.stringify({
      type: 'Topology',
      arcs,
      objects: { places: { type: 'GeometryCollection', geometries } },
    });
    const { shapes, neighbours, notes } = readShapes(text, 'two.topojson');
    expect(shapes.map(({ code, geometry }) => [code, geometry.type])).toEqual([
      ['11', 'MultiPolygon'],
      ['12', 'Polygon'],
    ]);
    expect(neighbours).toEqual([[1], [0]]);
    expect(notes.map(inEnglish).join()).toContain('two outlines have the code 11');
  });

  it.each([
    ['no JSON', 'code;name', /no JSON/],
    ['other JSON', '{"type":"Point"}', /neither TopoJSON nor GeoJSON.*"Point"/],
    [
      'points',
      geojson({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } }),
      /no polygons/,
    ],
  ])('says what is wrong with %s', (_, text, message) => {
    expect(() => readShapes(text, 'x.json')).toThrow(message);
  });
  it('names the properties where one is missing', () => {
    expect(() => readShapes(THREE, 'x.json', { code: 'DIVIPOLA' })).toThrow(
      /no property "DIVIPOLA".*code, name, region/,
    );
  });
  it('tells inside from outside, holes too', () => {
    const holed = {
      type: 'Polygon' as const,
      coordinates: [...square(0, 0).map((ring) => ring.map(([x, y]) => [4 * x!, 4 * y!])), ...square(1, 1)],
    };
    expect([lies(0.5, 0.5, holed), lies(1.5, 1.5, holed), lies(5, 1, holed)]).toEqual([true, false, false]);
  });
});

describe('the join report', () => {
  const { shapes } = readShapes(THREE, 'three.geojson');
  it('joins by code, puts a lost zero back, and says what is left out', () => {
    const report = joinPlaces([place('1001', 'Altavista'), place('02001', 'Cima')], shapes);
    expect(report).toMatchObject({ by: 'code', shapeOf: [0, 2], matched: 2, unmatched: [], leftOut: [1] });
    expect(report.notes.map(inEnglish)).toEqual(['1 code matched once the zero in front was put back']);
  });
  it.each([
    ['a digit wrong', place('01022', 'Rio Hondo'), 1, /the same name, the code differs in one digit/],
    ['written otherwise', place('01777', 'Riohondo del Sur'), 1, /a like name, codes of the same group/],
    [
      'newer than the map',
      place('02009', 'Villa Nueva', { longitude: 1.5, latitude: 1.5 }),
      2,
      /newer than the map: .*its coordinates lie in this shape/,
    ],
    ['nowhere near', place('09009', 'Ultramar'), undefined, /newer than the map, or of another system/],
    ['a like name in another state', place('07007', 'Altavista Nueva'), undefined, /newer than the map/],
  ])('guesses, and joins nothing that differs: %s', (_, unknown, shape, reason) => {
    const report = joinPlaces(
      [place('01001', 'Altavista'), unknown].filter((each) => shape !== 0 || each === unknown),
      shapes,
    );
    expect(report.shapeOf[1]).toBe(-1);
    expect(report.unmatched).toHaveLength(1);
    expect(report.unmatched[0]!.guesses[0]!.shape).toBe(shape);
    expect(report.unmatched[0]!.guesses[0]!.reason).toMatch(reason);
  });
  it('doubts a code whose names have nothing in common', () => {
    expect(joinPlaces([place('01001', 'Zurumbel')], shapes).otherName).toEqual([{ place: 0, shape: 0 }]);
  });
  it('without codes joins by name within the group; a name of two places alone is no match', () => {
    const twins = readShapes(
      geojson(
        feature('1', 'San Juan', 0, 0),
        feature('2', 'San Juan', 3, 0, 'South'),
        feature('3', 'Cima', 6, 0, 'South'),
      ),
      't',
    ).shapes;
    expect(
      joinPlaces([place('', 'SAN JUAN', { group: 'south' }), place('', 'San Juan'), place('', 'Címa')], twins).shapeOf,
    ).toEqual([1, -1, 2]);
  });
  it('Brazilian codes match with and without the digit that checks them', () => {
    const brazil = readShapes(geojson(feature('1100015', 'Alta', 0, 0), feature('1100023', 'Baixa', 2, 0)), 'b').shapes;
    expect(joinPlaces([place('110001', 'Alta'), place('1100023', 'Baixa')], brazil).shapeOf).toEqual([0, 1]);
  });
});

describe('maps in coordinates of their own', () => {
  const grid = Array.from({ length: 25 }, (_, index) => ({
    code: `1${String(index).padStart(4, '0')}`,
    x: index % 5,
    y: Math.floor(index / 5),
  }));
  const places = grid.map(({ code, x, y }) =>
    place(code, `Place ${code}`, { longitude: -75 + 0.1 * (x + 0.5), latitude: 4 + 0.2 * (y + 0.5) }),
  );
  const shapes = readShapes(geojson(...grid.map(({ code, x, y }) => feature(code, `Place ${code}`, x, y))), 'grid');
  it('are brought to the degrees of the table by the places that match', () => {
    const moved = georeferenced(shapes, places, joinPlaces(places, shapes.shapes));
    const inside = places.filter(({ longitude, latitude }, index) =>
      lies(longitude!, latitude!, moved.shapes[index]!.geometry),
    );
    expect(inside).toHaveLength(25);
    expect(inEnglish(moved.notes.at(-1)!)).toMatch(/0 of 25 places lie in their shape; after .* 25 do/);
  });
  it('stay where they are if the table agrees or says nothing', () => {
    const agreed = grid.map(({ code, x, y }) => place(code, code, { longitude: x + 0.5, latitude: y + 0.5 }));
    expect(georeferenced(shapes, agreed, joinPlaces(agreed, shapes.shapes))).toBe(shapes);
    const silent = grid.map(({ code }) => place(code, code));
    expect(georeferenced(shapes, silent, joinPlaces(silent, shapes.shapes))).toBe(shapes);
  });
});

describe.skipIf(!existsSync(TERRITORY))('Colombia 2024 (skipped without the public data)', () => {
  it('793 of 796 match; the three that do not are newer than the map, each with the municipality it was part of', async () => {
    const { places } = await readStatistics('c.csv', readFileSync(join(TERRITORY, 'colombia-homicides-2024.csv')));
    const text = readFileSync(join(TERRITORY, 'colombia-municipios.topojson'), 'utf8');
    const found = readShapes(text, 'c.topojson', { like: places.map(({ code }) => code) });
    const shapes = georeferenced(found, places, joinPlaces(places, found.shapes));
    const report = joinPlaces(places, shapes.shapes);
    expect([report.matched, report.leftOut.length]).toEqual([793, 327]);
    expect(
      report.unmatched.map(({ place: index, guesses }) => [
        places[index]!.name,
        shapes.shapes[guesses[0]!.shape!]!.name,
      ]),
    ).toEqual([
      ['Norosí', 'RIO VIEJO'],
      ['Guachené', 'CALOTO'],
      ['San José de Uré', 'MONTELIBANO'],
    ]);
    expect(report.unmatched.every(({ guesses }) => guesses[0]!.reason.startsWith('newer than the map'))).toBe(true);
  });
});
