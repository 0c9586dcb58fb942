import { defineWords, useWords } from '../../shell/words.js';
import { NETWORK } from './words.js';

/** Short names of the measures by the id of their records. */
const MEASURES = defineWords(
  {
    degree: 'Degree (ties)',
    'in-degree': 'Ties that come in',
    'out-degree': 'Ties that go out',
    betweenness: 'Betweenness',
    'sampled-betweenness': 'Betweenness, estimated',
    'edge-betweenness': 'Betweenness of ties',
    closeness: 'Closeness',
    harmonic: 'Harmonic closeness',
    eigenvector: 'Eigenvector centrality',
    katz: 'Katz centrality',
    pagerank: 'PageRank',
    'collective-influence': 'Collective influence',
    'k-core': 'Core number',
    clustering: 'Clustering',
    constraint: 'Constraint (structural holes)',
    'effective-size': 'Effective size (structural holes)',
    articulation: 'Cut points',
    eccentricity: 'Eccentricity',
    bridges: 'Bridges',
    components: 'Component',
    'strong-components': 'Component by direction',
    leiden: 'Community (Leiden)',
  },
  {
    degree: 'Grado (vínculos)',
    'in-degree': 'Vínculos que entran',
    'out-degree': 'Vínculos que salen',
    betweenness: 'Intermediación',
    'sampled-betweenness': 'Intermediación, estimada',
    'edge-betweenness': 'Intermediación de los vínculos',
    closeness: 'Cercanía',
    harmonic: 'Cercanía armónica',
    eigenvector: 'Centralidad de vector propio',
    katz: 'Centralidad de Katz',
    pagerank: 'PageRank',
    'collective-influence': 'Influencia colectiva',
    'k-core': 'Número de núcleo',
    clustering: 'Agrupamiento',
    constraint: 'Restricción (huecos estructurales)',
    'effective-size': 'Tamaño efectivo (huecos estructurales)',
    articulation: 'Puntos de corte',
    eccentricity: 'Excentricidad',
    bridges: 'Puentes',
    components: 'Componente',
    'strong-components': 'Componente por dirección',
    leiden: 'Comunidad (Leiden)',
  },
  {
    degree: 'Grau (vínculos)',
    'in-degree': 'Vínculos que entram',
    'out-degree': 'Vínculos que saem',
    betweenness: 'Intermediação',
    'sampled-betweenness': 'Intermediação, estimada',
    'edge-betweenness': 'Intermediação dos vínculos',
    closeness: 'Proximidade',
    harmonic: 'Proximidade harmônica',
    eigenvector: 'Centralidade de autovetor',
    katz: 'Centralidade de Katz',
    pagerank: 'PageRank',
    'collective-influence': 'Influência coletiva',
    'k-core': 'Número de núcleo',
    clustering: 'Agrupamento',
    constraint: 'Restrição (lacunas estruturais)',
    'effective-size': 'Tamanho efetivo (lacunas estruturais)',
    articulation: 'Pontos de corte',
    eccentricity: 'Excentricidade',
    bridges: 'Pontes',
    components: 'Componente',
    'strong-components': 'Componente por direção',
    leiden: 'Comunidade (Leiden)',
  },
);

type MeasureId = keyof (typeof MEASURES)['en'];

/** The name of a measure, of the kind of actor, or of the community; a measure without words keeps its id. */
export function useMeasureNames(): (id: string) => string {
  const measure = useWords(MEASURES);
  const say = useWords(NETWORK);
  return (id) => {
    if (id === 'kind' || id === 'community') return say(id);
    return id in MEASURES.en ? measure(id as MeasureId) : id;
  };
}
