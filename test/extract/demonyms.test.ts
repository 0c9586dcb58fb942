import { expect, it } from 'vitest';
import { countryOfDemonym } from '../../src/extract/demonyms.js';

it.each([
  ['mexican', 'MX'],
  ['mexicanas', 'MX'],
  ['colombians', 'CO'],
  ['salvadoreña', undefined],
  ['salvadorena', 'SV'],
  ['brasileiros', 'BR'],
  ['costa rican', 'CR'],
  ['franceses', 'FR'],
  ['espanhois', 'ES'],
  ['alemana', 'DE'],
  ['u.s.', 'US'],
  ['andean', 'Andes'],
  ['cartel', undefined],
])('%s -> %s', (word, code) => expect(countryOfDemonym(word)).toBe(code));
