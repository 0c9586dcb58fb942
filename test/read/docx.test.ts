import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/read/index.js';
import { holds } from './holds.js';
import { footnotes, makeDocx, paragraph, utf8 } from './make.js';

const CELL = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const ROW = (...cells: string[]) => `<w:tr>${cells.map(CELL).join('')}</w:tr>`;
const CORE =
  '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Plantilla 3</dc:title><dc:creator>Ana Sol</dc:creator><dcterms:created>2014-12-09T10:00:00Z</dcterms:created></cp:coreProperties>';

describe('Word documents', () => {
  it('keeps headings, tables, captions and notes', async () => {
    const body = [
      paragraph('Los dueños del puerto', 'T1'),
      paragraph('Los hechos', 'H1'),
      paragraph(
        'La cuadrilla pagó a los inspectores en 2013',
        undefined,
        '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t xml:space="preserve"> y nadie preguntó.</w:t></w:r>',
      ),
      `<w:tbl>${ROW('Año', 'Muertos')}${ROW('2010', '12')}${ROW('2011', '19')}</w:tbl>`,
      paragraph('Foto de la aduana.', 'Cap'),
    ].join('');
    const document = await readBytes(
      'perfil.docx',
      makeDocx(body, { ...footnotes([' Expediente 14, folio 3.']), 'docProps/core.xml': CORE }),
    );
    expect(document.blocks.map(({ kind, start, end }) => [kind, document.text.slice(start, end)])).toEqual([
      ['title', 'Los dueños del puerto'],
      ['heading', 'Los hechos'],
      ['body', 'La cuadrilla pagó a los inspectores en 2013¹ y nadie preguntó.'],
      ['row', 'Año: 2010 | Muertos: 12'],
      ['row', 'Año: 2011 | Muertos: 19'],
      ['caption', 'Foto de la aduana.'],
      ['footnote', 'Expediente 14, folio 3.'],
    ]);
    expect(document).toMatchObject({
      title: 'Los dueños del puerto',
      author: 'Ana Sol',
      date: '2014-12-09',
      language: 'es',
      warnings: [],
    });
    holds(document);
  });

  it('puts the text before what the file says of itself', async () => {
    const body =
      paragraph('El agente', 'T1') +
      paragraph('Por Luis Mar') +
      paragraph('Puerto Sol, 3 de mayo de 2015') +
      paragraph('Nadie lo conoce, dijo el empleado.');
    const document = await readBytes('a.docx', makeDocx(body, { 'docProps/core.xml': CORE }));
    expect(document).toMatchObject({ title: 'El agente', author: 'Luis Mar', date: '2015-05-03' });
  });

  it('reads one that is named otherwise, with a warning', async () => {
    const document = await readBytes('perfil.pdf', makeDocx(paragraph('Nadie lo conoce, dijo el empleado.')));
    expect(document.text).toBe('Nadie lo conoce, dijo el empleado.');
    expect(document.warnings).toEqual(['its name says PDF, its content is Word; it was read by its content']);
  });

  it('names macros, which it does not run', async () => {
    const document = await readBytes('a.docm', makeDocx(paragraph('Text.'), { 'word/vbaProject.bin': utf8('x') }));
    expect(document.warnings).toEqual(['it holds macros, which were not run']);
  });
});
