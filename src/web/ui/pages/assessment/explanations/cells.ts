/** What can stand in a cell, by the key that puts it there: 1 to 5, and 0. */
export const CELLS = [
  'very consistent',
  'consistent',
  'neutral',
  'inconsistent',
  'very inconsistent',
  'not applicable',
] as const;
export type Cell = (typeof CELLS)[number];

export const WEIGHTS = ['low', 'medium', 'high'] as const;

/** Short signs of the marks, as in the printed assessment. */
export const SIGNS: Readonly<Record<Cell, string>> = {
  'very consistent': '++',
  consistent: '+',
  neutral: '0',
  inconsistent: '−',
  'very inconsistent': '− −',
  'not applicable': 'n/a',
};

/** The cell that a key puts; null empties it; undefined: the key means nothing here. */
export function cellOfKey(key: string): Cell | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  if (key === '0') return 'not applicable';
  return /^[1-5]$/.test(key) ? CELLS[Number(key) - 1] : undefined;
}
