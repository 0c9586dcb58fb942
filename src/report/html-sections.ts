import { escapeXml } from '../locate/index.js';
import { assessmentMap } from './assessment-map.js';
import { decimal, fill, sentence } from './grammar.js';
import type { Page, Section } from './html-page.js';
import { citations, cited, empty, lines, table } from './html-parts.js';
import { networkFigure } from './network-figure.js';
import { partHtml } from './parts/html.js';
import { partsOf } from './parts/index.js';
import type { Part } from './parts/types.js';
import type { Finding } from './schema.js';

/** The parts of the report before its evidence, in the order in which they are read. */
export function bodySections(page: Page): Section[] {
  const { heading } = page.words;
  const section = (id: keyof typeof heading, body: string): Section => ({ id, heading: heading[id], body });
  const parts = partsOf(page.assessment);
  const add = (list: readonly Part[]): Section[] => list.map((part) => partHtml(page, part));
  return [
    ...add(parts.first),
    section('findings', findings(page)),
    section('actors', actors(page)),
    section('network', network(page)),
    section('chains', chains(page)),
    section('territories', territories(page)),
    section('map', map(page)),
    section('timeline', timeline(page)),
    section('numbers', numbers(page)),
    section('policy', policy(page)),
    section('disagreements', lines(page, page.assessment.disagreements, heading.disagreements)),
    ...add(parts.judged),
    section('alleged', lines(page, page.assessment.alleged, heading.alleged)),
    section('denied', lines(page, page.assessment.denied, heading.denied)),
    ...add(parts.aside),
    section('gaps', lines(page, page.assessment.gaps, heading.gaps)),
    section('scale', scale(page)),
  ];
}

function findings(page: Page): string {
  const list = page.assessment.findings;
  if (list.length === 0) return empty(page);
  return `<ol class="findings">\n${list.map((one) => finding(page, one)).join('\n')}\n</ol>`;
}

function finding(page: Page, { id, headline, sentences, certainty, certaintyText, stands, cites }: Finding): string {
  // Where lines follow, they carry the citations; a headline that stands alone carries its own.
  const own = sentences.some((one) => one.cites.length > 0) ? [] : cites;
  const word = escapeXml(page.words.certainty[certainty]);
  return `<li class="finding" id="${id}"><span class="number" aria-hidden="true">${id}</span>
<h3>${cited(page, { text: headline, cites: own }, id)}</h3>
<p class="certainty"><span class="chip ${certainty}">${word}</span>${escapeXml(certaintyText)}</p>
${stands.text && `<p class="stands">${escapeXml(stands.text)}</p>`}
${sentences.length > 0 ? lines(page, sentences, id) : ''}</li>`;
}

function actors(page: Page): string {
  const { assessment, words } = page;
  if (assessment.actors.length === 0) return empty(page);
  const items = assessment.actors.map((actor) => {
    const names =
      actor.aliases.length > 0 ? fill(words.aliases, { names: actor.aliases.join(' · ') }, assessment.language) : '';
    const notes = [
      names && sentence(names),
      actor.provisional ? words.provisional : '',
      actor.namesakes > 0 ? fill(words.namesakes, { n: actor.namesakes }, assessment.language) : '',
    ]
      .filter(Boolean)
      .join(' ');
    const sources = fill(words.label.sources, { n: actor.sources }, assessment.language);
    return `<li class="actor">
<h3>${escapeXml(actor.name)} <span class="kind">${escapeXml(actor.kind)} · ${escapeXml(sources)}</span></h3>
<p>${cited(page, actor.why, actor.name)} ${actor.sentences.map((one) => cited(page, one, actor.name)).join(' ')}</p>
${notes ? `<p class="note">${escapeXml(notes)}</p>` : ''}</li>`;
  });
  return `<ul class="actors">\n${items.join('\n')}\n</ul>`;
}

function chains(page: Page): string {
  const { assessment, words } = page;
  if (assessment.chains.length === 0) return empty(page);
  const items = assessment.chains.map((chain) => {
    const links = chain.links.map((link) => {
      const weak = link.weakest ? ` <span class="weakword">(${escapeXml(words.label.weakest)})</span>` : '';
      return `<li${link.weakest ? ' class="weakest"' : ''}>${cited(page, link, chain.id)}${weak}</li>`;
    });
    return `<li class="chain" id="${chain.id}">
<h3>${chain.names.map((name) => escapeXml(name)).join(' → ')}</h3>
<p class="certainty"><span class="chip ${chain.certainty}">${escapeXml(words.certainty[chain.certainty])}</span>${escapeXml(chain.note)}</p>
<ol class="links">
${links.join('\n')}
</ol></li>`;
  });
  return `<ol class="chains">\n${items.join('\n')}\n</ol>`;
}

function territories(page: Page): string {
  const { assessment, words } = page;
  const items = assessment.territories.map(
    (place) => `<li class="territory">
<h3>${escapeXml(place.name)}</h3>
<p>${place.sentences.map((one) => cited(page, one, place.name)).join(' ')}</p></li>`,
  );
  const also =
    assessment.alsoNamed.length > 0
      ? fill(words.label.alsoNamed, { names: assessment.alsoNamed.join(', ') }, assessment.language)
      : '';
  if (items.length === 0 && !also) return empty(page);
  return [
    ...(items.length > 0 ? [`<ul class="territories">\n${items.join('\n')}\n</ul>`] : []),
    ...(also ? [`<p class="note">${escapeXml(also)}</p>`] : []),
  ].join('\n');
}

function timeline(page: Page): string {
  const { assessment, words } = page;
  if (assessment.timeline.length === 0) return empty(page);
  const items = assessment.timeline.map(
    (entry) =>
      `<li><time datetime="${escapeXml(entry.date)}">${escapeXml(entry.dateText)}</time><span>${cited(page, entry, words.heading.timeline)}</span></li>`,
  );
  return `<ol class="timeline">\n${items.join('\n')}\n</ol>`;
}

function numbers(page: Page): string {
  const { column, heading } = page.words;
  const columns = [column.indicator, column.place, column.period, column.value, column.who];
  const rows = page.assessment.numbers.map(({ indicator, place, period, value, hedge, who, cites }) => [
    escapeXml(indicator),
    escapeXml(place ?? ''),
    escapeXml(period ?? ''),
    escapeXml(value) + (hedge === 'alleged' ? ` (${escapeXml(page.words.certainty.alleged)})` : ''),
    escapeXml(who) + citations(page, cites, heading.numbers),
  ]);
  const isInferred = page.assessment.numbers.some(({ place, period }) => place?.[0] === '[' || period?.[0] === '[');
  const note = isInferred ? `\n<p class="note">${escapeXml(page.words.figure.inferred)}</p>` : '';
  return table(page, heading.numbers, columns, rows) + note;
}

function policy(page: Page): string {
  const { column, heading, certainty } = page.words;
  const columns = [column.cause, column.does, column.effect, column.who];
  const rows = page.assessment.policy.map(({ cause, signText, effect, condition, disputed, who, cites, alike }) => [
    escapeXml(cause),
    escapeXml(signText) + (disputed ? ` <span class="chip disputed">${escapeXml(certainty.disputed)}</span>` : ''),
    escapeXml(condition ? `${effect} (${condition})` : effect),
    escapeXml(who) +
      citations(page, cites, heading.policy) +
      (alike ? `. ${escapeXml(alike.text)}${citations(page, alike.cites, heading.policy)}` : ''),
  ]);
  return table(page, heading.policy, columns, rows);
}

/** A figure that scrolls by itself on a narrow screen, so that its letters stay readable. */
function figure(svg: string, heading: string, captions: readonly string[]): string {
  const text = captions
    .filter(Boolean)
    .map((caption) => escapeXml(caption))
    .join(' ');
  return `<figure>
<div class="scroll" role="group" tabindex="0" aria-label="${escapeXml(heading)}">
${svg}
</div>
<figcaption>${text}</figcaption>
</figure>`;
}

function network(page: Page): string {
  const drawn = networkFigure(page.assessment);
  if (!drawn) return empty(page);
  return figure(drawn.svg, page.words.heading.network, [page.words.network.caption]);
}

function map(page: Page): string {
  const drawn = assessmentMap(page.assessment);
  if (!drawn) return `<p class="note">${escapeXml(page.words.map.none)}</p>`;
  return figure(drawn.figure.svg, page.words.heading.map, drawn.captions);
}

function scale({ assessment, words }: Page): string {
  const items = words.scale.map((text) =>
    fill(text, { threshold: decimal(assessment.minimumConfidence, assessment.language) }, assessment.language),
  );
  return `<ul class="lines">\n${items.map((text) => `<li>${escapeXml(text)}</li>`).join('\n')}\n</ul>`;
}
