import { describe, expect, it } from 'vitest';
import { matchPlaces, placeContext, placeOf, placesNamed, placeWithCode } from '../../src/extract/gazetteer/index.js';
import { tokenize } from '../../src/extract/tokens.js';

const tokens = (text: string) => tokenize(text, { start: 0, end: text.length });

describe('placesNamed', () => {
  it.each([
    ['Honduras', 'HN'],
    ['Estados Unidos', 'US'],
    ['U.S.', 'US'],
    ['Reino Unido', 'GB'],
    ['Alemanha', 'DE'],
    ['michoacan', 'MX-MIC'],
    ['CUZCO', 'PE-CUS'],
    ['Pensilvania', 'US-PA'],
    ['Nova Iorque', '5128581'],
    ['Washington, D.C.', '4140963'],
    ['Ciudad del Este', '3439352'],
    ['Triángulo Norte', 'R:NORTHERN-TRIANGLE'],
    ['Tri-Border Area', 'R:TRIPLE-FRONTIER'],
    ['Golfo da Guiné', 'R:GULF-GUINEA'],
  ])('%s is %s', (name, code) => {
    expect(placesNamed(name).map((place) => place.code)).toContain(code);
  });

  it('knows no nationality and no common word as a place', () => {
    for (const word of ['Mexican', 'hondureño', 'peruanos', 'cocaine']) expect(placesNamed(word)).toEqual([]);
  });

  it('gives each American country its divisions, and each division a country and a position', () => {
    for (const code of ['MX-GRO', 'GT-17', 'HN-OL', 'CO-ANT', 'VE-Z', 'PE-SAM', 'BR-AM', 'AR-B', 'US-TX', 'CA-QC']) {
      const place = placeWithCode(code)!;
      expect(place.kind).toBe('division');
      expect(place.countries).toEqual([code.slice(0, 2)]);
      expect(Math.abs(place.latitude)).toBeLessThan(70);
      expect(place.longitude).toBeLessThan(-30);
    }
  });
});

describe('placeOf', () => {
  it.each([
    ['San José', 'The talks began in Costa Rica. Costa Rican police closed San José.', 'CR'],
    ['San José', 'In Uruguay the department of San José and Uruguayan customs.', 'UY'],
    ['Trujillo', 'Honduran navy boats left Trujillo, in Colón, Honduras.', 'HN'],
    ['Trujillo', 'Peru sent police from Trujillo to Chimbote, Peru.', 'PE'],
    ['Córdoba', 'En Colombia, el departamento de Córdoba y el de Antioquia.', 'CO'],
    ['Santiago', 'Nothing else is said.', 'CL'],
    ['Guadalajara', 'A meeting was held.', 'MX'],
  ])('%s in "%s" lies in %s', (name, text, country) => {
    expect(placeOf(name, placeContext([tokens(text)]))?.countries).toEqual([country]);
  });

  it('takes a word beside the name into account', () => {
    expect(placeOf('Veracruz')?.kind).toBe('division');
    expect(placeOf('Veracruz', undefined, 'municipality')?.kind).toBe('municipality');
  });
});

describe('matchPlaces', () => {
  const found = (text: string, anyCase = false) =>
    matchPlaces(tokens(text), anyCase).map(({ from, to }) =>
      tokens(text)
        .slice(from, to)
        .map((token) => token.text)
        .join(' '),
    );

  it('takes the longest name, and only with a capital unless told otherwise', () => {
    expect(found('from San Pedro Sula to Mexico City')).toEqual(['San Pedro Sula', 'Mexico City']);
    expect(found('from san pedro sula to belize')).toEqual([]);
    expect(found('from san pedro sula to belize', true)).toContain('san pedro sula');
  });
});
