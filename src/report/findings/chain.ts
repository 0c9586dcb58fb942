import { type Chain, chainKey } from '../../connect/index.js';
import { bestClaims, draftOf } from './draft.js';
import { isParticular } from './relevance.js';
import type { Analysis, Draft, FindingType } from './types.js';

/** How a territory's group reaches a national body, and which of the links is the weakest. */
export const chain: FindingType = {
  kind: 'chain',
  most: 2,
  propose: (analysis) => reportedChains(analysis).flatMap((found) => chainDraft(analysis, found) ?? []),
};

const ENDS_SHOWN = 6;

/** The chains worth a reader's time: between actors of their own name, one for each pair of ends, the best first. */
export function reportedChains(analysis: Analysis): Chain[] {
  const ends = new Set<string>();
  const kept: Chain[] = [];
  for (const found of analysis.chains) {
    // One tie is told as what it is.
    if (found.ties.length < 2) continue;
    const inner = found.actors.slice(0, -1);
    if (!inner.every((id) => isParticular(analysis, id))) continue;
    if (found.ties.some((tie) => bestClaims(analysis, [tie]).length === 0)) continue;
    const key = `${found.actors[0]} ${found.actors.at(-1)}`;
    if (ends.has(key)) continue;
    ends.add(key);
    kept.push(found);
  }
  return kept.slice(0, ENDS_SHOWN);
}

function chainDraft(analysis: Analysis, found: Chain): Draft | undefined {
  const { wording } = analysis;
  const claims = found.ties.flatMap((tie) => bestClaims(analysis, [tie])[0] ?? []);
  const through = wording.names(found.actors.slice(1, -1));
  const slots = { through, A: wording.name(found.actors[0]!), Z: wording.name(found.actors.at(-1)!) };
  const headline = wording.fill(wording.words.chain, slots);
  const note = weakestNote(analysis, found);
  return draftOf('chain', headline, claims, {
    importance: found.score,
    composed: true,
    key: chainKey(found.actors),
    lines: [...claims.map((claim) => ({ claim })), ...(note ? [{ frame: note }] : [])],
  });
}

/** The sentence that names the weakest link of a chain. */
export function weakestNote(analysis: Analysis, found: Chain): string {
  const { wording } = analysis;
  const tie = found.ties[found.weakest]!;
  const { certainty } = bestClaims(analysis, [tie])[0]!;
  if (certainty === 'denied') return '';
  return wording.sentence(wording.words.weakest, {
    A: wording.name(tie.source),
    B: wording.name(tie.target),
    certainty: wording.words.weakestWord[certainty],
  });
}
