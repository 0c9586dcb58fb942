import { describe, expect, it } from 'vitest';
import { documentsIn, openBytes } from '../../src/read/index.js';
import { Uploads } from '../../src/web/server/uploads.js';
import { toldByReader } from '../../src/web/ui/parts/reader-sentences.js';
import { column, makeDocx, makePdf, paragraph, utf8, zip } from '../read/make.js';
import { makeBomb } from '../read/make-bomb.js';

/** Files that reading has something to say of. */
const FILES: Record<string, () => Uint8Array> = {
  'empty.txt': () => new Uint8Array(),
  'blank.txt': () => utf8(' \n'),
  'scan.pdf': () => makePdf([[], []]),
  'one-page.pdf': () => makePdf([[]]),
  'cut.pdf': () => makePdf([column(['A crew paid.'], 60, 700)]).slice(0, 90),
  'cut.docx': () => makeDocx(paragraph('A crew paid.')).slice(0, 900),
  'feed.xml': () => utf8('<?xml version="1.0"?><rss></rss>'),
  'nothing.zip': () => zip({ 'folder/': '' }),
  'bomb.zip': () => makeBomb(),
  'bombs.zip': () => makeBomb(4),
  'laughs.docx': () => makeDocx('', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
  'ragged.csv': () => utf8('a;b;c\n1;2\n3;4;5;6\n7;8;9\n'),
  'open.csv': () => utf8(`a;b\n"1;2\n${'3;4\n'.repeat(250)}`),
  'really.pdf': () => utf8('<!doctype html><html><body><p>The crew paid the inspectors.</p></body></html>'),
};

describe('what reading says of a file', () => {
  it.each(Object.keys(FILES))('is said in Spanish and Portuguese: %s', async (name) => {
    const said: string[] = [];
    for await (const { document, failure } of documentsIn(name, FILES[name]!(), {}, openBytes))
      said.push(...(failure ? [failure.reason] : document!.warnings));
    expect(said).not.toEqual([]);
    for (const sentence of said)
      for (const language of ['es', 'pt'] as const) {
        const words = toldByReader(sentence, language);
        expect(words).not.toBe(sentence);
        expect(words).not.toMatch(/\{\d\}/);
      }
  });

  it('is said of an upload too', async () => {
    const uploads = new Uploads({ file: 10, total: 15, files: 2 });
    const refusal = (id: string, text: string) =>
      uploads.receive(id, 'a.txt', new Blob([text]).stream()).then(
        () => undefined,
        (error: Error) => error.message,
      );
    const id = await uploads.begin();
    const said = [await refusal('none', 'x'), await refusal(id, 'longer than ten')];
    await refusal(id, '1234567890');
    said.push(await refusal(id, '1234567890'));
    await refusal(id, '1');
    said.push(await refusal(id, '1'));
    await uploads.drop(id);
    for (const sentence of said) expect(toldByReader(sentence!, 'pt')).not.toBe(sentence);
  });

  it('stays as it is where it is not known, and in English', () => {
    expect(toldByReader('something else', 'es')).toBe('something else');
    expect(toldByReader('the document holds no text', 'en')).toBe('the document holds no text');
  });
});
