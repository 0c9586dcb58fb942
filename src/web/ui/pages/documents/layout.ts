import type { DocumentContents, ReaderStatement } from '../../../api/index.js';
import { type Stretch, TextUnits } from './text-units.js';

/** A mention as the text shows it. */
export interface ShownMention extends Stretch {
  schema: string;
  name: string;
  entity: string;
}

/** A statement with its places in UTF-16 units. */
export interface ShownStatement extends Stretch {
  of: ReaderStatement;
  ends: Stretch[];
}

/** A paragraph, a row, a running head, with what stands in it. */
export interface ShownBlock extends Stretch {
  kind: string;
  page?: number;
  /** The page that begins here. */
  opens?: number;
  mentions: ShownMention[];
  statements: ShownStatement[];
}

/** A document laid out for reading. All offsets in UTF-16 units. */
export interface Layout {
  text: string;
  units: TextUnits;
  /** Blocks in chunks that are drawn together. */
  chunks: ShownBlock[][];
  mentions: ShownMention[];
  /** In the order of the text. */
  statements: ShownStatement[];
}

/** Characters of a chunk: about two pages, so that what is near the window is drawn at once and the rest waits. */
const CHUNK = 6000;

/** Lays a document out: what stands in which block, and which blocks are drawn together. */
export function layOut({ document, entities, mentions, statements }: DocumentContents): Layout {
  const { text } = document;
  const units = new TextUnits(text);
  const stretch = ({ start, end }: Stretch): Stretch => ({ start: units.toUnits(start), end: units.toUnits(end) });
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const shownMentions = mentions.map(({ entity, start, end }) => {
    const { schema = '', name = '' } = known.get(entity) ?? {};
    return { ...stretch({ start, end }), entity, schema, name };
  });
  const shown = statements.map((of) => ({
    ...stretch(of),
    of,
    ends: [of.subjectEnd, of.objectEnd].flatMap((end) => (end ? [stretch(end)] : [])),
  }));
  const blocks = blocksOf(document, stretch, text);
  place(blocks, shownMentions, 'mentions');
  place(blocks, shown, 'statements');
  return { text, units, chunks: chunksOf(blocks), mentions: shownMentions, statements: shown };
}

function blocksOf(
  { blocks }: DocumentContents['document'],
  stretch: (of: Stretch) => Stretch,
  text: string,
): ShownBlock[] {
  const whole = [{ kind: 'body', start: 0, end: text.length, page: undefined }];
  const found = blocks.length ? blocks.map((block) => ({ ...block, ...stretch(block) })) : whole;
  let page: number | undefined;
  return found.map((block) => {
    const opens = block.page !== page ? block.page : undefined;
    page = block.page;
    return {
      kind: block.kind,
      start: block.start,
      end: block.end,
      ...(block.page !== undefined && { page: block.page }),
      ...(opens !== undefined && { opens }),
      mentions: [],
      statements: [],
    };
  });
}

/** Puts each item into every block that it overlaps. */
function place<K extends 'mentions' | 'statements'>(
  blocks: readonly ShownBlock[],
  items: readonly ShownBlock[K][number][],
  into: K,
): void {
  for (const item of items) {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle]!.end <= item.start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < blocks.length && blocks[at]!.start < item.end; at++)
      (blocks[at]![into] as ShownBlock[K][number][]).push(item);
  }
}

function chunksOf(blocks: readonly ShownBlock[]): ShownBlock[][] {
  const chunks: ShownBlock[][] = [];
  let size = CHUNK;
  for (const block of blocks) {
    if (size >= CHUNK) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)!.push(block);
    size += block.end - block.start;
  }
  return chunks;
}

/** A piece of a block within which the same marks hold. */
export interface Segment extends Stretch {
  mention?: ShownMention;
  statements: ShownStatement[];
  /** Lies in the place that was asked for. */
  sought: boolean;
}

/** Cuts a block where any mark begins or ends. Of mentions that lie in one another, the innermost counts. */
export function segmentsOf(block: ShownBlock, sought?: Stretch): Segment[] {
  const marks: Stretch[] = [...block.mentions, ...block.statements, ...block.statements.flatMap(({ ends }) => ends)];
  if (sought) marks.push(sought);
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of marks)
    for (const cut of [start, end]) if (cut > block.start && cut < block.end) cuts.add(cut);
  const sorted = [...cuts].sort((one, other) => one - other);
  const covers = (of: Stretch, start: number, end: number) => of.start <= start && end <= of.end;
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1]!;
    const [mention] = block.mentions
      .filter((each) => covers(each, start, end))
      .sort((one, other) => one.end - one.start - (other.end - other.start));
    const statements = block.statements.filter((each) => covers(each, start, end));
    return {
      start,
      end,
      ...(mention && { mention }),
      statements,
      sought: sought !== undefined && covers(sought, start, end),
    };
  });
}
