import { byRule, type CaseSnapshot } from '../case/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import type { Assessment, Finding } from './schema.js';

/** Which entities the actors of the findings stand for, so that another edition can be held against this one. */
export function identitiesOf(
  findings: readonly Finding[],
  resolved: readonly ResolvedEntity[],
): Assessment['identities'] {
  const named = new Set(findings.flatMap(({ actors }) => actors));
  return resolved.filter(({ id }) => named.has(id)).map(({ id, name, members }) => ({ id, name, members }));
}

/** What people decided on who is who, of entities that this edition shows; what was undone or decided again is left out. */
export function decisionsOf({ judgements, entities }: CaseSnapshot): Assessment['decisions'] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const holding = new Map<string, Assessment['decisions'][number]>();
  for (const { id, left, right, verdict, who, at, undone } of judgements) {
    if (undone || byRule(who) || !names.has(left) || !names.has(right)) continue;
    const pair = [left, right].sort().join(' ');
    holding.set(pair, { id, left, right, names: [names.get(left)!, names.get(right)!], verdict, who, at });
  }
  return [...holding.values()];
}
