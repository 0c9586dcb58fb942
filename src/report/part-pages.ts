import { readFileSync } from 'node:fs';
import { escapeXml } from '../locate/index.js';
import type { HandlingMark, Language } from '../model/index.js';
import { BackLinks } from './back-links.js';
import { escapeMarkdown } from './escape-markdown.js';
import { partHtml } from './parts/html.js';
import { partMarkdown } from './parts/markdown.js';
import type { Part } from './parts/types.js';
import { PHRASES } from './phrases/index.js';
import type { EvidenceEntry } from './schema.js';

/** One section as a document of its own, with the quotes that it cites and its mark. */
export interface PartDocument {
  part: Part;
  evidence: readonly EvidenceEntry[];
  language: Language;
  handling: HandlingMark;
}

const CSS = readFileSync(new URL('./report.css', import.meta.url), 'utf8');

/** As Markdown: the section, then the quotes by number. */
export function partDocumentMarkdown({ part, evidence, language, handling }: PartDocument): string {
  const cited = ({ text, cites }: { text: string; cites: number[] }): string =>
    `${escapeMarkdown(text)}${cites.length > 0 ? ` \\[${cites.map((n) => `[${n}](#e-${n})`).join(', ')}\\]` : ''}`;
  const quotes = evidence.map(
    ({ number, quote }) => `<a id="e-${number}"></a>**[${number}]** ${escapeMarkdown(quote)}\n`,
  );
  return [
    `**${handling}**`,
    `# ${escapeMarkdown(part.heading)}`,
    partMarkdown(part, cited).join('\n'),
    `## ${PHRASES[language].heading.sources}`,
    quotes.join('\n'),
    `**${handling}**\n`,
  ].join('\n\n');
}

/** As one HTML file that needs nothing else and runs no script. */
export function partDocumentHtml({ part, evidence, language, handling }: PartDocument): string {
  const words = PHRASES[language];
  const { body } = partHtml({ assessment: { language }, words, links: new BackLinks() }, part);
  const mark = `<p class="handling ${/GREEN|AMBER|RED/.exec(handling)?.[0].toLowerCase() ?? 'clear'}">${escapeXml(handling)}</p>`;
  const quotes = evidence.map(
    ({ number, quote }) =>
      `<li id="e-${number}"><span class="number">[${number}]</span><blockquote><p>${escapeXml(quote)}</p></blockquote></li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(part.heading)} (${escapeXml(handling)})</title>
<style>
${CSS}@page { @top-right { content: "${handling}"; font: bold 9pt sans-serif; } }
</style>
</head>
<body>
<header>
${mark}
<h1>${escapeXml(part.heading)}</h1>
</header>
<main>
<section>
${body}
</section>
<section><h2>${escapeXml(words.heading.sources)}</h2>
<ol class="evidence">
${quotes.join('\n')}
</ol></section>
</main>
<footer>${mark}</footer>
</body>
</html>
`;
}
