/// <reference path="./forceatlas2.d.ts" />
import iterate from 'graphology-layout-forceatlas2/iterate.js';

/** A network in numbers: nodes are 0 to `count` - 1. */
export interface Outline {
  count: number;
  sources: readonly number[];
  targets: readonly number[];
}

const NODE = 10;

/**
 * ForceAtlas2 from `positions`, two numbers a node, for so many steps (Jacomy, Venturini, Heymann, Bastian 2014,
 * doi 10.1371/journal.pone.0098679). `heed` is called after each step with a way to see how far it is.
 */
export function run(
  { count, sources, targets }: Outline,
  positions: Float32Array,
  steps: number,
  heed?: (seen: () => Float32Array) => void,
): Float32Array {
  const nodes = new Float32Array(NODE * count);
  for (let v = 0; v < count; v++)
    nodes.set([positions[2 * v]!, positions[2 * v + 1]!, 0, 0, 0, 0, 1, 1, 1, 0], NODE * v);
  const edges = new Float32Array(3 * sources.length);
  for (let e = 0; e < sources.length; e++) {
    edges.set([NODE * sources[e]!, NODE * targets[e]!, 1], 3 * e);
    nodes[NODE * sources[e]! + 6]! += 1;
    nodes[NODE * targets[e]! + 6]! += 1;
  }
  const seen = (): Float32Array =>
    Float32Array.from({ length: 2 * count }, (_, i) => nodes[NODE * (i >> 1) + (i & 1)]!);
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0,
    scalingRatio: 12,
    strongGravityMode: true,
    gravity: count <= 200 ? 0.15 : 0.03,
    slowDown: 1 + Math.log(count + 1),
    barnesHutOptimize: count > 400,
    barnesHutTheta: 0.9,
  };
  for (let step = 0; step < steps; step++) {
    iterate(settings, nodes, edges);
    heed?.(seen);
  }
  return seen();
}
