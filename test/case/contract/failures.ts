import { expect, test } from 'vitest';
import { memberPath } from '../../../src/model/index.js';
import { harness, type NewPlace } from './harness.js';

const failure = (path: string, fields: { code?: string; reason?: string } = {}) => ({
  path,
  name: path,
  code: 'broken',
  reason: 'it is cut off',
  ...fields,
});

/** Files that could not be read: kept until they are. */
export function failuresContract(newPlace: NewPlace): void {
  const { it, reopen } = harness(newPlace);
  const paths = async () => (await it.failures()).map(({ path }) => path);

  test('what could not be read is kept across closing, in the order of paths, with when', async () => {
    const locked = failure('/in/B.pdf', { code: 'encrypted', reason: 'it is locked' });
    await it.saveFailures(['/in'], [failure('/in/b.pdf'), locked]);
    await reopen();
    const at = expect.stringMatching(/^2031-01-01T00:00:0\d\.000Z$/);
    expect(await it.failures()).toEqual([
      { ...locked, at },
      { ...failure('/in/b.pdf'), at },
    ]);
  });

  test('the same failure again changes nothing; another reason stands in its place', async () => {
    await it.saveFailures(['/in/a.pdf'], [failure('/in/a.pdf')]);
    const before = await it.failures();
    await it.saveFailures(['/in/a.pdf'], [failure('/in/a.pdf')]);
    expect(await it.failures()).toEqual(before);
    await it.saveFailures([], [failure('/in/a.pdf', { reason: 'it is empty' })]);
    const [after, ...more] = await it.failures();
    expect(more).toEqual([]);
    expect(after).toMatchObject({ path: '/in/a.pdf', reason: 'it is empty' });
    expect(after!.at > before[0]!.at).toBe(true);
  });

  test('a path that no database keeps as it stands is kept without NUL', async () => {
    await it.saveFailures([], [failure('/in/a\0b')]);
    expect(await paths()).toEqual(['/in/ab']);
  });

  test.each<[string, string[], string[]]>([
    ['a file', ['/in/a.zip'], ['/in/a.zip', memberPath('/in/a.zip', 'x.txt')]],
    ['a member of an archive', [memberPath('/in/a.zip', 'x.txt')], [memberPath('/in/a.zip', 'x.txt')]],
    ['a folder', ['/in'], ['/in/a.zip', '/in/a.zipper', memberPath('/in/a.zip', 'x.txt')]],
    ['a folder with a slash', ['/in/'], ['/in/a.zip', '/in/a.zipper', memberPath('/in/a.zip', 'x.txt')]],
    ['where one stands', ['.'], ['b.txt', 'c/d.txt']],
    ['a folder above', ['..'], ['../e.txt']],
    ['something else', ['/int'], []],
  ])('reading %s again clears what failed in it before, and nothing else', async (_, places, cleared) => {
    const all = [
      '../e.txt',
      '/in/a.zip',
      memberPath('/in/a.zip', 'x.txt'),
      '/in/a.zipper',
      '/inner/a.zip',
      'b.txt',
      'c/d.txt',
    ];
    await it.saveFailures(
      [],
      all.map((path) => failure(path)),
    );
    await it.saveFailures(places, []);
    expect((await paths()).sort()).toEqual(all.filter((path) => !cleared.includes(path)).sort());
  });
}
