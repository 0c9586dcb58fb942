import { readFileSync } from 'node:fs';
import { indicatorKey } from '../../extract/index.js';
import { fold } from '../../model/index.js';

/** Units that mean the same, to one of them and a factor; everything else stays as it is written. */
const SAME: Readonly<Record<string, readonly [string, number]>> = {
  'metric tons': ['tons', 1],
  'metric tonnes': ['tons', 1],
  tonnes: ['tons', 1],
  kilograms: ['tons', 0.001],
  'square kilometres': ['hectares', 100],
  'square kilometers': ['hectares', 100],
  persons: ['people', 1],
  '%': ['percent', 1],
};

/** What a unit is compared as: its common name, and by what its values are multiplied. */
export function commonUnit(unit: string): { unit: string; factor: number } {
  const [name, factor] = SAME[unit.toLowerCase()] ?? [unit.toLowerCase(), 1];
  return { unit: name, factor };
}

let generic: string[] | undefined;

/** Whether an indicator is so broad that it alone does not say what was counted. */
export function isGeneric(indicator: string): boolean {
  generic ??= readFileSync(new URL('./generic-indicators.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(fold);
  const [first = '', ...rest] = indicatorKey(indicator).split(' ');
  // "people displaced" says what befell them.
  return rest.length === 0 && generic.some((word) => first.startsWith(word));
}
