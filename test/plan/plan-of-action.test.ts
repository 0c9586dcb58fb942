import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/plan/index.js';

const item = (more = '', metric = 'measured: [{ date: 2015-07-01, value: 30 }]') => `title: Puerto Lucero
by: M. Oduber
date: 2015-01-01
items:
  - id: courts
    deliverable: two judges in the town
    power: decree of the supreme court
    accountable: president of the court
    resources: 400,000 USD a year
    review: 2015-06-30
    metric:
      name: homicides
      unit: a year
      baseline: { date: 2015-01-01, value: 40 }
      target: { date: 2016-01-01, value: 20 }
      ${metric}
    ${more}
`;
const only = (text: string, today?: string) => readPlan('plan.yaml', text, today).items[0]!;

describe('a plan', () => {
  it.each([
    ['[{ date: 2015-07-02, value: 30 }]', 'better', true],
    ['[{ date: 2015-07-02, value: 38 }]', 'better', false],
    ['[{ date: 2015-07-02, value: 40 }]', 'same', false],
    ['[{ date: 2015-07-02, value: 45 }]', 'worse', false],
    // The latest counts, in whatever order they stand.
    ['[{ date: 2015-07-02, value: 45 }, { date: 2015-03-01, value: 20 }]', 'worse', false],
  ])('measured %s is %s', (measured, verdict, onTrack) => {
    expect(only(item('', `measured: ${measured}`))).toMatchObject({ verdict, metric: { onTrack } });
  });

  it('knows a margin within which nothing has changed', () => {
    expect(only(item('', 'margin: 3\n      measured: [{ date: 2015-07-02, value: 38 }]')).verdict).toBe('same');
  });

  it('is not measured before anybody measured, and overdue when its review has passed', () => {
    expect(only(item('', 'measured: []'), '2015-07-15')).toMatchObject({ verdict: 'not measured', overdue: true });
    expect(only(item(), '2015-07-15').overdue).toBe(false);
    expect(only(item('', 'measured: []'), '2015-05-15').overdue).toBe(false);
  });

  it.each(['deliverable', 'power', 'accountable', 'resources', 'review'])('cannot be closed without %s', (field) => {
    const open = item().replace(new RegExp(`\n    ${field}: .*`), '');
    expect(only(open).missing).toEqual([field]);
    const closed = item('status: closed').replace(new RegExp(`\n    ${field}: .*`), '');
    expect(() => only(closed)).toThrow(/line 16: items\.0\.status: "courts" cannot be closed: it lacks/);
  });

  it('cannot be closed before it was measured, and can afterwards', () => {
    expect(() => only(item('status: closed', 'measured: []'))).toThrow('nothing was measured');
    expect(only(item('status: closed')).status).toBe('closed');
  });

  it.each([
    [item().replace('value: 20', 'value: 40'), 'line 15: items.0.metric.target.value: is the baseline'],
    [item().replace('2016-01-01', '2014-01-01'), 'line 15: items.0.metric.target.date: lies before the baseline'],
    [item().replace('2015-06-30', 'soon'), 'line 10: items.0.review: "soon" is no day as YYYY-MM-DD'],
    [item().replace('power', 'powr'), 'line 7: items.0.powr: is no part of a plan'],
  ])('is refused with the line of what is wrong (%#)', (text, message) => {
    expect(() => only(text)).toThrow(message);
  });
});
