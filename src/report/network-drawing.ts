import type { Claim } from './claims.js';
import type { Analysis } from './findings/index.js';
import { isParticular } from './findings/index.js';
import type { NetworkDrawing } from './schema.js';

const MOST_NODES = 22;
const NOT_DRAWN = new Set(['Presence', 'LocatedIn']);
const HOSTILE = new Set(['Rivalry', 'Attack', 'LegalAction']);

/** The key actors, those who tie them together, and one line for each pair: the firmest thing said of it. */
export function networkDrawing(analysis: Analysis, chosen: readonly string[]): NetworkDrawing {
  const claims = analysis.claims.all.filter(
    (claim) =>
      !NOT_DRAWN.has(claim.schema) && isParticular(analysis, claim.source) && isParticular(analysis, claim.target),
  );
  const nodes = withConnectors(chosen, claims);
  const edges = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (!nodes.has(claim.source!) || !nodes.has(claim.target)) continue;
    const key = [claim.source!, claim.target].sort().join(' ');
    edges.set(key, [...(edges.get(key) ?? []), claim]);
  }
  const drawn = [...edges.values()].map(toEdge);
  const tied = new Set(drawn.flatMap((edge) => [edge.source, edge.target]));
  return {
    nodes: [...nodes]
      .filter((id) => tied.has(id))
      .map((id) => {
        const actor = analysis.network.actors.get(id)!;
        const sector = actor.schema === 'Person' ? 'person' : actor.sector;
        return { id, name: analysis.wording.name(id).text, sector };
      }),
    edges: drawn,
  };
}

/** Adds whoever joins two of the chosen, the best connected first, while there is room. */
function withConnectors(chosen: readonly string[], claims: readonly Claim[]): Set<string> {
  const nodes = new Set(chosen);
  const reach = new Map<string, Set<string>>();
  for (const { source, target, certainty } of claims) {
    if (certainty === 'denied') continue;
    for (const [one, other] of [
      [source!, target],
      [target, source!],
    ] as const) {
      if (nodes.has(one) || !nodes.has(other)) continue;
      reach.set(one, (reach.get(one) ?? new Set()).add(other));
    }
  }
  const connectors = [...reach].filter(([, ends]) => ends.size > 1).sort((a, b) => b[1].size - a[1].size);
  for (const [id] of connectors.slice(0, Math.max(0, MOST_NODES - nodes.size))) nodes.add(id);
  return nodes;
}

function toEdge(claims: readonly Claim[]): NetworkDrawing['edges'][number] {
  const { source, target } = claims[0]!;
  const affirmed = claims.filter((claim) => claim.certainty !== 'denied');
  const firm = affirmed.filter((claim) => claim.certainty === 'asserted' || claim.certainty === 'corroborated');
  const deciding = firm.length > 0 ? firm : affirmed;
  const style =
    firm.length > 0 ? 'asserted' : affirmed.some((claim) => claim.certainty === 'disputed') ? 'disputed' : 'alleged';
  return {
    source: source!,
    target,
    style: affirmed.length === 0 ? 'denied' : style,
    hostile: deciding.length > 0 && deciding.every((claim) => HOSTILE.has(claim.schema)),
  };
}
