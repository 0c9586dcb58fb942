import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../src/resolve/index.js';

const THRESHOLD = 0.7;

/** schema, left, right, one and the same?, what the case is about */
const CASES: [string, string, string, boolean, string][] = [
  ['Person', 'Paz, Ana Lucía', 'Ana Lucía Paz', true, 'surname first'],
  ['Person', 'ANA LUCIA PAZ', 'Ana Lucía Paz', true, 'capitals and accents'],
  ['Person', 'Dr. Tomás Arreola', 'Tomás Arreola', true, 'title'],
  ['Person', 'Tomás de la Arreola', 'Tomás Arreola', true, 'particles'],
  ['Person', 'Tomás Arreola Quiñones', 'Tomás Arreola', true, 'one of two surnames left out'],
  ['Person', 'Tomás Arreola Quiñones', 'Tomás Arreola Bermeo', false, 'another second surname'],
  ['Person', 'Tomás E. Arreola', 'Tomás Ernesto Arreola', true, 'initial'],
  ['Person', 'Tomás E. Arreola', 'Tomás R. Arreola', false, 'another initial'],
  ['Person', 'TE Arreola', 'Tomás Ernesto Arreola', false, 'letters with a vowel are no initials'],
  ['Person', 'JR Arreola', 'José Ramiro Arreola', true, 'initials written together'],
  ['Person', 'Pepe Arreola', 'José Arreola', true, 'pet name'],
  ['Person', 'João Arreola', 'Juan Arreola', true, 'the same name in two languages'],
  ['Person', 'Mario Quiñones', 'María Quiñones', false, 'gender of a given name'],
  ['Person', 'Julio Bermeo', 'Julia Bermeo', false, 'gender by the last letter'],
  ['Person', 'Tomás Areola', 'Tomás Arreola', true, 'a letter left out'],
  ['Person', 'Tomás Arreola', 'Ramiro Arreola', false, 'a shared surname'],
  ['Person', 'Tomás Arreola', 'Tomás Bermeo', false, 'a shared given name'],
  ['Person', 'TomásArreola', 'Tomás Arreola', true, 'written together'],
  ['Person', 'T0más Arre0la', 'Tomás Arreola', true, 'digits for letters'],
  ['Person', 'Tomás Arreola Jr.', 'Tomás Arreola padre', false, 'son and father'],
  ['Person', 'Arreola', 'Tomás Arreola', false, 'a surname alone'],
  ['Person', 'T. A.', 'Tomás Arreola', false, 'initials alone'],
  ['Person', 'Tomás "El Zurdo" Arreola', 'El Zurdo', true, 'nickname in quotes'],
  ['Person', 'Tomás Arreola alias El Zurdo', 'Tomás Arreola', true, 'alias'],
  ['Person', 'Yusuf bin Karim', 'Karim bin Yusuf', false, 'father and son swapped'],
  ['Person', 'Muhammad Yousef Karim', 'Mohamed Yusuf Karim', true, 'spellings of Arabic names'],
  ['Person', 'Viktor Chaikovsky', 'Виктор Чайковский', true, 'Cyrillic'],
  ['Person', 'Олексій Гончар', 'Oleksiy Honchar', true, 'Ukrainian'],
  ['Person', 'Γιώργος Μπακάλης', 'Giorgos Bakalis', true, 'Greek'],
  ['Person', 'كريم حداد', 'Karim Haddad', true, 'Arabic'],
  ['Person', 'רון לוי', 'Ron Levi', true, 'Hebrew'],
  ['Person', '王小明', 'Wang Xiaoming', true, 'Chinese'],
  ['Person', '王小明', '王小平', false, 'another character'],
  ['Person', '김민수', 'Kim Minsu', true, 'Korean'],
  ['Person', 'राजेश कुमार', 'Rajesh Kumar', true, 'Hindi'],
  ['Person', 'გიორგი ლომიძე', 'Giorgi Lomidze', true, 'Georgian'],
  ['Organization', 'Frente 57', 'Frente 58', false, 'numbers of units'],
  ['Organization', 'Frente 57', '57th Front', true, 'number and word in another language'],
  ['Organization', 'Barrio 18', 'Barrio 13', false, 'numbers of gangs'],
  ['Organization', 'Bloque Quinto', 'Bloque 5', true, 'number in words'],
  ['Organization', 'Brigada XIV', 'Brigada 14', true, 'Roman number'],
  ['Organization', 'Comité de Vecinos del Puerto (CVP)', 'CVP', true, 'acronym in brackets'],
  ['Organization', 'FPLT', 'Frente Popular de Liberación Tarquina', true, 'acronym of the words'],
  ['Organization', 'FPLT', 'Frente Popular de Liberación Marquina', false, 'acronym of other words'],
  ['PublicBody', 'Ministerio de Defensa', 'Ministry of Defence', true, 'translation'],
  ['PublicBody', 'Ministério da Justiça', 'Ministerio de Justicia', true, 'Portuguese and Spanish'],
  ['PublicBody', 'Policía Nacional de Honduras', 'Honduran National Police', true, 'adjective of a country'],
  ['PublicBody', 'Policía Nacional de Honduras', 'Policía Nacional de Colombia', false, 'bodies of two countries'],
  ['PublicBody', 'UNODC', 'Oficina de las Naciones Unidas contra la Droga y el Delito', true, 'known name'],
  ['Organization', 'Cártel de Jalisco Nueva Generación', 'CJNG', true, 'known acronym'],
  ['Company', 'Aduanera Bermeo S.A. de C.V.', 'ADUANERA BERMEO SA DE CV', true, 'legal form'],
  ['Company', 'Aduanera Bermeo, S. A.', 'Aduanera Bermeo', true, 'legal form left out'],
  ['Company', 'Aduanera Bermeo S.A.', 'Aduanera Bermeo Ltda.', false, 'legal forms that contradict'],
  ['Company', 'Bermeo Hermanos S.R.L.', 'Bermeo Hermanos Sociedad de Responsabilidad Limitada', true, 'form in full'],
  ['Company', 'Aduanera Bermeo', 'Aduanera Arreola', false, 'another name'],
  ['Company', 'Bermeo Logistics', 'Bermeo Mining', false, 'another trade'],
  ['Company', 'Goodharbour Ltd', 'Good Harbour Limited', true, 'written together'],
  ['Company', 'Banco Austral (Uruguay) S.A.', 'Banco Austral (Paraguay) S.A.', false, 'countries in brackets'],
  ['Company', 'ОАО Северный', 'OAO Severny', true, 'Cyrillic company'],
  ['Vessel', 'M/V Estrella del Sur', 'ESTRELLA DEL SUR', true, 'prefix of a ship'],
  ['Vessel', 'Estrella 1', 'Estrella 2', false, 'ships in a row'],
  ['Place', 'Estados Unidos', 'United States', true, 'country in two languages'],
  ['Place', 'Brasil', 'Brazil', true, 'country'],
  ['Place', 'Ciudad de Guatemala', 'Guatemala', false, 'a city and its country'],
  ['Place', 'Mexico City', 'Ciudad de México', true, 'city in two languages'],
];

describe('compareNames', () => {
  it.each(CASES)('%s: %s | %s -> %s (%s)', (schema, left, right, same) => {
    const { score, reasons } = compareNames(schema, left, right);
    expect(reasons.length).toBeGreaterThan(0);
    if (same) expect(score).toBeGreaterThanOrEqual(THRESHOLD);
    else expect(score).toBeLessThan(THRESHOLD);
  });

  it('counts a letter that tells two surnames apart', () => {
    const { score } = compareNames('Person', 'Olaf Brunz', 'Olaf Bronz');
    expect(score).toBeGreaterThan(THRESHOLD);
    expect(score).toBeLessThan(0.97);
  });

  it('gives reasons that add up to the score', () => {
    for (const [schema, left, right] of CASES) {
      const { score, reasons } = compareNames(schema, left, right);
      const sum = reasons.reduce((total, { weight, value }) => total + weight * value, 0);
      expect(score).toBeCloseTo(Math.min(1, Math.max(0, sum)), 5);
    }
  });

  it('names in each reason the words of its own side', () => {
    const { reasons } = compareNames('Person', 'Zoila Bermeo', 'Ana Bermeo');
    expect(reasons).toContainEqual(expect.objectContaining({ feature: 'name.conflict', left: 'zoila', right: 'ana' }));
  });

  const syllable = fc.constantFrom(
    'ba',
    'ce',
    'di',
    'fo',
    'gu',
    'la',
    'me',
    'ni',
    'po',
    'ru',
    'sa',
    'te',
    'vi',
    'zo',
    'j',
    'ó',
    'Ш',
    'ن',
  );
  const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const schema = fc.constantFrom('Person', 'Organization', 'Company', 'PublicBody', 'LegalEntity', 'Vessel', 'Place');

  it('is symmetric', () => {
    fc.assert(
      fc.property(schema, name, name, (kind, left, right) => {
        expect(compareNames(kind, left, right).score).toBe(compareNames(kind, right, left).score);
      }),
      { seed: 7 },
    );
  });

  it('gives 1 to a name and itself', () => {
    fc.assert(
      fc.property(schema, fc.oneof(name, fc.string({ minLength: 1 })), (kind, text) => {
        expect(compareNames(kind, text, text).score).toBe(1);
      }),
      { seed: 7 },
    );
  });

  it('does not mind the order of the words of a person', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 5 }), fc.nat(), (words, turn) => {
        const turned = words.slice(turn % words.length).concat(words.slice(0, turn % words.length));
        expect(compareNames('Person', words.join(' '), turned.join(' ')).score).toBe(1);
      }),
      { seed: 7 },
    );
  });

  it('keeps scores within 0 and 1 whatever is compared', () => {
    fc.assert(
      fc.property(schema, fc.string(), fc.string({ unit: 'grapheme' }), (kind, left, right) => {
        const { score } = compareNames(kind, left, right);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      { seed: 7 },
    );
  });
});
