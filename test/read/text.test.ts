import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadDocument, readBytes, type Sentence } from '../../src/read/index.js';
import { holds } from './holds.js';
import { utf8 } from './make.js';

const read = (text: string, name = 'article.txt') => readBytes(name, utf8(text));
const words = (document: ReadDocument, { start, end, gaps }: Sentence) => {
  let text = '';
  let at = start;
  for (const gap of gaps) {
    text += `${document.text.slice(at, gap.start)} `;
    at = gap.end;
  }
  return (text + document.text.slice(at, end)).replace(/\s+/g, ' ');
};
const sentences = (document: ReadDocument) => document.sentences.map((sentence) => words(document, sentence));
const LONG =
  'The harbour of the old town has belonged to nobody for as long as anybody remembers, and those who work there have always paid one master or another';

const ARTICLE = `
Fishermen mend nets near the old customs house of Puerto Sol.

The Masters of the Harbour

Who Runs the Docks and Who Protects Them

BY ANA R. SOLVEIG¹

${LONG}. The crew of the northern pier took over in 2009, when the guard of the port was moved to the capital, and it has paid the inspectors since then, according to

Ana R. Solveig is the director of the Institute of Quays in Puerto Sol.



the court papers of the case.² Nobody was convicted.

A Clear Profit

${LONG}. The inspector described



P. MARLOWE

A customs boat leaves the pier at dawn. Two officers stand on deck.

the payments to a judge in October 2011. He then left for the U.S.

government office that had promised to protect him. Between 2009 and 2014 the crew paid each month, in cash and in fuel, to the men of Vice-Minister of the

Interior Tomas Ardanaz, who denied it. ${LONG}.

who work there have always paid one master or another

SOLVEIG

${LONG}; the others fled.

Table 2: Killings in Puerto Sol

Year\tKillings\tArrests
2010\t12\t3
2011\t19\t1
2012\t31\t0

Source: Institute of Quays, based on police records.

Conclusion

The law must act. **QUAYS**

Notes

1 The author thanks the dockers.

2 Case 14 of 2012, folio 3. Ibid.
`;

describe('plain text', () => {
  it('tells title, byline, captions, headings, notes and rows from the body', async () => {
    const document = await read(ARTICLE);
    const kindOf = (start: string) =>
      document.blocks.find((block) => document.text.startsWith(start, block.start))?.kind;
    expect(
      Object.fromEntries(
        [
          'Fishermen',
          'The Masters',
          'Who Runs',
          'BY ANA',
          'Ana R. Solveig is',
          'A Clear Profit',
          'P. MARLOWE',
          'A customs boat',
          'who work there',
          'SOLVEIG',
          'Table 2',
          'Year\t',
          '2011\t',
          'Source:',
          'Conclusion',
          'Notes',
          '2 Case 14',
        ].map((start) => [start, kindOf(start)]),
      ),
    ).toEqual({
      Fishermen: 'caption',
      'The Masters': 'title',
      'Who Runs': 'heading',
      'BY ANA': 'byline',
      'Ana R. Solveig is': 'caption',
      'A Clear Profit': 'heading',
      'P. MARLOWE': 'boilerplate',
      'A customs boat': 'caption',
      'who work there': 'boilerplate',
      SOLVEIG: 'running',
      'Table 2': 'caption',
      'Year\t': 'running',
      '2011\t': 'row',
      'Source:': 'caption',
      Conclusion: 'heading',
      Notes: 'footnote',
      '2 Case 14': 'footnote',
    });
    expect(document).toMatchObject({ title: 'The Masters of the Harbour', author: 'Ana R. Solveig', language: 'en' });
    expect(document.tables).toMatchObject([
      { columns: ['Year', 'Killings', 'Arrests'], rows: [{ cells: ['2010', '12', '3'] }, {}, {}] },
    ]);
  });

  it('joins a sentence over what stands in its middle, whatever the next letter', async () => {
    const all = sentences(await read(ARTICLE));
    expect(all).toContain(
      'The crew of the northern pier took over in 2009, when the guard of the port was moved to the capital, and it has paid the inspectors since then, according to the court papers of the case.²',
    );
    expect(all).toContain('The inspector described the payments to a judge in October 2011.');
    expect(all).toContain('He then left for the U.S. government office that had promised to protect him.');
    expect(all.join('\n')).toContain('the men of Vice-Minister of the Interior Tomas Ardanaz, who denied it.');
    expect(all).toContain('A customs boat leaves the pier at dawn.');
    expect(all).toContain('Ana R. Solveig is the director of the Institute of Quays in Puerto Sol.');
  });

  it('does not join what is finished, nor over a heading', async () => {
    const document = await read(
      `Title\n\n${LONG}.\n\nThe second paragraph begins here. It ends.\n\nPart two\n\n${LONG}.`,
    );
    expect(document.sentences.every((sentence) => sentence.gaps.length === 0)).toBe(true);
    expect(sentences(document)).toHaveLength(6);
  });

  it.each([
    [
      'broken by hand',
      'The crew took over the pier\nin 2009 and has paid the\ninspectors ever since then.\nNobody was convicted.\n\nIt goes on.',
      2,
    ],
    ['one paragraph a line', `${LONG}.\n${LONG} and more.\n${LONG} again.`, 3],
    [
      'indented paragraphs',
      '  The crew took over the old pier in\n2009 and nobody ever asked them why.\n  The guard left for the capital in\nthe same year and never came back.',
      2,
    ],
    [
      'a list',
      'They want three things:\n- the northern pier of the port\n- the customs house and its clerks\n- the silence of the mayor',
      4,
    ],
    [
      'short lines after full ones',
      'The crew took over the pier in 2009.\nNobody was convicted.\nThe guard of the port left for the capital.',
      3,
    ],
  ])('finds paragraphs: %s', async (_, text, count) => {
    expect((await read(text)).blocks).toHaveLength(count);
  });

  it.each([
    [
      'footnotes in the middle of a sentence',
      `${LONG} and it is paid by\n\n² See the records of 2011, folio 12.\n\n³ Interview, Puerto Sol.\n\nthe crew.`,
      ['footnote', 'footnote'],
    ],
    ['a page number', `${LONG} and it is paid by\n\n- 14 -\n\nthe crew.`, ['running']],
    [
      'a figure with its source',
      `${LONG} and fell from\n\nFigure 3: Killings by year\n\nSource: police records (2014): 16.\n\n43.9 per cent to 28 per cent.`,
      ['caption', 'caption'],
    ],
  ])('reads past %s', async (_, text, between) => {
    const document = await read(`Title\n\n${text}`);
    expect(document.blocks.slice(2, -1).map((block) => block.kind)).toEqual(between);
    expect(document.sentences.filter((sentence) => sentence.gaps.length === 1)).toHaveLength(1);
  });

  it.each([
    [
      'cable',
      'Matan a inspector\n\nPuerto Sol, 4 jul. 2014 (Agencia Norte). - Dos hombres armados mataron hoy al inspector de aduanas.',
      { title: 'Matan a inspector', date: '2014-07-04', publisher: 'Agencia Norte' },
    ],
    [
      'masthead',
      'EL HERALDO DEL SUR\n\nMatan a inspector\n\nPuerto Sol, 4 de julio de 2014\n\nDos hombres armados mataron hoy al inspector de aduanas en el puerto.',
      { title: 'Matan a inspector', date: '2014-07-04', publisher: 'El Heraldo del Sur' },
    ],
    [
      'byline with newspaper',
      'The Agent\n\nBy Ana Sol, The Ledger\n\n12 May 2015\n\nNobody knows him, said the clerk of the company.',
      { title: 'The Agent', author: 'Ana Sol', publisher: 'The Ledger', date: '2015-05-12' },
    ],
    [
      'two authors',
      'El agente\n\nPor Ana Sol y Luis Mar\n\nNadie lo conoce, dijo el empleado de la empresa.',
      { author: 'Ana Sol y Luis Mar' },
    ],
    [
      'caption with a date',
      'A boat at the pier, April, 2012\n\nThe Masters\n\nBY ANA SOL\n\nNobody knows them, said the clerk of the company.',
      { title: 'The Masters', date: undefined },
    ],
    [
      'press note',
      'Nota de prensa, 27 de marzo de 2015\n\nLa policía detuvo a tres hombres en el puerto.',
      { date: '2015-03-27' },
    ],
    [
      'labels',
      'Title: The Agent\nDate: 12 May 2015\nAuthor: Ana Sol\n\nNobody knows him, said the clerk.',
      { title: 'The Agent', date: '2015-05-12', author: 'Ana Sol' },
    ],
  ])('finds title, author, publisher and date of a %s', async (_, text, expected) => {
    const document: Record<string, unknown> = { ...(await read(text)) };
    for (const [name, value] of Object.entries(expected)) expect(document[name]).toBe(value);
  });

  it('counts pages by form feeds', async () => {
    const document = await read('First page.\f\nSecond page.\n\fThird page.');
    expect(document.pages).toBe(3);
    expect(document.blocks.map((block) => block.page)).toEqual([1, 2, 3]);
  });

  it('keeps any text letter for letter, its blocks in order and its sentences whole', async () => {
    const line = fc.constantFrom(
      '',
      '',
      'Heading Line',
      LONG,
      `${LONG}.`,
      'small start',
      '- item',
      '12',
      'By Ana Sol',
      '¹ A note.',
      'a\tb\tc',
      'Sr. Paz dijo\u00a0«no».',
      'SOLVEIG',
      '\f',
      '# Mark',
      '> said',
      'Figure 1: x',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 25 }),
        fc.constantFrom('a.txt', 'a.md'),
        async (lines, name) => {
          const text = `Start.\n${lines.join('\n')}`;
          const document = await read(text, name);
          expect(document.text).toBe(text);
          holds(document);
        },
      ),
      { numRuns: 300 },
    );
  });
});
