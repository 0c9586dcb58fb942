import { type Group, groupsOf } from './groups.js';
import { type Disc, pack } from './pack.js';
import type { LayoutTask } from './start.js';
import { spiral, within } from './within.js';

/** Room that a node takes, in units of the layout, and the space between two groups that stand aside in the same. */
const ROOM = 10;
const GAP = 8;
/** Space between two discs, in their mean radius. */
const APART = 0.3;
/** How much smaller groups that stand aside are. */
const SMALL = 0.7;
/** Width of the whole over its height, which those aside fill up: beside or below. */
const WIDE = 1.6;
/** Steps of the forces within a group; as many as come to so many looks at a pair over all groups: some two seconds. */
const STEPS = { least: 60, most: 300 };
const LOOKS = 1e8;

/**
 * A large network by its communities, each on a disc of its own with those it is tied to beside it, so that they can be
 * told apart (after Rodrigues, Milic-Frayling, Smith, Shneiderman, Hansen 2011, doi 10.1109/PASSAT/SocialCom.2011.139:
 * discs in the place of boxes). Small components stand beside. Within a disc ForceAtlas2 places the nodes; the
 * disc is then turned so that ties to others are short. `tell` hears of places as they come to be known.
 */
export function arrange(task: LayoutTask, tell: (positions: () => Float32Array) => void): Float32Array {
  const { sources, targets, communities } = task;
  const count = task.ids.length;
  const groups = groupsOf(count, sources, targets, communities);
  const groupOf = new Uint32Array(count);
  const at = new Uint32Array(count);
  groups.forEach(({ members }, g) => {
    members.forEach((v, i) => {
      groupOf[v] = g;
      at[v] = i;
    });
  });
  const own = groups.map(() => ({ sources: [] as number[], targets: [] as number[] }));
  const between = groups.map(() => new Map<number, number>());
  /** Of each node the discs that its ties lead to beyond its own, one entry a tie. */
  const beyond = new Map<number, number[]>();
  for (let e = 0; e < sources.length; e++) {
    const [s, t] = [sources[e]!, targets[e]!];
    const [one, other] = [groupOf[s]!, groupOf[t]!];
    if (one === other) {
      own[one]!.sources.push(at[s]!);
      own[one]!.targets.push(at[t]!);
      continue;
    }
    for (const [v, mine, theirs] of [
      [s, one, other],
      [t, other, one],
    ] as const) {
      between[mine]!.set(theirs, (between[mine]!.get(theirs) ?? 0) + 1);
      beyond.set(v, [...(beyond.get(v) ?? []), theirs]);
    }
  }
  const discs = discsOf(groups, between);
  const positions = new Float32Array(2 * count);
  const put = (g: number, places: Float32Array): void => {
    const { x, y, radius } = discs[g]!;
    groups[g]!.members.forEach((v, i) => {
      positions[2 * v] = x + radius * places[2 * i]!;
      positions[2 * v + 1] = y + radius * places[2 * i + 1]!;
    });
  };
  const degrees = groups.map(({ members }) => new Array<number>(members.length).fill(0));
  groups.forEach((_, g) => {
    put(g, spiral(degrees[g]!));
  });
  tell(() => positions);
  const pairs = groups.reduce((sum, { members }) => sum + members.length ** 2 / 2, 0);
  const steps = Math.round(Math.max(STEPS.least, Math.min(STEPS.most, LOOKS / pairs)));
  groups.forEach(({ members }, g) => {
    const places = within({ count: members.length, ...own[g]! }, steps);
    turn(places, members, discs, g, beyond);
    put(g, places);
    tell(() => positions);
  });
  return positions;
}

/** Where each group's disc lies: packed by ties, and those aside in rows below. */
function discsOf(groups: readonly Group[], between: readonly ReadonlyMap<number, number>[]): Disc[] {
  const radiusOf = ({ members }: Group): number => (ROOM * Math.sqrt(members.length)) / 1.6;
  const main = groups.flatMap(({ aside }, g) => (aside ? [] : [g]));
  const place = new Map(main.map((g, i) => [g, i]));
  const radii = main.map((g) => radiusOf(groups[g]!));
  const packed = pack(
    radii,
    main.map((g) => new Map([...between[g]!].map(([other, strength]) => [place.get(other)!, strength]))),
    (APART * radii.reduce((sum, radius) => sum + radius, 0)) / radii.length,
  );
  const discs: Disc[] = [];
  for (const [i, g] of main.entries()) discs[g] = packed[i]!;
  shelve(
    discs,
    packed,
    groups.flatMap((group, g) => (group.aside ? [{ g, radius: SMALL * radiusOf(group) }] : [])),
  );
  return discs;
}

/** Puts those aside in columns right of the rest, or where that is wide already in rows below it. */
function shelve(discs: Disc[], packed: readonly Disc[], aside: readonly { g: number; radius: number }[]): void {
  const [left, right] = [
    Math.min(...packed.map((d) => d.x - d.radius)),
    Math.max(...packed.map((d) => d.x + d.radius)),
  ];
  const [bottom, top] = [
    Math.min(...packed.map((d) => d.y - d.radius)),
    Math.max(...packed.map((d) => d.y + d.radius)),
  ];
  const isWide = right - left > WIDE * (top - bottom);
  const area = aside.reduce((sum, { radius }) => sum + (2 * radius + GAP) ** 2, 0);
  const length = Math.max(isWide ? right - left : top - bottom, Math.sqrt(isWide ? WIDE * area : area / WIDE));
  /** Along the shelf, and away from the rest. */
  let [along, away, deep] = [0, 3 * GAP, 0];
  for (const { g, radius } of aside) {
    if (along > 0 && along + 2 * radius > length) [along, away, deep] = [0, away + deep + GAP, 0];
    const [a, b] = [along + radius, away + radius];
    discs[g] = isWide ? { x: left + a, y: bottom - b, radius } : { x: right + b, y: top - a, radius };
    along += 2 * radius + GAP;
    deep = Math.max(deep, 2 * radius);
  }
}

/** Turns the places of a group, or their mirror image, so that nodes lie on the side of the discs they are tied to. */
function turn(
  places: Float32Array,
  members: readonly number[],
  discs: readonly Disc[],
  g: number,
  beyond: ReadonlyMap<number, readonly number[]>,
): void {
  // Sums of dot and cross products of a place and the way its ties lead, as it is and mirrored: the best turn is their angle.
  let [dot, cross, mirrorDot, mirrorCross] = [0, 0, 0, 0];
  members.forEach((v, i) => {
    const [x, y] = [places[2 * i]!, places[2 * i + 1]!];
    for (const other of beyond.get(v) ?? []) {
      const [dx, dy] = [discs[other]!.x - discs[g]!.x, discs[other]!.y - discs[g]!.y];
      const far = Math.hypot(dx, dy) || 1;
      dot += (x * dx + y * dy) / far;
      cross += (x * dy - y * dx) / far;
      mirrorDot += (x * dx - y * dy) / far;
      mirrorCross += (x * dy + y * dx) / far;
    }
  });
  const mirror = Math.hypot(mirrorDot, mirrorCross) > Math.hypot(dot, cross);
  const angle = mirror ? Math.atan2(mirrorCross, mirrorDot) : Math.atan2(cross, dot);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < places.length; i += 2) {
    const [x, y] = [places[i]!, mirror ? -places[i + 1]! : places[i + 1]!];
    places[i] = x * cos - y * sin;
    places[i + 1] = x * sin + y * cos;
  }
}
