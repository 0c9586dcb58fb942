import { buildGraph } from '../graph.js';
import { lexiconRows } from '../lexicon-rows.js';
import { components } from '../measures/components.js';
import type { Network, Tie } from '../types.js';
import { WordFinder } from '../word-finder.js';

/** One layer: the ties of one kind, and who is in them. */
export interface Layer {
  id: string;
  ties: Tie[];
  actors: string[];
  /** Pairs of actors tied in it. */
  pairs: number;
  density: number;
  components: number;
  largest: number;
  /** Actors tied to most others in it, with how many; five at most. */
  top: { actor: string; degree: number }[];
}

/** How far two layers cover the same: pairs tied in both over pairs tied in either (Jaccard), and actors likewise. */
export interface Overlap {
  layers: [string, string];
  pairs: number;
  shared: [string, string][];
  actors: number;
}

/** Who is in several layers. */
export interface Participation {
  actor: string;
  degrees: Record<string, number>;
  /** 0: all ties in one layer, 1: spread evenly over all (Battiston, Nicosia, Latora 2014, doi 10.1103/PhysRevE.89.032804). */
  coefficient: number;
}

export interface Layers {
  layers: Layer[];
  overlaps: Overlap[];
  participation: Participation[];
}

/**
 * The layers of a case by kind of tie, by layers.tsv; territory, and whatever ties a place, only where asked for: a country
 * is a territory, and as a whole would crowd out those who act. What is only denied is left out.
 */
export function layersOf(network: Network, options: { territory?: boolean } = {}): Layers {
  const byLayer = new Map<string, Tie[]>();
  for (const tie of network.ties) {
    const id = tie.hedge === 'denied' ? undefined : layerOf(tie);
    const placed = [tie.source, tie.target].some((end) => network.actors.get(end)!.sector === 'place');
    if (id === undefined || (!options.territory && (placed || id === 'territory'))) continue;
    byLayer.set(id, [...(byLayer.get(id) ?? []), tie]);
  }
  const layers = [...byLayer].map(([id, ties]) => toLayer(id, ties)).sort((a, b) => b.pairs - a.pairs);
  return { layers, overlaps: overlapsOf(layers), participation: participationOf(layers) };
}

let lines: { layer: string; schemata: string[]; words: WordFinder<true> | undefined }[] | undefined;

/** The layer that a tie belongs to. */
export function layerOf(tie: Pick<Tie, 'schema' | 'roles'>): string | undefined {
  lines ??= lexiconRows(new URL('./layers.tsv', import.meta.url)).map(([layer, schemata, words]) => ({
    layer: layer!,
    schemata: schemata!.split(','),
    words: words === '-' ? undefined : new WordFinder([[true, words!]]),
  }));
  return lines.find(
    ({ schemata, words }) =>
      schemata.includes(tie.schema) && (!words || tie.roles.some((role) => words.find(role).length > 0)),
  )?.layer;
}

const pairOf = ({ source, target }: Tie): string => (source < target ? `${source}\n${target}` : `${target}\n${source}`);

function toLayer(id: string, ties: Tie[]): Layer {
  const actors = [...new Set(ties.flatMap(({ source, target }) => [source, target]))];
  const index = new Map(actors.map((actor, i) => [actor, i]));
  const graph = buildGraph(
    actors,
    ties.map(({ source }) => index.get(source)!),
    ties.map(({ target }) => index.get(target)!),
    undefined,
    false,
  );
  const { sizes } = components(graph);
  const degrees = actors.map((actor, v) => ({ actor, degree: graph.offsets[v + 1]! - graph.offsets[v]! }));
  return {
    id,
    ties,
    actors,
    pairs: graph.edges,
    density: graph.edges / ((actors.length * (actors.length - 1)) / 2),
    components: sizes.length,
    largest: sizes[0] ?? 0,
    top: degrees.sort((a, b) => b.degree - a.degree).slice(0, 5),
  };
}

function overlapsOf(layers: readonly Layer[]): Overlap[] {
  const pairs = layers.map((layer) => new Set(layer.ties.map(pairOf)));
  const jaccard = (a: Set<string>, b: Set<string>, both: number): number => both / (a.size + b.size - both);
  const found = layers.flatMap((first, i) =>
    layers.slice(i + 1).map((second, k): Overlap => {
      const shared = [...pairs[i]!].filter((pair) => pairs[i + 1 + k]!.has(pair));
      const [left, right] = [new Set(first.actors), new Set(second.actors)];
      const common = first.actors.filter((actor) => right.has(actor)).length;
      return {
        layers: [first.id, second.id],
        pairs: jaccard(pairs[i]!, pairs[i + 1 + k]!, shared.length),
        shared: shared.map((pair) => pair.split('\n') as [string, string]),
        actors: jaccard(left, right, common),
      };
    }),
  );
  return found.sort((a, b) => b.pairs - a.pairs || b.actors - a.actors);
}

function participationOf(layers: readonly Layer[]): Participation[] {
  const degrees = new Map<string, Record<string, number>>();
  for (const { id, ties } of layers) {
    for (const pair of new Set(ties.map(pairOf))) {
      for (const actor of pair.split('\n')) {
        const own = degrees.get(actor) ?? {};
        own[id] = (own[id] ?? 0) + 1;
        degrees.set(actor, own);
      }
    }
  }
  const count = layers.length;
  const result = [...degrees].map(([actor, own]) => {
    const values = Object.values(own);
    const total = values.reduce((a, b) => a + b, 0);
    const squares = values.reduce((sum, value) => sum + (value / total) ** 2, 0);
    return { actor, degrees: own, coefficient: count > 1 ? (count / (count - 1)) * (1 - squares) : 0 };
  });
  return result
    .filter(({ degrees: own }) => Object.keys(own).length > 1)
    .sort((a, b) => b.coefficient - a.coefficient || sum(b.degrees) - sum(a.degrees));
}

const sum = (degrees: Record<string, number>): number => Object.values(degrees).reduce((a, b) => a + b, 0);
