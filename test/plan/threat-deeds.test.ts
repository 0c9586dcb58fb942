import { describe, expect, it } from 'vitest';
import {
  afterThreatDeed,
  readPerspectives,
  registerChanges,
  registerOf,
  standingRegister,
  type Threat,
  type ThreatDeed,
  weightOfThreat,
  writeRegister,
} from '../../src/plan/index.js';
import { CaseBuilder } from '../report/case-fixture.js';

const perspectives = readPerspectives();
const verdict = {
  capability: 'high',
  intent: 'low',
  likelihood: 'likely',
  impact: 'severe',
  impactLikelihood: 'unlikely',
  confidence: 'low',
  trend: 'rising',
  wouldChange: 'an audit',
} as const;
const threat = (more: Partial<Threat> = {}): Threat => ({
  id: 'killing',
  title: 'Killing',
  findings: [],
  statements: ['s1', 's2'],
  capability: ['s1'],
  intent: [],
  trend: 'unknown',
  views: [{ perspective: 'people', stake: 'their lives', salience: 'high', statements: [] }],
  ...more,
});
const once = (register: readonly Threat[], deed: ThreatDeed, earlier: readonly Threat[] = []) =>
  afterThreatDeed(register, deed, { by: 'M. Oduber', date: '2015-07-01', earlier });

describe('deeds on a register', () => {
  it('put name and day under a judgement, which goes through the file', () => {
    const [judged] = once([threat()], { do: 'judge', threat: 'killing', perspective: 'people', verdict });
    expect(judged!.views[0]!.judgement).toEqual({ ...verdict, by: 'M. Oduber', date: '2015-07-01' });
    expect(registerOf('x', writeRegister([judged!]))).toEqual([judged]);
    expect(weightOfThreat(judged!)).toBeCloseTo((4 / 6 + 2 / 3) / 2);
  });

  it('make the view of a side that had none, once it is said what is at stake', () => {
    const deed = { do: 'judge', threat: 'killing', perspective: 'abroad', verdict } as const;
    expect(() => once([threat()], deed)).toThrow('what is at stake');
    const [judged] = once([threat()], { ...deed, stake: 'a partner' });
    expect(judged!.views.map(({ perspective }) => perspective)).toEqual(['people', 'abroad']);
  });

  it('add a threat with an id that no other has, and none that rests on nothing', () => {
    const added = once([threat()], { do: 'add', title: 'Killing', statements: ['s3'] });
    expect(added.map(({ id }) => id)).toEqual(['killing', 'killing-2']);
    expect(once([], { do: 'add', title: 'Ñandú: tráfico', statements: ['s3'] })[0]!.id).toBe('nandu-trafico');
    expect(() => once([], { do: 'add', title: 'x', statements: [] })).toThrow('rests on statements');
  });

  it('rest a threat on what shows capability, and take a statement out of all its lists', () => {
    const rest = { do: 'rest', threat: 'killing' } as const;
    const [shown] = once([threat()], { ...rest, list: 'intent', statement: 's9', on: true });
    expect(shown).toMatchObject({ statements: ['s1', 's2', 's9'], intent: ['s9'] });
    const [without] = once([threat()], { ...rest, list: 'statements', statement: 's1', on: false });
    expect(without).toMatchObject({ statements: ['s2'], capability: [] });
    const last = threat({ statements: ['s1'] });
    expect(() => once([last], { ...rest, list: 'statements', statement: 's1', on: false })).toThrow('strike');
  });

  it.each<[string, ThreatDeed, ThreatDeed]>([
    ['a title', { do: 'title', threat: 'killing', title: 'Murder' }, { do: 'restore', threat: 'killing' }],
    ['a strike', { do: 'strike', threat: 'killing' }, { do: 'restore', threat: 'killing' }],
    [
      'a judgement',
      { do: 'judge', threat: 'killing', perspective: 'people', verdict },
      { do: 'restore', threat: 'killing', perspective: 'people' },
    ],
    [
      'a view that was not there',
      { do: 'stake', threat: 'killing', perspective: 'abroad', stake: 'order', salience: 'low' },
      { do: 'restore', threat: 'killing', perspective: 'abroad' },
    ],
    ['an addition', { do: 'add', title: 'Extortion', statements: ['s1'] }, { do: 'restore', threat: 'extortion' }],
  ])('undo %s, and leave alone what was done meanwhile', (_, deed, undo) => {
    const before = [threat(), threat({ id: 'war', title: 'War' })];
    const done = once(before, deed);
    expect(done).not.toEqual(before);
    const meanwhile = once(done, { do: 'title', threat: 'war', title: 'War between states' });
    expect(once(meanwhile, undo, before)).toEqual([threat(), threat({ id: 'war', title: 'War between states' })]);
  });

  it('are told between two versions', () => {
    const judged = once([threat()], { do: 'judge', threat: 'killing', perspective: 'people', verdict });
    expect(registerChanges([threat()], judged)).toEqual([{ kind: 'judged', threat: 'Killing', perspective: 'people' }]);
    expect(registerChanges(judged, [threat({ title: 'Murder' })])).toEqual([
      { kind: 'unjudged', threat: 'Murder', perspective: 'people' },
      { kind: 'changed', threat: 'Murder' },
    ]);
    expect(registerChanges([threat()], [])).toEqual([{ kind: 'struck', threat: 'Killing' }]);
  });
});

describe('a register that the case keeps', () => {
  const text = 'Los Faroles bribed Ana Oduber. Los Faroles attacked Ana Oduber.';
  const builder = new CaseBuilder().kinds('Person', 'Ana Oduber').kinds('Organization', 'Los Faroles');
  builder
    .document('one.txt', text)
    .says('Los Faroles', 'Corruption bribes', 'Ana Oduber', 'Los Faroles bribed Ana Oduber.', { judgement: 'rejected' })
    .says('Los Faroles', 'Attack attacks', 'Ana Oduber', 'Los Faroles attacked Ana Oduber.');

  it('loses what was set aside or is gone, and tells it; a side that is not defined goes', () => {
    const views = [
      { perspective: 'moon', stake: 'dust', salience: 'low', statements: [] },
      { perspective: 'people', stake: 'their lives', salience: 'high', statements: ['s1', 's2'] },
    ] as const;
    const kept = threat({
      statements: ['s1', 's2', 's99'],
      views: views.map((view) => ({ ...view, statements: [...view.statements] })),
    });
    const { threats, fallen } = standingRegister('threats', [kept], builder.snapshot, perspectives);
    expect(threats[0]).toMatchObject({
      statements: ['s2'],
      capability: [],
      views: [{ perspective: 'people', statements: ['s2'] }],
    });
    expect(fallen.map(({ statement, why }) => [statement, why])).toEqual([
      ['s1', 'rejected'],
      ['s99', 'gone'],
    ]);
  });
});
