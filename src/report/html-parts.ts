import { escapeXml } from '../locate/index.js';
import { fill } from './grammar.js';
import type { CitingPage } from './html-page.js';
import type { CitedSentence } from './schema.js';

/** A sentence with the numbers of its evidence, each a link there that the evidence links back to. */
export function cited(page: CitingPage, { text, cites }: CitedSentence, label: string): string {
  return escapeXml(text) + citations(page, cites, label);
}

/** The numbers alone. */
export function citations(page: CitingPage, cites: readonly number[], label: string): string {
  if (cites.length === 0) return '';
  const numbers = cites.map((number) => {
    const name = escapeXml(fill(page.words.label.evidence, { n: number }, page.assessment.language));
    return `<a id="${page.links.add(number, label)}" href="#e-${number}" aria-label="${name}">${number}</a>`;
  });
  return ` <span class="cites">[${numbers.join(', ')}]</span>`;
}

/** What a section says that holds nothing. */
export function empty({ words }: CitingPage): string {
  return `<p class="note">${escapeXml(words.label.none)}</p>`;
}

/** Sentences as a list. */
export function lines(page: CitingPage, sentences: readonly CitedSentence[], label: string): string {
  if (sentences.length === 0) return empty(page);
  return `<ul class="lines">\n${sentences.map((one) => `<li>${cited(page, one, label)}</li>`).join('\n')}\n</ul>`;
}

/** A table that scrolls by itself on a narrow screen; the first column heads its row. */
export function table(
  page: CitingPage,
  label: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return empty(page);
  const heads = columns.map((column) => `<th scope="col">${escapeXml(column)}</th>`).join('');
  const body = rows.map(([first, ...rest]) => {
    return `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<div class="scroll" role="group" tabindex="0" aria-label="${escapeXml(label)}">
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

/** A remark in small letters. */
export const note = (text: string): string => `<p class="note">${escapeXml(text)}</p>`;
