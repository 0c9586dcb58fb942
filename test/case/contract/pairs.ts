import { beforeEach, expect, test } from 'vitest';
import { finding } from '../samples.js';
import { harness, NAMES, type NewPlace, QUOTE } from './harness.js';

/** Judgements on pairs of entities: reversible, and never those of a rule over those of a person. */
export function pairsContract(newPlace: NewPlace): void {
  const { it, addNote } = harness(newPlace);

  let left: string;
  let right: string;
  const judge = (who: string, verdict: 'same' | 'different' | 'unsure', score = 0.5) =>
    it.judgePairs([{ left, right, who, verdict, score, reasons: [] }]);
  const rule = (verdict: 'same' | 'different' | 'unsure', score?: number) => judge('rule:name', verdict, score);
  const holding = async () => (await it.snapshot()).judgements.findLast(({ undone }) => !undone);
  const standing = async () => {
    const judgement = await holding();
    return judgement && `${judgement.who} ${judgement.verdict}`;
  };

  beforeEach(async () => {
    const document = await addNote();
    const found = finding(document, NAMES, QUOTE);
    await it.saveExtraction(document.id, 'rules@1', found);
    [left, right] = found.entities.map(({ id }) => id) as [string, string];
  });

  test('come back as given; repeating changes nothing', async () => {
    const reasons = [{ feature: 'name', weight: 2, value: 0.5, left: 'Ana', right: 'Ana P.' }];
    const judgement = { left, right, verdict: 'same', who: 'rule:name', score: 0.9, reasons } as const;
    await it.judgePairs([judgement]);
    const { judgements } = await it.snapshot();
    expect(judgements).toMatchObject([{ ...judgement, undone: false }]);
    await it.judgePairs([judgement]);
    await it.judgePairs([{ ...judgement, left: right, right: left }]);
    expect((await it.snapshot()).judgements).toEqual(judgements);
  });

  test('a rule may change its mind and its score', async () => {
    await rule('same', 0.8);
    await rule('unsure', 0.5);
    expect(await standing()).toBe('rule:name unsure');
    await rule('same', 0.9);
    expect(await standing()).toBe('rule:name same');
    await rule('same', 0.95);
    expect((await holding())!.score).toBe(0.95);
  });

  test('the undo of a rule is not overridden by the rule, nor by another rule that says the same', async () => {
    await rule('same');
    await it.undoPair((await holding())!.id);
    await rule('same', 0.99);
    await judge('rule:other', 'same');
    expect(await standing()).toBeUndefined();
    await rule('different');
    expect(await standing()).toBe('rule:name different');
  });

  test('a rule never judges over a person, and does again when the person takes it back', async () => {
    await rule('same');
    await judge('mara', 'different');
    await rule('same');
    await rule('unsure');
    expect(await standing()).toBe('mara different');
    await it.undoPair((await holding())!.id);
    expect(await standing()).toBe('rule:name same');
    await rule('unsure');
    expect(await standing()).toBe('rule:name unsure');
  });

  test('a person may judge to and fro, and undoing restores what was', async () => {
    for (const verdict of ['same', 'different', 'same'] as const) {
      await judge('mara', verdict);
      expect(await standing()).toBe(`mara ${verdict}`);
    }
    await it.undoPair((await holding())!.id);
    expect(await standing()).toBe('mara different');
    await judge('mara', 'same');
    expect(await standing()).toBe('mara same');
    expect((await it.history()).map(({ action, before, after }) => [action, before, after])).toEqual([
      ['judged', null, 'same'],
      ['judged', 'same', 'different'],
      ['judged', 'different', 'same'],
      ['undone', 'same', null],
      ['judged', 'different', 'same'],
    ]);
  });

  test('a complete run of the rules removes what they no longer say, not what people said', async () => {
    await rule('same');
    await it.judgePairs([], { complete: [] });
    expect((await it.snapshot()).judgements).toEqual([]);
    await rule('same');
    await it.undoPair((await holding())!.id);
    await judge('mara', 'unsure');
    await it.judgePairs([], { complete: [] });
    await it.undoPair((await holding())!.id);
    await rule('same');
    expect(await standing()).toBeUndefined();
  });

  test('wait while an entity is gone, and hold again when it is back', async () => {
    const document = (await it.documents())[0]!;
    await judge('mara', 'same');
    await it.saveExtraction(document.id, 'rules@2', { entities: [], mentions: [], statements: [] });
    expect((await it.snapshot()).judgements).toEqual([]);
    await it.saveExtraction(document.id, 'rules@3', finding(document, NAMES, QUOTE));
    expect(await standing()).toBe('mara same');
  });

  test('on unknown entities, or an entity and itself, are refused', async () => {
    const judgement = { left, right: 'nobody', verdict: 'same' as const, who: 'mara', score: 1, reasons: [] };
    await expect(it.judgePairs([judgement])).rejects.toThrow(/nobody/);
    await expect(it.judgePairs([{ ...judgement, right: left }])).rejects.toThrow(/itself/);
  });

  test('a later snapshot has them as a first one would, whatever rules or people did in between', async () => {
    await rule('same', 0.8);
    let earlier = await it.snapshot();
    const rules = (await holding())!.id;
    const steps = [
      () => judge('mara', 'different'),
      () => it.undoPair(rules),
      async () => it.undoPair((await holding())!.id),
      () => it.redoPair(rules),
      () => rule('same', 0.9),
      () => judge('luis', 'unsure'),
      () => it.judgePairs([], { complete: [] }),
    ];
    for (const step of steps) {
      await step();
      const later = await it.snapshot(undefined, earlier);
      expect(later.judgements).not.toEqual(earlier.judgements);
      expect(later).toEqual(await it.snapshot());
      earlier = later;
    }
  });
}
