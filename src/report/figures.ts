import { readFileSync } from 'node:fs';
import { assessmentMap } from './assessment-map.js';
import { networkFigure } from './network-figure.js';
import type { Assessment } from './schema.js';

const CSS = readFileSync(new URL('./report.css', import.meta.url), 'utf8');

/** The network and the map of an assessment as SVG files of their own, with the colours they have in the report. */
export function figureFiles(assessment: Assessment): { network?: string; map?: string } {
  const network = networkFigure(assessment);
  const map = assessmentMap(assessment);
  return {
    ...(network && { network: standalone(network.svg) }),
    ...(map && { map: standalone(map.figure.svg) }),
  };
}

/** Variables and the rules on svg alone: the rest of the style sheet has nothing to say to a figure. */
function standalone(svg: string): string {
  const variables = /:root \{[^}]*\}/.exec(CSS)![0];
  const rules = CSS.split('\n')
    .filter((line) => line.startsWith('svg '))
    .join('\n');
  const style = `<style>${variables}\nsvg { font-family: var(--sans); background: var(--paper); }\n${rules}</style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace('>', `>\n${style.replace(/color-scheme: [^;]*;/, '')}`)}\n`;
}
