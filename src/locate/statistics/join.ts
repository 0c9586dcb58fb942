import { type Said, said, UserError } from '../../model/index.js';
import { codeDistance } from './codes.js';
import { foldWords } from './columns.js';
import { lies, type Shape } from './shapes.js';
import type { StatPlace } from './types.js';

/** A guess where a place belongs that did not match. */
export interface JoinGuess {
  shape?: number;
  /** In words, for the person who decides. */
  reason: string;
  /** The same as keys, for words of other languages. */
  why: GuessReason[];
}

/** What speaks for a guess, in words. */
export const GUESS_REASONS = {
  sameName: 'the same name',
  likeName: 'a like name',
  oneDigit: 'the code differs in one digit',
  sameGroup: 'codes of the same group',
  newer: 'newer than the map, or of another system of codes: no code or name on the map is near',
  newerOrAbroad: 'newer than the map, or abroad: no code or name is near, and its coordinates lie in no shape',
  newerWithin: 'newer than the map: no code or name is near, and its coordinates lie in this shape',
} as const;
export type GuessReason = keyof typeof GUESS_REASONS;

const guessed = (why: GuessReason[], shape?: number): JoinGuess => ({
  ...(shape !== undefined && { shape }),
  reason: why.map((key) => GUESS_REASONS[key]).join(', '),
  why,
});

/** What a join found, and what it could not. Indices count in the order of the table's places and of the shapes. */
export interface JoinReport {
  by: 'code' | 'name';
  /** For each place the index of its shape; -1 where there is none. */
  shapeOf: number[];
  matched: number;
  /** Places without a shape, each with its best guesses. */
  unmatched: { place: number; guesses: JoinGuess[] }[];
  /** Shapes that no row of the table belongs to: unknown, or zero, which only the user can say. */
  leftOut: number[];
  /** Matched by code although the names have little in common. */
  otherName: { place: number; shape: number }[];
  notes: Said[];
}

const GUESSES = 2;
/** Names more alike than this are a guess; less alike than `STRANGE`, a doubt. Dice's share of pairs of letters. */
const ALIKE = 0.6;
const STRANGE = 0.25;

/**
 * Joins places to shapes by code, or by name (within their group, where both have one) where the table has no codes. Nothing
 * that differs is joined: what did not match comes back with guesses by the distance of codes, the likeness of names, and
 * the shape that its coordinates lie in, which is how a municipality shows that is newer than the map. `decided` are the matches
 * that a person made: code or name of the shape by code or name of the place.
 * @throws UserError where a decided match names no place or no shape
 */
export function joinPlaces(
  places: readonly StatPlace[],
  shapes: readonly Shape[],
  decided: Readonly<Record<string, string>> = {},
): JoinReport {
  const notes: Said[] = [];
  const coded =
    places.filter(({ code }) => code !== '').length > places.length / 2 && shapes.some(({ code }) => code !== '');
  const shapeOf = coded ? byCode(places, shapes, notes) : byName(places, shapes);
  decide(decided, places, shapes, shapeOf);
  const used = new Set(shapeOf.filter((shape) => shape >= 0));
  const free = shapes.flatMap((_, shape) => (used.has(shape) ? [] : [shape]));
  const unmatched = shapeOf.flatMap((shape, place) =>
    shape < 0 ? [{ place, guesses: guess(places[place]!, shapes, free) }] : [],
  );
  const otherName = coded
    ? shapeOf.flatMap((shape, place) =>
        shape >= 0 && strange(places[place]!, shapes[shape]!) ? [{ place, shape }] : [],
      )
    : [];
  return { by: coded ? 'code' : 'name', shapeOf, matched: used.size, unmatched, leftOut: free, otherName, notes };
}

function decide(
  decided: Readonly<Record<string, string>>,
  places: readonly StatPlace[],
  shapes: readonly Shape[],
  shapeOf: number[],
): void {
  const find = (list: readonly { code: string; name: string }[], word: string, what: Said): number => {
    const index = list.findIndex(({ code, name }) => code === word || foldWords(name) === foldWords(word));
    if (index < 0) throw new UserError(said`--match: no ${what} has the code or name "${word}".`, { exit: 2 });
    return index;
  };
  for (const [place, shape] of Object.entries(decided)) {
    const [from, to] = [find(places, place, said`row of the table`), find(shapes, shape, said`shape`)];
    if (shapeOf.includes(to))
      throw new UserError(
        said`--match: another row already has the shape "${shape}"; two places cannot be drawn as one.`,
        {
          exit: 2,
        },
      );
    shapeOf[from] = to;
  }
}

function byCode(places: readonly StatPlace[], shapes: readonly Shape[], notes: Said[]): number[] {
  const at = new Map(shapes.map(({ code }, shape) => [code, shape]));
  const width = sameLength(shapes);
  let [padded, checked] = [0, 0];
  // Brazil's municipalities have six digits, and a seventh that checks them: both are in use.
  const short = new Map(width === 7 ? shapes.map(({ code }, shape) => [code.slice(0, 6), shape]) : []);
  const found = places.map(({ code }) => {
    const exact = at.get(code);
    if (exact !== undefined) return exact;
    if (width !== undefined && /^\d+$/.test(code) && code.length === width - 1) {
      const zero = at.get(`0${code}`);
      if (zero !== undefined) padded++;
      const check = short.get(code);
      if (zero === undefined && check !== undefined) checked++;
      return zero ?? check ?? -1;
    }
    if (width === 6 && /^\d{7}$/.test(code)) {
      const check = at.get(code.slice(0, 6));
      if (check !== undefined) checked++;
      return check ?? -1;
    }
    return -1;
  });
  if (padded > 0) notes.push(said`${padded} {1|code|codes} matched once the zero in front was put back`);
  if (checked > 0) notes.push(said`${checked} {1|code|codes} matched without the digit that checks them`);
  return found;
}

function sameLength(shapes: readonly Shape[]): number | undefined {
  const lengths = new Set(shapes.map(({ code }) => (/^\d+$/.test(code) ? code.length : -1)));
  const [only] = lengths;
  return lengths.size === 1 && only! > 0 ? only : undefined;
}

function byName(places: readonly StatPlace[], shapes: readonly Shape[]): number[] {
  const grouped = new Map<string, number[]>();
  const alone = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, shape: number) =>
    map.set(key, [...(map.get(key) ?? []), shape]);
  shapes.forEach(({ name, group }, shape) => {
    add(alone, foldWords(name), shape);
    if (group) add(grouped, `${foldWords(group)}/${foldWords(name)}`, shape);
  });
  return places.map(({ name, group }) => {
    const within = group ? grouped.get(`${foldWords(group)}/${foldWords(name)}`) : undefined;
    // Two municipalities of one name in different states: without the state nobody can say which.
    const list = within ?? alone.get(foldWords(name)) ?? [];
    return list.length === 1 ? list[0]! : -1;
  });
}

function guess(place: StatPlace, shapes: readonly Shape[], free: readonly number[]): JoinGuess[] {
  const guesses: (JoinGuess & { score: number })[] = [];
  for (const shape of free) {
    const { code, name } = shapes[shape]!;
    const alike = likeness(place.name, name);
    const distance = place.code && code ? codeDistance(place.code, code) : Number.POSITIVE_INFINITY;
    const near = distance <= 1 && place.code.slice(0, 2) === code.slice(0, 2);
    const sameGroup = place.code.length > 3 && place.code.slice(0, 2) === code.slice(0, 2);
    // Codes begin with their department or state: a like name in another one is another place, the same name a moved one.
    const elsewhere = alike < 1 && place.code.length > 3 && code.length > 3 && !sameGroup;
    if (elsewhere || (alike < ALIKE && !(near && alike > STRANGE))) continue;
    const why: GuessReason[] = [
      ...(alike === 1 ? ['sameName' as const] : alike >= ALIKE ? ['likeName' as const] : []),
      ...(near ? ['oneDigit' as const] : sameGroup ? ['sameGroup' as const] : []),
    ];
    guesses.push({ ...guessed(why, shape), score: alike + (sameGroup ? 0.3 : 0) + (near ? 0.3 : 0) });
  }
  guesses.sort((left, right) => right.score - left.score);
  const best = guesses.slice(0, GUESSES).map(({ shape, why }) => guessed(why, shape));
  return best.length > 0 ? best : [newer(place, shapes)];
}

function newer(place: StatPlace, shapes: readonly Shape[]): JoinGuess {
  const { longitude, latitude } = place;
  if (longitude === undefined || latitude === undefined) return guessed(['newer']);
  const shape = shapes.findIndex(({ geometry }) => lies(longitude, latitude, geometry));
  return shape < 0 ? guessed(['newerOrAbroad']) : guessed(['newerWithin'], shape);
}

function strange(place: StatPlace, shape: Shape): boolean {
  return /\p{L}/u.test(shape.name) && /\p{L}/u.test(place.name) && likeness(place.name, shape.name) < STRANGE;
}

/** How alike two names are, 0 to 1: twice the pairs of letters in common over all pairs (Dice 1945, doi 10.2307/1932409). */
export function likeness(left: string, right: string): number {
  const [a, b] = [left, right].map((name) => foldWords(name).replaceAll(' ', ''));
  if (a === b) return 1;
  const pairs = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const [first, second] = [pairs(a!), pairs(b!)];
  if (first.length + second.length === 0) return 0;
  const left2 = [...second];
  let common = 0;
  for (const pair of first) {
    const at = left2.indexOf(pair);
    if (at < 0) continue;
    left2.splice(at, 1);
    common++;
  }
  return (2 * common) / (first.length + second.length);
}
