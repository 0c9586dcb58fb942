import { z } from '@hono/zod-openapi';
import { ENTITY_SCHEMATA, HANDLING_MARKS, HEDGES } from '../../model/index.js';

const Hedge = z.enum(HEDGES);
const Direction = z.enum(['out', 'in', 'both']);

/** An entity as others name it. */
export const EntityRef = z.object({ id: z.string(), name: z.string(), schema: z.string() }).openapi('EntityRef');
export type EntityRef = z.infer<typeof EntityRef>;

/** What a list of entities is asked for. `schema` may be several, joined by commas. */
export const EntityQuery = z.object({
  query: z.string().max(200).default(''),
  place: z.string().max(200).default(''),
  schema: z
    .string()
    .default('')
    .describe(`some of ${ENTITY_SCHEMATA.join(',')}; all unless given`),
  sort: z.enum(['sources', 'statements', 'name']).default('sources'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const EntityRow = EntityRef.extend({
  /** The name that was found, where it is another than the one shown. */
  alias: z.string().optional(),
  sources: z.number(),
  statements: z.number(),
  places: z.array(z.string()),
  provisional: z.boolean(),
}).openapi('EntityRow');
export type EntityRow = z.infer<typeof EntityRow>;

export const EntityList = z
  .object({
    total: z.number(),
    /** How many of each kind the query finds, whatever kinds were asked for. */
    kinds: z.record(z.string(), z.number()),
    /** Pairs that wait for a person. */
    open: z.number(),
    offset: z.number(),
    rows: z.array(EntityRow),
  })
  .openapi('EntityList');
export type EntityList = z.infer<typeof EntityList>;

/** Literal words as evidence, as parts/quote.tsx shows them. */
export const Evidence = z
  .object({
    statement: z.string(),
    quote: z.string(),
    hedge: Hedge,
    attribution: z.string().optional(),
    grading: z.string(),
    document: z.object({ id: z.string(), name: z.string() }),
    start: z.number(),
  })
  .openapi('Evidence');
export const EvidenceList = z.object({ quotes: z.array(Evidence) }).openapi('EvidenceList');
export type EvidenceList = z.infer<typeof EvidenceList>;

const Toll = z.object({ low: z.number(), high: z.number() }).optional();

/** What a line of a profile rests on. */
const Quoted = {
  statements: z.array(z.string()).describe('the first of them'),
  quotes: z.number().describe('how many there are in all'),
};

/** What sources say of an entity with one hedge; entities by id, named in `entities` of the profile. */
export const ProfileSide = z
  .object({
    statements: z.number(),
    /** How many there are where fewer are given. */
    all: z.object({ ties: z.number(), incidents: z.number(), figures: z.number() }),
    ties: z.array(
      z.object({
        other: z.string().optional().describe('absent where the text names nobody'),
        schema: z.string(),
        direction: Direction,
        roles: z.array(z.string()),
        disputed: z.boolean(),
        sources: z.number(),
        from: z.string().optional(),
        to: z.string().optional(),
        ...Quoted,
      }),
    ),
    properties: z.array(
      z.object({
        property: z.string(),
        value: z.string(),
        entity: z.string().optional(),
        sources: z.number(),
        from: z.string().optional(),
        to: z.string().optional(),
        ...Quoted,
      }),
    ),
    incidents: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        date: z.string().optional(),
        place: z.string().optional(),
        killed: Toll,
        injured: Toll,
        role: z.string(),
        sources: z.number(),
        ...Quoted,
      }),
    ),
    figures: z.array(
      z.object({
        indicator: z.string(),
        value: z.string().nullable(),
        detail: z.record(z.string(), z.union([z.string(), z.number()])),
        statement: z.string(),
      }),
    ),
  })
  .openapi('ProfileSide');
export type ProfileSide = z.infer<typeof ProfileSide>;

/** A judgement on a pair, with the names of both. */
export const PairDecision = z
  .object({
    id: z.string(),
    left: z.string(),
    right: z.string(),
    leftName: z.string(),
    rightName: z.string(),
    verdict: z.enum(['same', 'different', 'unsure']),
    /** The rule that judged; absent: a person did. */
    rule: z.string().optional(),
    who: z.string(),
    at: z.string(),
    why: z.string().optional(),
    score: z.number(),
  })
  .openapi('PairDecision');
export type PairDecision = z.infer<typeof PairDecision>;

export const EntityProfile = EntityRef.extend({
  provisional: z.boolean(),
  noWrongdoing: z.boolean(),
  independentSources: z.number(),
  names: z.array(
    z.object({
      name: z.string(),
      mentions: z.number(),
      documents: z.array(z.object({ id: z.string(), name: z.string(), mentions: z.number(), start: z.number() })),
    }),
  ),
  sources: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      title: z.string().optional(),
      date: z.string().optional(),
      reliability: z.string(),
      handling: z.string(),
      reprintOf: z.string().optional(),
      mentions: z.number(),
      statements: z.number(),
    }),
  ),
  asserted: ProfileSide,
  alleged: ProfileSide,
  denied: ProfileSide,
  moments: z.array(
    z.object({
      date: z.string(),
      hedge: Hedge,
      kind: z.enum(['tie', 'property', 'incident']),
      schema: z.string(),
      role: z.string(),
      other: z.string().optional(),
      direction: Direction,
      statement: z.string(),
    }),
  ),
  /** The entities that the profile names, by id. */
  entities: z.record(z.string(), z.object({ name: z.string(), schema: z.string() })),
  /** The entities of documents that are joined in it. */
  members: z.array(z.object({ id: z.string(), name: z.string(), document: z.string(), mentions: z.number() })),
  joins: z.array(PairDecision),
  /** What people decided on pairs that concern it, undone or not, the newest first. */
  decisions: z.array(PairDecision.extend({ undone: z.boolean() })),
  /** Doubtful pairs that concern it. */
  doubtful: z.array(z.object({ left: z.string(), right: z.string(), other: EntityRef, score: z.number() })),
}).openapi('EntityProfile');
export type EntityProfile = z.infer<typeof EntityProfile>;

export const DownloadQuery = z.object({
  format: z.enum(['json', 'csv']).default('json'),
  handling: z.enum(HANDLING_MARKS).default('TLP:GREEN'),
});
