import { expect, test } from 'vitest';
import { UserError } from '../../../src/model/index.js';
import { harness, type NewPlace } from './harness.js';

/** What people set up beside the documents: every version is kept with its files, the newest holds. */
export function keptContract(newPlace: NewPlace): void {
  const { it, reopen } = harness(newPlace);

  test('what is kept comes back across closing, by its kind, with who', async () => {
    await it.keep('territory', 'b', { name: 'b.csv', answers: { Homicidios: { leftOut: 'zero' } } });
    await it.as('ana').keep('territory', 'a', { name: 'a.csv' });
    await it.keep('plan', 'a', { name: 'First things first' });
    await reopen();
    const held = await it.kept('territory');
    expect(held.map(({ id, content }) => [id, content])).toEqual([
      ['b', { name: 'b.csv', answers: { Homicidios: { leftOut: 'zero' } } }],
      ['a', { name: 'a.csv' }],
    ]);
    expect(held[1]!.who).toBe('ana');
    expect((await it.kept('plan')).map(({ content }) => content)).toEqual([{ name: 'First things first' }]);
  });

  test('a new version holds in place of the last, taken out nothing does, and all stay in the history', async () => {
    const first = await it.keep('costs', 'x', { year: 2023 });
    expect(await it.keep('costs', 'x', { year: 2023 })).toBe(first);
    expect(await it.keep('costs', 'x', { year: 2024 })).toBeGreaterThan(first);
    await it.keep('costs', 'x', null);
    await it.keep('costs', 'never', null);
    expect(await it.kept('costs')).toEqual([]);
    const history = await it.keptHistory('costs', 'x');
    expect(history.map(({ content }) => content)).toEqual([{ year: 2023 }, { year: 2024 }, null]);
    expect(await it.keptHistory('costs', 'never')).toEqual([]);
  });

  test('a file comes back byte by byte, however large, and is kept once', async () => {
    const bytes = Uint8Array.from({ length: 2 * 2 ** 20 + 7 }, (_, at) => (at * 31) % 256);
    const id = await it.keepFile(bytes);
    expect(await it.keepFile(bytes)).toBe(id);
    const empty = await it.keepFile(new Uint8Array());
    await reopen();
    expect(Buffer.from(await it.keptFile(id)).equals(Buffer.from(bytes))).toBe(true);
    expect(await it.keptFile(empty)).toEqual(new Uint8Array());
    expect(await it.keptFiles()).toEqual([id, empty].sort());
  });

  test('what an export held is put back once, beside what is kept already', async () => {
    await it.keep('plan', 'own', { name: 'ours' });
    const at = '2026-01-02T03:04:05.000Z';
    const from = [
      { position: 1, kind: 'plan' as const, id: 'own', at, who: 'other', content: { name: 'theirs' } },
      { position: 2, kind: 'plan' as const, id: 'new', at, who: 'other', content: { name: 'first' } },
      { position: 3, kind: 'plan' as const, id: 'new', at, who: 'other', content: { name: 'second' } },
    ];
    const keptFiles = [{ bytes: Buffer.from('a;b\n1;2\n') }];
    const decided = { documents: [], custody: [], statements: [], judgements: [], history: [], kept: from, keptFiles };
    await it.restore(decided);
    await it.restore(decided);
    expect((await it.kept('plan')).map(({ id, who, content }) => [id, who, content])).toEqual([
      ['own', it.who, { name: 'ours' }],
      ['new', 'other', { name: 'second' }],
    ]);
    expect(await it.keptHistory('plan', 'new')).toHaveLength(2);
    const [file] = await it.keptFiles();
    expect(Buffer.from(await it.keptFile(file!)).toString()).toBe('a;b\n1;2\n');
  });

  test.each<[string, () => Promise<unknown>]>([
    ['an id that is none', () => it.keep('plan', 'a/b', {})],
    ['content as large as a library', () => it.keep('plan', 'a', { text: 'x'.repeat(4_000_001) })],
    ['a file that nobody gave', () => it.keptFile('0'.repeat(64))],
  ])('%s is refused', async (_, tried) => {
    await expect(tried()).rejects.toThrow(UserError);
  });
}
