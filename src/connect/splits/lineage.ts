import type { Statement } from '../../case/index.js';
import { isIllicit } from '../evidence.js';
import type { CaseView, Network, Tie } from '../types.js';
import { type SplitKind, splitKindIn } from './kinds.js';

/** One step in the history of groups: `group` came out of, took over, joined or is a part of `of`. */
export interface Lineage {
  kind: SplitKind;
  group: string;
  of: string;
  tie: Tie;
  /** The words that say so, and where they stand; absent where the tie says no more than that one is part of the other. */
  words?: string;
  basis: 'role' | 'quote' | 'tie';
  date?: string;
  asserted: boolean;
  /** Persons who belonged to both. */
  shared: string[];
}

/** Who came out of whom, by what ties of affiliation and alliance between groups say; dated ones in order of time, then others. */
export function lineages({ network, snapshot }: CaseView): Lineage[] {
  const statements = new Map(snapshot.statements.map((statement) => [statement.id, statement]));
  const found = network.ties.flatMap((tie) => ofTie(network, tie, statements) ?? []);
  return found.sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
}

function ofTie(network: Network, tie: Tie, statements: Map<string, Statement>): Lineage | undefined {
  if (tie.hedge === 'denied' || (tie.schema !== 'Affiliation' && tie.schema !== 'Alliance')) return undefined;
  const ends = [tie.source, tie.target].map((id) => network.actors.get(id)!);
  const groups = ends.every(({ schema, sector }) => schema !== 'Person' && sector !== 'place' && sector !== 'event');
  // The state's own divisions, and firms of firms, are no splits of groups.
  if (!groups || !ends.some(({ sector }) => isIllicit(sector)) || ends.some(({ schema }) => schema === 'PublicBody')) {
    return undefined;
  }
  const said = tie.statements.flatMap((id) => statements.get(id) ?? []).filter(({ hedge }) => hedge !== 'denied');
  const read = [
    ...said.map((one) => ({ one, basis: 'role' as const, found: splitKindIn(one.property) })),
    ...said.map((one) => ({ one, basis: 'quote' as const, found: splitKindIn(one.quote) })),
  ].find(({ found }) => found && (tie.schema === 'Affiliation' || found.kind === 'merger'));
  if (!read && tie.schema === 'Alliance') return undefined;
  const date = read?.one.validFrom ?? read?.one.validTo ?? tie.from;
  return {
    kind: read?.found?.kind ?? 'faction',
    group: tie.source,
    of: tie.target,
    tie,
    ...(read?.found && { words: read.found.words }),
    basis: read?.basis ?? 'tie',
    ...(date && { date }),
    asserted: tie.hedge === 'asserted',
    shared: sharedPersons(network, tie.source, tie.target),
  };
}

function sharedPersons(network: Network, a: string, b: string): string[] {
  const of = (group: string): Set<string> =>
    new Set(
      network.ties
        .filter((tie) => tie.target === group && tie.hedge !== 'denied')
        .filter(({ schema }) => schema === 'Membership' || schema === 'Directorship')
        .map(({ source }) => source),
    );
  const second = of(b);
  return [...of(a)].filter((id) => second.has(id));
}
