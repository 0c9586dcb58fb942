import { kilometres } from '../../model/index.js';
import { nameForm } from '../names/form.js';
import type { IncidentFacts } from './facts.js';
import { FAR, NEAR } from './weights.js';

/** How far two places agree; a town and the province it lies in are `unknown`. */
export type PlaceAgreement = 'samePlace' | 'nearPlace' | 'otherPlace' | 'unknown';

type Where = Pick<IncidentFacts, 'places' | 'points'>;

/** Whether two incidents happened in one place: by name in any of its forms, else by the distance of known towns. */
export function agreeInPlace(left: Where, right: Where): PlaceAgreement {
  const keys = new Set(left.places.map(placeKey));
  if (right.places.some((place) => keys.has(placeKey(place)))) return 'samePlace';
  const distances = left.points.flatMap((a) => right.points.map((b) => kilometres(a, b)));
  if (distances.length === 0) return 'unknown';
  const nearest = Math.min(...distances);
  return nearest <= NEAR ? 'nearPlace' : nearest > FAR ? 'otherPlace' : 'unknown';
}

/** What forms of one place's name share. */
export const placeKey = (name: string): string => nameForm(name).key;
