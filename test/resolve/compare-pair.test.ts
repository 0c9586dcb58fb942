import { describe, expect, it } from 'vitest';
import { type Candidate, comparePair, RULES } from '../../src/resolve/index.js';
import { candidate } from './invented.js';

type Side = [Candidate['schema'], string, Partial<Candidate>?];

const CASES: [string, Side, Side, 'same' | 'unsure' | 'different', string][] = [
  ['a full name alone', ['Person', 'Zoila Bermeo'], ['Person', 'Zoila Bermeo'], 'unsure', 'alike'],
  [
    'a full name and a shared neighbour',
    ['Person', 'Zoila Bermeo', { neighbours: ['Aduanera Arreola'] }],
    ['Person', 'Zoila Bermeo', { neighbours: ['Aduanera Arreola S.A.'] }],
    'same',
    'name-and-more',
  ],
  [
    'a neighbour with a second surname left out',
    ['Person', 'Zoila Bermeo', { neighbours: ['Tomás Arreola Quiñones'] }],
    ['Person', 'Zoila Bermeo', { neighbours: ['Tomás Arreola'] }],
    'same',
    'name-and-more',
  ],
  [
    'neighbours that share a surname',
    ['Person', 'Zoila Bermeo', { neighbours: ['Tomás Arreola'] }],
    ['Person', 'Zoila Bermeo', { neighbours: ['Ramiro Arreola'] }],
    'unsure',
    'alike',
  ],
  [
    'a full name and a shared country',
    ['Person', 'Zoila Bermeo', { neighbours: ['Honduras'] }],
    ['Person', 'Zoila Bermeo', { neighbours: ['Honduras'] }],
    'unsure',
    'alike',
  ],
  [
    'a full name and a generic body',
    ['Person', 'Zoila Bermeo', { neighbours: ['Ministerio Público'] }],
    ['Person', 'Zoila Bermeo', { neighbours: ['Public Ministry'] }],
    'unsure',
    'alike',
  ],
  [
    'a full name and the same office',
    ['Person', 'Zoila Bermeo', { properties: { role: ['alcaldesa | Puerto Quetzalito'] } }],
    ['Person', 'Bermeo, Zoila', { properties: { role: ['alcaldesa | Puerto Quetzalito'] } }],
    'same',
    'name-and-more',
  ],
  [
    'a full name and the same office in another body',
    ['Person', 'Zoila Bermeo', { properties: { role: ['alcaldesa | Puerto Quetzalito'] } }],
    ['Person', 'Zoila Bermeo', { properties: { role: ['alcaldesa | Villa Tarqui'] } }],
    'unsure',
    'alike',
  ],
  [
    'a common name and one neighbour',
    ['Person', 'José García', { neighbours: ['Aduanera Arreola'] }],
    ['Person', 'José García', { neighbours: ['Aduanera Arreola'] }],
    'unsure',
    'alike',
  ],
  [
    'a common name and two neighbours',
    ['Person', 'José García', { neighbours: ['Aduanera Arreola', 'Zoila Bermeo'] }],
    ['Person', 'José García', { neighbours: ['Aduanera Arreola', 'Zoila Bermeo'] }],
    'same',
    'name-and-more',
  ],
  [
    'a second surname left out and one neighbour',
    ['Person', 'Zoila Bermeo Quiñones', { neighbours: ['Aduanera Arreola'] }],
    ['Person', 'Zoila Bermeo', { neighbours: ['Aduanera Arreola'] }],
    'unsure',
    'alike',
  ],
  [
    'a second surname left out and two neighbours',
    ['Person', 'Zoila Bermeo Quiñones', { neighbours: ['Aduanera Arreola', 'Los Tarquinos'] }],
    ['Person', 'Zoila Bermeo', { neighbours: ['Aduanera Arreola', 'Tarquinos'] }],
    'same',
    'part-of-name-and-more',
  ],
  [
    'one letter and a shared neighbour',
    ['Person', 'Olaf Brunz', { neighbours: ['Aduanera Arreola'] }],
    ['Person', 'Olaf Bronz', { neighbours: ['Aduanera Arreola'] }],
    'unsure',
    'alike',
  ],
  [
    'other dates of birth',
    ['Person', 'Zoila Bermeo', { properties: { birthDate: ['1970-02-01'] }, neighbours: ['Aduanera Arreola'] }],
    ['Person', 'Zoila Bermeo', { properties: { birthDate: ['1981'] }, neighbours: ['Aduanera Arreola'] }],
    'different',
    'other-birth',
  ],
  [
    'the same date of birth',
    ['Person', 'Zoila Bermeo', { properties: { birthDate: ['1970-02-01'] } }],
    ['Person', 'Zoila Bermeo', { properties: { birthDate: ['1970'] } }],
    'same',
    'name-and-more',
  ],
  [
    'the same passport',
    ['Person', 'Zoila Bermeo', { properties: { passportNumber: ['C-123.456'] } }],
    ['Person', 'Z. Bermeo', { properties: { passportNumber: ['c123456'] } }],
    'same',
    'identifier',
  ],
  [
    'the same surname as alias',
    ['Person', 'Zoila Bermeo', { aliases: ['Bermeo'] }],
    ['Person', 'Tomás Bermeo', { aliases: ['Bermeo'] }],
    'different',
    'unlike',
  ],
  [
    'brothers with the same friends',
    [
      'Person',
      'Zoila Bermeo Quiñones',
      { aliases: ['Bermeo Quiñones'], neighbours: ['Aduanera Arreola', 'Los Tarquinos', 'Ana Paz'] },
    ],
    [
      'Person',
      'Tomás Bermeo Quiñones',
      { aliases: ['Bermeo Quiñones'], neighbours: ['Aduanera Arreola', 'Los Tarquinos', 'Ana Paz'] },
    ],
    'different',
    'unlike',
  ],
  ['a person and a place', ['Person', 'Morazán'], ['Place', 'Morazán'], 'different', 'other-sort'],
  [
    'a body in two languages',
    ['Organization', 'Frente Tarquino de Liberación'],
    ['Organization', 'Tarquino Liberation Front'],
    'same',
    'body-name',
  ],
  [
    'a known group and its acronym',
    ['Organization', 'Primeiro Comando da Capital'],
    ['Organization', 'PCC'],
    'same',
    'known-body',
  ],
  [
    'two known bodies that share a form',
    ['PublicBody', 'UNODC', { aliases: ['United Nations'] }],
    ['PublicBody', 'UN', { aliases: ['United Nations'] }],
    'different',
    'other-known-body',
  ],
  [
    'a name cut short',
    ['PublicBody', 'Instituto Tarquino de Pesca', { aliases: ['Instituto Tarquino'] }],
    ['PublicBody', 'Instituto Tarquino'],
    'unsure',
    'alike',
  ],
  [
    'a generic body without country',
    ['PublicBody', 'Ministerio Público'],
    ['PublicBody', 'Ministerio Público'],
    'unsure',
    'generic-body-name',
  ],
  [
    'a generic body of one country',
    ['PublicBody', 'Ministerio Público', { properties: { contextCountry: ['GT'] } }],
    ['PublicBody', 'Public Ministry', { properties: { contextCountry: ['GT'] } }],
    'same',
    'generic-body-name-and-country',
  ],
  [
    'a generic body of two countries',
    ['PublicBody', 'Policía Nacional', { properties: { contextCountry: ['HN'] } }],
    ['PublicBody', 'Policía Nacional', { properties: { contextCountry: ['CO'] } }],
    'different',
    'unlike',
  ],
  [
    'a generic body that names its country',
    ['PublicBody', 'Policía Nacional de Honduras'],
    ['PublicBody', 'Honduran National Police', { properties: { contextCountry: ['GT'] } }],
    'same',
    'generic-body-name-and-country',
  ],
  [
    'a body and the same with its place',
    ['Organization', 'Guardia Tarquina', { properties: { place: ['Villa Bermeja'] } }],
    ['Organization', 'Guardia Tarquina de Villa Bermeja'],
    'same',
    'body-name',
  ],
  [
    'a body and the same with another place',
    ['Organization', 'Guardia Tarquina', { properties: { place: ['Villa Bermeja'] } }],
    ['Organization', 'Guardia Tarquina de Puerto Quetzalito'],
    'different',
    'unlike',
  ],
  [
    'a generic body and the same with its country',
    ['PublicBody', 'Policía Nacional', { properties: { contextCountry: ['HN'] } }],
    ['PublicBody', 'Policía Nacional de Honduras'],
    'same',
    'generic-body-name-and-country',
  ],
  [
    'a shared acronym of two bodies',
    ['Organization', 'Partido Tarquino', { aliases: ['PT'] }],
    ['Organization', 'Pacto Trinitario', { aliases: ['PT'] }],
    'unsure',
    'alike',
  ],
  [
    'a company under two legal forms',
    ['Company', 'Aduanera Arreola S.A.'],
    ['Company', 'Aduanera Arreola Ltda.'],
    'different',
    'unlike',
  ],
  ['units of two numbers', ['Organization', 'Frente 57'], ['Organization', 'Frente 58'], 'different', 'unlike'],
  [
    'an organisation read as a public body',
    ['Organization', 'Instituto Tarquino'],
    ['PublicBody', 'Instituto Tarquino'],
    'unsure',
    'generic-body-name',
  ],
  [
    'that, with a shared neighbour',
    ['Organization', 'Instituto Tarquino', { neighbours: ['Zoila Bermeo'] }],
    ['PublicBody', 'Instituto Tarquino', { neighbours: ['Zoila Bermeo'] }],
    'same',
    'body-name-and-neighbour',
  ],
  [
    'a place of one code',
    ['Place', 'San Tarquino', { properties: { code: ['HN-99'] } }],
    ['Place', 'Tarquino', { properties: { code: ['HN-99'] } }],
    'same',
    'place-code',
  ],
  [
    'places of two codes',
    ['Place', 'San José', { properties: { code: ['CR-1'] } }],
    ['Place', 'San José', { properties: { code: ['US-2'] } }],
    'different',
    'other-code',
  ],
  ['a country in two languages', ['Place', 'Brasil'], ['Place', 'Brazil'], 'same', 'place-name'],
];

describe('comparePair', () => {
  it.each(CASES)('%s', (_title, left, right, verdict, rule) => {
    const [a, b] = [candidate(left[0], left[1], left[2]), candidate(right[0], right[1], right[2])];
    const pair = comparePair(a, b);
    expect({ verdict: pair.verdict, rule: pair.rule }).toEqual({ verdict, rule });
    const back = comparePair(b, a);
    expect([back.score, back.verdict, back.rule]).toEqual([pair.score, verdict, rule]);
  });

  it('gives reasons that add up to the score', () => {
    for (const [, left, right] of CASES) {
      const { score, reasons } = comparePair(
        candidate(left[0], left[1], left[2]),
        candidate(right[0], right[1], right[2]),
      );
      const sum = reasons.reduce((total, { weight, value }) => total + weight * value, 0);
      expect(score).toBeCloseTo(Math.min(1, Math.max(0, sum)), 3);
    }
  });

  it('never merges two persons on their names alone', () => {
    for (const name of ['Zoila Bermeo', 'Zoila Bermeo Quiñones', 'Zoila Esperanza Bermeo Quiñones']) {
      expect(comparePair(candidate('Person', name), candidate('Person', name)).verdict).toBe('unsure');
    }
  });

  it('has a rule of its own name for each decision', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(RULES.every(({ title }) => title.length > 10)).toBe(true);
  });
});
