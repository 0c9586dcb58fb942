import { csvCell } from '../../model/index.js';
import { ACTOR_FIELDS, TIE_FIELDS } from './columns.js';
import type { Exporter } from './types.js';

/** Two tables, of ties and of actors, as Gephi, R and spreadsheets read them. */
export const CSV: Exporter = {
  id: 'csv',
  title: 'CSV: a table of ties and one of actors',
  parameters: [],
  source: 'RFC 4180',
  write: ({ actors, ties }) => {
    const edges = ties.map((tie) => [tie.id, tie.source, tie.target, ...TIE_FIELDS.map((field) => field.of(tie))]);
    const nodes = actors.map((actor) => [actor.id, ...ACTOR_FIELDS.map((field) => field.of(actor))]);
    return [
      {
        part: 'edges',
        ending: 'csv',
        text: table(['id', 'source', 'target', ...TIE_FIELDS.map(({ name }) => name)], edges),
      },
      { part: 'nodes', ending: 'csv', text: table(['id', ...ACTOR_FIELDS.map(({ name }) => name)], nodes) },
    ];
  },
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
