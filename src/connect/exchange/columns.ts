import { NO_WRONGDOING } from './no-wrongdoing.js';
import type { ExchangedActor, ExchangedTie } from './types.js';

/** One field of an actor or a tie in forms that are tables or attributed graphs. */
export interface Field<T> {
  name: string;
  type: 'string' | 'boolean' | 'integer';
  of(item: T): string;
}

/** Parts of one value; a quote may hold any other mark. */
const SEVERAL = ' | ';

export const ACTOR_FIELDS: readonly Field<ExchangedActor>[] = [
  { name: 'label', type: 'string', of: ({ name }) => name },
  { name: 'schema', type: 'string', of: ({ schema }) => schema },
  { name: 'sector', type: 'string', of: ({ sector }) => sector },
  { name: 'level', type: 'string', of: ({ level }) => level },
  { name: 'aliases', type: 'string', of: ({ aliases }) => aliases.join(SEVERAL) },
  { name: NO_WRONGDOING, type: 'boolean', of: ({ noWrongdoingAlleged }) => String(noWrongdoingAlleged) },
];

export const TIE_FIELDS: readonly Field<ExchangedTie>[] = [
  { name: 'schema', type: 'string', of: ({ schema }) => schema },
  { name: 'roles', type: 'string', of: ({ roles }) => roles.join(SEVERAL) },
  { name: 'hedge', type: 'string', of: ({ hedge }) => hedge },
  { name: 'disputed', type: 'boolean', of: ({ disputed }) => String(disputed) },
  { name: 'sources', type: 'integer', of: ({ sources }) => String(sources) },
  { name: 'from', type: 'string', of: ({ from }) => from ?? '' },
  { name: 'to', type: 'string', of: ({ to }) => to ?? '' },
  {
    name: 'quotes',
    type: 'string',
    of: ({ quotes }) => quotes.map(({ text }) => text.replace(/\s+/g, ' ')).join(SEVERAL),
  },
  {
    name: 'documents',
    type: 'string',
    of: ({ quotes }) => [...new Set(quotes.map(({ document }) => document))].join(SEVERAL),
  },
  { name: 'statements', type: 'string', of: ({ statements }) => statements.join(SEVERAL) },
];
