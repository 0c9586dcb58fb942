import { isCooperative } from '../tie-kinds.js';
import type { CaseView, Network } from '../types.js';
import { type StageEvidence, stageEvidence } from './stage-evidence.js';
import { placesOfStages } from './stage-places.js';
import { UnnamedQuotes } from './unnamed-quote.js';
import { OPEN_GOODS, STAGES, type Stage } from './words.js';

/** One stage of a trade: who works it by which evidence. */
export interface StageWork {
  stage: Stage;
  actors: string[];
  places: string[];
  evidence: StageEvidence[];
  /** Who works it apart from one another: no tie of cooperation joins them. With one, nobody known could replace it. */
  alternatives: number;
}

export interface SupplyChain {
  good: string;
  /** All stages in order, those without evidence too. */
  stages: StageWork[];
  missing: Stage[];
  asserted: boolean;
}

export interface SupplyChains {
  chains: SupplyChain[];
  /** Statements of ties and figures looked at. */
  looked: number;
}

/**
 * Supply chains by good, from source to laundering: who works each stage and where, how many could replace one another,
 * and which stages the evidence lacks. A gap is a gap in what the case holds, not in the trade. The most complete first.
 */
export function supplyChains({ network, snapshot }: CaseView): SupplyChains {
  const statements = snapshot.statements.filter(({ judgement }) => judgement !== 'rejected');
  const quotes = new UnnamedQuotes(snapshot);
  const evidence = [
    ...stageEvidence(network, statements, quotes),
    ...placesOfStages(network, snapshot, statements, quotes),
  ];
  const spread = withUnnamed(evidence);
  const goods = [...new Set(spread.map(({ good }) => good))];
  const chains = goods.map((good) =>
    chainOf(
      network,
      good,
      spread.filter((one) => one.good === good),
    ),
  );
  chains.sort(
    (a, b) => a.missing.length - b.missing.length || Number(OPEN_GOODS.has(a.good)) - Number(OPEN_GOODS.has(b.good)),
  );
  const looked = statements.filter(({ kind }) => kind === 'relation' || kind === 'figure').length;
  return { chains, looked };
}

/** Work on goods not named counts for those that the same actor is named with: who ships for a crew ships what it deals in. */
function withUnnamed(evidence: StageEvidence[]): StageEvidence[] {
  const goodsOf = new Map<string, Set<string>>();
  for (const { actor, good, tie } of evidence) {
    if (OPEN_GOODS.has(good)) continue;
    for (const id of [actor, tie?.source, tie?.target]) {
      if (id !== undefined) goodsOf.set(id, (goodsOf.get(id) ?? new Set()).add(good));
    }
  }
  return evidence.flatMap((one) => {
    if (!OPEN_GOODS.has(one.good)) return [one];
    const ends = [one.actor, one.tie?.source, one.tie?.target].flatMap((id) => (id === undefined ? [] : [id]));
    const goods = [...new Set(ends.flatMap((id) => [...(goodsOf.get(id) ?? [])]))];
    // Of several goods nothing says which.
    return goods.length === 1 ? [{ ...one, good: goods[0]! }] : [one];
  });
}

function chainOf(network: Network, good: string, evidence: StageEvidence[]): SupplyChain {
  const stages = STAGES.map((stage): StageWork => {
    const own = evidence.filter((one) => one.stage === stage);
    const actors = [...new Set(own.flatMap(({ actor }) => actor ?? []))];
    const places = [...new Set(own.flatMap((one) => one.places))];
    return { stage, actors, places, evidence: own, alternatives: apartFrom(network, actors) };
  });
  return {
    good,
    stages,
    missing: stages.filter((one) => one.evidence.length === 0).map(({ stage }) => stage),
    asserted: evidence.some(({ hedge }) => hedge === 'asserted'),
  };
}

/** Into how many sets these actors fall that no tie of cooperation among them joins. */
function apartFrom(network: Network, actors: readonly string[]): number {
  const set = new Map(actors.map((id) => [id, id]));
  const root = (id: string): string => (set.get(id) === id ? id : root(set.get(id)!));
  for (const tie of network.ties) {
    if (isCooperative(tie) && set.has(tie.source) && set.has(tie.target)) set.set(root(tie.source), root(tie.target));
  }
  return new Set(actors.map(root)).size;
}
