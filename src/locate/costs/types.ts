/** Where a number comes from: counted by somebody, or taken for granted by whoever fills the form in. */
export type FigureClass = 'measured' | 'assumption';

/** A number of the form with its source. */
export interface Figure {
  low: number;
  central: number;
  high: number;
  source: string;
  class: FigureClass;
}

export const COST_BEARERS = ['persons', 'firms', 'government'] as const;
export type CostBearer = (typeof COST_BEARERS)[number];
export const COST_KINDS = ['direct', 'indirect'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** What insecurity costs in; the form may leave some out, which is said. */
export const COST_CATEGORIES = [
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
] as const;
export type CostCategory = (typeof COST_CATEGORIES)[number];

export interface CostItem {
  name: string;
  what: CostCategory;
  kind: CostKind;
  borneBy: CostBearer;
  /** Money that changes hands and is not used up: shown, and left out of the total. */
  transfer: boolean;
  /** The figures that make it, by name. */
  parts: Readonly<Record<string, Figure>>;
  /** Money, in single units of the currency. */
  reckon(part: (name: string) => number, common: (name: string) => number): number;
}

/** One way of reckoning, with the figures that all its items share. */
export interface CostSchoolForm {
  items: readonly CostItem[];
  common: Readonly<Record<string, Figure>>;
}

/** The form as it was filled in. Money in single units of the currency. */
export interface CostForm {
  country: string;
  year: number;
  currency: string;
  /** Amounts are shown in so many units of the currency. */
  unit: number;
  gdp: Figure;
  /** Accounting, as the Inter-American Development Bank does. */
  accounting?: CostSchoolForm;
  /** Impact by unit costs and a multiplier, as the Institute for Economics and Peace does. */
  impact?: CostSchoolForm;
}

/** A sum with what it could be: all figures at their favourable or unfavourable end. */
export interface CostRange {
  low: number;
  central: number;
  high: number;
}

/** One line of an account. */
export interface CostLine extends CostRange, Pick<CostItem, 'name' | 'what' | 'kind' | 'borneBy' | 'transfer'> {
  /** Measured where every figure is. */
  class: FigureClass;
  figures: readonly (Figure & { name: string })[];
}

/** An account by one school. */
export interface CostAccount {
  lines: readonly CostLine[];
  /** Of the lines that are no transfers; for impact with the multiplier. */
  total: CostRange;
  /** Middle nine tenths of the total where each figure is drawn by itself. */
  drawn: { q05: number; q50: number; q95: number };
  /** As shares of GDP, 0 to 1. */
  ofGdp: CostRange & { q05: number; q95: number };
  byBearer: Readonly<Record<CostBearer, CostRange>>;
  byKind: Readonly<Record<CostKind, CostRange>>;
  transfers: CostRange;
  /** For impact: what the multiplier adds to the direct costs. */
  multiplied?: CostRange;
  /** The total where one figure alone goes to its ends; what moves it most comes first. */
  moves: readonly { figure: string; class: FigureClass; low: number; high: number }[];
  /** Categories that no item is of. */
  notCounted: readonly CostCategory[];
}

/** Both schools side by side. They answer different questions, and have no common sum. */
export interface CostAccounts {
  accounting?: CostAccount;
  impact?: CostAccount;
}
