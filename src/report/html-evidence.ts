import { escapeXml } from '../locate/index.js';
import { custodyText, documentFacts } from './document-facts.js';
import { decimal, fill } from './grammar.js';
import type { Page, Section } from './html-page.js';
import type { EvidenceEntry, SourceDocument } from './schema.js';
import { fileName } from './wording.js';

const SHORT_HASH = 12;

/** The numbered evidence: each quote with its document, page, hash, custody, reading, and the way back to the text. */
export function evidenceSection(page: Page): Section {
  const documents = new Map(page.assessment.documents.map((document) => [document.id, document]));
  const items = page.assessment.evidence.map((entry) => evidence(page, entry, documents.get(entry.document)!));
  const body = items.length > 0 ? `<ol class="evidence">\n${items.join('\n')}\n</ol>` : note(page.words.label.none);
  return { id: 'evidence', heading: page.words.heading.sources, body };
}

function evidence(page: Page, entry: EvidenceEntry, document: SourceDocument): string {
  const { label } = page.words;
  const { language } = page.assessment;
  const where = [
    `<a href="#d-${document.id}">${document.id}</a> ${escapeXml(documentName(document))}`,
    ...(entry.page ? [escapeXml(fill(label.page, { n: entry.page }, language))] : []),
    ...(entry.row ? [escapeXml(fill(label.row, { n: entry.row }, language))] : []),
    `<code>${document.sha256.slice(0, SHORT_HASH)}</code>`,
  ].join(', ');
  const lang = entry.language === 'und' ? '' : ` lang="${escapeXml(entry.language)}"`;
  return `<li id="e-${entry.number}"><span class="number">[${entry.number}]</span>
<blockquote${lang} dir="auto"><p>${escapeXml(entry.quote)}</p></blockquote>
<dl>
${pair(label.readAs, entry.statements.map((statement) => readAs(page, statement)).join('<br>'))}
<dt>${escapeXml(page.words.heading.sources)}</dt><dd>${where}</dd>
${pair(label.custody, custodyLine(page, document))}
</dl>
<p class="backlinks note">${escapeXml(label.citedIn)} ${backLinks(page, entry.number)}</p></li>`;
}

/** What the program read in the quote, how sure it is, and what a person made of it. */
function readAs({ assessment, words }: Page, statement: EvidenceEntry['statements'][number]): string {
  const { reliability, credibility } = statement.grading;
  const grade = `${reliability}${credibility}`;
  const hedges: Readonly<Record<string, string>> = {
    alleged: words.certainty.alleged.toLowerCase(),
    denied: words.network.denied,
  };
  const notes = [
    ...(hedges[statement.hedge] ? [hedges[statement.hedge]!] : []),
    `${words.label.grading.toLowerCase()} ${grade}${grade === 'F6' ? ` (${words.label.ungraded})` : ''}`,
    statement.handling,
    fill(words.label.confidence, { n: decimal(statement.confidence, assessment.language) }, assessment.language),
    statement.method,
    ...(statement.judgement === 'accepted' ? [words.label.accepted] : []),
  ];
  return `${escapeXml(statement.text)} <span class="note">(${notes.map((text) => escapeXml(text)).join('; ')})</span>`;
}

function custodyLine(page: Page, document: SourceDocument): string {
  const first = document.custody[0];
  return first ? custodyEntry(page, first) : '–';
}

function custodyEntry({ assessment, words }: Page, entry: SourceDocument['custody'][number]): string {
  return escapeXml(custodyText(entry, assessment.language, words));
}

/** One link for each citation, named by its part of the report. */
function backLinks({ links, words, assessment }: Page, number: number): string {
  const seen = new Map<string, number>();
  return links
    .of(number)
    .map(({ anchor, label }) => {
      const nth = (seen.get(label) ?? 0) + 1;
      seen.set(label, nth);
      const name = escapeXml(fill(words.label.backTo, { n: anchor.slice(2) }, assessment.language));
      return `<a href="#${anchor}" title="${name}">${escapeXml(label)}${nth > 1 ? ` (${nth})` : ''}</a>`;
    })
    .join(' · ');
}

/** Every document with its hash in full and its log of custody, and the files that could not be read. */
export function documentsSection(page: Page): Section {
  const { assessment, words } = page;
  const items = assessment.documents.map((document) => documentItem(page, document));
  const unread = assessment.unread.map(({ name, reason }) => `<li>${escapeXml(name)}: ${escapeXml(reason)}</li>`);
  const body = [
    items.length > 0 ? `<ul class="documents">\n${items.join('\n')}\n</ul>` : note(words.label.none),
    ...(unread.length > 0
      ? [`<h3>${escapeXml(words.label.unread)}</h3>\n<ul class="lines">\n${unread.join('\n')}\n</ul>`]
      : []),
  ].join('\n');
  return { id: 'documents', heading: words.heading.documents, body };
}

function documentItem(page: Page, document: SourceDocument): string {
  const { assessment, words } = page;
  const { label } = words;
  const facts = documentFacts(document, assessment.language, words, { pages: true });
  const same = fill(label.sameText, { ids: document.sameTextAs.join(', ') }, assessment.language);
  const used = document.evidence.map((number) => `<a href="#e-${number}">${number}</a>`).join(', ');
  const numbers = words.label.usedIn.replace('{numbers}', '').trim();
  return `<li id="d-${document.id}">
<h3><span class="number">${document.id}</span>${escapeXml(documentName(document))}</h3>
<p class="note">${facts.map((fact) => escapeXml(fact)).join(' · ')}</p>
${document.sameTextAs.length > 0 ? note(same) : ''}
<dl>
${pair(label.sha256, `<code>${document.sha256}</code>`)}
${pair(label.custody, document.custody.map((entry) => custodyEntry(page, entry)).join('<br>') || '–')}
${document.evidence.length > 0 ? pair(numbers, used) : ''}
</dl>
${document.evidence.length === 0 ? note(label.notCited) : ''}</li>`;
}

/** Title and file name; the file name alone where there is no title. */
export function documentName({ title, name }: Pick<SourceDocument, 'title' | 'name'>): string {
  const file = fileName(name);
  return title && title !== file ? `${title} (${file})` : file;
}

const pair = (term: string, html: string): string => `<dt>${escapeXml(term)}</dt><dd>${html}</dd>`;
const note = (text: string): string => `<p class="note">${escapeXml(text)}</p>`;
