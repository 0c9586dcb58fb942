import { expect, test } from 'vitest';
import type { Statement } from '../../../src/case/index.js';
import { finding } from '../samples.js';
import { harness, NAMES, type NewPlace, QUOTE } from './harness.js';

/** How a person says that a statement stands: with who, when and why; later ones add; each can be undone. */
export function examinationContract(newPlace: NewPlace): void {
  const { it, addNote, reopen } = harness(newPlace);

  async function addStatements(): Promise<{ document: string; paid: string; twice: string; elsewhere: string }> {
    const document = await addNote();
    const found = finding(document, NAMES, QUOTE, { id: 'paid' });
    const [paid] = found.statements as [Statement];
    const part = (id: string, text: string): Statement => {
      const start = [...document.text.slice(0, document.text.indexOf(text))].length;
      const { subjectEnd: _, objectEnd: __, ...rest } = paid;
      return { ...rest, id, start, end: start + [...text].length, quote: text };
    };
    found.statements.push(part('twice', 'Luis Ferro twice.'), part('elsewhere', 'Luis Ferro was at the dock.'));
    await it.saveExtraction(document.id, 'rules@1', found);
    return { document: document.id, paid: 'paid', twice: 'twice', elsewhere: 'elsewhere' };
  }
  const standing = async (): Promise<Record<string, (string | undefined)[]>> =>
    Object.fromEntries(
      (await it.snapshot()).statements.map(({ id, examined, judgement }) => [id, [examined?.status, judgement]]),
    );

  test.each([
    ['asserted', 'accepted'],
    ['corroborated', 'accepted'],
    ['disputed', 'accepted'],
    ['rejected', 'rejected'],
  ] as const)('a statement examined as %s is %s', async (status, judgement) => {
    const { paid } = await addStatements();
    expect(await it.examine(paid, status, 'the ledger was checked')).toEqual([paid]);
    expect(await standing()).toEqual({
      paid: [status, judgement],
      twice: [undefined, undefined],
      elsewhere: [undefined, undefined],
    });
    expect((await it.snapshot()).statements.find(({ id }) => id === paid)?.examined).toMatchObject({
      status,
      who: 'mara',
      why: 'the ledger was checked',
    });
  });

  test('what is inadmissible is so with all that shares its words, and with nothing else', async () => {
    const { paid } = await addStatements();
    expect((await it.examine(paid, 'inadmissible', 'taken without a warrant')).sort()).toEqual(['paid', 'twice']);
    expect(await standing()).toEqual({
      paid: ['inadmissible', 'rejected'],
      twice: ['inadmissible', 'rejected'],
      elsewhere: [undefined, undefined],
    });
    expect((await it.undoExamination('twice')).sort()).toEqual(['paid', 'twice']);
    expect(
      Object.values(await standing())
        .flat()
        .every((value) => value === undefined),
    ).toBe(true);
  });

  test('a document is examined with all that was found in it', async () => {
    const { document } = await addStatements();
    expect(await it.examine(document, 'inadmissible', 'stolen')).toHaveLength(3);
    expect(await it.undoExamination(document)).toHaveLength(3);
  });

  test('a re-examination adds, undoing goes back step by step, and the log keeps all of it', async () => {
    const { paid } = await addStatements();
    await it.examine(paid, 'corroborated', 'a second witness');
    await reopen('nuno');
    await it.examine(paid, 'rejected', 'the witness withdrew');
    await it.examine(paid, 'rejected', 'the witness withdrew');
    await it.undoExamination(paid);
    expect((await it.snapshot()).statements.find(({ id }) => id === paid)?.examined).toMatchObject({
      status: 'corroborated',
      who: 'mara',
      why: 'a second witness',
    });
    await it.undoExamination(paid);
    expect((await standing())['paid']).toEqual([undefined, undefined]);
    await expect(it.undoExamination(paid)).rejects.toThrow(/nothing to undo/);
    expect(
      (await it.history()).map(({ who, action, before, after, why }) => [who, action, before, after, why]),
    ).toEqual([
      ['mara', 'examined', null, 'corroborated', 'a second witness'],
      ['nuno', 'examined', 'corroborated', 'rejected', 'the witness withdrew'],
      ['nuno', 'undone', 'rejected', 'corroborated', 'a second witness'],
      ['nuno', 'undone', 'corroborated', null, undefined],
    ]);
  });

  test('an undone decision is not what the next undoing comes back to', async () => {
    const { paid } = await addStatements();
    await it.examine(paid, 'asserted', 'one');
    await it.examine(paid, 'disputed', 'two');
    await it.undoExamination(paid);
    await it.examine(paid, 'rejected', 'three');
    await it.undoExamination(paid);
    expect((await standing())['paid']).toEqual(['asserted', 'accepted']);
  });

  test('it outlives the method that found it, and a judgement does not go over it', async () => {
    const { paid, document } = await addStatements();
    await it.examine(paid, 'disputed', 'denied in court');
    await expect(it.judgeStatement(paid, 'rejected')).rejects.toThrow(/disputed/);
    await it.saveExtraction(document, 'rules@2', { entities: [], mentions: [], statements: [] });
    expect(Object.keys(await standing())).toEqual(['paid']);
    expect((await it.counts()).judgedStatements).toBe(1);
  });

  test('it comes back from an export with its log', async () => {
    const { paid } = await addStatements();
    await it.examine(paid, 'inadmissible', 'taken without a warrant');
    const { documents, custody, statements, judgements } = await it.snapshot();
    const history = await it.history();
    await it.undoExamination(paid);
    await it.restore({ documents, custody, statements, judgements, history });
    expect((await standing())['paid']).toEqual(['inadmissible', 'rejected']);
    expect((await it.history()).filter(({ why }) => why === 'taken without a warrant')).toHaveLength(2);
  });

  test.each([
    [() => it.examine('none', 'rejected', 'because'), /none/],
    [() => it.examine('paid', 'dubious' as 'rejected', 'because'), /dubious/],
    [() => it.examine('paid', 'rejected', '  '), /reason/],
    [() => it.undoExamination('none'), /none/],
  ])('what cannot be examined is refused %#', async (act, message) => {
    await addStatements();
    await expect(act()).rejects.toThrow(message);
    expect(await it.history()).toEqual([]);
  });
}
