import { escapeXml } from '../../locate/index.js';
import type { CitingPage, Section } from '../html-page.js';
import { cited, lines, note, table } from '../html-parts.js';
import type { Part, PartBlock } from './types.js';

/** A part as a section of the HTML page. */
export function partHtml(page: CitingPage, { id, heading, blocks }: Part): Section {
  return { id, heading, body: blocks.map((block) => blockHtml(page, block, heading)).join('\n') };
}

function blockHtml(page: CitingPage, block: PartBlock, heading: string): string {
  if (block.kind === 'note') return note(block.text);
  if (block.kind === 'lines') return lines(page, block.items, heading);
  if (block.kind === 'table') {
    const rows = block.rows.map(({ cells, cites }) =>
      cells.map((cell, i) => (i === cells.length - 1 ? cited(page, { text: cell, cites }, heading) : escapeXml(cell))),
    );
    return table(page, heading, block.columns, rows);
  }
  if (block.kind === 'figure')
    return `<figure${block.small ? ' class="chart"' : ''}>${block.svg}${block.captions.map((text) => `<figcaption>${escapeXml(text)}</figcaption>`).join('')}</figure>`;
  const aside = block.aside ? ` <span class="kind">${escapeXml(block.aside)}</span>` : '';
  return [
    `<h3>${escapeXml(block.title)}${aside}</h3>`,
    ...(block.sentences.length > 0 ? [lines(page, block.sentences, block.title)] : []),
    ...block.notes.map(note),
  ].join('\n');
}
