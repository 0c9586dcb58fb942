import { z } from '@hono/zod-openapi';
import { AGGREGATIONS, FOCUS_AIMS, IMPUTATIONS, NORMALISATIONS, TEAM_FIELDS } from '../../locate/index.js';
import { LanguageQuery, Said } from './common.js';

const Numbers = z.array(z.number().nullable());
const Absent = z.enum(['zero', 'unknown']).optional();

/** What gaps of an indicator mean: places without a row, and cells without a value. */
export const TerritoryAnswer = z.object({ leftOut: Absent, blank: Absent });
export type TerritoryAnswer = z.infer<typeof TerritoryAnswer>;

/** A file that is kept with a table: what it was called, and the SHA-256 of its bytes. */
export const TerritoryFile = z.object({ name: z.string().max(300), file: z.string() });
export type TerritoryFile = z.infer<typeof TerritoryFile>;

/** Where an indicator stands in the tree of an index, and whether more of it is better. */
export const TerritoryLeaf = z.object({
  indicator: z.string(),
  dimension: z.string().optional(),
  direction: z.union([z.literal(1), z.literal(-1)]),
});
export type TerritoryLeaf = z.infer<typeof TerritoryLeaf>;

/** A guess where a row of the table belongs that matched no shape. */
const Guess = z.object({
  shape: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  why: z.array(z.string()),
});

/** A table of indicators with its outlines. Columns go by place: those of the table, then shapes that it leaves out. */
export const TerritorySummary = z
  .object({
    id: z.string(),
    name: z.string(),
    periods: z.array(z.string()),
    indicators: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        unit: z.string(),
        /** Whole numbers, so that they may be counts. */
        counts: z.boolean(),
        /** Counts what is reported, not what happens. */
        reported: z.boolean(),
      }),
    ),
    tree: z.array(TerritoryLeaf),
    dimensions: z.array(z.object({ code: z.string(), name: z.string() })),
    places: z.object({
      code: z.array(z.string()),
      name: z.array(z.string()),
      group: z.array(z.string()),
      /** Index of its outline; -1: the map lacks it. */
      shape: z.array(z.number()),
    }),
    /** Places of the table; those after are only on the map. */
    inTable: z.number(),
    population: z.boolean(),
    map: z
      .object({
        name: z.string(),
        by: z.enum(['code', 'name']),
        shapes: z.number(),
        matched: z.number(),
        unmatched: z.array(z.object({ place: z.number(), guesses: z.array(Guess) })),
        otherName: z.array(z.object({ place: z.number(), name: z.string() })),
        matches: z.record(z.string(), z.string()),
      })
      .optional(),
    /** Files that say what a programme is at each place, and what teams are made of. */
    programme: TerritoryFile.extend({ places: z.number() }).optional(),
    teams: TerritoryFile.optional(),
    /** Posts of a team, as it stands. */
    teamSize: z.object({ least: z.number(), places: z.number(), most: z.number() }),
    /** How the files were read, in English. */
    notes: z.array(Said),
  })
  .openapi('TerritorySummary');
export type TerritorySummary = z.infer<typeof TerritorySummary>;

export const TerritoryList = z
  .object({
    territories: z.array(
      z.object({ id: z.string(), name: z.string(), places: z.number(), who: z.string(), at: z.string() }),
    ),
  })
  .openapi('TerritoryList');
export type TerritoryList = z.infer<typeof TerritoryList>;

/** Outlines as paths of SVG, in a box that begins at (0, top). */
export const TerritoryOutlines = z
  .object({
    top: z.number(),
    width: z.number(),
    height: z.number(),
    paths: z.array(z.string()),
    middles: z.array(z.tuple([z.number(), z.number()])),
  })
  .openapi('TerritoryOutlines');
export type TerritoryOutlines = z.infer<typeof TerritoryOutlines>;

const MapClass = z.object({ low: z.number(), high: z.number(), colour: z.string(), count: z.number() });
export type MapClass = z.infer<typeof MapClass>;

export const ValuesQuery = z.object({
  indicator: z.string(),
  year: z.string().optional(),
  show: z.enum(['value', 'rate', 'smoothed']).default('value'),
  leftOut: Absent,
  blank: Absent,
});
export type ValuesQuery = z.infer<typeof ValuesQuery>;

/** An indicator by place, with the classes it is drawn in. */
export const TerritoryValues = z
  .object({
    values: Numbers,
    low: Numbers,
    high: Numbers,
    classes: z.array(MapClass),
    /** Places that nobody has said of what their gap means. */
    asked: z.object({ leftOut: z.number(), blank: z.number() }),
    /** What somebody said of them. */
    answer: TerritoryAnswer,
    /** Persons that rates are for. */
    per: z.number(),
    rates: z.boolean(),
  })
  .openapi('TerritoryValues');
export type TerritoryValues = z.infer<typeof TerritoryValues>;

/** An indicator in every year, in classes common to all. */
export const TerritoryYears = z
  .object({ years: z.array(z.object({ year: z.string(), values: Numbers })), classes: z.array(MapClass) })
  .openapi('TerritoryYears');
export type TerritoryYears = z.infer<typeof TerritoryYears>;

export const IndexQuery = LanguageQuery.extend({
  year: z.string().optional(),
  /** Weights of dimensions and indicators, as `safety:2,water:0.5`; 1 where none is given. */
  weights: z.string().max(4000).default(''),
  impute: z.enum(IMPUTATIONS).default('none'),
  normalise: z.enum(NORMALISATIONS.map(({ id }) => id) as [string, ...string[]]).default('min-max'),
  aggregate: z.enum(AGGREGATIONS.map(({ id }) => id) as [string, ...string[]]).default('arithmetic'),
});
export type IndexQuery = z.infer<typeof IndexQuery>;

/** An index by place: high is better. */
export const TerritoryIndex = z
  .object({
    scores: Numbers,
    /** 1 the best; null where nothing is known. */
    ranks: Numbers,
    classes: z.array(MapClass),
    /** Scores by dimension. */
    parts: z.array(z.object({ code: z.string(), name: z.string(), scores: Numbers })),
    ranked: z.number(),
    /** Places of the table of which some indicator is unknown. */
    partly: z.number(),
  })
  .openapi('TerritoryIndex');
export type TerritoryIndex = z.infer<typeof TerritoryIndex>;

export const RangesRequest = IndexQuery.extend({
  runs: z.number().int().min(10).max(5000).default(500),
  spread: z.number().min(0).max(1).default(0.25),
});

/** What a job of rank ranges comes to: 5 and 95 % of the ranks drawn, and how often a place is among the last ten. */
export const RankRanges = z
  .object({ runs: z.number(), low: Numbers, high: Numbers, key: z.string() })
  .openapi('RankRanges');
export type RankRanges = z.infer<typeof RankRanges>;

const Codes = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .default([]);

export const FocusQuery = IndexQuery.extend({
  /** `index`, or the code of an indicator. */
  need: z.string().default('index'),
  leftOut: Absent,
  blank: Absent,
  budget: z.coerce.number().positive(),
  by: z.enum(FOCUS_AIMS).default('both'),
  costBase: z.coerce.number().min(0).default(1),
  costPerPerson: z.coerce.number().min(0).default(0),
  each: z.enum(['yes', 'no']).default('no'),
  in: Codes,
  out: Codes,
  /** Share of the need that the programme is assumed to take away. */
  effect: z.coerce.number().min(0).max(1).default(1),
  /** Most money that one place may have. */
  cap: z.coerce.number().positive().optional(),
  /** Most connected parts that the chosen places may form. */
  clusters: z.coerce.number().int().positive().optional(),
  /** Code (or name) of the place to start from, and how many kilometres from it, or in the programme's own distance. */
  base: z.string().optional(),
  reach: z.coerce.number().positive().optional(),
  /** What others are thought to choose otherwise: the weights, or the other steps of the index too. */
  draw: z.enum(['weights', 'all']).default('weights'),
  /** Posts of a team: for each place of its territory, but at least and at most. */
  teamPlaces: z.coerce.number().min(0).max(100).optional(),
  teamLeast: z.coerce.number().int().min(6).max(100).optional(),
  teamMost: z.coerce.number().int().min(6).max(500).optional(),
});
export type FocusQuery = z.infer<typeof FocusQuery>;

/** A choice of places under a budget. */
export const TerritoryFocus = z
  .object({
    chosen: z.array(z.boolean()),
    need: Numbers,
    cost: Numbers,
    gain: Numbers,
    rank: Numbers,
    /** Why each is in or out, as a key; and how many percent less it brings for the money. */
    why: z.array(z.string()),
    lacking: Numbers,
    spent: z.number(),
    left: z.number(),
    /** Share of all need that lies in places left out. */
    needLeftOut: z.number(),
    exact: z.boolean(),
    /** Where it is not exact: at least this share of what any choice could bring. */
    atLeast: z.number().nullable(),
    people: z.boolean(),
    /** From the base, in kilometres or as the programme counts; null where nobody asked, or it is not known. */
    distance: Numbers,
    /** Connected parts that the chosen places form; null without outlines. */
    parts: z.number().nullable(),
    /** Codes of the programme's table that are no place here. */
    strangers: z.array(z.string()),
    /** Chosen places that hang together, those with most need first, with the team that they need. */
    teams: z.array(
      z.object({
        places: z.array(z.number()),
        seat: z.number(),
        lead: z.enum(TEAM_FIELDS).optional(),
        size: z.number(),
        fields: z.array(
          z.object({ field: z.enum(TEAM_FIELDS), shortfall: z.number().nullable(), posts: z.array(z.string()) }),
        ),
      }),
    ),
    budgets: z.array(
      z.object({ budget: z.number(), places: z.number().nullable(), needLeftOut: z.number().nullable() }),
    ),
  })
  .openapi('TerritoryFocus');
export type TerritoryFocus = z.infer<typeof TerritoryFocus>;

/** How a choice holds when others weigh. */
export const TerritoryFocusSure = z
  .object({
    runs: z.number(),
    share: Numbers,
    kinds: z.array(z.enum(['core', 'often', 'sometimes', 'chosen', 'out'])),
    kept: z.number(),
    drawn: z.enum(['weights', 'all', 'chance']),
    /** Share of the need that is left out over the draws: 5 and 95 %. */
    needLeftOut: z.tuple([z.number(), z.number()]),
  })
  .openapi('TerritoryFocusSure');
export type TerritoryFocusSure = z.infer<typeof TerritoryFocusSure>;
