import type { Heed } from './measure.js';

/**
 * Sources are worked off in a fixed number of blocks whose sums are added in order: the same figures to the last bit on
 * one thread or many.
 */
const BLOCKS = 16;

/** The sources of each block: every sixteenth node, so that blocks take about the same time. */
export function blocksOf(nodes: number): number[][] {
  const blocks = Array.from({ length: Math.min(BLOCKS, nodes) }, (): number[] => []);
  for (let v = 0; v < nodes; v++) blocks[v % blocks.length]!.push(v);
  return blocks;
}

/** Adds up the blocks' results in their order. */
export function sumInOrder(results: Float64Array[]): Float64Array {
  const total = new Float64Array(results[0]?.length ?? 0);
  for (const result of results) for (let i = 0; i < total.length; i++) total[i]! += result[i]!;
  return total;
}

/** Works off all sources on this thread. */
export function overBlocks(nodes: number, work: (sources: number[]) => Float64Array, heed?: Heed): Float64Array {
  return sumInOrder(
    blocksOf(nodes).map((sources, block, { length }) => {
      heed?.(block, length);
      return work(sources);
    }),
  );
}
