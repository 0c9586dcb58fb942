import type { CaseSnapshot, Statement } from '../../case/index.js';
import type { Network } from '../types.js';
import type { StageEvidence } from './stage-evidence.js';
import type { UnnamedQuotes } from './unnamed-quote.js';
import { goodsIn, isLawful, stagesIn } from './words.js';

/** Words nearer than this to each other speak of one thing. */
const NEAR = 12;

/**
 * Places that figures put at a stage: hectares grown, laboratories destroyed, tonnes seized there. Only where a good and a
 * stage stand near each other in the quote; beside a good that has a lawful trade too, words of trade do not count.
 */
export function placesOfStages(
  network: Network,
  snapshot: CaseSnapshot,
  statements: readonly Statement[],
  quotes: UnnamedQuotes,
): StageEvidence[] {
  const names = new Map(snapshot.entities.map(({ id, name }) => [id, name]));
  const placeOf = new Map(
    [...network.actors.values()].filter(({ sector }) => sector === 'place').map((a) => [a.name, a.id]),
  );
  return statements.flatMap((statement) => {
    if (statement.kind !== 'figure' || statement.subject === null || statement.hedge === 'denied') return [];
    const place = network.actors.has(statement.subject)
      ? statement.subject
      : placeOf.get(names.get(statement.subject) ?? '');
    if (place === undefined) return [];
    const quote = quotes.of(statement);
    const goods = goodsIn(quote);
    const stages = stagesIn(quote, true);
    const strong = new Set(stagesIn(quote, false).map((one) => one.start));
    return stages.flatMap(({ label: stage, words, start }) => {
      const near = goods.find((good) => Math.abs(good.start - start) <= NEAR);
      if (!near || (isLawful(near.label) && !strong.has(start))) return [];
      const { id, hedge } = statement;
      return [{ good: near.label, stage, places: [place], statement: id, words, basis: 'quote' as const, hedge }];
    });
  });
}
