import { describe, expect, it } from 'vitest';
import { indicatorKey, indicatorTitle, unitTitle } from '../../src/extract/index.js';

describe('titles of figures', () => {
  it.each([
    ['personas killed', 'en', 'people killed'],
    ['personas killed', 'es', 'personas muertas'],
    ['officers killed', 'pt', 'agentes mortos'],
    ['soldiers', 'es', 'soldados'],
    ['crianças', 'en', 'children'],
    ['toll of the northern road', 'es', 'toll of the northern road'],
  ] as const)('%s is in %s: %s', (title, language, expected) => {
    expect(indicatorTitle(title, language)).toBe(expected);
  });

  it('compares whom figures count by one name in all languages', () => {
    expect(indicatorKey('combatientes')).toBe(indicatorKey('fighters'));
    expect(indicatorKey('personas killed')).toBe(indicatorKey('people killed'));
    expect(indicatorKey('personas killed')).not.toBe(indicatorKey('soldiers killed'));
  });

  it.each([
    ['tons', 'pt', 3.7, 'toneladas'],
    ['tons', 'pt', 1, 'tonelada'],
    ['kilograms', 'pt', 640, 'quilogramas'],
    ['barrels', 'es', 20, 'barriles'],
    ['months', 'es', 18, 'meses'],
    ['months', 'pt', 18, 'meses'],
    ['times', 'es', 3, 'veces'],
    ['USD', 'es', 3, 'dólares'],
    ['BRL', 'pt', 3, 'reais'],
    ['percent', 'pt', 3, 'por cento'],
    ['people', 'pt', 3, 'pessoas'],
  ] as const)('%s in %s, %d of them: %s', (unit, language, count, expected) => {
    expect(unitTitle(unit, language, count)).toBe(expected);
  });
});
