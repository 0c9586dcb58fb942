import type { DatedTie, Turn } from '../../connect/index.js';
import { dateInWords } from '../dates.js';
import { bestClaims, draftOf } from './draft.js';
import type { Analysis, Draft, DraftLine, FindingType } from './types.js';

const PER_SIDE = 2;

/** An armed group that first stood against illicit groups and later worked with them or preyed on people. */
export const turn: FindingType = {
  kind: 'turn',
  most: 2,
  propose: (analysis) => analysis.turns.flatMap((found) => turnDraft(analysis, found) ?? []),
};

function turnDraft(analysis: Analysis, { actor, before, after }: Turn): Draft | undefined {
  const { wording } = analysis;
  const first = side(analysis, actor, before);
  // Working with traffickers says more of a turn than one attack more.
  const later = side(
    analysis,
    actor,
    [...after].sort((a, b) => Number(a.tie.schema === 'Attack') - Number(b.tie.schema === 'Attack')),
  );
  if (first.lines.length === 0 || later.lines.length === 0) return undefined;
  const worked = after.filter(({ tie }) => tie.schema !== 'Attack');
  const template = worked.length > 0 ? wording.words.turnedWith : wording.words.turnedOn;
  const shown = worked.length > 0 ? later.ends.filter((id) => worked.some(({ tie }) => joins(tie, id))) : later.ends;
  const headline = wording.fill(template, {
    A: wording.name(actor),
    before: wording.names(first.ends),
    after: wording.names(shown),
  });
  const lines: DraftLine[] = [
    ...first.lines.map(({ claim }) => ({ claim, frame: wording.words.before })),
    ...later.lines.map(({ claim }) => ({ claim, frame: wording.words.after })),
  ];
  return draftOf(
    'turn',
    headline,
    [...first.lines, ...later.lines].map(({ claim }) => claim),
    { lines, composed: true },
  );
}

const joins = (tie: DatedTie['tie'], id: string): boolean => tie.source === id || tie.target === id;

function side(analysis: Analysis, actor: string, dated: readonly DatedTie[]) {
  const ties = [...new Set(dated.map(({ tie }) => tie))].slice(0, PER_SIDE);
  const lines = ties.flatMap((tie) => {
    const claim = bestClaims(analysis, [tie])[0];
    const date = dated.find((one) => one.tie === tie)!.date;
    return claim ? [{ claim, date: dateInWords(date, analysis.wording.language) }] : [];
  });
  return { lines, ends: ties.map((tie) => (tie.source === actor ? tie.target : tie.source)) };
}
