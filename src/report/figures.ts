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

/** The values of the style sheet's variables: not every reader of SVG knows variables. */
const VALUES = new Map(
  [.../:root \{[^}]*\}/.exec(CSS)![0].matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]),
);

/** With the rules on svg alone, each variable's value in its place: the rest of the style sheet has nothing to say to a figure. */
function standalone(svg: string): string {
  const rules = CSS.match(/^svg [^{}]*\{[^{}]*\}/gm) ?? [];
  const all = ['svg { font-family: var(--sans); background: var(--paper); }', ...rules].join('\n');
  const style = all.replace(/var\(--([\w-]+)\)/g, (whole, name: string) => VALUES.get(name) ?? whole);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace('>', `>\n<style>${style}</style>`)}\n`;
}
