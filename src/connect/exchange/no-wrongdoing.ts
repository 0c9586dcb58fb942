import type { Statement } from '../../case/index.js';

/** Property of an entity of which somebody said that no wrongdoing is alleged: by a table, by FollowTheMoney, by a person. */
export const NO_WRONGDOING = 'noWrongdoingAlleged';
/** The same in words, for forms that have no such property. */
export const NO_WRONGDOING_WORDS = 'No wrongdoing is alleged.';

const NO = /^(no|false|0|falso|não|nao)$/i;
const IN_WORDS = /\bno wrongdoing is alleged\b/i;

/** Ids of the entities that are marked so. A person's rejection of the statement takes the mark away. */
export function withoutWrongdoing(snapshot: { statements: readonly Statement[] }): ReadonlySet<string> {
  const says = ({ property, value, hedge, judgement }: Statement): boolean => {
    if (value === null || hedge === 'denied' || judgement === 'rejected') return false;
    return property === NO_WRONGDOING ? !NO.test(value.trim()) : property === 'notes' && IN_WORDS.test(value);
  };
  return new Set(
    snapshot.statements.flatMap((one) =>
      one.kind === 'property' && one.subject !== null && says(one) ? [one.subject] : [],
    ),
  );
}
