import { ACTOR_FIELDS, type Field, TIE_FIELDS } from './columns.js';
import type { Exchanged, Exporter } from './types.js';
import { DECLARATION, element } from './xml.js';

/** Graph Exchange XML Format 1.2, as Gephi reads it: a directed graph, every field an attribute. */
export const GEXF: Exporter = {
  id: 'gexf',
  title: 'GEXF 1.2, for Gephi',
  parameters: [],
  source: 'GEXF 1.2draft primer, gexf.net',
  write: (content) => [{ part: '', ending: 'gexf', text: `${DECLARATION}\n${graph(content)}\n` }],
};

function graph({ actors, ties, handling, at }: Exchanged): string {
  const nodes = actors.map((actor) =>
    element('node', { id: actor.id, label: actor.name }, [values(ACTOR_FIELDS, actor)]),
  );
  const edges = ties.map((tie) =>
    element('edge', { id: tie.id, source: tie.source, target: tie.target, weight: String(tie.sources) }, [
      values(TIE_FIELDS, tie),
    ]),
  );
  return element('gexf', { xmlns: 'http://www.gexf.net/1.2draft', version: '1.2' }, [
    element('meta', { lastmodifieddate: at.slice(0, 10) }, [
      element('creator', {}, 'Atalaya'),
      element('description', {}, `Handling: ${handling}`),
    ]),
    element('graph', { defaultedgetype: 'directed', mode: 'static' }, [
      declared('node', ACTOR_FIELDS),
      declared('edge', TIE_FIELDS),
      element('nodes', {}, nodes),
      element('edges', {}, edges),
    ]),
  ]);
}

function declared(kind: string, fields: readonly Field<never>[]): string {
  const all = fields.map(({ name, type }) => element('attribute', { id: name, title: name, type }));
  return element('attributes', { class: kind }, all);
}

function values<T>(fields: readonly Field<T>[], item: T): string {
  return element(
    'attvalues',
    {},
    fields.map((field) => element('attvalue', { for: field.name, value: field.of(item) })),
  );
}
