import { escapeMarkdown } from '../escape-markdown.js';
import type { CitedSentence } from '../schema.js';
import type { Part, PartBlock } from './types.js';

/** A part as lines of Markdown, its heading apart. */
export function partMarkdown({ blocks }: Part, cited: (sentence: CitedSentence) => string): string[] {
  return blocks.flatMap((block) => [...blockMarkdown(block, cited), '']);
}

function blockMarkdown(block: PartBlock, cited: (sentence: CitedSentence) => string): string[] {
  if (block.kind === 'note') return [escapeMarkdown(block.text)];
  if (block.kind === 'lines') return block.items.map((one) => `- ${cited(one)}`);
  if (block.kind === 'table') {
    const cell = (text: string): string => text.replace(/\s+/g, ' ');
    const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
    return [
      row(block.columns.map(escapeMarkdown)),
      row(block.columns.map(() => '---')),
      ...block.rows.map(({ cells, cites }) =>
        row(cells.map((text, i) => (i === cells.length - 1 ? cited({ text, cites }) : escapeMarkdown(text)))),
      ),
    ];
  }
  // The chart in words: a picture would have to lie beside the text.
  if (block.kind === 'figure') return block.captions.map((text) => `- ${escapeMarkdown(text)}`);
  return [
    `### ${escapeMarkdown(block.title)}`,
    '',
    ...(block.aside ? [`*${escapeMarkdown(block.aside)}*`, ''] : []),
    ...block.sentences.map((one) => `- ${cited(one)}`),
    ...block.notes.flatMap((text) => ['', escapeMarkdown(text)]),
  ];
}
