import type { Block } from '../print/types.js';

/** A section of the report in blocks that every form of it can set: notes, lines, entries, tables, figures. */
export interface Part {
  id: string;
  heading: string;
  blocks: PartBlock[];
}

export type PartBlock = Extract<Block, { kind: 'note' | 'lines' | 'entry' | 'table' | 'figure' }>;
