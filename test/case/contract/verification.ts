import { expect, test } from 'vitest';
import { openCase } from '../../../src/case/index.js';
import { UserError } from '../../../src/model/index.js';
import { at, finding } from '../samples.js';
import { harness, NAMES, type NewPlace, QUOTE, TEXT } from './harness.js';

/** What is found when a case is not what it promises. */
export function verificationContract(newPlace: NewPlace): void {
  const { it, place, addNote, reopen } = harness(newPlace);

  test('verification finds what was changed behind the back of the case', async () => {
    const changes: [change: string, fault: RegExp, ofStatement: boolean][] = [
      [`update document set text = replace(text, 'Ana', 'Eva') where number`, /quote is not the text/, true],
      [`update statement set quote = quote || '.' where document`, /quote is not the text/, true],
      ['update statement set end_at = end_at + 5000 where document', /quote lies outside/, true],
      ['update statement set subject_start = subject_start - 1 where document', /subject lies outside/, true],
      ['update statement set object_end = object_end + 50 where document', /object lies outside/, true],
      ['update statement set attribution_end = 5000 where document', /attribution/, true],
      ['update statement set object = 9 where document', /object is no entity/, true],
      ['update mention set end_at = end_at + 5000 where document', /mention at \d+ lies outside/, false],
      ['update mention set entity = entity + 10 where document', /mention at \d+ names no entity/, false],
      [`update document_part set bytes = bytes || '\\x00'::bytea where document`, /SHA-256/, false],
      ['delete from document_part where document', /SHA-256/, false],
      ['select from document where number', /^$/, false],
    ];
    const ids: string[] = [];
    for (const index of changes.keys()) {
      const document = await addNote(`${TEXT} ${index}`);
      const found = finding(document, NAMES, QUOTE, { attributionEnd: at(TEXT, 'The note') });
      await it.saveExtraction(document.id, 'rules@1', found);
      ids.push(document.id);
    }
    expect((await it.verify()).faults).toEqual([]);
    const statements = changes.map(([change], index) => `${change} = ${index + 1};`);
    await reopen('mara', () =>
      place.tamper(`${statements.join('\n')} update entity set document = 77 where document = ${ids.length};`),
    );
    const { faults } = await it.verify();
    for (const [index, [change, expected, ofStatement]] of changes.slice(0, -1).entries()) {
      const own = faults.filter(({ document }) => document === ids[index]);
      expect(own.map(({ fault }) => fault).join('; '), change).toMatch(expected);
      expect(
        own.some(({ statement }) => statement !== undefined),
        change,
      ).toBe(ofStatement);
    }
    expect(faults.at(-1)!.fault).toBe('2 rows of entity name a document that is not there');
  });

  test('a case of a newer version of the program is refused', async () => {
    await reopen('mara', async () => {
      await place.tamper('update atalaya set version = version + 1000');
      await expect(openCase(place.location)).rejects.toThrow(UserError);
      await expect(openCase(place.location)).rejects.toThrow(/newer Atalaya .*schema is 1\d{3}/);
      await place.tamper('update atalaya set version = version - 1000');
    });
    expect(await it.counts()).toMatchObject({ documents: 0 });
  });
}
