import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentsIn, openBytes, type ReadOptions, readBytes } from '../../src/read/index.js';
import { makeDocx, makePdf, makeXlsx, paragraph, utf8, zip } from './make.js';
import { makeBomb } from './make-bomb.js';
import { MARKUP, makeHostilePdf } from './make-hostile-pdf.js';

const TEXT = 'The crew of the northern pier has paid the inspectors of the port since the year 2009.';
const LAUGHS = `<!DOCTYPE l [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')}]>`;
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

async function within(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const { path, document, failure } of documentsIn(name, bytes, options, openBytes))
    found.push(document ? path : `${path}: ${failure!.code}: ${failure!.reason}`);
  return found;
}

/** A spreadsheet whose one sheet has these cells besides. */
function withCells(cells: string): Uint8Array {
  const sheet = `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>role</t></is></c></row>${cells}</sheetData></worksheet>`;
  return makeXlsx({ A: [['a']] }, { 'xl/worksheets/sheet1.xml': sheet });
}

describe('bombs within bombs', () => {
  it('are given up after a few, and say how much was not opened', async () => {
    const bomb = makeBomb();
    const bytes = zipSync(Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`b${n}.zip`, bomb])), { level: 0 });
    const found = await within('x.zip', bytes);
    expect(found).toHaveLength(4);
    expect(found[0]).toMatch(/^x\.zip › b0\.zip › zeros0\.txt: bomb: it unpacks to \d+ MB or more/);
    expect(found.at(-1)).toMatch(/^x\.zip: bomb: 3 zip bombs lie in it; .*\(files: 57\)/);
  });

  it('make a bomb of the archive where they lie side by side', async () => {
    expect(await within('x.zip', makeBomb(9))).toEqual([expect.stringMatching(/^x\.zip: bomb: 3 of the files in it/)]);
  });

  it('do not keep from being read what lies beside one of them', async () => {
    const found = await within('x.zip', zip({ 'a.zip': makeBomb(), 'b.txt': TEXT }));
    expect(found).toEqual([expect.stringContaining('x.zip › a.zip › zeros0.txt: bomb'), 'x.zip › b.txt']);
  });
});

describe('XML that unfolds', () => {
  it.each<[string, () => Uint8Array]>([
    ['laughs.docx', () => makeDocx('', { 'word/document.xml': `${XML}${LAUGHS}<w:document>&l9;</w:document>` })],
    [
      'other-file.docx',
      () =>
        makeDocx('', { 'word/document.xml': `${XML}<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><x>&x;</x>` }),
    ],
    ['laughs.xlsx', () => makeXlsx({ A: [['a', 'b']] }, { 'xl/sharedStrings.xml': `${XML}${LAUGHS}<sst>&l9;</sst>` })],
  ])('%s is refused and named as an attack', async (name, make) => {
    const failure = { code: 'bomb', reason: expect.stringContaining('declares entities of its own') };
    await expect(readBytes(name, make())).rejects.toMatchObject({ failure });
  });
});

describe('a spreadsheet', () => {
  it('in which a cell stands at the end of the world is refused with the place', async () => {
    const far = withCells('<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>b</t></is></c></row>');
    const failure = { code: 'too-large', reason: expect.stringContaining('down to row 1048576, out to column 16384') };
    await expect(readBytes('far.xlsx', far)).rejects.toMatchObject({ failure });
  });

  it('in which only empty cells stand there is read', async () => {
    const cells =
      '<row r="2"><c r="A2" t="inlineStr"><is><t>Ana</t></is></c><c r="B2" t="inlineStr"><is><t>mayor</t></is></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
    expect((await readBytes('styled.xlsx', withCells(cells))).tables[0]!.rows).toHaveLength(1);
  });
});

describe('what is nested without end', () => {
  it.each([
    ['div', `${'<div>'.repeat(100_000)}<p>${TEXT}</p>${'</div>'.repeat(100_000)}`],
    ['tables', `${'<table><tr><td>'.repeat(20_000)}${TEXT}`],
    ['inline', `<p>${'<b><i>'.repeat(30_000)}${TEXT}</p>`],
  ])('of a page (%s) is read as text', async (_, body) => {
    const { text } = await readBytes('deep.html', utf8(`<!doctype html><html><body>${body}</body></html>`));
    expect(text).toContain(TEXT);
  });

  it('of a Word document is refused in words', async () => {
    const deep = makeDocx('<w:tbl><w:tr><w:tc>'.repeat(5000) + paragraph(TEXT) + '</w:tc></w:tr></w:tbl>'.repeat(5000));
    const failure = { code: 'broken', reason: expect.stringContaining('deeper in one another') };
    await expect(readBytes('deep.docx', deep)).rejects.toMatchObject({ failure });
  });
});

describe('a PDF', () => {
  it('that scripts, launches and links is read as its text, with nothing of what it carries', async () => {
    const { text } = await readBytes('x.pdf', makeHostilePdf());
    for (const line of MARKUP) expect(text).toContain(line);
    expect(text).not.toMatch(/submitForm|cmd\.exe|evil\.example/);
  });

  it('of more pages than can be read is refused at once, with their number', async () => {
    const failure = { code: 'too-large', reason: expect.stringContaining('it has 20001 pages') };
    const bytes = makePdf(Array.from({ length: 20_001 }, () => []));
    await expect(readBytes('x.pdf', bytes)).rejects.toMatchObject({ failure });
  });
});
