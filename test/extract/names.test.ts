import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/extract/names.js';
import { guessLanguage } from '../../src/extract/tagger/index.js';
import { tokenize } from '../../src/extract/tokens.js';

/** Names in a text of one sentence a line. */
function names(text: string) {
  const sentences: { index: number; tokens: ReturnType<typeof tokenize> }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    sentences.push({ index: sentences.length, tokens: tokenize(text, { start, end: start + line.length }) });
    start += line.length + 1;
  }
  return findNames(text, sentences, guessLanguage(sentences.flatMap(({ tokens }) => tokens)));
}

const brief = (text: string) => names(text).map(({ text: name, schema }) => `${name}/${schema}`);

describe('findNames: spans', () => {
  it.each<[what: string, text: string, names: string[]]>([
    ['no title', 'The order came from General Bruno Arrieta.', ['Bruno Arrieta/Person']],
    ['no office', 'Police met Mayor Ana Torrado in Managua.', ['Ana Torrado/Person', 'Managua/Place']],
    ['no genitive', "Honduras's ports", ['Honduras/Place']],
    ['no note mark', 'He flew to Bolivia¹² later.', ['Bolivia/Place']],
    ['no article', 'They left the United States.', ['United States/Place']],
    ['the article of a name', 'They left El Salvador.', ['El Salvador/Place']],
    ['double surname', 'El juez citó a Luis Fernando Arrieta Morales.', ['Luis Fernando Arrieta Morales/Person']],
    ['initial before', 'It was written by J. Bruno Arrieta.', ['J. Bruno Arrieta/Person']],
    ['two places in one word', 'the U.S.-Belize talks', ['U.S./Place', 'Belize/Place']],
    [
      'whole office of a state',
      'the United States Department of the Treasury',
      ['United States Department of the Treasury/PublicBody'],
    ],
    ['landform', 'Patrullas del ejército entraron en Sierra Alondra ayer.', ['Sierra Alondra/Place']],
    ['plural group', 'La fiscalía investiga a Los Alondras por ello.', ['Los Alondras/Organization']],
    ['plural place', 'He moved to Los Angeles with her.', ['Los Angeles/Place']],
    ['place with its division', 'He lives in Washington, D.C., today.', ['Washington, D.C./Place']],
  ])('%s: %s', (_, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe('findNames: which kind of body', () => {
  it.each<[text: string, name: string]>([
    ['He was questioned by the Ministry of Fisheries of the Coast.', 'PublicBody'],
    ['Lo investiga la Fiscalía Especial de Puertos.', 'PublicBody'],
    ['O Tribunal de Contas do Litoral negou o pedido.', 'PublicBody'],
    ['The DEA seized the boat.', 'PublicBody'],
    ['The Alondra Cartel seized the boat.', 'Organization'],
    ['El Frente Unido de Pescadores rechazó el cargo.', 'Organization'],
    ['The firm Naviera Oriol S.A. owned the boat.', 'Company'],
    ['The money went to Oriol Shipping Ltd. that year.', 'Company'],
  ])('%s', (text, schema) => {
    expect(names(text).map((name) => name.schema)).toContain(schema);
  });
});

describe('findNames: the document as a whole', () => {
  it('finds a body and its acronym where the text spells it', () => {
    expect(brief('It joined the Frente Unido de Pescadores del Litoral (FUPEL) in May.')).toEqual([
      'Frente Unido de Pescadores del Litoral/Organization',
      'FUPEL/Organization',
    ]);
  });

  it('gives a surname back to its person', () => {
    const text = 'Bruno Arrieta left the port.\nWitnesses saw Arrieta again at night.';
    expect(brief(text)).toEqual(['Bruno Arrieta/Person', 'Arrieta/Person']);
  });

  it('tells a surname from the town of that name by the person named in full, but never from a state', () => {
    const found = brief('Bruno Farah wrote the report.\nThe banks denied what Farah said in it.');
    expect(found).toEqual(['Bruno Farah/Person', 'Farah/Person']);
    const state = brief(
      'Luis Guerrero left the port.\nThe boats left Guerrero in March.\nGuerrero and Jalisco are states.',
    );
    expect(state.filter((name) => name === 'Guerrero/Person')).toEqual([]);
  });

  it('finds an alias after the word that announces one', () => {
    expect(brief('La policía capturó a Bruno Arrieta, alias "El Faro".')).toContain('El Faro/Person');
  });

  it('leaves out what is only a word with a capital', () => {
    expect(brief('Rebels burned the depot.\nThe rebels left at night.')).toEqual([]);
    expect(brief('The Honduran and Mexican officers spoke.')).toEqual([]);
  });

  it('tells a town from a person by what stands before it', () => {
    expect(brief('Boats were seized in Lázaro Cárdenas, Mexico.')[0]).toBe('Lázaro Cárdenas/Place');
  });

  it('says where its names stand: in order, apart, and literal, in any text', () => {
    const word = fc.constantFrom(
      'Bruno',
      'Arrieta',
      'the',
      'Cartel',
      'de',
      'of',
      'Honduras',
      'FARC',
      '(',
      ')',
      ',',
      '"',
      "'s",
      'Ministry',
      'General',
      'alias',
      'El',
      'Salvador',
      '33rd',
      'Brigade',
      'U.S.',
      '²',
      'and',
      'said',
      'in',
      'Universidad',
      'LA',
      '.',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const text = words.join(' ');
        let last = 0;
        for (const name of names(text)) {
          expect(name.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(name.start, name.end)).toBe(name.text);
          expect(name.text).toMatch(/^[\p{L}\p{N}]/u);
          expect(name.confidence).toBeGreaterThan(0);
          expect(name.confidence).toBeLessThanOrEqual(1);
          last = name.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
