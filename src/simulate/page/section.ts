import type { Language } from '../../model/index.js';
import { modelOf } from '../models/index.js';
import type { SimulationRecord } from '../record.js';
import { effectsOf } from './effects.js';
import { flowMap } from './flow-map.js';
import { aboutOf, chartOf, type PageChart } from './parts.js';
import { fill, PHRASES } from './phrases.js';
import { inPlainWords } from './plain-words.js';
import { type PageTable, tablesOf } from './tables.js';
import { Wording } from './words.js';

/** A record in words, charts and tables, for whatever sets them. */
export interface SimulationSection {
  heading: string;
  /** That every measure is held against today and against no change. */
  lead: string;
  /** What the lines and the band of the charts are. */
  legend: string;
  scenarios: {
    name: string;
    about: string[];
    plain: string[];
    map?: { caption: string; svg: string };
    charts: PageChart[];
    tables: PageTable[];
  }[];
  /** Where models and data come from, with what is needed to run it again. */
  sources: string[];
}

/** A chart that can stand outside a page. */
const standing = (chart: PageChart): PageChart => ({
  ...chart,
  svg: chart.svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '),
});

/** As many charts as a section has room for in each scenario: people's lives first, then what moves most. */
const CHARTS = 4;

/** What a record says in `language`, as a section of a larger report. */
export function simulationSection(record: SimulationRecord, language: Language): SimulationSection {
  const words = PHRASES[language];
  const wording = new Wording(language);
  const models = [...new Set(record.ran.map(({ model }) => modelOf(model)!))];
  return {
    heading: words.section,
    lead: words.lead,
    legend: words.legend,
    scenarios: record.ran.map((scenario) => {
      const result = record.scenarios[scenario.name]!;
      const model = modelOf(result.model)!;
      const effects = effectsOf(model, scenario, result);
      const size = (at: number): number => Math.abs(effects[at]!.noChange.share ?? 0);
      const most = [...effects.keys()].sort(
        (a, b) => Number(effects[b]!.lives) - Number(effects[a]!.lives) || size(b) - size(a) || a - b,
      );
      return {
        name: scenario.name,
        about: aboutOf(record, scenario, wording),
        plain: inPlainWords(record, scenario, wording),
        ...(result.flows && {
          map: { caption: words.flow.caption, svg: flowMap(result.flows, wording) },
        }),
        charts: most.slice(0, CHARTS).map((at) => standing(chartOf(result, model, effects[at]!.output, wording))),
        tables: tablesOf(record, scenario, wording),
      };
    }),
    sources: [
      ...models.map(({ title, source }) => `${wording.word(title)}: ${source}`),
      ...record.data.map(({ file, sha256 }) => `${file}, SHA-256 ${sha256}`),
      fill(words.sourcesNote, {
        version: record.version,
        seed: [...new Set(record.ran.map(({ seed }) => seed))].join(', '),
      }),
    ],
  };
}
