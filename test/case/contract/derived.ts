import { expect, test } from 'vitest';
import { harness, type NewPlace } from './harness.js';

/** What was worked out from all of the case: kept for the state it was made of. */
export function derivedContract(newPlace: NewPlace): void {
  const h = harness(newPlace);
  const bytes = (...values: number[]) => Uint8Array.from(values);

  test('comes back in its parts for the state it was made of, and for no other', async () => {
    expect(await h.it.derived('comparison', 'one')).toBeUndefined();
    await h.it.keepDerived('comparison', 'one', [bytes(0, 255), bytes(), bytes(1)]);
    expect(await h.it.derived('comparison', 'one')).toEqual([bytes(0, 255), bytes(), bytes(1)]);
    expect(await h.it.derived('comparison', 'two')).toBeUndefined();
    expect(await h.it.derived('layout', 'one')).toBeUndefined();
  });

  test('gives place to the next of its name, however many parts either has', async () => {
    await h.it.keepDerived('comparison', 'one', [bytes(1), bytes(2), bytes(3)]);
    await h.it.keepDerived('layout', 'one', [bytes(9)]);
    await h.it.keepDerived('comparison', 'two', [bytes(4)]);
    expect(await h.it.derived('comparison', 'one')).toBeUndefined();
    expect(await h.it.derived('comparison', 'two')).toEqual([bytes(4)]);
    expect(await h.it.derived('layout', 'one')).toEqual([bytes(9)]);
  });
}
