import type { CitedSentence } from '../schema.js';
import type { Part, PartBlock } from './types.js';

/** A part as plain text, for a terminal. */
export function partText({ heading, blocks }: Part): string {
  return `${[heading, '', ...blocks.flatMap((block) => [...blockText(block), ''])].join('\n')}`;
}

const cited = ({ text, cites }: CitedSentence): string => (cites.length > 0 ? `${text} [${cites.join(', ')}]` : text);

function blockText(block: PartBlock): string[] {
  if (block.kind === 'note') return [block.text];
  if (block.kind === 'lines') return block.items.map((one) => `- ${cited(one)}`);
  if (block.kind === 'table')
    return block.rows.map(
      ({ cells, cites }) =>
        `- ${cited({ text: cells.map((cell, i) => `${block.columns[i]}: ${cell}`).join('; '), cites })}`,
    );
  if (block.kind === 'figure') return block.captions.map((text) => `- ${text}`);
  const title = block.aside ? `${block.title} (${block.aside})` : block.title;
  return [title, ...block.sentences.map((one) => `  - ${cited(one)}`), ...block.notes.map((text) => `  ${text}`)];
}
