import { facilitators } from './facilitators.js';
import { isCooperative } from './tie-kinds.js';
import type { Convergence, ConvergenceClass, ConvergenceFinding, Network, Sector, Tie } from './types.js';

/** From the loosest to the closest, after Makarenko (2004, doi 10.1080/1744057042000297025). */
const CLASSES: readonly ConvergenceClass[] = ['shared-facilitator', 'transaction', 'alliance', 'merger'];

/**
 * How crime and armed groups meet in this case: by sharing a facilitator, by transactions, in alliance, or as one. The
 * strict reading takes only direct ties that a source asserts and none denies; the loose one takes any touch. Finding
 * nothing is a result: the reason then says how many of each kind were looked at.
 */
export function convergence(network: Network): Convergence {
  const findings = [...directTies(network), ...sharedFacilitators(network)];
  findings.sort(
    (a, b) => CLASSES.indexOf(b.class) - CLASSES.indexOf(a.class) || Number(b.asserted) - Number(a.asserted),
  );
  const strict = findings.find(
    (finding) => !finding.through && finding.asserted && !finding.ties.some((t) => t.disputed),
  );
  const crime = count(network, 'crime');
  const armed = count(network, 'armed');
  return {
    strict: strict?.class ?? 'none',
    loose: findings[0]?.class ?? 'none',
    findings,
    crime,
    armed,
    reason: { key: findings.length > 0 ? 'convergence-found' : 'convergence-none', values: { crime, armed } },
  };
}

/** Self-defence groups are armed, and a matter of their own (`turns`): crime and terror do not meet in them. */
function sides(network: Network): (id: string) => Sector {
  return (id) => {
    const { sector, classes } = network.actors.get(id)!;
    return sector === 'armed' && classes.includes('self-defence') ? 'civil' : sector;
  };
}

function directTies(network: Network): ConvergenceFinding[] {
  const sector = sides(network);
  const found = new Map<string, ConvergenceFinding>();
  for (const tie of network.ties) {
    // Whoever came out of the other once is not one with it.
    if (!isCooperative(tie) || isSplit(tie)) continue;
    const ends = [tie.source, tie.target];
    const crime = ends.find((id) => sector(id) === 'crime');
    const armed = ends.find((id) => sector(id) === 'armed');
    if (crime === undefined || armed === undefined) continue;
    const kind = classOf(tie);
    const key = `${kind} ${crime} ${armed}`;
    const finding = found.get(key) ?? { class: kind, crime, armed, ties: [], asserted: false };
    finding.ties.push(tie);
    finding.asserted ||= tie.hedge === 'asserted';
    found.set(key, finding);
  }
  return [...found.values()];
}

const isSplit = (tie: Tie): boolean => tie.schema === 'Affiliation' && tie.roles.every((role) => role === 'split from');

function classOf(tie: Tie): ConvergenceClass {
  if (tie.schema === 'Affiliation') return 'merger';
  return tie.schema === 'Alliance' ? 'alliance' : 'transaction';
}

function sharedFacilitators(network: Network): ConvergenceFinding[] {
  const sector = sides(network);
  return facilitators(network).flatMap((facilitator) => {
    // Of several served, one that an asserted tie reaches speaks for its side.
    const proven = (id: string): boolean =>
      facilitator.ties.some((tie) => tie.hedge === 'asserted' && (tie.source === id || tie.target === id));
    const served = facilitator.networks.flat().sort((a, b) => Number(proven(b)) - Number(proven(a)));
    const crime = served.find((id) => sector(id) === 'crime');
    const armed = served.find((id) => sector(id) === 'armed');
    if (crime === undefined || armed === undefined) return [];
    const { actor, ties, asserted } = facilitator;
    return [{ class: 'shared-facilitator' as const, crime, armed, through: actor, ties, asserted }];
  });
}

function count(network: Network, sector: Sector): number {
  const of = sides(network);
  return [...network.actors.keys()].filter((id) => of(id) === sector).length;
}
