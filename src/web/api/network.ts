import { z } from '@hono/zod-openapi';
import { ENTITY_SCHEMATA, RELIABILITIES } from '../../model/index.js';

/** A list between commas, as an address carries it. */
const List = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .optional();
const Yes = z.enum(['yes', 'no']);

/** What of the network is to be looked at, as the address of a view says it. */
export const NetworkQuery = z.object({
  kinds: List,
  ties: List,
  certainty: z.enum(['any', 'asserted', 'alleged']).default('any'),
  grade: z.enum(RELIABILITIES).optional(),
  judgement: z.enum(['any', 'accepted', 'unjudged']).default('any'),
  since: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .optional(),
  until: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .optional(),
  undated: Yes.default('yes'),
  countries: Yes.default('no'),
  alone: Yes.default('no'),
  most: z.coerce.number().int().min(1).max(20_000).default(1500),
  also: List,
});
export type NetworkQuery = z.infer<typeof NetworkQuery>;

const Counts = z.record(z.string(), z.number());

/** The network as it is drawn, in columns: the i-th of each belongs to the i-th actor or line. */
export const NetworkDrawing = z
  .object({
    case: z.string(),
    actors: z.object({
      id: z.array(z.string()),
      name: z.array(z.string()),
      kind: z.array(z.enum(ENTITY_SCHEMATA)),
      sector: z.array(z.string()),
      degree: z.array(z.number()),
      community: z.array(z.number()),
    }),
    lines: z.object({
      source: z.array(z.number()),
      target: z.array(z.number()),
      /** 1 where no source asserts any of its ties. */
      alleged: z.array(z.number()),
      /** 1 where all its ties are conflict or legal action. */
      against: z.array(z.number()),
      sources: z.array(z.number()),
      /** Bits by place in `schemata`. */
      ties: z.array(z.number()),
    }),
    schemata: z.array(z.string()),
    /** The kinds of actors that are in. */
    kinds: z.array(z.string()),
    hidden: z.object({
      denied: z.number(),
      ties: z.number(),
      kinds: z.number(),
      countries: z.number(),
      alone: z.number(),
      most: z.number(),
    }),
    /** What there is to choose from, counted over the whole network. */
    whole: z.object({
      actors: z.number(),
      ties: z.number(),
      kinds: Counts,
      schemata: Counts,
      grades: Counts,
      accepted: z.number(),
      years: z.array(z.number()),
    }),
  })
  .openapi('NetworkDrawing');
export type NetworkDrawing = z.infer<typeof NetworkDrawing>;

/** A quote as the part of the page that shows one takes it. */
export const TieQuote = z.object({
  statement: z.string(),
  quote: z.string(),
  hedge: z.enum(['asserted', 'alleged', 'denied']),
  attribution: z.string().optional(),
  document: z.object({ id: z.string(), name: z.string() }),
  start: z.number(),
  reliability: z.string(),
  judgement: z.string().optional(),
});

/** A tie with its quotes. */
export const TieWithQuotes = z.object({
  source: z.object({ id: z.string(), name: z.string() }),
  target: z.object({ id: z.string(), name: z.string() }),
  schema: z.string(),
  hedge: z.enum(['asserted', 'alleged', 'denied']),
  disputed: z.boolean(),
  roles: z.array(z.string()),
  sources: z.number(),
  from: z.string().optional(),
  to: z.string().optional(),
  quotes: z.array(TieQuote),
});
export const TieList = z.object({ ties: z.array(TieWithQuotes) }).openapi('TieList');
export type TieList = z.infer<typeof TieList>;

/** An actor of the network with those it is tied to, also by what is denied. */
export const NetworkActor = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    sector: z.string(),
    level: z.string(),
    neighbours: z.array(
      z.object({ id: z.string(), name: z.string(), ties: z.array(z.string()), hedge: z.string(), out: z.boolean() }),
    ),
  })
  .openapi('NetworkActor');
export type NetworkActor = z.infer<typeof NetworkActor>;
