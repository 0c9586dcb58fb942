import { expect, test } from 'vitest';
import { UserError } from '../../../src/model/index.js';
import { finding } from '../samples.js';
import { harness, NAMES, type NewPlace, QUOTE } from './harness.js';

/** What people say of documents and statements: kept, logged, and stronger than methods. */
export function reviewContract(newPlace: NewPlace): void {
  const { it, addNote, reopen } = harness(newPlace);

  test.each([
    ['judged', (id: string) => it.judgeStatement(id, 'rejected'), { judgement: 'rejected' }],
    ['graded', (id: string) => it.gradeStatement(id, 2), { credibility: 2 }],
    ['marked', (id: string) => it.markHandling(id, 'TLP:RED'), { handling: 'TLP:RED' }],
  ])('a statement that a person has %s outlives the method that found it', async (_, act, fields) => {
    const document = await addNote();
    const found = finding(document, NAMES, QUOTE);
    await it.saveExtraction(document.id, 'rules@1', found);
    await act(found.statements[0]!.id);
    await it.saveExtraction(document.id, 'rules@2', { entities: [], mentions: [], statements: [] });
    const { statements, entities } = await it.snapshot();
    expect(statements).toEqual([{ ...found.statements[0], ...fields }]);
    expect(entities).toHaveLength(2);
    await it.saveExtraction(document.id, 'rules@3', finding(document, NAMES, QUOTE, { confidence: 0.1 }));
    expect((await it.snapshot()).statements).toEqual([{ ...found.statements[0], ...fields }]);
    expect((await it.verify()).faults).toEqual([]);
  });

  test('a judgement taken back no longer keeps a statement', async () => {
    const document = await addNote();
    const found = finding(document, NAMES, QUOTE);
    await it.saveExtraction(document.id, 'rules@1', found);
    await it.judgeStatement(found.statements[0]!.id, 'accepted');
    await it.judgeStatement(found.statements[0]!.id, null);
    await it.saveExtraction(document.id, 'rules@2', { entities: [], mentions: [], statements: [] });
    expect(await it.counts()).toMatchObject({ entities: 0, statements: 0 });
  });

  test('judging, grading and marking are logged with who, when, before and after; a repetition is not', async () => {
    const document = await addNote();
    const found = finding(document, NAMES, QUOTE);
    const statement = found.statements[0]!.id;
    await it.saveExtraction(document.id, 'rules@1', found);
    await reopen('nuno');
    for (let twice = 0; twice < 2; twice++) {
      await it.judgeStatement(statement, 'accepted');
      await it.gradeDocument(document.id, 'B');
      await it.gradeStatement(statement, 2);
      await it.markHandling(document.id, 'TLP:AMBER');
      await it.markHandling(statement, 'TLP:GREEN');
    }
    await it.judgeStatement(statement, null);
    expect((await it.history()).map(({ at: when, ...rest }) => [typeof when, ...Object.values(rest)])).toEqual([
      ['string', 'nuno', 'judged', 'statement', statement, null, 'accepted'],
      ['string', 'nuno', 'graded', 'document', document.id, 'F', 'B'],
      ['string', 'nuno', 'graded', 'statement', statement, '6', '2'],
      ['string', 'nuno', 'marked', 'document', document.id, 'TLP:CLEAR', 'TLP:AMBER'],
      ['string', 'nuno', 'marked', 'statement', statement, null, 'TLP:GREEN'],
      ['string', 'nuno', 'judged', 'statement', statement, 'accepted', null],
    ]);
    expect((await it.custody()).map(({ action, detail }) => [action, detail])).toEqual([
      ['added', '/in/note.txt'],
      ['graded', 'B'],
      ['marked', 'TLP:AMBER'],
    ]);
    expect((await it.snapshot()).statements[0]).toMatchObject({
      reliability: 'B',
      credibility: 2,
      handling: 'TLP:GREEN',
    });
  });

  test('a statement without a mark of its own is handled as strictly as its document', async () => {
    const document = await addNote();
    const open = finding(document, NAMES, QUOTE);
    open.statements.push({ ...open.statements[0]!, id: 'strict', handling: 'TLP:RED' });
    await it.saveExtraction(document.id, 'rules@1', open);
    await it.markHandling(document.id, 'TLP:AMBER+STRICT');
    const handling = Object.fromEntries((await it.snapshot()).statements.map((s) => [s.id, s.handling]));
    expect(handling).toEqual({ [open.statements[0]!.id]: 'TLP:AMBER+STRICT', strict: 'TLP:RED' });
  });

  test('what is not there is an error that names it', async () => {
    const nothing = { entities: [], mentions: [], statements: [] };
    const acts = [
      () => it.judgeStatement('none', 'accepted'),
      () => it.gradeStatement('none', 1),
      () => it.gradeDocument('none', 'A'),
      () => it.markHandling('none', 'TLP:RED'),
      () => it.undoPair('none'),
      () => it.bytes('none'),
      () => it.saveExtraction('none', 'rules@1', nothing),
    ];
    for (const act of acts) {
      await expect(act(), String(act)).rejects.toThrow(UserError);
      await expect(act(), String(act)).rejects.toThrow(/none/);
    }
    expect(await it.history()).toEqual([]);
  });
}
