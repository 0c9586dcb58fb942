import { expect, test } from 'vitest';
import type { Passage } from '../../../src/case/index.js';
import { UserError } from '../../../src/model/index.js';
import { harness, type NewPlace } from './harness.js';

const passage = (fields: Partial<Passage> = {}): Passage => ({
  position: 1,
  text: 'The port is the key.',
  handling: 'TLP:GREEN',
  ...fields,
});

/** What analysts write: every version is kept, the newest holds. */
export function writingContract(newPlace: NewPlace): void {
  const { it, reopen } = harness(newPlace);

  test('passages come back in their order, across closing, with who and when', async () => {
    const about = { kind: 'broker', headline: 'A "deals" with B', actors: [['e1', 'e2'], ['e3']], statements: ['s1'] };
    await it.writePassage('p2', passage({ position: 2, about, leftOut: 'twice told' }));
    await it.as('ana').writePassage('p1', passage());
    await reopen();
    const held = await it.writing();
    expect(held.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(held[0]!.who).toBe('ana');
    expect(held[1]!.passage).toEqual(passage({ position: 2, about, leftOut: 'twice told' }));
  });

  test('a new version holds in place of the last; struck out, nothing does; all stay in the history', async () => {
    await it.writePassage('p', passage());
    await it.writePassage('p', passage({ text: 'The port is not the key.' }));
    await it.writePassage('p', passage({ text: 'The port is not the key.' }));
    expect((await it.writing()).map((one) => one.passage!.text)).toEqual(['The port is not the key.']);
    await it.writePassage('p', null);
    await it.writePassage('never', null);
    expect(await it.writing()).toEqual([]);
    const texts = (await it.passageHistory('p')).map((one) => one.passage?.text);
    expect(texts).toEqual(['The port is the key.', 'The port is not the key.', undefined]);
    expect(await it.passageHistory('never')).toEqual([]);
  });

  test.each<[string, string, Passage]>([
    ['an id that is none', 'a/b', passage()],
    ['a passage as long as a book', 'p', passage({ text: 'x'.repeat(60_000) })],
    ['an unknown mark', 'p', passage({ handling: 'SECRET' as never })],
  ])('%s is refused', async (_, id, written) => {
    await expect(it.writePassage(id, written)).rejects.toThrow(UserError);
    expect(await it.writing()).toEqual([]);
  });
}
