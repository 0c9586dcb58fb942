import type { Statement } from '../../case/index.js';
import { type EntitySchema, RELIABILITIES } from '../../model/index.js';
import type { Actor, Network, Tie } from '../types.js';
import type { Filtered, FilterSource, Hidden, NetworkFilter } from './types.js';

/** Kinds of actors that are shown where all would be too many to read: those who act. */
export const MAIN_KINDS: readonly EntitySchema[] = ['Person', 'Organization', 'PublicBody', 'Company'];

/** Kinds of actors of a network; an incident is a tie. */
export const DRAWN_KINDS: readonly EntitySchema[] = [...MAIN_KINDS, 'Place', 'Event'];

/** With more actors than this a drawing of all kinds is too much to read, unless one asks for it. */
const READABLE = 600;

/** The filter of somebody who asked for nothing. */
export const OPEN_FILTER: NetworkFilter = {
  certainty: 'any',
  judgement: 'any',
  undated: true,
  countries: false,
  alone: false,
  most: 1500,
  also: [],
};

/**
 * The part of a network that a filter lets through, and how much it left out. A tie is only as sure as the statements
 * that came through: where just those that allege it did, it is alleged. Actors keep their order, and their ids theirs.
 */
export function filtered(source: FilterSource, filter: NetworkFilter): Filtered {
  const hidden: Hidden = { denied: 0, ties: 0, kinds: 0, countries: 0, alone: 0, most: 0 };
  const also = new Set(filter.also);
  const ties = source.network.ties.flatMap((tie) => {
    if (tie.hedge === 'denied') hidden.denied++;
    if (tie.hedge === 'denied') return [];
    if (also.has(tie.source) && also.has(tie.target)) return [tie];
    const seen = seenTie(source, filter, tie);
    if (!seen) hidden.ties++;
    return seen ?? [];
  });
  const degrees = degreesOf(ties);
  const tied = [...source.network.actors.values()].filter(({ id }) => degrees.has(id));
  const kinds = filter.kinds ?? (tied.length > READABLE ? MAIN_KINDS : DRAWN_KINDS);
  const open = [...source.network.actors.values()].filter((actor) => {
    if (also.has(actor.id)) return true;
    const rule = ruleAgainst(actor, filter, kinds, degrees, source);
    if (rule) hidden[rule]++;
    return rule === undefined;
  });
  return { ...best(open, ties, filter, also, hidden), kinds, hidden };
}

function ruleAgainst(
  actor: Actor,
  { alone, countries }: NetworkFilter,
  kinds: readonly EntitySchema[],
  degrees: ReadonlyMap<string, number>,
  { isCountry }: FilterSource,
): keyof Hidden | undefined {
  if (!kinds.includes(actor.schema)) return 'kinds';
  if (!countries && isCountry(actor.id)) return 'countries';
  return alone || degrees.has(actor.id) ? undefined : 'alone';
}

/** Of the actors let through those still tied to one another, and of these the best tied. */
function best(
  open: readonly Actor[],
  ties: readonly Tie[],
  { alone, most }: NetworkFilter,
  also: ReadonlySet<string>,
  hidden: Hidden,
): { network: Network } {
  const between = (ids: ReadonlyMap<string, unknown>): Tie[] =>
    ties.filter((tie) => ids.has(tie.source) && ids.has(tie.target));
  let actors = new Map(open.map((actor) => [actor.id, actor]));
  const degrees = degreesOf(between(actors));
  if (!alone) {
    actors = new Map([...actors].filter(([id]) => degrees.has(id) || also.has(id)));
    hidden.alone += open.length - actors.size;
  }
  if (actors.size > most) {
    hidden.most = actors.size - most;
    const rank = (id: string): number => (also.has(id) ? Number.POSITIVE_INFINITY : (degrees.get(id) ?? 0));
    // Of hundreds of thousands only those are put in order that may be among the best.
    const least = Float64Array.from(actors.keys(), rank).sort().at(-most)!;
    const may = [...actors.keys()].filter((id) => rank(id) >= least);
    const kept = may.sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1)).slice(0, most);
    const keeps = new Set(kept);
    actors = new Map([...actors].filter(([id]) => keeps.has(id)));
  }
  return { network: { actors, ties: between(actors) } };
}

function degreesOf(ties: readonly Tie[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of ties) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  return degrees;
}

/** The tie as the filter sees it; undefined where nothing of it comes through. */
function seenTie({ statement }: FilterSource, filter: NetworkFilter, tie: Tie): Tie | undefined {
  const { ties, certainty, grade, judgement, from, to } = filter;
  if (ties && !ties.includes(tie.schema)) return undefined;
  let hedge = tie.hedge;
  if (grade || judgement !== 'any' || from || to) {
    const affirming = tie.statements.flatMap((id) => statement(id) ?? []).filter((one) => one.hedge !== 'denied');
    const dated = affirming.some(isDated);
    const through = affirming.filter(
      (one) =>
        (!grade || RELIABILITIES.indexOf(one.reliability) <= RELIABILITIES.indexOf(grade)) &&
        (judgement === 'any' || (judgement === 'accepted') === (one.judgement === 'accepted')) &&
        inPeriod(dated ? spanOf(one) : tie, filter),
    );
    if (through.length === 0) return undefined;
    if (!through.some((one) => one.hedge === 'asserted')) hedge = 'alleged';
  }
  if (certainty !== 'any' && hedge !== certainty) return undefined;
  return hedge === tie.hedge ? tie : { ...tie, hedge };
}

const isDated = (one: Statement): boolean => one.validFrom !== undefined || one.validTo !== undefined;

const spanOf = ({ validFrom, validTo }: Statement): { from?: string; to?: string } => ({
  from: validFrom ?? validTo,
  to: validTo ?? validFrom,
});

/** Whether a span of time touches the period asked for; dates may be partial, and count whole. */
function inPeriod(span: { from?: string; to?: string }, { from, to, undated }: NetworkFilter): boolean {
  if (!from && !to) return true;
  if (!span.from || !span.to) return undated;
  const begins = !to || span.from.slice(0, to.length) <= to;
  const ends = !from || span.to >= from.slice(0, span.to.length);
  return begins && ends;
}
