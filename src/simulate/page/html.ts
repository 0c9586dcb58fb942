import { readFileSync } from 'node:fs';
import { escapeXml } from '../../locate/index.js';
import type { Language } from '../../model/index.js';
import { modelOf } from '../models/index.js';
import type { SimulationRecord } from '../record.js';
import type { Scenario } from '../types.js';
import { flowMap } from './flow-map.js';
import { aboutOf, chartOf } from './parts.js';
import { fill, PHRASES, type Phrases } from './phrases.js';
import { inPlainWords } from './plain-words.js';
import { tableHtml, tablesOf } from './tables.js';
import { Wording } from './words.js';

const CSS = readFileSync(new URL('./page.css', import.meta.url), 'utf8');

/**
 * A record as one HTML file that needs nothing else: for each scenario a paragraph in plain words, a fan chart for each
 * output with both baselines, effects by order, who gains and loses by territory. Without script, which a content security
 * policy forbids; all text of files is escaped.
 */
export function simulationPage(record: SimulationRecord, language: Language): string {
  const words = PHRASES[language];
  const wording = new Wording(language);
  const names = record.ran.map(({ name }) => name);
  const title = escapeXml(fill(words.title, { scenarios: names.join(', ') }));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Atalaya">
<title>${title}</title>
<style>
${CSS}</style>
</head>
<body>
<a class="skip" href="#s0">${escapeXml(words.skip)}</a>
<header>
<h1>${title}</h1>
<p>${escapeXml(words.lead)}</p>
<nav><ul>
${names.map((name, at) => `<li><a href="#s${at}">${escapeXml(name)}</a></li>`).join('\n')}
</ul></nav>
${legend(words)}
</header>
<main>
${record.ran.map((scenario, at) => section(record, scenario, at, wording)).join('\n')}
</main>
<footer>
<h2>${escapeXml(words.sources)}</h2>
${[...new Set(record.ran.map(({ model }) => modelOf(model)!))].map(({ title: model, source }) => `<p>${escapeXml(`${wording.word(model)}: ${source}`)}</p>`).join('\n')}
${record.data.map(({ file, sha256 }) => `<p>${escapeXml(file)}<br>SHA-256 ${sha256}</p>`).join('\n')}
<p>${escapeXml(fill(words.sourcesNote, { version: record.version, seed: [...new Set(record.ran.map(({ seed }) => seed))].join(', ') }))}</p>
</footer>
</body>
</html>
`;
}

/** A figure in a page needs no name space. */
const inPage = (svg: string): string => svg.replace(' xmlns="http://www.w3.org/2000/svg"', '');

/** Text of the page, with the sign for hundredths kept on the line of its number. */
const unbroken = (text: string): string => escapeXml(text).replaceAll(' %', '\u00a0%');

function legend(words: Phrases): string {
  const line = (kind: string): string =>
    `<svg viewBox="0 0 40 16" aria-hidden="true"><path class="${kind}" d="M0 8H40"/></svg>`;
  const entries = [
    [line('median'), words.median],
    ['<svg viewBox="0 0 40 16" aria-hidden="true"><path class="fan" d="M0 2H40V14H0Z"/></svg>', words.band],
    [line('no-change'), words.noChange],
    [line('today'), words.today],
  ];
  const items = entries.map(([mark, text]) => `<li>${mark}${escapeXml(text!)}</li>`).join('');
  return `<ul class="legend" aria-label="${escapeXml(words.howToRead)}">${items}</ul>`;
}

function section(record: SimulationRecord, scenario: Scenario, at: number, wording: Wording): string {
  const words = PHRASES[wording.language];
  const result = record.scenarios[scenario.name]!;
  const model = modelOf(result.model)!;
  const about = aboutOf(record, scenario, wording);
  const charts = model.outputs.map(({ name }) => {
    const { caption, aside, svg } = chartOf(result, model, name, wording);
    return `<figure><figcaption>${escapeXml(caption)} <span>${escapeXml(`(${aside})`)}</span></figcaption>${svg}</figure>`;
  });
  return [
    `<section id="s${at}" aria-labelledby="h${at}">`,
    `<h2 id="h${at}">${escapeXml(scenario.name)}</h2>`,
    `<p class="meta">${about.map(unbroken).join(' · ')}</p>`,
    `<div class="plain"><p>${inPlainWords(record, scenario, wording).map(unbroken).join(' ')}</p></div>`,
    `<h3>${escapeXml(words.charts)}</h3>`,
    ...(result.runs === 1 ? [`<p class="note">${escapeXml(words.once)}</p>`] : []),
    `<div class="charts">\n${charts.join('\n')}\n</div>`,
    ...(result.flows
      ? [
          `<h3>${escapeXml(words.flow.heading)}</h3>`,
          `<figure class="map">${inPage(flowMap(result.flows, wording))}<figcaption>${escapeXml(words.flow.caption)}</figcaption></figure>`,
        ]
      : []),
    ...tablesOf(record, scenario, wording).map(tableHtml),
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}
