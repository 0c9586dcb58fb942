import type { Hedge, Language } from '../../model/index.js';

/** Who provides. */
export const PROVIDERS = ['state', 'group', 'community'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** What is provided: order, the settling of disputes and crimes, work and pay, and services; or collusion of whoever should. */
export const PROVISIONS = ['order', 'justice', 'work', 'services', 'collusion'] as const;
export type Provision = (typeof PROVISIONS)[number];

/** One indicator of a place over the years. */
export interface PlaceSeries {
  /** Code of a known indicator. */
  indicator: string;
  /** In order; one empty period where the table has none. */
  periods: readonly string[];
  /** NaN where nothing is known. */
  values: readonly number[];
  /** File and column. */
  source: string;
}

/** A statement of a case that says who provides what in a place. */
export interface ProvisionSaid {
  place: string;
  provision: Provision;
  provider: Provider;
  actor: string;
  /** The words of the quote that tell it. */
  words: string;
  quote: string;
  /** Id of the statement, and name of its document. */
  statement: string;
  document: string;
  hedge: Hedge;
}

/** All that a reading of a place rests on. */
export interface PlaceSigns {
  code: string;
  name: string;
  series: readonly PlaceSeries[];
  said: readonly ProvisionSaid[];
}

/** What one part of a condition was found to be, and on what. */
export interface Rest {
  /** Indicator or provision. */
  sign: string;
  /** Value, change or share that decided; NaN for a statement. */
  value: number;
  period: string;
  /** File and column, or document and quote. */
  source: string;
  /** Id of the statement, where it is one. */
  statement?: string | undefined;
  /** Does it speak for the rule? */
  holds: boolean;
}

/** yes: it holds; no: it does not; open: what would tell is not at hand. */
export type Standing = 'yes' | 'no' | 'open';

/** One rule about one place. */
export interface RuleReading {
  rule: string;
  kind: string;
  standing: Standing;
  /** What it rests on, for and against. */
  rests: Rest[];
  /** Indicators and provisions that nothing is known of. */
  missing: string[];
}

/** A place as read. */
export interface PlaceReading {
  code: string;
  name: string;
  /** Kinds of space, warnings, capacity, will, thresholds, what goes unreported: every rule that holds, or is open though a part of it holds. */
  rules: RuleReading[];
  /** Who provides what, as statements say. */
  provided: ProvisionSaid[];
}

/** Words of a rule in each language. */
export type Words = Readonly<Record<Language, string>>;
