import { describe, expect, it } from 'vitest';
import {
  afterExplanationDeed,
  type ExplanationDeed,
  newTable,
  standingTable,
  type Table,
  tableOf,
  writeTable,
} from '../../src/plan/index.js';
import { CaseBuilder } from '../report/case-fixture.js';

const doing = { by: 'M. Oduber', date: '2015-07-01' };
const begun = newTable('Who gave the order?', ['the crew', 'the guards'], doing);
const once = (table: Table, deed: ExplanationDeed, more: { earlier?: Table; taken?: string[] } = {}) =>
  afterExplanationDeed(table, deed, { ...doing, ...more });
const filled = [
  { do: 'piece', statement: 's1' },
  { do: 'piece', assumption: 'orders come from the top' },
  { do: 'mark', piece: 'E1', hypothesis: 'H1', cell: 'inconsistent' },
  { do: 'mark', piece: 'E1', hypothesis: 'H2', cell: 'consistent' },
  { do: 'mark', piece: 'E2', hypothesis: 'H1', cell: 'not applicable' },
] satisfies ExplanationDeed[];
const table = filled.reduce((now: Table, deed) => once(now, deed), begun);

describe('deeds on a table of explanations', () => {
  it('fill it piece by piece, and it goes through the file', () => {
    expect(table.evidence.map(({ id, marks }) => [id, marks])).toEqual([
      ['E1', { H1: 'inconsistent', H2: 'consistent' }],
      ['E2', { H1: 'not applicable' }],
    ]);
    expect(tableOf('x', writeTable(table))).toEqual(table);
  });

  it('never give an id that was struck out to something else', () => {
    const struck = once(table, { do: 'strike', piece: 'E2' });
    const added = once(struck, { do: 'piece', assumption: 'other' }, { taken: ['E1', 'E2', 'H1', 'H2'] });
    expect(added.evidence.at(-1)!.id).toBe('E3');
    expect(() => once(table, { do: 'piece', statement: 's1' })).toThrow('already, as E1');
  });

  it.each<[string, ExplanationDeed, ExplanationDeed]>([
    ['a mark', { do: 'mark', piece: 'E1', hypothesis: 'H1', cell: null }, { do: 'restore', piece: 'E1' }],
    ['a piece', { do: 'strike', piece: 'E1' }, { do: 'restore', piece: 'E1' }],
    ['a weight', { do: 'weigh', piece: 'E1', relevance: 'low' }, { do: 'restore', piece: 'E1' }],
    ['an explanation with its marks', { do: 'hypothesis', id: 'H1', text: null }, { do: 'restore', hypothesis: 'H1' }],
    ['a new explanation', { do: 'hypothesis', text: 'nobody' }, { do: 'restore', hypothesis: 'H3' }],
  ])('undo %s, and leave alone what was done meanwhile', (_, deed, undo) => {
    const done = once(table, deed);
    expect(done).not.toEqual(table);
    const meanwhile = once(done, { do: 'mark', piece: 'E2', hypothesis: 'H2', cell: 'neutral' });
    const expected = once(table, { do: 'mark', piece: 'E2', hypothesis: 'H2', cell: 'neutral' });
    expect(once(meanwhile, undo, { earlier: table })).toEqual(expected);
  });

  it('refuse what the table does not have', () => {
    expect(() => once(table, { do: 'mark', piece: 'E9', hypothesis: 'H1', cell: null })).toThrow('"E9"');
    expect(() => once(table, { do: 'mark', piece: 'E1', hypothesis: 'H9', cell: null })).toThrow('"H9"');
  });
});

describe('a table that the case keeps', () => {
  const quote = 'Ana Oduber leads Los Faroles.';
  const held = (judgement?: 'rejected') => {
    const builder = new CaseBuilder().kinds('Person', 'Ana Oduber').kinds('Organization', 'Los Faroles');
    builder
      .document('one.txt', quote)
      .says('Ana Oduber', 'Directorship', 'Los Faroles', quote, judgement ? { judgement } : {});
    return builder.snapshot;
  };

  it('has nothing to weigh until two explanations and a mark are there', () => {
    expect(standingTable('x', begun, held())).toEqual({ fallen: [], missing: 0 });
    const { weighed, missing } = standingTable('x', table, held());
    expect(weighed!.leading).toEqual(['H2']);
    expect(missing).toBe(1);
  });

  it('weighs a piece no more whose statement was set aside, and tells it', () => {
    const marked = once(table, { do: 'mark', piece: 'E2', hypothesis: 'H2', cell: 'inconsistent' });
    const { weighed, fallen } = standingTable('x', marked, held('rejected'));
    expect(fallen).toEqual([{ sheet: 'x', of: 'E1', statement: 's1', why: 'rejected' }]);
    expect(weighed!.leading).toEqual(['H1']);
    expect(weighed!.evidence.map(({ id }) => id)).toEqual(['E2']);
  });
});
