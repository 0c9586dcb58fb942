import type { HotSpots } from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { columns } from './connect-graph.js';

export const HOT_SPOT_OPTIONS: readonly CommandOption[] = [
  { flags: '--hot-spots', title: "where high values lie beside high ones: Moran's I, local Moran, Getis-Ord Gi*" },
  {
    flags: '--nearest K',
    title: 'neighbours are the K nearest places; those that share a border where there are outlines',
  },
  { flags: '--permutations N', title: 'random orders that hot spots are compared with', default: 999 },
  { flags: '--false-discovery Q', title: 'share of chance findings allowed among hot spots and alerts', default: 0.05 },
];

/** Settings of the permutations, checked. */
export function permutationsOf({ permutations, seed }: CommandContext['options']): {
  permutations: number;
  seed: number;
} {
  if (!Number.isInteger(permutations) || Number(permutations) < 99) {
    throw new UserError(`--permutations takes a whole number of 99 or more; it was given "${permutations}".`, {
      exit: 2,
    });
  }
  return { permutations: Number(permutations), seed: Number(seed) };
}

/** How many neighbours --nearest asks for. */
export function nearestOf({ nearest }: CommandContext['options'], otherwise: number): number {
  const k = nearest === undefined ? otherwise : Number(nearest);
  if (Number.isInteger(k) && k > 0) return k;
  throw new UserError(`--nearest takes a whole number above 0; it was given "${nearest}".`, { exit: 2 });
}

/** Hot and cold spots for people; `nameOf` names a place by its index in the result. */
export function hotSpotLines(
  { moran, expected, moranP, local }: HotSpots,
  nameOf: (index: number) => string,
  options: CommandContext['options'],
  shown: number,
): string[] {
  if (Number.isNaN(moran)) return ['', 'Hot spots: too few places with neighbours, or all have the same value.'];
  const q = Number(options['falseDiscovery']);
  const found = local
    .flatMap((each, index) => (each && each.q <= q ? [{ ...each, index }] : []))
    .sort((a, b) => b.gi - a.gi);
  const tested = local.filter(Boolean).length;
  const unjoined = local.length - tested;
  const least = 2 / (Number(options['permutations']) + 1);
  const rows = found
    .slice(0, shown)
    .map((each) => [
      `  ${nameOf(each.index)}`,
      each.gi.toFixed(2),
      each.moran.toFixed(2),
      each.quadrant,
      each.p.toFixed(4),
      each.q.toFixed(3),
    ]);
  const header = ['  place', 'Gi*', 'local I', 'against the mean', 'p', 'q'];
  return [
    '',
    `Moran's I ${moran.toFixed(3)} (by chance ${expected.toFixed(3)}), p ${moranP.toFixed(4)} by ${options['permutations']} permutations`,
    `${found.length} of ${tested} places stand out with their neighbours at a false discovery rate of ${q}${unjoined > 0 ? `; ${unjoined} have no neighbours` : ''}`,
    ...(found.length === 0 && least * tested > q
      ? [
          `  with ${options['permutations']} permutations a single place could not: more of them may show it (--permutations ${Math.ceil((2 * tested) / q)})`,
        ]
      : []),
    ...(rows.length > 0 ? columns([header.map(() => ''), header, ...rows]).slice(1) : []),
    ...(found.length > shown ? [`  … and ${found.length - shown} more (--smallest ${found.length} shows all)`] : []),
  ];
}
