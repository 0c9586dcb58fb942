import type { Reason } from '../../case/index.js';
import { WEIGHTS } from '../weights.js';
import { type BodyName, bodyNames } from './body-name.js';
import { scoreBodyNames } from './body-score.js';
import { type PersonName, personNames } from './person-name.js';
import { count, scorePersonNames, type Tally } from './person-score.js';

/** A name ready to compare, in the way of its schema. */
export type PreparedName = { family: 'person'; names: PersonName[] } | { family: 'body'; names: BodyName[] };

const LARGEST_MEMORY = 400_000;
const persons = new Map<string, PreparedName>();
const bodies = new Map<string, PreparedName>();

/** Makes a name ready; the same text is made ready once. */
export function prepareName(family: 'person' | 'body', text: string): PreparedName {
  const memory = family === 'person' ? persons : bodies;
  let name = memory.get(text);
  if (!name) {
    if (memory.size >= LARGEST_MEMORY) memory.clear();
    name = family === 'person' ? { family, names: personNames(text) } : { family, names: bodyNames(text) };
    memory.set(text, name);
  }
  return name;
}

/** How names of a FollowTheMoney schema are compared: as personal names or as names of bodies and things. */
export function familyOf(schema: string, left: string, right: string): 'person' | 'body' {
  if (schema === 'Person') return 'person';
  if (schema !== 'LegalEntity') return 'body';
  // A legal entity may be either: a legal form or a common word of bodies tells.
  const isBody = (text: string): boolean =>
    bodyNames(text).some((name) => name.legal.length > 0 || name.words.some((word) => word.kind !== 'word'));
  return isBody(left) || isBody(right) ? 'body' : 'person';
}

/**
 * How likely two names are names of one person, body, company, vessel or place, in [0, 1], with the reasons, which add up
 * to the score. Symmetric; identical names score 1. `schema` is one of FollowTheMoney's, or Place.
 */
export function compareNames(schema: string, left: string, right: string): { score: number; reasons: Reason[] } {
  const [a, b] = left <= right ? [left, right] : [right, left];
  const family = familyOf(schema, a, b);
  const tally = compare(prepareName(family, a), prepareName(family, b), true);
  const reasons = tally.reasons ?? [];
  if (left > right) for (const reason of reasons) [reason.left, reason.right] = [reason.right, reason.left];
  return { score: bounded(tally.total), reasons };
}

/** The score alone, for names made ready. Symmetric. */
export function scoreNames(left: PreparedName, right: PreparedName): number {
  const inOrder = left.names[0]!.text <= right.names[0]!.text;
  return bounded(compare(inOrder ? left : right, inOrder ? right : left, false).total);
}

/** Scores are kept to six digits: sums of shares must not differ in the last bit with the order of words. */
function bounded(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 1e6) / 1e6;
}

function compare(left: PreparedName, right: PreparedName, explain: boolean): Tally {
  let best: Tally | undefined;
  const keep = (tally: Tally): void => {
    if (!best || tally.total > best.total) best = tally;
  };
  const empty = (): Tally => ({ total: 0, reasons: explain ? [] : null });
  if (left.family === 'person' && right.family === 'person') {
    for (const a of left.names) {
      for (const b of right.names) keep(comparePersons(a, b, empty()));
    }
  } else if (left.family === 'body' && right.family === 'body') {
    for (const a of left.names) {
      for (const b of right.names) {
        const bothReduced =
          a.role === 'reduced' ? b.qualified || b.role === 'reduced' : b.role === 'reduced' && a.qualified;
        if (!bothReduced) keep(compareBodies(a, b, empty()));
      }
    }
  }
  return best ?? empty();
}

function comparePersons(left: PersonName, right: PersonName, tally: Tally): Tally {
  if (left.text === right.text) count(tally, 'name.identical', 1, 1, left.text, right.text);
  else scorePersonNames(left, right, tally);
  return tally;
}

function compareBodies(left: BodyName, right: BodyName, tally: Tally): Tally {
  if (left.text === right.text) count(tally, 'name.identical', 1, 1, left.text, right.text);
  else if (left.known > 0 && left.known === right.known) {
    count(tally, 'name.known-alias', WEIGHTS.knownAlias, 1, left.text, right.text);
  } else {
    scoreBodyNames(left, right, tally);
  }
  return tally;
}
