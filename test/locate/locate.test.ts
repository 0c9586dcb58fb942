import { describe, expect, test } from 'vitest';
import { frameOf } from '../../src/locate/frame.js';
import { countryName, escapeXml, type MapPlace, overlaps, placeFacts, textWidth } from '../../src/locate/index.js';
import { placeLabels } from '../../src/locate/label.js';
import { CaseBuilder } from '../report/case-fixture.js';

const at = (longitude: number, latitude: number, groups = 0): MapPlace => ({
  name: `${longitude} ${latitude}`,
  longitude,
  latitude,
  isCountry: false,
  groups: Array.from({ length: groups }, (_, i) => ({ name: `G${i}`, controls: false })),
});

describe('the frame of a map', () => {
  test('holds every place, with room around them', () => {
    const { west, east, south, north, inside } = frameOf([at(-80, -2), at(-70, 5)]);
    expect(inside).toHaveLength(2);
    expect([west < -80, east > -70, south < -2, north > 5]).toEqual([true, true, true, true]);
  });

  test('leaves out a far mention, but not a far place with a group', () => {
    const near = [at(-80, -2, 1), at(-79, -1, 1), at(-78, -2), at(-79, -3)];
    expect(frameOf([...near, at(30, 50)]).outside).toHaveLength(1);
    expect(frameOf([...near, at(30, 50, 3)]).outside).toHaveLength(0);
  });

  test('one place shows the land around it', () => {
    const { west, east } = frameOf([at(-80, -2)]);
    expect(east - west).toBeGreaterThan(2.5);
  });
});

describe('labels', () => {
  const frame = { x: 0, y: 0, width: 200, height: 100 };
  const request = { x: 100, y: 50, radius: 4, width: 60, height: 14 };

  test('the second of two at one point moves away', () => {
    const [first, second] = placeLabels([request, request], [], frame);
    expect(first!.x).toBeGreaterThan(100);
    expect(overlaps(first!, second!)).toBe(false);
  });

  test('where nothing is free there is no label', () => {
    expect(placeLabels([request], [frame], frame)).toEqual([null]);
    expect(placeLabels([{ ...request, width: 400 }], [], frame)).toEqual([null]);
  });

  test('a longer text is wider, accents are not', () => {
    expect(textWidth('mm', 10)).toBeGreaterThan(textWidth('il', 10));
    expect(textWidth('Ñandú', 10)).toBe(textWidth('Nandu', 10));
  });
});

describe('facts of places', () => {
  const builder = new CaseBuilder().kinds('Place', 'Puerto Salitre', 'Ecuador', 'Nowhere', 'Granja');
  const text = 'Puerto Salitre, Ecuador, Nowhere.';
  const detail = { country: 'EC', kind: 'municipality', latitude: -2.2, longitude: -80.9 };
  builder
    .document('a.txt', text)
    .has('Puerto Salitre', 'code', '900001', text, { detail })
    .has('Ecuador', 'code', 'EC', text, { detail: { country: 'EC', latitude: -1.4, longitude: -78.4 } })
    .has('Nowhere', 'name', 'Nowhere', text)
    .has('Granja', 'latitude', '-2.5', text)
    .has('Granja', 'longitude', '-79.25', text)
    .has('Granja', 'country', 'EC', text);
  builder.document('b.txt', `${text} Again.`).has('Puerto Salitre', 'code', '900001', text, { detail });
  builder.document('c.txt', `${text} Once more.`).has('Puerto Salitre', 'code', '7', text, { detail: {} });
  const facts = [...placeFacts(builder.snapshot, builder.resolved()).values()];

  test('the most frequent code holds, a country is known by its code, and what is unknown is left open', () => {
    expect(facts).toMatchObject([
      { code: '900001', country: 'EC', isCountry: false, latitude: -2.2, longitude: -80.9 },
      { code: 'EC', isCountry: true },
      { isCountry: false },
      { isCountry: false, country: 'EC', latitude: -2.5, longitude: -79.25 },
    ]);
    expect(facts[2]).not.toHaveProperty('latitude');
  });

  test('countries are named in each language', () => {
    expect((['en', 'es', 'pt'] as const).map((language) => countryName('BR', language))).toEqual([
      'Brazil',
      'Brasil',
      'Brasil',
    ]);
    expect(countryName('ZZ', 'en') ?? '').not.toBe('ZZ');
  });

  test('no markup survives escaping, and no half of a character', () => {
    expect(escapeXml(`<a href="x" b='y'>&\u0000\ud800`)).toBe(
      '&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;\ufffd\ufffd',
    );
    expect(escapeXml('😀')).toBe('😀');
  });
});
