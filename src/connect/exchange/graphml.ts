import { ACTOR_FIELDS, type Field, TIE_FIELDS } from './columns.js';
import type { Exchanged, Exporter } from './types.js';
import { DECLARATION, element, escaped } from './xml.js';

/** GraphML as igraph, networkx, yEd and Cytoscape read it: a directed graph, every field a key. */
export const GRAPHML: Exporter = {
  id: 'graphml',
  title: 'GraphML, for igraph, networkx, yEd',
  parameters: [],
  source: 'Brandes, Eiglsperger, Herman, Himsolt, Marshall 2002, doi 10.1007/3-540-45848-4_59',
  write: (content) => [{ part: '', ending: 'graphml', text: `${DECLARATION}\n${graph(content)}\n` }],
};

function graph({ actors, ties, handling }: Exchanged): string {
  const nodes = actors.map((actor) => element('node', { id: actor.id }, data('node', ACTOR_FIELDS, actor)));
  const edges = ties.map((tie) =>
    element('edge', { id: tie.id, source: tie.source, target: tie.target }, data('edge', TIE_FIELDS, tie)),
  );
  return element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
    element('key', { id: 'graph_handling', for: 'graph', 'attr.name': 'handling', 'attr.type': 'string' }),
    ...keys('node', ACTOR_FIELDS),
    ...keys('edge', TIE_FIELDS),
    element('graph', { id: 'case', edgedefault: 'directed' }, [
      element('data', { key: 'graph_handling' }, handling),
      ...nodes,
      ...edges,
    ]),
  ]);
}

const keys = (kind: string, fields: readonly Field<never>[]): string[] =>
  fields.map(({ name, type }) =>
    element('key', {
      id: `${kind}_${name}`,
      for: kind,
      'attr.name': name,
      'attr.type': type === 'integer' ? 'int' : type,
    }),
  );

const data = <T>(kind: string, fields: readonly Field<T>[], item: T): string[] =>
  fields.map((field) => element('data', { key: `${kind}_${field.name}` }, escaped(field.of(item))));
