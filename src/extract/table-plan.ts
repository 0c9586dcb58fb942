import type { EntitySchema } from '../model/index.js';
import { type ColumnGuess, isName, isNumberOfSomebody, type Sureness } from './table-columns.js';

/** One part of a guessed mapping, with what it rests on. */
export interface Reason {
  sure: Sureness;
  why: string;
}

/** Why a column is taken for what it is. */
export const reasonOf = ({ sure, why }: ColumnGuess): Reason => ({ sure, why });

/** Somebody or something that each row names, as the columns of one end, or of none, tell it. */
export interface PlannedEntity {
  key: string;
  schema: EntitySchema;
  /** Cells that name something of another schema than most do. */
  others: ReadonlyMap<string, EntitySchema>;
  schemaReason: Reason;
  /** One column, or given name and surname. */
  names: readonly ColumnGuess[];
  alias?: ColumnGuess;
  /** A number of identity, of a line or an account; not where that is the name itself. */
  number?: ColumnGuess;
}

/** What an end is by its word alone, where the cells do not tell. */
const USUAL: Record<string, EntitySchema> = {
  payer: 'Person',
  payee: 'Person',
  caller: 'Person',
  called: 'Person',
  owner: 'Person',
  director: 'Person',
  member: 'Person',
  leader: 'Person',
  detained: 'Person',
  victim: 'Person',
  authority: 'PublicBody',
  owned: 'Company',
};
/** Of a row that speaks of one person "alias" says theirs. */
const ALONE: ReadonlySet<string> = new Set(['member', 'leader', 'detained', 'victim']);
const FIXED: Record<string, EntitySchema> = { person: 'Person', company: 'Company', group: 'Organization' };
const WHO: ReadonlySet<string> = new Set(['Person', 'Organization', 'PublicBody', 'Company']);
/** More cells than this of a schema of their own are not listed one by one. */
const MOST_OTHERS = 15;

/**
 * The entity that the columns of `end` tell (of no end: of the meanings `whats`), where they name one: by a name, by
 * given name and surname, or by a number where there is no name: neither of the end nor of the meanings `or`.
 */
export function plannedEntity(
  columns: readonly ColumnGuess[],
  key: string,
  { end, whats, or = [] }: { end?: string; whats?: readonly string[]; or?: readonly string[] },
): PlannedEntity | undefined {
  const own = columns.filter((each) => each.end === end);
  const find = (...meanings: string[]) => own.find(({ what }) => meanings.includes(what));
  const [given, surname] = [find('given name'), find('surname')];
  const full = own.find(({ what }) => (whats ? whats.includes(what) : isName(what)));
  const parts = given && surname ? [given, surname] : undefined;
  const number = own.find(({ what }) => isNumberOfSomebody(what));
  const other = columns.find(({ what, end: of }) => of === undefined && or.includes(what));
  const single = full ?? (parts ? undefined : ((number && other) ?? (end ? number : undefined)));
  const names = single ? [single] : (parts ?? []);
  if (names.length === 0) return undefined;
  const alias =
    end || parts || full?.what === 'person' || full?.what === 'name' || full?.what === 'group'
      ? (find('alias') ??
        (end && ALONE.has(end) ? columns.find((each) => each.what === 'alias' && !each.end) : undefined))
      : undefined;
  return {
    key,
    ...schemaOf(names, end),
    names,
    ...(alias ? { alias } : {}),
    ...(number && !names.includes(number) ? { number } : {}),
  };
}

function schemaOf(
  names: readonly ColumnGuess[],
  end: string | undefined,
): Pick<PlannedEntity, 'schema' | 'others' | 'schemaReason'> {
  const [{ what, contents, schema: said }] = names as [ColumnGuess];
  const none = new Map<string, EntitySchema>();
  if (said) return { schema: said, others: none, schemaReason: { sure: 'sure', why: 'a person says so' } };
  const usual = (end ? USUAL[end] : undefined) ?? 'Organization';
  if (names.length > 1)
    return { schema: 'Person', others: none, schemaReason: { sure: 'sure', why: 'given name and surname' } };
  if (isNumberOfSomebody(what)) {
    const why = `only a number names it: whoever uses this ${what === 'phone' || what === 'account' ? what : 'number'}`;
    return { schema: usual, others: none, schemaReason: { sure: 'doubtful', why } };
  }
  const fixed = FIXED[what];
  if (fixed) return { schema: fixed, others: none, schemaReason: { sure: 'sure', why: `the header names a ${what}` } };
  const counts = new Map<EntitySchema, number>();
  for (const schema of contents.schemas.values())
    if (WHO.has(schema)) counts.set(schema, (counts.get(schema) ?? 0) + 1);
  const [most] = [...counts].sort((left, right) => right[1] - left[1]);
  if (!most)
    return { schema: usual, others: none, schemaReason: { sure: 'doubtful', why: 'no cell shows what it is' } };
  const [schema, count] = most;
  const others = new Map([...contents.schemas].filter(([, each]) => WHO.has(each) && each !== schema));
  const looked = Math.min(contents.distinct.length, 60);
  const why = `${count} of ${looked} different cells read so${others.size > MOST_OTHERS ? `; ${others.size} do not` : ''}`;
  const sure = count >= looked * 0.8 ? 'sure' : count >= looked * 0.4 ? 'likely' : 'doubtful';
  return { schema, others: others.size > MOST_OTHERS ? none : others, schemaReason: { sure, why } };
}
