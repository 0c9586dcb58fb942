import type { DatedTie, Turn } from '../../connect/index.js';
import type { Claim } from '../claims.js';
import { dateNoun } from '../dates.js';
import { bestClaims, draftOf } from './draft.js';
import type { Analysis, Draft, FindingType } from './types.js';

const PER_SIDE = 2;
const HOSTILE: ReadonlySet<string> = new Set(['Rivalry', 'Attack']);

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
  const ends = worked.length > 0 ? later.ends.filter((id) => worked.some(({ tie }) => joins(tie, id))) : later.ends;
  // Who armed it stands in the sentences; the headline names whom it stood against.
  const hostile = before.filter(({ tie }) => HOSTILE.has(tie.schema));
  const opposed = first.ends.filter((id) => hostile.some(({ tie }) => joins(tie, id)));
  const against = opposed.length > 0 ? opposed : first.ends;
  const isSame = ends.length === against.length && ends.every((id) => against.includes(id));
  const { turnedOn, turnedSame, turnedWith } = wording.words;
  const withWhom = isSame ? turnedSame : turnedWith;
  const headline = wording.fill(worked.length > 0 ? withWhom : turnedOn, {
    A: wording.name(actor),
    before: wording.names(against),
    after: wording.names(ends),
    n: ends.length,
  });
  const lines = [...first.lines, ...later.lines];
  return draftOf(
    'turn',
    headline,
    lines.map(({ claim }) => claim),
    { lines, composed: true, key: actor },
  );
}

const joins = (tie: DatedTie['tie'], id: string): boolean => tie.source === id || tie.target === id;

function side(analysis: Analysis, actor: string, dated: readonly DatedTie[]) {
  const ties = [...new Set(dated.map(({ tie }) => tie))].slice(0, PER_SIDE);
  const { wording } = analysis;
  const lines = ties.flatMap((tie): { claim: Claim; frame: string }[] => {
    const claim = bestClaims(analysis, [tie])[0];
    const { date, dated: by } = dated.find((one) => one.tie === tie)!;
    const template = by === 'statement' ? wording.words.dated : wording.words.reported;
    const frame = wording.fill(template, { date: dateNoun(date, wording.language), claim: '{claim}' });
    return claim ? [{ claim, frame }] : [];
  });
  return { lines, ends: ties.map((tie) => (tie.source === actor ? tie.target : tie.source)) };
}
