import { readFileSync } from 'node:fs';
import { escapeXml } from '../locate/index.js';
import { BackLinks } from './back-links.js';
import { dateInWords } from './dates.js';
import { documentsSection, evidenceSection } from './html-evidence.js';
import type { Page, Section } from './html-page.js';
import { bodySections } from './html-sections.js';
import { PHRASES } from './phrases/index.js';
import type { Assessment } from './schema.js';

const CSS = readFileSync(new URL('./report.css', import.meta.url), 'utf8');

/**
 * The assessment as one HTML file that needs nothing else: readable offline, in print, in the dark and on a narrow
 * screen, without script. Citations lead to the numbered evidence and back. All text of documents is escaped, and a
 * content security policy forbids script even so.
 */
export function toHtml(assessment: Assessment): string {
  const words = PHRASES[assessment.language];
  const page: Page = { assessment, words, links: new BackLinks() };
  const sections = bodySections(page);
  // Last: it links back to every citation above.
  const sources = [evidenceSection(page), documentsSection(page)];
  const all = [...sections, ...sources];
  const title = escapeXml(assessment.title);
  const mark = escapeXml(assessment.handling);
  return `<!doctype html>
<html lang="${assessment.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Atalaya">
<title>${title} (${mark})</title>
<style>
${CSS}@page { @top-right { content: "${mark}"; font: bold 9pt sans-serif; } }
</style>
</head>
<body>
<a class="skip" href="#findings">${escapeXml(words.label.skip)}</a>
<header>
${handlingMark(assessment.handling)}
<h1>${title}</h1>
<p class="meta">${metaLine(page)}</p>
<div class="opening">
${assessment.opening.map((text) => `<p>${escapeXml(text)}</p>`).join('\n')}
</div>
<nav class="contents" aria-label="${escapeXml(words.heading.contents)}"><ul>
${all.map(({ id, heading }) => `<li><a href="#${id}">${escapeXml(heading)}</a></li>`).join('\n')}
</ul></nav>
</header>
<main>
${sections.map(landmark).join('\n')}
${signature(page)}
${sources.map(landmark).join('\n')}
</main>
<footer>
<p>${escapeXml(words.label.generated)}</p>
${handlingMark(assessment.handling)}
</footer>
</body>
</html>
`;
}

function landmark({ id, heading, body }: Section): string {
  return `<section id="${id}" aria-labelledby="h-${id}">\n<h2 id="h-${id}">${escapeXml(heading)}</h2>\n${body}\n</section>`;
}

/** The colours of TLP 2.0 on black. */
function handlingMark(mark: string): string {
  const colour = /GREEN|AMBER|RED/.exec(mark)?.[0].toLowerCase() ?? 'clear';
  return `<p class="handling ${colour}">${escapeXml(mark)}</p>`;
}

function metaLine({ assessment, words }: Page): string {
  const date = dateInWords(assessment.date, assessment.language);
  return [
    `${words.label.date}: <time datetime="${escapeXml(assessment.date)}">${escapeXml(date)}</time>`,
    ...(assessment.preparedBy ? [`${escapeXml(words.label.preparedBy)}: ${escapeXml(assessment.preparedBy)}`] : []),
  ].join(' · ');
}

function signature({ words }: Page): string {
  return `<div class="sign"><div>${escapeXml(words.label.signed)}</div><div>${escapeXml(words.label.signedDate)}</div></div>`;
}
