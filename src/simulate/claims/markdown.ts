import { type ClaimRow, type ClaimsTable, uncoveredByKind } from './claims-table.js';
import { UNCOVERED } from './map-claim.js';
import type { Tried } from './types.js';

/** The table of claims as Markdown: each covered claim with what the model gives, then the uncovered by kind. */
export function claimsMarkdown(table: ClaimsTable): string {
  const covered = new Set(table.rows.map(({ claim }) => claim)).size;
  const lines = [
    `${covered} of ${table.claims} claims are covered, by ${new Set(table.rows.map(({ covers }) => covers)).size} questions; each was tried on ${table.draws} draws (Latin hypercube, seed ${table.seed}) from the whole range of every assumed number.`,
    '',
    tally(table),
    '',
    ...grid(
      [
        'Claim',
        'Cause → effect, as claimed',
        'Covered by',
        'Claimed',
        'In the model',
        '5 to 95 %',
        'Holds',
        'Sign comes from',
        'Counts',
        'Disputed by',
      ],
      table.rows.map((row) => [
        row.claim.id,
        `${row.claim.cause} → ${row.claim.effect}`,
        row.covers,
        row.claimed,
        `${signOf(row.tried)} ${size(row.tried, row.tried.size)}`,
        `${size(row.tried, row.tried.q05)} … ${size(row.tried, row.tried.q95)}`,
        holds(row),
        row.tried.how.kind === 'coefficient' ? `coefficient: ${row.tried.how.by}` : row.tried.how.kind,
        row.counts ? 'yes' : 'no',
        row.disputedBy.join(', '),
      ]),
    ),
    '',
    'Not covered, by kind and by what the models lack:',
    '',
    ...grid(
      ['Kind', ...UNCOVERED],
      uncoveredByKind(table).map(({ kind, counts }) => [kind || '–', ...UNCOVERED.map((lack) => String(counts[lack]))]),
    ),
    '',
  ];
  return lines.join('\n');
}

/** How many rows hold, and how many of those are a finding. */
function tally({ rows }: ClaimsTable): string {
  const count = (is: (row: ClaimRow) => boolean): number => rows.filter(is).length;
  return (
    `Of ${rows.length} rows the sign is as claimed everywhere in ${count(({ holds: how }) => how === 'everywhere')}, in part in ` +
    `${count(({ holds: how }) => how === 'in part')}, nowhere in ${count(({ holds: how }) => how === 'not')}. It comes out of the ` +
    `interaction of parts in ${count(({ tried }) => tried.how.kind === 'interaction')}, and was put in by one coefficient in ` +
    `${count(({ tried }) => tried.how.kind === 'coefficient')}. Both everywhere and from interaction, which alone counts as holding: ` +
    `${count(({ counts }) => counts)}.`
  );
}

const holds = ({ holds: how, share }: ClaimRow): string =>
  how === 'in part' ? `in part (${(100 * share).toFixed(0)} %)` : how;

const signOf = ({ more, less }: Tried): string =>
  more === 1 ? '+' : less === 1 ? '−' : more >= less ? '+ mostly' : '− mostly';

const size = ({ absolute }: Tried, value: number): string =>
  absolute ? value.toPrecision(2) : `${value > 0 ? '+' : ''}${(100 * value).toFixed(1)} %`;

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
