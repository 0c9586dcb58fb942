import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/web/ui/pages/network/layout/arrange.js';
import { beside } from '../../src/web/ui/pages/network/layout/beside.js';
import { groupsOf } from '../../src/web/ui/pages/network/layout/groups.js';
import { pack } from '../../src/web/ui/pages/network/layout/pack.js';
import type { LayoutTask } from '../../src/web/ui/pages/network/layout/start.js';

/** Rings of so many actors each, every ring tied to the next by one tie; and pairs apart from all. */
function rings(count: number, size: number, pairs: number): LayoutTask {
  const total = count * size + 2 * pairs;
  const [sources, targets, communities]: number[][] = [[], [], []];
  for (let v = 0; v < count * size; v++) {
    const home = Math.floor(v / size);
    communities!.push(home);
    sources!.push(v);
    targets!.push(home * size + ((v + 1) % size));
    if (v % size === 0 && home > 0) {
      sources!.push(v);
      targets!.push(v - size);
    }
  }
  for (let pair = 0; pair < pairs; pair++) {
    const v = count * size + 2 * pair;
    sources!.push(v);
    targets!.push(v + 1);
    communities!.push(count + pair, count + pair);
  }
  return {
    ids: Array.from({ length: total }, (_, v) => `actor-${v}`),
    sources: sources!,
    targets: targets!,
    communities: communities!,
    before: new Float32Array(2 * total).fill(Number.NaN),
    sizes: new Float32Array(total).fill(2),
    names: new Float32Array(total),
  };
}

const distance = (positions: Float32Array, v: number, u: number): number =>
  Math.hypot(positions[2 * v]! - positions[2 * u]!, positions[2 * v + 1]! - positions[2 * u + 1]!);

describe('the layout of a large network', () => {
  const task = rings(12, 20, 5);
  const places = arrange(task, () => undefined);

  it('gives everybody a place, the same each time', () => {
    expect([...places].every(Number.isFinite)).toBe(true);
    expect(arrange(task, () => undefined)).toEqual(places);
  });

  it('keeps communities apart: nobody is nearer to the middle of another than to that of its own', () => {
    const middle = (home: number) => {
      const members = task.ids.map((_, v) => v).filter((v) => task.communities[v] === home);
      const mean = (axis: number) => members.reduce((sum, v) => sum + places[2 * v + axis]!, 0) / members.length;
      return [mean(0), mean(1)] as const;
    };
    const middles = Array.from({ length: 12 }, (_, home) => middle(home));
    for (let v = 0; v < 240; v++) {
      const far = middles.map(([x, y]) => Math.hypot(places[2 * v]! - x, places[2 * v + 1]! - y));
      expect(far.indexOf(Math.min(...far)), `actor ${v}`).toBe(task.communities[v]);
    }
  });

  it('puts small components beside all the rest, without making the whole much larger', () => {
    const box = (from: number, to: number, axis: number) => {
      const values = Array.from({ length: to - from }, (_, i) => places[2 * (from + i) + axis]!);
      return [Math.min(...values), Math.max(...values)] as const;
    };
    const [left, right] = box(0, 240, 0);
    const [bottom] = box(0, 240, 1);
    const isRight = box(240, 250, 0)[0] > right;
    const isBelow = box(240, 250, 1)[1] < bottom;
    expect(isRight || isBelow).toBe(true);
    expect(box(240, 250, 0)[1]).toBeLessThan(right + 0.3 * (right - left));
  });

  it('takes a community of a large component as a group, and a small component whole', () => {
    const groups = groupsOf(task.ids.length, task.sources, task.targets, task.communities);
    expect(groups.filter(({ aside }) => !aside).map(({ members }) => members.length)).toEqual(Array(12).fill(20));
    expect(groups.filter(({ aside }) => aside).map(({ members }) => members.length)).toEqual(Array(5).fill(2));
  });

  it('packs discs of any size without overlap', () => {
    const radii = Array.from({ length: 80 }, (_, i) => 50 / (1 + (i % 17)));
    const ties = radii.map((_, i) => new Map(i > 2 ? [[i % 3, 1 + (i % 5)]] : []));
    const discs = pack(radii, ties, 2);
    discs.forEach((one, i) => {
      for (const other of discs.slice(i + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(
          one.radius + other.radius + 2 - 1e-3,
        );
    });
  });

  it('leaves everybody where they stood when somebody comes, who is put beside those they are tied to', () => {
    const before = places.slice();
    const newcomers = [3, 4, 241];
    for (const v of newcomers) before.set([Number.NaN, Number.NaN], 2 * v);
    const after = beside({ ...task, before });
    for (let v = 0; v < task.ids.length; v++) {
      if (newcomers.includes(v)) continue;
      expect([after[2 * v], after[2 * v + 1]]).toEqual([places[2 * v], places[2 * v + 1]]);
    }
    expect(distance(after, 3, 2)).toBeLessThan(25);
    expect(distance(after, 4, 5)).toBeLessThan(25);
    expect(distance(after, 241, 240)).toBeLessThan(25);
  });

  it('finds a place for those who are tied to nobody known', () => {
    const before = places.slice();
    for (const v of [240, 241, 242, 243]) before.set([Number.NaN, Number.NaN], 2 * v);
    const after = beside({ ...task, before });
    expect([...after].every(Number.isFinite)).toBe(true);
    expect(distance(after, 240, 242)).toBeGreaterThan(10);
  });
});
