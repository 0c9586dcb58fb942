import { z } from '@hono/zod-openapi';
import { COST_BEARERS, COST_CATEGORIES, COST_KINDS } from '../../locate/index.js';
import { Said } from './common.js';

/** A number of a form of costs as a person has filled it in so far, with its source. */
const Figure = z.object({
  central: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  source: z.string().optional(),
  class: z.enum(['measured', 'assumption']).optional(),
});
export type CostFigure = z.infer<typeof Figure>;

/** One thing that insecurity costs: what it is, and the figures that make it, by name. */
const Item = z.object({
  name: z.string(),
  what: z.enum(COST_CATEGORIES),
  kind: z.enum(COST_KINDS),
  borneBy: z.enum(COST_BEARERS),
  transfer: z.boolean(),
  figures: z.record(z.string(), Figure),
});
export type CostItemDraft = z.infer<typeof Item>;

const School = z.object({ common: z.record(z.string(), Figure), items: z.array(Item).max(200) });

/** A form of what insecurity costs, as far as it is filled in. */
export const CostDraft = z
  .object({
    country: z.string(),
    year: z.number().optional(),
    currency: z.string(),
    unit: z.number().optional(),
    gdp: Figure,
    accounting: School,
    impact: School,
  })
  .openapi('CostDraft');
export type CostDraft = z.infer<typeof CostDraft>;

/** The form that the case keeps. */
export const KeptCosts = z
  .object({ draft: CostDraft.optional(), who: z.string().optional(), at: z.string().optional() })
  .openapi('KeptCosts');
export type KeptCosts = z.infer<typeof KeptCosts>;

const Range = z.object({ low: z.number(), central: z.number(), high: z.number() });
const Account = z.object({
  lines: z.array(
    Range.extend({
      name: z.string(),
      what: z.enum(COST_CATEGORIES),
      kind: z.enum(COST_KINDS),
      borneBy: z.enum(COST_BEARERS),
      transfer: z.boolean(),
      class: z.enum(['measured', 'assumption']),
    }),
  ),
  total: Range,
  /** The middle nine tenths of the total where every figure is drawn by itself. */
  drawn: z.object({ q05: z.number(), q50: z.number(), q95: z.number() }),
  ofGdp: Range,
  byBearer: z.record(z.enum(COST_BEARERS), Range),
  transfers: Range,
  multiplied: Range.optional(),
  /** What moves the total most: the figure, and the total with it at its ends. */
  moves: z.array(z.object({ figure: z.string(), low: z.number(), high: z.number() })),
  notCounted: z.array(z.enum(COST_CATEGORIES)),
});
export type CostAccountShown = z.infer<typeof Account>;

/** The accounts of a form, each school by itself; or what is still missing. Money in units of the form. */
export const CostAccountsShown = z
  .object({
    accounting: Account.optional(),
    impact: Account.optional(),
    faults: z.array(z.object({ path: z.array(z.string()), says: Said })),
  })
  .openapi('CostAccountsShown');
export type CostAccountsShown = z.infer<typeof CostAccountsShown>;

export const CostFile = z.object({ name: z.string().max(300).default('costs.yaml'), yaml: z.string().max(1_000_000) });
