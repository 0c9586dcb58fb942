import {
  FINDING_LISTS,
  isAlleged,
  networkOf,
  type Reading,
  withoutSource,
  withoutStatements,
} from '../connect/index.js';
import type { Claim } from './claims.js';
import type { Analysis, Draft } from './findings/index.js';
import type { Finding } from './schema.js';
import type { Wording } from './wording.js';

type Standing = Finding['stands']['withoutAlleged'];

/** The kinds of findings that the network stage makes, and the list of that stage which holds them. */
const LIST_OF: Readonly<Record<string, string>> = {
  facilitator: 'facilitators',
  broker: 'brokers',
  chain: 'chains',
  turn: 'turns',
};

/**
 * Says of findings whether they stand without what is only alleged, and without their main source: the one that most of
 * their claims rest on. Each claim must still be said as a fact; and what was put together from several must be found
 * again in a network made anew from what is left. Where it is found but a claim of it is gone, it stands in part. In words
 * it is said only where the certainty does not say it already.
 */
export class Sureness {
  readonly #reading: Reading;
  readonly #wording: Wording;
  /** Keys of the findings that are made again, by what was left out: worked out once. */
  readonly #again = new Map<string, ReadonlySet<string>>();

  constructor({ snapshot, wording }: Analysis, resolved: Reading['resolved']) {
    this.#reading = { snapshot, resolved };
    this.#wording = wording;
  }

  of(draft: Draft): Finding['stands'] {
    const claims = draft.lines.flatMap(({ claim }) => claim ?? []);
    const mainSource = mainSourceOf(claims);
    const withoutAlleged = this.#standing(draft, claims.filter(isAsserted).length, claims.length, 'alleged');
    const elsewhere = claims.filter((claim) => claim.sources.some((source) => source !== mainSource));
    const withoutMainSource = this.#standing(draft, elsewhere.length, claims.length, mainSource);
    const { stands } = this.#wording.words;
    const isOnly = claims.every(({ sources }) => sources.every((source) => source === mainSource));
    // What has one claim of one source says so by its certainty already, and what nobody merely alleges needs no trial.
    const tried = [
      ...(claims.every(isAsserted) || (isOnly && claims.length === 1) ? [] : [stands.alleged]),
      ...(isOnly ? (claims.length === 1 ? [] : [stands.onlySource]) : [stands.mainSource]),
    ];
    const values = {
      alleged: stands[withoutAlleged],
      source: this.#wording.documentLabel(mainSource),
      main: stands[withoutMainSource],
    };
    const text = tried.length > 0 ? this.#wording.sentence(tried.join('; '), values) : '';
    return { withoutAlleged, mainSource, withoutMainSource, text };
  }

  #standing(draft: Draft, left: number, all: number, leftOut: string): Standing {
    const list = LIST_OF[draft.kind];
    if (left === 0) return 'no';
    if (list !== undefined && draft.key !== undefined && !this.#foundWithout(leftOut).has(`${list} ${draft.key}`))
      return 'no';
    return left === all ? 'yes' : 'in part';
  }

  #foundWithout(leftOut: string): ReadonlySet<string> {
    let keys = this.#again.get(leftOut);
    if (keys) return keys;
    const isSource = leftOut !== 'alleged';
    const left = isSource ? withoutSource(this.#reading, leftOut) : withoutStatements(this.#reading, isAlleged);
    const network = networkOf(left);
    const lists = FINDING_LISTS.filter(({ id }) => Object.values(LIST_OF).includes(id));
    keys = new Set(lists.flatMap(({ id, of }) => of({ ...left, network }).map(({ key }) => `${id} ${key}`)));
    this.#again.set(leftOut, keys);
    return keys;
  }
}

const isAsserted = ({ affirming }: Claim): boolean => affirming[0]?.hedge === 'asserted';

/** The source that most of the claims rest on; of several, the first that a claim names. */
function mainSourceOf(claims: readonly Claim[]): string {
  const counts = new Map<string, number>();
  for (const source of claims.flatMap((claim) => claim.sources)) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
