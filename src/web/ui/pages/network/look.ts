/** Kinds of actors in the order of legends; the place of each says which shape it has (node-program.ts). */
export const KINDS = ['Person', 'Organization', 'PublicBody', 'Company', 'Place', 'Event'] as const;
export type Kind = (typeof KINDS)[number];

/** The colours of the drawing as the tokens have them now, each `#rrggbb`: what is painted by WebGL knows no variables. */
export interface Palette {
  ground: string;
  text: string;
  soft: string;
  line: string;
  against: string;
  accent: string;
  pale: string;
  faded: string;
  fadedLine: string;
  /** Of communities, in the order of their size. */
  communities: readonly string[];
  kinds: Record<Kind, string>;
}

/** How each kind is drawn in a box from -1 to 1, for legends and SVG: as the shapes of the shader. */
export const SHAPES: Record<Kind, string> = {
  Person: 'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z',
  Organization: 'M-.86-.86H.86V.86H-.86Z',
  PublicBody: 'M-.55-.95H.55L1.1 0L.55.95H-.55L-1.1 0Z',
  Company: 'M0-1.25L1.25 0L0 1.25L-1.25 0Z',
  Place: 'M0-1.2L1.15.75H-1.15Z',
  Event: 'M-.4-1.1H.4V-.4H1.1V.4H.4V1.1H-.4V.4H-1.1V-.4H-.4Z',
};

/** Up to so many actors all are named where the whole is seen. */
export const ALL_NAMED = 150;

/** Least and greatest radius in pixels for so many marks: together they cover a tenth of the drawing or less. */
export function boundsOf(count: number): [least: number, most: number] {
  const least = Math.min(6, Math.max(0.8, (count > ALL_NAMED ? 40 : 55) / Math.sqrt(count)));
  return [least, Math.min(20, Math.max(9, 5 * least))];
}

/**
 * Radius in pixels by a measure's values, where the whole is seen: the area grows with the value, of a large network the
 * radius, so that the few best tied stand out from the many.
 */
export function sizesOf(values: readonly (number | null)[]): number[] {
  const [least, most] = boundsOf(values.length);
  const [low, high] = rangeOf(values);
  const power = values.length > ALL_NAMED ? 1 : 0.5;
  return values.map((value) =>
    value === null || high === low ? least : least + (most - least) * ((value - low) / (high - low)) ** power,
  );
}

/** The least and the greatest of the values that are there. */
export function rangeOf(values: readonly (number | null)[]): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > high ? [0, 0] : [low, high];
}

/** With more actors than this colours stand for communities, unless one asks for something else: kinds have shapes. */
const BY_COMMUNITY = 300;

/** What colours stand for where nobody chose. */
export const usualColour = (actors: number): 'kind' | 'community' => (actors > BY_COMMUNITY ? 'community' : 'kind');

/** The colour of a community by its number: where there are more than colours these come again. */
export const communityColour = ({ communities }: Palette, community: number): string =>
  communities[community % communities.length]!;

/** A colour for each value: from pale for the least to the accent for the greatest. */
export function ramp(values: readonly (number | null)[], { pale, accent, soft }: Palette): string[] {
  const [low, high] = rangeOf(values);
  return values.map((value) =>
    value === null ? soft : mix(pale, accent, high === low ? 0 : Math.sqrt((value - low) / (high - low))),
  );
}

/** A colour between two, each `#rrggbb`. */
export function mix(one: string, other: string, share: number): string {
  const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(one, at) * (1 - share) + part(other, at) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
