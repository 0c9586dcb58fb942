import type { CaseDocument, Statement } from '../../case/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import { NO_WRONGDOING } from '../exchange/index.js';
import type { HomeOf } from './ties.js';
import type { ProfileProperty } from './types.js';

/** Said elsewhere on a profile: names beside where they are used, that no wrongdoing is alleged at its head. */
const ELSEWHERE: ReadonlySet<string> = new Set(['name', NO_WRONGDOING]);

/** The properties that statements of one hedge give an entity, each value once, those of most sources first. */
export function propertiesWithHedge(
  { members }: ResolvedEntity,
  statements: readonly Statement[],
  homeOf: HomeOf,
  documents: ReadonlyMap<string, CaseDocument>,
): ProfileProperty[] {
  const own = new Set(members);
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { kind, subject, object, property, value } = statement;
    if (kind !== 'property' || subject === null || !own.has(subject) || ELSEWHERE.has(property)) continue;
    const key = `${property}\n${object === null ? value : homeOf(object)}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()]
    .map((group) => {
      const { property, value, object } = group[0]!;
      const dates = group
        .flatMap(({ validFrom, validTo }) => [validFrom ?? validTo ?? [], validTo ?? []].flat())
        .sort();
      return {
        property,
        value: value ?? '',
        ...(object !== null && { entity: homeOf(object) }),
        sources: new Set(group.map(({ documentId }) => documents.get(documentId)?.reprintOf ?? documentId)).size,
        ...(dates.length > 0 && { from: dates[0]!, to: dates.at(-1)! }),
        statements: group.map(({ id }) => id),
      };
    })
    .sort((a, b) => (a.property < b.property ? -1 : a.property > b.property ? 1 : b.sources - a.sources));
}
