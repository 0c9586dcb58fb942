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
