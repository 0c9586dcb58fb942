import { fold } from '../../model/index.js';
import { actorIds } from '../actor-of.js';
import { isIllicit } from '../evidence.js';
import { daysOf } from '../partial-date.js';
import type { CaseView, Network, Tie } from '../types.js';

/** A place that one group had and another has, or had later. */
export interface Takeover {
  place: string;
  from: string;
  to: string;
  /**
   * `expelled`: a source says that the one drove the other out of this place; `elsewhere`: it does, and names other ground
   * or none, while both are said to be here; `later`: dates alone tell the order.
   */
  how: 'expelled' | 'elsewhere' | 'later';
  /** The tie between the groups, where there is one, and the presence of each. */
  ties: Tie[];
  asserted: boolean;
}

const EXPELS = /expel|drive|drove|oust|evict|dislodg|desaloj|desplaz|expuls|expulsou|took over/i;

/** Territory that passed from one group to another: both have been there, and one drove the other out or came surely after. */
export function takeovers(view: CaseView): Takeover[] {
  const { network } = view;
  const presence = network.ties.filter(
    (tie) => tie.schema === 'Presence' && tie.hedge !== 'denied' && isGroup(network, tie.source),
  );
  const expulsions = expulsionsOf(view);
  const found: Takeover[] = [];
  const byPlace = new Map<string, Tie[]>();
  for (const tie of presence) byPlace.set(tie.target, [...(byPlace.get(tie.target) ?? []), tie]);
  for (const first of presence) {
    for (const second of byPlace.get(first.target)!) {
      if (first.source === second.source) continue;
      const drove = expulsions.get(`${second.source} ${first.source}`);
      if (!drove && !surelyBefore(first.to, second.from)) continue;
      const ties = [...(drove ? [drove] : []), first, second];
      found.push({
        place: first.target,
        from: first.source,
        to: second.source,
        how: !drove ? 'later' : names(view, drove, first.target) ? 'expelled' : 'elsewhere',
        ties,
        asserted: ties.every(({ hedge }) => hedge === 'asserted'),
      });
    }
  }
  return found;
}

/** Whether a quote of the tie names the place. */
function names({ network, snapshot }: CaseView, tie: Tie, place: string): boolean {
  const name = fold(network.actors.get(place)!.name);
  return snapshot.statements.some(({ id, quote }) => {
    // The name of a group may hold that of its place: "Guard of the Valley".
    const others = [tie.source, tie.target].map((end) => fold(network.actors.get(end)!.name));
    const bare = others.reduce((text, other) => text.replaceAll(other, ' '), fold(quote));
    return tie.statements.includes(id) && bare.includes(name);
  });
}

/** Ties by which one drives another out, by `who whom`. Rivalry is kept without direction; its statements have it. */
function expulsionsOf(view: CaseView): Map<string, Tie> {
  const actorOf = actorIds(view);
  const tieOf = new Map(view.network.ties.flatMap((tie) => tie.statements.map((id) => [id, tie] as const)));
  const result = new Map<string, Tie>();
  for (const { id, property, subject, object, hedge, kind } of view.snapshot.statements) {
    const tie = tieOf.get(id);
    if (!tie || kind !== 'relation' || hedge === 'denied' || !EXPELS.test(property)) continue;
    if (subject !== null && object !== null) result.set(`${actorOf.get(subject)} ${actorOf.get(object)}`, tie);
  }
  return result;
}

/** Illicit groups, those of self-defence too: whoever holds a place by arms. */
function isGroup(network: Network, id: string): boolean {
  const { sector, schema } = network.actors.get(id)!;
  return isIllicit(sector) && schema !== 'Person';
}

function surelyBefore(a: string | undefined, b: string | undefined): boolean {
  const [end, begin] = [daysOf(a), daysOf(b)];
  return end !== undefined && begin !== undefined && end.last < begin.first;
}
