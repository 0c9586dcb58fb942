import { expect, test } from 'vitest';
import { type CaseSnapshot, openCase } from '../../../src/case/index.js';
import { inEnglish, UserError } from '../../../src/model/index.js';
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
      ['update tally set judged = judged + 1 where document', /not as many as were counted/, false],
      ['update tally set longest = 1 where document', /not as many as were counted/, false],
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
      expect(own.map(({ fault }) => inEnglish(fault)).join('; '), change).toMatch(expected);
      expect(
        own.some(({ statement }) => statement !== undefined),
        change,
      ).toBe(ofStatement);
    }
    expect(inEnglish(faults.at(-1)!.fault)).toBe('2 rows of entity name a document that is not there');
  });

  test('whatever is stored, judged, examined, added or taken back is counted as it is', async () => {
    let earlier: CaseSnapshot | undefined;
    const counted = async (what: string) => {
      const whole = await it.snapshot();
      earlier = await it.snapshot(undefined, earlier);
      expect(earlier, what).toEqual(whole);
      const { entities, mentions, statements } = whole;
      const judged = (all: typeof statements) => all.filter((one) => one.judgement ?? one.examined).length;
      expect(await it.counts(), what).toMatchObject({
        ...{ entities: entities.length, mentions: mentions.length, statements: statements.length },
        judgedStatements: judged(statements),
      });
      for (const { id, ...row } of await it.list()) {
        const own = statements.filter(({ documentId }) => documentId === id);
        expect([row.statements, row.judged], what).toEqual([own.length, judged(own)]);
      }
      expect((await it.verify()).faults, what).toEqual([]);
      return [statements.length, judged(statements)];
    };
    const one = await addNote();
    const other = await addNote(`${TEXT} Again.`);
    expect(await counted('added')).toEqual([0, 0]);
    const found = finding(one, NAMES, QUOTE);
    const { id } = found.statements[0]!;
    await it.saveExtraction(one.id, 'rules@1', found);
    await it.saveExtraction(other.id, 'rules@1', finding(other, NAMES, QUOTE));
    expect(await counted('found')).toEqual([2, 0]);
    await it.judgeStatement(id, 'accepted');
    expect(await counted('judged')).toEqual([2, 1]);
    await it.undoDecision((await it.decisions())[0]!.position);
    expect(await counted('judgement undone')).toEqual([2, 0]);
    await it.examine(id, 'inadmissible', 'taken without a warrant');
    expect(await counted('examined')).toEqual([2, 1]);
    const own = await it.addOwnStatement({
      documentId: other.id,
      schema: 'Payment',
      quote: at(other.text, QUOTE),
      subject: { ...at(other.text, NAMES[0]), schema: 'Person' },
      object: { ...at(other.text, NAMES[1]), schema: 'Person' },
      hedge: 'alleged',
      corrects: (await it.contents(other.id)).statements[0]!.id,
    });
    expect(await counted('own statement, another corrected')).toEqual([3, 3]);
    await it.withdrawOwnStatement(own);
    expect(await counted('own statement taken back')).toEqual([2, 1]);
    await it.undoExamination(id);
    expect(await counted('examination undone')).toEqual([2, 0]);
    await it.gradeDocument(one.id, 'B');
    await counted('source graded');
    await it.markHandling(one.id, 'TLP:AMBER');
    await counted('source marked');
    await it.gradeStatement(id, 2);
    await counted('statement graded');
    await it.markHandling(id, 'TLP:RED');
    await counted('statement marked');
    const before = earlier!.statements.find(({ documentId }) => documentId === other.id);
    await it.judgeStatement(id, 'rejected');
    await counted('rejected');
    expect(earlier!.statements.find(({ documentId }) => documentId === other.id)).toBe(before);
    expect(before).toBeDefined();
    await it.forgetMethod('rules');
    expect(await counted('method forgotten')).toEqual([1, 1]);
    await reopen('mara', () =>
      place.tamper(
        'drop table tally; drop index statement_judged; drop index pair_judgement_person; drop index pair_judgement_by_people; drop table derived; alter table atalaya drop column rules_judged; update atalaya set version = 8',
      ),
    );
    expect(await counted('by a migration')).toEqual([1, 1]);
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
