import { foldWords } from '../statistics/columns.js';
import { needsOf } from './needs.js';
import { partsOf } from './parts.js';
import { TEAM_FIELDS, type TeamField, type TeamRules } from './team-rules.js';
import type { FocusChoice, FocusPlace } from './types.js';

/** A dimension of the index with its scores, one for each place; the more the better. */
export interface Dimension {
  code: string;
  name: string;
  scores: ArrayLike<number>;
}

/** Chosen places that hang together, and the civilian team that they need. Indices are of places. */
export interface KeyTerritory {
  places: number[];
  /** Where the team sits: the chosen place there with most people, or else most need. */
  seat: number;
  groups: string[];
  /** How far the territory falls short in each field, 0 to 1 of the distance from best to worst place; NaN: no dimension tells. */
  shortfall: Record<TeamField, number>;
  /** Field in which it falls short most; undefined where no dimension tells. */
  lead: TeamField | undefined;
  team: { field: TeamField; posts: string[] }[];
  size: number;
}

/** Which dimensions tell the need of each field. */
export function dimensionsOf(rules: TeamRules, dimensions: readonly Dimension[]): Record<TeamField, Dimension[]> {
  const read = (field: TeamField): Dimension[] =>
    dimensions.filter(({ code, name }) => {
      const words = ` ${foldWords(code)} ${foldWords(name)}`;
      return rules.fields[field].reads.some((word) => words.includes(` ${foldWords(word)}`));
    });
  return byField(read);
}

/**
 * Key territories of a choice, those with most need first, each with a team made up by what its places lack: posts beyond the
 * least of each field go by the shortfall to the power of `sharpness`, whole posts by largest remainder (Hamilton's method).
 * Territories are the parts in which one may go from neighbour to neighbour; without neighbours, the groups.
 */
export function keyTerritories(
  places: readonly FocusPlace[],
  { chosen }: Pick<FocusChoice, 'chosen'>,
  dimensions: readonly Dimension[],
  rules: TeamRules,
  neighbours?: readonly (readonly number[])[],
): KeyTerritory[] {
  const read = dimensionsOf(rules, dimensions);
  const short = new Map(dimensions.map((dimension) => [dimension, needsOf(dimension.scores)]));
  const weight = (i: number): number => (places[i]!.people > 0 ? places[i]!.people : 1);
  const burden = (list: readonly number[]): number =>
    list.reduce((sum, i) => sum + (places[i]!.need > 0 ? places[i]!.need * weight(i) : 0), 0);
  const parts = neighbours ? partsOf(chosen, neighbours) : groupsOf(places, chosen);
  return parts
    .map((part): KeyTerritory => {
      const shortfall = byField((field) => {
        const [sum, all] = read[field].reduce(
          ([total, people], dimension) => {
            const known = part.filter((i) => !Number.isNaN(short.get(dimension)![i]!));
            return [
              total + known.reduce((own, i) => own + weight(i) * short.get(dimension)![i]!, 0),
              people + known.reduce((own, i) => own + weight(i), 0),
            ];
          },
          [0, 0],
        );
        return sum / all;
      });
      const told = TEAM_FIELDS.filter((field) => !Number.isNaN(shortfall[field]));
      const { least, places: each, most } = rules.size;
      const size = Math.min(most, Math.max(least, Math.round(each * part.length)));
      const posts = apportioned(rules, shortfall, size);
      return {
        places: part,
        seat: part.reduce(heavier),
        groups: [...new Set(part.map((i) => places[i]!.group))].filter(Boolean),
        shortfall,
        lead: told.sort((a, b) => shortfall[b] - shortfall[a])[0],
        team: TEAM_FIELDS.map((field) => ({ field, posts: filled(rules.fields[field].posts, posts[field]) })),
        size: TEAM_FIELDS.reduce((sum, field) => sum + posts[field], 0),
      };
    })
    .sort((a, b) => burden(b.places) - burden(a.places));

  function heavier(a: number, b: number): number {
    return weight(b) > weight(a) || (weight(b) === weight(a) && places[b]!.need > places[a]!.need) ? b : a;
  }
}

function groupsOf(places: readonly FocusPlace[], chosen: readonly boolean[]): number[][] {
  const groups = new Map<string, number[]>();
  places.forEach(({ group }, i) => {
    if (chosen[i]) groups.set(group, [...(groups.get(group) ?? []), i]);
  });
  return [...groups.values()];
}

function apportioned(rules: TeamRules, shortfall: Record<TeamField, number>, size: number): Record<TeamField, number> {
  const posts = byField((field) => rules.fields[field].least);
  const rest = Math.max(0, size - TEAM_FIELDS.reduce((sum, field) => sum + posts[field], 0));
  const claim = byField((field) => (Number.isNaN(shortfall[field]) ? 0 : shortfall[field] ** rules.sharpness));
  const claims = TEAM_FIELDS.reduce((sum, field) => sum + claim[field], 0);
  // Where no dimension tells, or nothing is short, the fields share alike.
  const due = byField((field) => (claims > 0 ? claim[field] / claims : 1 / TEAM_FIELDS.length) * rest);
  for (const field of TEAM_FIELDS) posts[field] += Math.floor(due[field]);
  const open = rest - TEAM_FIELDS.reduce((sum, field) => sum + Math.floor(due[field]), 0);
  const order = [...TEAM_FIELDS].sort((a, b) => (due[b] % 1) - (due[a] % 1));
  for (const field of order.slice(0, Math.round(open))) posts[field]++;
  return posts;
}

const filled = (posts: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, at) => posts[at % posts.length]!);

const byField = <T>(of: (field: TeamField) => T): Record<TeamField, T> =>
  Object.fromEntries(TEAM_FIELDS.map((field) => [field, of(field)])) as Record<TeamField, T>;
