import type { Hypothesis, Mark, Piece, Weighed, Weight } from './types.js';

/** What each mark counts against a hypothesis: only inconsistency counts, as consistent evidence proves nothing. */
const AGAINST: Readonly<Record<Mark, number>> = {
  'very consistent': 0,
  consistent: 0,
  neutral: 0,
  inconsistent: 1,
  'very inconsistent': 2,
};
const STANDS: Readonly<Record<Mark, number>> = {
  'very consistent': 2,
  consistent: 1,
  neutral: 0,
  inconsistent: -1,
  'very inconsistent': -2,
};
const SHARE: Readonly<Record<Weight, number>> = { low: 0.5, medium: 1, high: 1.5 };

const weightOf = ({ credibility, relevance }: Piece): number => SHARE[credibility] * SHARE[relevance];

/**
 * Weighs competing explanations: the one with least against it leads. A piece is diagnostic as far as it stands otherwise
 * to one hypothesis than to another; one that fits all of them tells nothing. Each piece is left out in turn, and decides
 * where another hypothesis then leads.
 *
 * Source: R. J. Heuer, Psychology of Intelligence Analysis, Center for the Study of Intelligence, 1999, chapter 8
 * (analysis of competing hypotheses); weights by credibility and relevance as in the weighted inconsistency counting of
 * R. J. Heuer and R. H. Pherson, Structured Analytic Techniques for Intelligence Analysis, CQ Press, 2010. The weights
 * themselves are an assumption.
 */
export function weigh(
  hypotheses: readonly Hypothesis[],
  evidence: readonly Piece[],
): Pick<Weighed, 'hypotheses' | 'leading' | 'evidence'> {
  const against = (id: string, pieces: readonly Piece[]) =>
    pieces.reduce((sum, piece) => sum + AGAINST[piece.marks[id] ?? 'neutral'] * weightOf(piece), 0);
  const leading = (pieces: readonly Piece[]): string[] => {
    const scores = hypotheses.map(({ id }) => against(id, pieces));
    const least = Math.min(...scores);
    return hypotheses.filter((_, i) => scores[i] === least).map(({ id }) => id);
  };
  const lead = leading(evidence);
  const scored = hypotheses
    .map((one) => ({
      ...one,
      against: against(one.id, evidence),
      inFavour: evidence.filter(({ marks }) => STANDS[marks[one.id] ?? 'neutral'] > 0).length,
    }))
    .sort((a, b) => a.against - b.against);
  return {
    hypotheses: scored.map((one) => ({
      ...one,
      rank: 1 + scored.filter((other) => other.against < one.against).length,
    })),
    leading: lead,
    evidence: evidence
      .map((piece) => {
        const without = leading(evidence.filter((other) => other !== piece));
        return { ...piece, diagnosticity: diagnosticity(piece, hypotheses), without, decides: !same(without, lead) };
      })
      .sort((a, b) => Number(b.decides) - Number(a.decides) || b.diagnosticity - a.diagnosticity),
  };
}

/** How differently a piece stands to the hypotheses: the widest gap between two marks, by its weight. */
function diagnosticity(piece: Piece, hypotheses: readonly Hypothesis[]): number {
  const stands = hypotheses.flatMap(({ id }) => (piece.marks[id] ? [STANDS[piece.marks[id]]] : []));
  return stands.length < 2 ? 0 : (Math.max(...stands) - Math.min(...stands)) * weightOf(piece);
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);
