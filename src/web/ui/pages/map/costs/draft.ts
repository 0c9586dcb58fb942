import type { CostDraft, CostItemDraft } from '../../../../api/index.js';

export type School = 'accounting' | 'impact';

/** How an item is reckoned, and the figures that this takes; those of `optional` may stay empty. */
export const SHAPES = {
  amount: ['amount'],
  counted: ['count', 'each'],
  foregone: ['persons', 'years', 'income', 'employed'],
  scaled: ['count', 'unit-cost', 'income-there'],
} as const;
export type Shape = keyof typeof SHAPES;

/** The ways in which each school reckons. */
export const SHAPES_OF: Readonly<Record<School, readonly Shape[]>> = {
  accounting: ['amount', 'counted', 'foregone'],
  impact: ['scaled', 'amount'],
};

export const COMMON: Readonly<Record<School, readonly string[]>> = {
  accounting: ['discount-rate', 'growth'],
  impact: ['multiplier', 'income-per-head', 'exchange'],
};

export const CATEGORIES = [
  'lives',
  'injury',
  'prison',
  'police',
  'justice',
  'military',
  'private-security',
  'extortion',
  'property',
  'displacement',
  'fear',
  'other',
] as const satisfies readonly CostItemDraft['what'][];

/** How an item is reckoned, told by its figures. */
export const shapeOf = ({ figures }: Pick<CostItemDraft, 'figures'>): Shape =>
  'persons' in figures ? 'foregone' : 'each' in figures ? 'counted' : 'unit-cost' in figures ? 'scaled' : 'amount';

const FIGURE = { class: 'assumption' } as const;

/** Figures to be filled in; those that another way of reckoning has too stay. A share in work may be left out. */
export const figuresOf = (shape: Shape, before: CostItemDraft['figures'] = {}): CostItemDraft['figures'] =>
  Object.fromEntries(
    SHAPES[shape].flatMap((name) => (name === 'employed' ? [] : [[name, before[name] ?? { ...FIGURE }]])),
  );

export const newItem = (school: School, name: string): CostItemDraft => ({
  name,
  what: 'other',
  kind: 'direct',
  borneBy: 'persons',
  transfer: false,
  figures: figuresOf(SHAPES_OF[school][0]!),
});

const emptySchool = (school: School): CostDraft['accounting'] => ({
  common: Object.fromEntries(COMMON[school].map((name) => [name, { ...FIGURE }])),
  items: [],
});

export const emptyDraft = (): CostDraft => ({
  country: '',
  currency: '',
  unit: 1_000_000,
  gdp: { ...FIGURE },
  accounting: emptySchool('accounting'),
  impact: emptySchool('impact'),
});
