import { describe, expect, it } from 'vitest';
import type { NetworkDrawing } from '../../src/web/api/index.js';
import { communityColours } from '../../src/web/ui/pages/network/community-colours.js';
import { frameFor } from '../../src/web/ui/pages/network/frame.js';
import { cssOf, looksOf } from '../../src/web/ui/pages/network/lines/looks.js';
import { nearLine } from '../../src/web/ui/pages/network/lines/near-line.js';
import { isSame, shift, type View } from '../../src/web/ui/pages/network/lines/view.js';
import { leadsBeyond, litBy } from '../../src/web/ui/pages/network/lit.js';
import type { Palette } from '../../src/web/ui/pages/network/look.js';

/** A path a – b – c and apart from it d – e, the last tie alleged, b – c one of conflict. */
function drawing(name: string, ids = ['a', 'b', 'c', 'd', 'e'], community = [0, 0, 0, 1, 1]): NetworkDrawing {
  const places = new Map(ids.map((id, at) => [id, at]));
  const ties = [
    ['a', 'b'],
    ['b', 'c'],
    ['d', 'e'],
  ].filter((ends) => ends.every((id) => places.has(id)));
  return {
    case: name,
    actors: {
      id: ids,
      name: ids,
      kind: ids.map(() => 'Person'),
      sector: ids.map(() => 'person'),
      degree: ids.map(() => 1),
      community,
    },
    lines: {
      source: ties.map(([one]) => places.get(one!)!),
      target: ties.map(([, other]) => places.get(other!)!),
      alleged: ties.map(([one]) => (one === 'd' ? 1 : 0)),
      against: ties.map(([one]) => (one === 'b' ? 1 : 0)),
      sources: ties.map(() => 1),
      ties: ties.map(() => 1),
    },
  } as unknown as NetworkDrawing;
}

const palette = { line: '#101010', against: '#a00000', accent: '#00a0a0' } as unknown as Palette;
const view = (place: View['place']): View => ({ place, width: 100, height: 100, sharp: 1, scale: 1 });

describe('the lines of the drawing', () => {
  it('are dashed where they are only alleged, and of another colour where they are conflict', () => {
    const { dashed, colours, hidden, lit } = looksOf(drawing('x'), undefined, undefined, palette);
    expect([...dashed]).toEqual([0, 0, 1]);
    expect([...colours].map((colour) => cssOf(colour).slice(0, 7))).toEqual(['#101010', '#a00000', '#101010']);
    expect([...hidden, ...lit]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('are lit as a finding says, or around the actor in hand; those of who is taken out are gone', () => {
    const of = drawing('x');
    const lit = litBy([], [{ source: 'c', target: 'b' }]);
    expect([...looksOf(of, lit, undefined, palette).lit]).toEqual([0, 1, 0]);
    expect(cssOf(looksOf(of, lit, undefined, palette).colours[1]!)).toBe('#00a0a0ff');
    expect([...looksOf(of, undefined, 'b', palette).lit]).toEqual([1, 1, 0]);
    const removed = { ...litBy([], []), removed: new Set(['a']), between: true };
    expect([...looksOf(of, removed, undefined, palette).hidden]).toEqual([1, 0, 0]);
  });

  it('say whether what is lit leads over others than are drawn', () => {
    const step = (source: string, target: string) => litBy([], [{ source, target }]);
    expect(leadsBeyond(drawing('x'), step('a', 'b'))).toBe(false);
    expect(leadsBeyond(drawing('x'), step('b', 'a'))).toBe(false);
    expect(leadsBeyond(drawing('x'), step('a', 'd'))).toBe(true);
    expect(leadsBeyond(drawing('x'), step('a', 'nobody'))).toBe(true);
  });

  it('are found by a place on the screen: the nearest, a lit one first, none that is hidden or far', () => {
    const ends = { source: [0, 2], target: [1, 3] };
    // Two level lines, four units apart, seen twice as large.
    const positions = Float32Array.from([0, 0, 10, 0, 0, 4, 10, 4]);
    const at = (x: number, y: number, looks: { lit?: number[]; hidden?: number[] } = {}) =>
      nearLine(
        ends,
        positions,
        { lit: Uint8Array.from(looks.lit ?? [0, 0]), hidden: Uint8Array.from(looks.hidden ?? [0, 0]) },
        view([2, 0, 0, 2, 0, 0]),
        x,
        y,
      );
    expect(at(10, 3)).toBe(0);
    expect(at(10, 5)).toBe(1);
    expect(at(10, 5, { lit: [1, 0] })).toBe(0);
    expect(at(10, 4, { hidden: [1, 0] })).toBe(1);
    expect(at(10, 20)).toBeUndefined();
    expect(at(40, 0)).toBeUndefined();
  });

  it('follow the hand: the shifted picture shows each place where the new view has it', () => {
    const [from, to] = [view([2, 0, 0, -2, 10, 90]), view([3, 0, 0, -3, -20, 70])];
    const numbers = shift(from, to)
      .match(/-?[\d.]+(e-?\d+)?/g)!
      .map(Number);
    const [a, b, c, d, e, f] = numbers as [number, number, number, number, number, number];
    for (const [x, y] of [
      [0, 0],
      [7, 3],
      [-4, 12],
    ] as const) {
      const [px, py] = [2 * x + 10, -2 * y + 90];
      expect(a * px + c * py + e).toBeCloseTo(3 * x - 20, 9);
      expect(b * px + d * py + f).toBeCloseTo(-3 * y + 70, 9);
    }
    expect(isSame(from, view([2, 0, 0, -2, 10, 90]))).toBe(true);
    expect(isSame(from, to)).toBe(false);
  });
});

describe('what a filter changes', () => {
  it('is no colour: communities keep that of most of their members, whatever their number', () => {
    const [first, second] = communityColours(drawing('colours'));
    expect(first).not.toBe(second);
    // Without a and b the other community is the largest.
    const after = communityColours(drawing('colours', ['c', 'd', 'e'], [1, 0, 0]));
    expect(after).toEqual([second, first]);
    // Of another case nothing is known.
    expect(communityColours(drawing('another', ['c', 'd', 'e'], [1, 0, 0]))).toEqual([0, 1]);
  });

  it('is not the frame, where what is left still fills it', () => {
    const before = { x: [0, 100] as [number, number], y: [0, 50] as [number, number] };
    expect(frameFor(Float32Array.from([5, 5, 90, 45]), before)).toBe(before);
    expect(frameFor(Float32Array.from([5, 5, 30, 45]), before)).toBeNull();
    expect(frameFor(Float32Array.from([5, 5, 120, 45]), before)).toBeNull();
  });
});
