import { expect, test } from 'vitest';
import { UserError } from '../../../src/model/index.js';
import { harness, type NewPlace } from './harness.js';

/** The sheets in which people judge: every version is kept, the newest holds, and nobody writes over another unseen. */
export function sheetsContract(newPlace: NewPlace): void {
  const { it, reopen } = harness(newPlace);

  test('a new version holds in place of the last, across closing; taken out, nothing does; all stay', async () => {
    await it.saveSheet('plan', 'one');
    await it.as('ana').saveSheet('plan', 'two');
    await it.saveSheet('plan', 'two');
    await it.saveSheet('explanations-harbour', 'why');
    await reopen();
    expect((await it.sheets()).map(({ name, who, text }) => [name, who, text])).toEqual([
      ['explanations-harbour', it.who, 'why'],
      ['plan', 'ana', 'two'],
    ]);
    await it.saveSheet('plan', null);
    expect((await it.sheets()).map(({ name }) => name)).toEqual(['explanations-harbour']);
    expect((await it.sheetHistory('plan')).map(({ text }) => text)).toEqual(['one', 'two', null]);
  });

  test('what was made from a version that holds no more is refused', async () => {
    await it.saveSheet('threats', 'mine', 0);
    const [held] = await it.sheets();
    await it.as('ana').saveSheet('threats', 'hers', held!.position);
    await expect(it.saveSheet('threats', 'mine again', held!.position)).rejects.toThrow(/ana changed this meanwhile/);
    await expect(it.saveSheet('threats', 'as if none were there', 0)).rejects.toThrow(UserError);
    expect((await it.sheets())[0]!.text).toBe('hers');
  });

  test.each([
    ['a name that is none', 'notes', 'text'],
    ['a path for a name', 'explanations-../x', 'text'],
    ['a sheet as long as a library', 'plan', 'x'.repeat(4_000_001)],
  ])('%s is refused', async (_, name, text) => {
    await expect(it.saveSheet(name, text)).rejects.toThrow(UserError);
    expect(await it.sheets()).toEqual([]);
  });
}
