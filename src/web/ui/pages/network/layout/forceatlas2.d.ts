/** One step of ForceAtlas2 on flat matrices, as the package has it inside; it publishes no types for it. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
  export default function iterate(options: ForceAtlas2Settings, nodes: Float32Array, edges: Float32Array): unknown;
}
