import { relationType } from '../../model/index.js';
import type { Relation } from '../types.js';

/**
 * One relation per pair, schema and hedge: the one whose rule is right most often, the first among equals; a later one
 * lends it its dates where it has none. In order of the text.
 */
export function strongest(relations: readonly Relation[]): Relation[] {
  const best = new Map<string, Relation>();
  for (const relation of relations) {
    const { schema, source, target, hedge } = relation;
    const swap = relationType(schema)?.symmetric && source !== null && source > target;
    const key = `${schema} ${swap ? target : source} ${swap ? source : target} ${hedge}`;
    const known = best.get(key);
    if (!known) best.set(key, relation);
    else if (relation.confidence > known.confidence) best.set(key, withDates(relation, known));
    else best.set(key, withDates(known, relation));
  }
  return [...best.values()].sort((a, b) => a.quote.start - b.quote.start);
}

function withDates(relation: Relation, other: Relation): Relation {
  if (relation.validFrom || relation.validTo || relation.role !== other.role) return relation;
  const { validFrom, validTo } = other;
  return { ...relation, ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) };
}
