import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { caseApart } from '../../../src/case/index.js';
import { UserError } from '../../../src/model/index.js';
import { finding } from '../samples.js';
import { harness, NAMES, type NewPlace, QUOTE, TEXT } from './harness.js';

/** A case as another thread has it: the same, and in the way of nobody. */
export function apartContract(newPlace: NewPlace): void {
  const { it, addNote } = harness(newPlace);

  async function shared() {
    const document = await addNote();
    const found = finding(document, NAMES, QUOTE);
    await it.saveExtraction(document.id, 'rules@1', found);
    const { port1, port2 } = new MessageChannel();
    const apart = caseApart(port2, it.shareWith(port1));
    return { apart, statement: found.statements[0]!.id, document, close: () => port1.close() };
  }

  test('reads and changes what the case that shares it reads and changes', async () => {
    const { apart, statement, document, close } = await shared();
    expect(await apart.snapshot()).toEqual(await it.snapshot());
    expect(await apart.bytes(document.id)).toEqual(await it.bytes(document.id));
    await apart.as('nuno').judgeStatement(statement, 'rejected');
    expect((await it.snapshot()).statements[0]!.judgement).toBe('rejected');
    expect((await it.history()).at(-1)).toMatchObject({ who: 'nuno', action: 'judged' });
    await it.judgeStatement(statement, null);
    expect((await apart.counts()).judgedStatements).toBe(0);
    close();
  });

  test('tells what was wrong as the case itself does, and goes on', async () => {
    const { apart, close } = await shared();
    await expect(apart.judgeStatement('nothing', 'accepted')).rejects.toThrow(UserError);
    await expect(apart.search({ words: '\u0000' })).rejects.toMatchObject({ code: '22021' });
    expect((await apart.search({ words: 'dock' })).total).toBe(1);
    close();
  });

  test('a case is read whole while others write, as it is at one moment', async () => {
    const { apart, statement, close } = await shared();
    for (let more = 0; more < 4; more++) await addNote(`${TEXT} ${more}`);
    let reads = 0;
    const reading = apart.snapshot(() => void reads++);
    const writing = (async () => {
      for (const verdict of ['accepted', null, 'rejected'] as const) await it.judgeStatement(statement, verdict);
    })();
    const [read] = await Promise.all([reading, writing]);
    expect(read.documents).toHaveLength(5);
    expect(reads).toBeGreaterThan(0);
    expect((await apart.snapshot()).statements[0]!.judgement).toBe('rejected');
    close();
  });

  test('a reading is ended by what its listener throws, and leaves the case free', async () => {
    const { apart, close } = await shared();
    const stop = () => {
      throw new UserError('stopped');
    };
    await expect(apart.snapshot(stop)).rejects.toThrow('stopped');
    expect(await it.counts()).toMatchObject({ documents: 1 });
    close();
  });
}
