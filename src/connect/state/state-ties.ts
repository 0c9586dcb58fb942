import type { CaseSnapshot } from '../../case/index.js';
import { isIllicit, sourcesOf } from '../evidence.js';
import { isAgainst, isBelonging, isCooperative, otherEnd } from '../tie-kinds.js';
import type { Actor, CaseView, Level, Network, Tie } from '../types.js';
import { branchOf, stateLevelOf } from './branches.js';
import { type Form, formOf } from './forms.js';
import { positionsOf } from './positions.js';
import type { StateTie } from './state-tie.js';

/** What ties a public body, or an office of which no body is named, to illicit actors. */
export interface BodyTies {
  /** The body; absent where only officials are named. */
  body?: string;
  branch?: string;
  level: Level;
  ties: StateTie[];
  /** What its people or it do against illicit actors: arrests, charges, attacks. */
  against: Tie[];
  form: Form;
  pattern: 'single case' | 'pattern';
  /** What the pattern is judged by. */
  officials: string[];
  illicit: string[];
  sources: number;
  years: string[];
  asserted: boolean;
}

export interface StateTies {
  bodies: BodyTies[];
  /** Looked at: public bodies and officials, illicit actors, ties between them. */
  looked: { bodies: number; officials: number; illicit: number; against: number };
}

/**
 * Which public bodies have ties of cooperation to illicit actors, straight or by their officials; by branch and level.
 * A pattern, by our rule: two officials or more, or ties dated in three years or more, and two independent sources;
 * otherwise a single case. What the same body does against illicit actors stands beside it. Patterns first.
 */
export function stateTies(view: CaseView): StateTies {
  const { network } = view;
  const actors = [...network.actors.values()];
  const of = (id: string): Actor => network.actors.get(id)!;
  const isState = (actor: Actor): boolean => actor.sectors.includes('state') && actor.sector !== 'place';
  const isParty = (actor: Actor): boolean => isIllicit(actor.sector);
  const between = network.ties.flatMap((tie): StateTie[] => {
    const [a, b] = [of(tie.source), of(tie.target)];
    if (isState(a) && !isParty(a) && isParty(b)) return [{ tie, state: a.id, illicit: b.id }];
    if (isState(b) && !isParty(b) && isParty(a)) return [{ tie, state: b.id, illicit: a.id }];
    // An illicit person who holds an office or a seat: the tie to the body is the tie.
    const holds = (x: Actor, y: Actor): boolean => isParty(x) && y.sector === 'state' && isBelonging(tie);
    return holds(a, b) ? [{ tie, state: b.id, illicit: a.id }] : [];
  });
  const words = positionsOf(view, actors.filter(isState));
  const groups = new Map<string, StateTie[]>();
  for (const one of between.filter(({ tie }) => isCooperative(tie))) {
    for (const key of bodiesOf(network, of(one.state))) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const against = between.filter(({ tie }) => isAgainst(tie));
  const bodies = [...groups].map(([id, ties]) => {
    const members = new Set([id, ...ties.map(({ state }) => state)]);
    const acts = against.filter(({ state }) => members.has(state)).map(({ tie }) => tie);
    return bodyTies(view, of(id), ties, acts, words);
  });
  bodies.sort(
    (a, b) =>
      Number(b.pattern === 'pattern') - Number(a.pattern === 'pattern') ||
      Number(b.asserted) - Number(a.asserted) ||
      b.ties.length - a.ties.length,
  );
  const state = actors.filter((actor) => isState(actor));
  return {
    bodies,
    looked: {
      bodies: state.filter(({ schema }) => schema !== 'Person').length,
      officials: state.filter(({ schema }) => schema === 'Person').length,
      illicit: actors.filter(isParty).length,
      against: against.length,
    },
  };
}

/** The body itself, or those that an official belongs to; the official where none is named. */
function bodiesOf(network: Network, actor: Actor): string[] {
  if (actor.schema !== 'Person') return [actor.id];
  const own = network.ties.filter((tie) => tie.source === actor.id && isBelonging(tie) && tie.hedge !== 'denied');
  const bodies = own
    .map((tie) => network.actors.get(otherEnd(tie, actor.id))!)
    .filter((other) => other.sector === 'state' && other.schema !== 'Person');
  return bodies.length > 0 ? [...new Set(bodies.map(({ id }) => id))] : [actor.id];
}

function bodyTies(
  view: CaseView,
  actor: Actor,
  ties: StateTie[],
  against: Tie[],
  words: Map<string, string[]>,
): BodyTies {
  const { network, snapshot } = view;
  const isPerson = actor.schema === 'Person';
  const officials = [...new Set(ties.map(({ state }) => state))].filter(
    (id) => network.actors.get(id)!.schema === 'Person',
  );
  const read = branchOf([...(isPerson ? [] : [actor.name]), ...(words.get(actor.id) ?? [])]);
  // The role `governor` stands for mayors too; the level tells them apart.
  const branch = read === 'regional government' && actor.level === 'local' ? 'local government' : read;
  const sources = sourcesOf(ties.map(({ tie }) => tie));
  const years = yearsOf(snapshot, ties);
  const repeated = officials.length > 1 || years.length > 2;
  return {
    ...(isPerson ? {} : { body: actor.id }),
    ...(branch && { branch }),
    level: stateLevelOf(actor, branch),
    ties,
    against,
    form: formOf(view, ties),
    pattern: repeated && sources > 1 ? 'pattern' : 'single case',
    officials,
    illicit: [...new Set(ties.map(({ illicit }) => illicit))],
    sources,
    years,
    asserted: ties.some(({ tie }) => tie.hedge === 'asserted'),
  };
}

function yearsOf(snapshot: CaseSnapshot, ties: StateTie[]): string[] {
  const ids = new Set(ties.flatMap(({ tie }) => tie.statements));
  const dates = snapshot.statements
    .filter(({ id }) => ids.has(id))
    .flatMap(({ validFrom, validTo }) => [validFrom, validTo]);
  return [...new Set(dates.flatMap((date) => date?.slice(0, 4) ?? []))].sort();
}
