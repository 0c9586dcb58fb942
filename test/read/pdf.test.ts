import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ReadDocument, readBytes } from '../../src/read/index.js';
import { holds } from './holds.js';
import { column, latin1, type MadeLine, makePdf } from './make.js';

const LEFT = [
  'The crew of the northern pier took over in the',
  'year 2009 and has paid the inspectors of the port',
  'since then, according to the papers of the court.',
  'Nobody was convicted for it. The guard of the port',
  'was moved to the capital by order of the Vice-',
  'Minister, who denied any contact with the narco-',
  'traffickers of the coast and called for an inter-',
  'national inquiry that never came to anything at all',
  'while the crew went on paying whoever asked for it',
  'and the town went on looking the other way each day',
  'as towns do where the law is a rumour from far away',
];
const RIGHT = LEFT.map((_, index) => `and line ${index} of the right column goes on talking a bit`).concat(
  'until it ends.',
);
const shown = (document: ReadDocument) =>
  document.blocks.map(({ kind, start, end }) => [kind, document.text.slice(start, end)]);

describe('PDF', () => {
  it('reads columns one after the other and puts parted words together', async () => {
    const lines = [
      { text: 'The Masters of the Harbour', x: 60, y: 770, size: 18 },
      ...column(LEFT, 60, 720),
      ...column(RIGHT, 320, 720),
    ];
    const document = await readBytes('a.pdf', makePdf([lines]));
    expect(document).toMatchObject({
      mediaType: 'application/pdf',
      title: 'The Masters of the Harbour',
      pages: 1,
      language: 'en',
      warnings: [],
    });
    expect(document.text).toContain('order of the Vice-Minister, who denied any contact with the narcotraffickers');
    expect(document.text).toContain('called for an international inquiry');
    expect(document.text.indexOf('rumour from far away')).toBeLessThan(document.text.indexOf('line 0 of the right'));
    expect(document.text).not.toMatch(/took over in the and line/);
    holds(document);
  });

  it('tells running heads, page numbers and footnotes, and joins a sentence over a page', async () => {
    const page = (number: number, body: string[], note: string): MadeLine[] => [
      { text: 'Quay Papers 14', x: 60, y: 805, size: 8 },
      ...column(body, 60, 740),
      { text: `${number} ${note}`, x: 60, y: 70, size: 7 },
      { text: `Page ${number} of 3`, x: 280, y: 30, size: 8 },
    ];
    const body = (end: string) => [...LEFT.slice(0, 3), end];
    const document = await readBytes(
      'a.pdf',
      makePdf([
        page(1, body('Then the deputy met the owner of the'), 'Case 14 of 2012, folio 3.'),
        page(
          2,
          ['warehouse in the capital and left the follow-', ...body('after a long talk.')],
          'Interview in Puerto Sol.',
        ),
        page(3, body('It ended there.'), 'Idem.'),
      ]),
    );
    expect(document.pages).toBe(3);
    const kinds = new Map(shown(document).map(([kind, text]) => [text!, kind]));
    for (const number of [1, 2, 3]) expect(kinds.get(`Page ${number} of 3`)).toBe('running');
    expect(kinds.get('Quay Papers 14')).toBe('running');
    expect(kinds.get('1 Case 14 of 2012, folio 3.')).toBe('footnote');
    const joined = document.sentences.find(({ start }) => document.text.startsWith('Then the deputy', start))!;
    expect(joined.gaps).toHaveLength(1);
    expect(document.text.slice(joined.gaps[0]!.end, joined.end)).toMatch(/^warehouse in the capital and left/);
    expect(document.blocks.find(({ start }) => start === joined.gaps[0]!.end)?.page).toBe(2);
    holds(document);
  });

  it('sets marks of notes apart from numbers, and keeps what is raised in its line', async () => {
    const line = (text: string, x: number, y: number, size = 10) => ({ text, x, y, size });
    const lines = [
      ...column(LEFT, 60, 720),
      line('It fell by 2013', 60, 560),
      line('14', 131, 564, 6),
      line('in the whole port.', 142, 560),
    ];
    expect((await readBytes('a.pdf', makePdf([lines]))).text).toContain('It fell by 2013¹⁴ in the whole port.');
  });

  it('reads a table set in columns as rows', async () => {
    const cells = [
      ['Year', 'Killed', 'Arrested'],
      ['2010', '12', '3'],
      ['2011', '19', '1'],
      ['2012', '31', '0'],
    ];
    const lines = cells.flatMap((row, index) =>
      row.map((text, cell) => ({ text, x: 60 + cell * 120, y: 500 - index * 14 })),
    );
    const document = await readBytes('a.pdf', makePdf([[...column(LEFT, 60, 720), ...lines]]));
    expect(document.tables).toMatchObject([
      { columns: ['Year', 'Killed', 'Arrested'], rows: [{ cells: ['2010', '12', '3'] }, {}, {}] },
    ]);
  });

  it('takes the date of the text before that of the file', async () => {
    const info = '<< /Title (informe.docx) /Author (Ana Sol) /CreationDate (D:20160504101500Z) >>';
    const pages = [column(LEFT, 60, 720)];
    expect(await readBytes('a.pdf', makePdf(pages, info))).toMatchObject({ author: 'Ana Sol', date: '2016-05-04' });
    const dated = [column(['Puerto Sol, 3 May 2015', ...LEFT], 60, 720)];
    expect((await readBytes('a.pdf', makePdf(dated, info))).date).toBe('2015-05-03');
    expect((await readBytes('2014-01-02 a.pdf', makePdf(pages, info))).date).toBe('2014-01-02');
  });

  it('names pages without text', async () => {
    const document = await withPath('', () =>
      readBytes('a.pdf', makePdf([column(LEFT, 60, 720), [], [], column(RIGHT, 60, 720)])),
    );
    expect(document.warnings).toEqual([
      'no text on pages 2-3 of a.pdf; they would be read if tesseract were installed',
    ]);
    expect(document.pages).toBe(4);
  });

  it('reads images by tesseract where it is installed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atalaya-test-'));
    try {
      const program = '#!/bin/sh\nif [ "$1" = --list-langs ]; then echo spa; else echo "La cuadrilla pagó. ($4)"; fi\n';
      await writeFile(join(folder, 'tesseract'), program);
      await chmod(join(folder, 'tesseract'), 0o755);
      const png = new Uint8Array([...latin1('\x89PNG\r\n\x1a\n'), ...new Uint8Array(20)]);
      const document = await withPath(`${folder}:/usr/bin:/bin`, () => readBytes('page.png', png));
      expect(document.text).toBe('La cuadrilla pagó. (spa)');
      expect(document.warnings).toEqual(['it was recognised from an image: expect misread letters']);
      await expect(withPath('', () => readBytes('page.png', png))).rejects.toMatchObject({
        failure: { code: 'no-text' },
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

async function withPath<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const before = process.env['PATH'];
  process.env['PATH'] = path;
  try {
    return await work();
  } finally {
    process.env['PATH'] = before;
  }
}
