import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterCase, splitSentences } from '../../src/read/sentences.js';

const split = (text: string) =>
  splitSentences(text, 0, text.length, letterCase(text)).map(({ start, end }) => text.slice(start, end));

/** What is written: a bar stands for the space between two sentences, a broken bar for none. */
const CASES: readonly [what: string, marked: string][] = [
  ['plain', 'The port is quiet.|Nobody works there.'],
  ['country with dots', 'He lives in the U.S.|The others fled.'],
  ['country with dots before a name', 'The U.S. Treasury froze the accounts.|It took a year.'],
  ['country with dots before an adverb', 'They shipped it to the U.S.|Additionally, they sold arms.'],
  ['two full stops', 'It happened in the U.S..|Fighting goes on.'],
  ['titles', 'Gen. Ruiz met Sr. Paz and Dr. Ana Sol.|Lt. Col. Mar stayed.'],
  ['initials', 'John F. Kelly and R. Evan Sol spoke.|J. A. López did not.'],
  ['initial at the end', 'They had no plan B.|The boat left.'],
  ['company', 'Sol y Mar S.A. de C.V. pagó.|La empresa quebró.'],
  ['company at the end', 'Pagó Sol y Mar S.A.|La empresa quebró.'],
  ['ltd', 'Acme Ltd. Chairman Bob Sol left Acme Ltd.|The firm closed.'],
  ['states', 'Viajó a EE.UU. para negociar.|Volvió de EE.UU.|El viaje duró un mes.'],
  ['states, spaced', 'Viajó a EE. UU. con su socio.'],
  ['articles and numbers', 'Según el art. 5 y la núm. 7, procede.|No hay pág. 3.|Ver fig. 2.'],
  ['no as a word', 'He said no.|The judge insisted.'],
  ['clock', 'Llegó a las 5 a.m. del lunes.|Salió a las 6 p.m.|El juez esperó.'],
  ['numbers', 'Costó 1.234,5 pesos en 2014.|12 murieron.'],
  ['dateline', 'BOGOTÁ, 12 mar. 2014 (AGENCIA SOL).-|El presidente habló.'],
  ['month in English', 'It was signed on Mar. 12 in the port.'],
  ['sea, not March', 'Cayó al mar.|El bote siguió.'],
  ['question and exclamation', '¿Quién pagó?|¡Nadie!|Eso dijo.'],
  ['question inside', '"Who paid?" he asked.|Nobody knew.'],
  ['quotation', '"We left."|Then they came back.'],
  ['angle quotes', '«Lo vi.»|Eso dijo la testigo.'],
  ['footnote marks', 'It grew.¹²|Ten years later it fell.[3]|It rose again.^4|The end.'],
  ['footnote digits', 'They moved to other states.1|Ten years later they returned.'],
  ['quotation and mark', 'It was a “threat.”⁵|He agreed.'],
  ['ellipsis, on', 'The threat of… terrorism goes on.|The threats of... crime too.'],
  ['ellipsis, end', 'Nobody knew...|Then it ended.'],
  ['words left out', 'He said (...) nothing.|The law [...] is clear.'],
  ['semicolons', 'Three rules: a) pay; b) wait; c) leave.|Nothing else.'],
  ['enumeration', '1. Pay the guard.|2. Wait for the boat.|IV. Leave.'],
  ['emphasis', 'He read *The Boat.*|Then he left.'],
  ['url and mail', 'See www.example.org/a.b and write to ana.sol@example.org today.|Thanks.'],
  ['space lost', 'They reached the port.¦The governor was there.'],
  ['capitals', 'POLICE ARRESTED GEN. LOPEZ IN PUERTO SOL.|HE WAS TAKEN TO THE U.S. EMBASSY.|SOL S.A. DE C.V. PAID.'],
  ['Portuguese', 'O Min. Souza, após 5 min. de fala, saiu.|A Sra. Lima e o Des. Costa votaram.|O dep. Sá (PX) negou.'],
  ['ten, not tenente', 'There were only ten.|The rest had gone.'],
  [
    'small letters',
    'fighting raged near the u.s. embassy, col. ruiz said.|the rebels left "two .38-cal pistols" behind.',
  ],
  ['small letters, two blanks', 'he left the u.s. | a soldier was wounded near the port of the old town.'],
  [
    'small letters, paragraphs by blanks',
    'the command states the following: |   these are our demands. |   (signed) the command',
  ],
];

describe('sentences', () => {
  it.each(CASES)('%s', (_, marked) => {
    const expected = marked.split(/[|¦]/).map((sentence) => sentence.trim());
    expect(split(marked.replaceAll('|', ' ').replaceAll('¦', ''))).toEqual(expected);
  });

  it('of any text are in order, do not overlap, and hold every letter', () => {
    const letters = fc.constantFrom(
      ...'aÁz É.!?…"”»)(¡¿ \n\t1234-–S.A.U¹*[]\u00a0\u2003\ud83d\ude00'.split(''),
      'Sr. ',
      'the ',
      'U.S. ',
      '. El ',
      '.  a ',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80 }), fc.constantFrom('mixed', 'lower', 'upper'), (pieces, kind) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of splitSentences(text, 0, text.length, kind as 'mixed')) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('counts offsets from the start of the text, not of the part', () => {
    const text = 'Ignored. One. Two. Ignored.';
    expect(splitSentences(text, 9, 18)).toEqual([
      { start: 9, end: 13 },
      { start: 14, end: 18 },
    ]);
  });

  it('splits a long text whole', () => {
    const text = CASES.map(([, marked]) => marked.replaceAll('|', ' '))
      .join(' ')
      .repeat(600);
    const count = splitSentences(text, 0, text.length).length;
    expect(count).toBeGreaterThan(10_000);
  });
});
