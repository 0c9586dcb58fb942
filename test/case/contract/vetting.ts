import { expect, test } from 'vitest';
import { harness, type NewPlace } from './harness.js';

/** What a vetting officer decides: logged with who, when and why; undone, it stays in the log. */
export function vettingContract(newPlace: NewPlace): void {
  const { it, reopen } = harness(newPlace);

  test('decisions add up, and one that is taken back stays in the log', async () => {
    const made = { unit: 'u1', name: 'Batallón Norte' };
    const first = await it.decideVetting({ ...made, decision: 'withheld', reasons: 'reported twice' });
    await reopen('nuno');
    await it.decideVetting({ ...made, decision: 'cleared', reasons: 'both reports withdrawn' });
    await it.undoVetting(first);
    expect((await it.vettingDecisions()).map(({ decision, who, undone }) => [decision, who, undone])).toEqual([
      ['withheld', 'mara', true],
      ['cleared', 'nuno', false],
    ]);
    await expect(it.undoVetting(first)).rejects.toThrow(first);
    await expect(it.decideVetting({ ...made, decision: 'cleared', reasons: ' ' })).rejects.toThrow(/reasons/);
  });
}
