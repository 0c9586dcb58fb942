import { z } from '@hono/zod-openapi';
import { HEDGES } from '../../model/index.js';
import { TieQuote } from './network.js';

const Certainty = z.enum(HEDGES);
const Named = z.object({ id: z.string(), name: z.string() });

/** A place that the case names, where the map has it, and what the case holds of it. */
export const CasePlace = z.object({
  id: z.string(),
  name: z.string(),
  isCountry: z.boolean(),
  country: z.string().optional(),
  x: z.number(),
  y: z.number(),
  /** Statements about it that are not denied. */
  statements: z.number(),
  /** Documents that name it. */
  documents: z.number(),
  groups: z.array(Named.extend({ controls: z.boolean(), hedge: Certainty })),
});
export type CasePlace = z.infer<typeof CasePlace>;

/** The places of a case among the countries of the world, drawn in a box of `width` and `height`. */
export const CaseMap = z
  .object({
    width: z.number(),
    height: z.number(),
    countries: z.array(z.object({ code: z.string(), path: z.string(), middle: z.tuple([z.number(), z.number()]) })),
    places: z.array(CasePlace),
    /** Named, but without coordinates. */
    unplaced: z.array(Named.extend({ documents: z.number() })),
    incidents: z.array(
      z.object({
        place: z.string(),
        type: z.string(),
        /** ISO 8601, may be partial; absent where no source gives one. */
        date: z.string().optional(),
        hedge: Certainty,
        killed: z.number().optional(),
      }),
    ),
    /** Incidents of the case in no place of the map. */
    incidentsElsewhere: z.number(),
    flows: z.array(
      z.object({
        source: z.string(),
        target: z.string(),
        hedge: Certainty,
        sources: z.number(),
        roles: z.array(z.string()),
      }),
    ),
  })
  .openapi('CaseMap');
export type CaseMap = z.infer<typeof CaseMap>;

/** What the case says of a place, with its quotes. */
export const PlaceSaid = z
  .object({
    id: z.string(),
    name: z.string(),
    ties: z.array(
      z.object({
        schema: z.string(),
        roles: z.array(z.string()),
        hedge: Certainty,
        disputed: z.boolean(),
        /** Whether the place is the target. */
        into: z.boolean(),
        other: Named.extend({ kind: z.string() }),
        sources: z.number(),
        from: z.string().optional(),
        to: z.string().optional(),
        quotes: z.array(TieQuote),
      }),
    ),
    incidents: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        date: z.string().optional(),
        hedge: Certainty,
        killed: z.object({ low: z.number(), high: z.number() }).optional(),
        by: z.array(z.string()),
        quotes: z.array(TieQuote),
      }),
    ),
  })
  .openapi('PlaceSaid');
export type PlaceSaid = z.infer<typeof PlaceSaid>;
