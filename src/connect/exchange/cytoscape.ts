import type { Exporter } from './types.js';

/** Elements as Cytoscape and Cytoscape.js read them. */
export const CYTOSCAPE: Exporter = {
  id: 'cytoscape',
  title: 'Cytoscape JSON',
  parameters: [],
  source: 'Franz and others 2016, doi 10.1093/bioinformatics/btv557',
  write: ({ actors, ties, handling }) => {
    const nodes = actors.map(({ id, name, members: _, ...actor }) => ({ data: { id, label: name, name, ...actor } }));
    const edges = ties.map(({ sourceIds: _, ...tie }) => ({ data: tie }));
    const text = JSON.stringify({ data: { handling }, elements: { nodes, edges } }, null, 1);
    return [{ part: '', ending: 'cyjs', text: `${text}\n` }];
  },
};
