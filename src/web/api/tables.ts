import { z } from '@hono/zod-openapi';

const Kind = z.enum(['Person', 'Organization', 'PublicBody', 'Company', 'Place', 'Event']);

/** A table among the documents, and who said what its columns mean: a person here, a mapping beside the file, or nobody. */
export const TableSummary = z
  .object({ id: z.string(), name: z.string(), explained: z.enum(['here', 'beside']).nullable() })
  .openapi('TableSummary');
export type TableSummary = z.infer<typeof TableSummary>;

export const TableList = z.object({ tables: z.array(TableSummary) }).openapi('TableList');
export type TableList = z.infer<typeof TableList>;

/** What a person says of the columns of a table: of one sheet of its file. */
export const TableChoice = z
  .object({
    sheet: z.string().max(500).optional(),
    /** The first and last line that name the columns, counted from 1; none where no line does. */
    header: z.array(z.number().int().min(1)).max(2).optional(),
    about: z.string().max(40).optional(),
    columns: z
      .array(
        z.object({
          column: z.string().max(4000),
          what: z.string().max(40),
          end: z.string().max(40).optional(),
          schema: Kind.optional(),
          monthFirst: z.boolean().optional(),
          types: z.record(z.string().max(4000), z.string().max(40)).optional(),
        }),
      )
      .max(2000)
      .optional(),
    /** Who is the same in each row, as the document names it. */
    same: z
      .array(z.object({ end: z.string().max(40), name: z.string().min(1).max(500), schema: Kind }))
      .max(2)
      .optional(),
  })
  .openapi('TableChoice');
export type TableChoice = z.infer<typeof TableChoice>;

const Choices = z.array(TableChoice).max(500);

/** What is chosen so far, and the sheet that is looked at: the longest unless told. */
export const TableTry = z.object({ choices: Choices, sheet: z.string().max(500).optional() }).openapi('TableTry');
export type TableTry = z.infer<typeof TableTry>;

/** What a row says by the columns as they are taken now. */
const FoundRow = z.object({
  cells: z.array(z.string()),
  names: z.array(z.object({ schema: z.string(), name: z.string() })),
  relations: z.array(
    z.object({
      schema: z.string(),
      source: z.string().nullable(),
      target: z.string(),
      date: z.string().optional(),
      detail: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  incidents: z.array(
    z.object({
      type: z.string(),
      date: z.string().optional(),
      place: z.string().optional(),
      by: z.array(z.string()),
      against: z.array(z.string()),
      killed: z.number().optional(),
      injured: z.number().optional(),
    }),
  ),
});
export type FoundRow = z.infer<typeof FoundRow>;

/** One column: what it is taken for, and what it looks like. */
const TableColumn = z.object({
  column: z.string(),
  what: z.string(),
  end: z.string().optional(),
  schema: Kind.optional(),
  monthFirst: z.boolean(),
  /** Header and cells say so, one of them does, or hardly anything does. */
  sure: z.enum(['sure', 'likely', 'doubtful']),
  /** Whether something is made of it; otherwise it stands in the quotes alone. */
  used: z.boolean(),
  samples: z.array(z.string()),
  /** Of dates: how they are written, and whether the month may stand first. */
  dates: z.object({ format: z.string(), ambiguous: z.boolean() }).optional(),
  /** Of what happened: each cell, and the type of incident that it is taken for. */
  types: z.array(z.object({ cell: z.string(), type: z.string().nullable() })).optional(),
});
export type TableColumn = z.infer<typeof TableColumn>;

/** A table with what its columns are taken for, and what its rows say by that. */
export const TableView = z
  .object({
    id: z.string(),
    name: z.string(),
    explained: z.enum(['here', 'beside']).nullable(),
    /** Place of the version that is kept in the log, 0 where there is none. */
    base: z.number(),
    /** What is kept now, to be put back. */
    kept: Choices.nullable(),
    /** Each sheet with rows, and what it is about. */
    sheets: z.array(z.object({ name: z.string(), rows: z.number(), about: z.string() })),
    sheet: z.string(),
    /** The first lines of the sheet, and which of them name the columns: the first and the last, counted from 1; none. */
    lines: z.array(z.array(z.string())),
    /** Unknown of a table that was read before headers were kept. */
    header: z.array(z.number()).nullable(),
    about: z.string(),
    rows: z.number(),
    columns: z.array(TableColumn),
    same: z.array(z.object({ end: z.string(), name: z.string(), schema: Kind })),
    kinds: z.array(z.string()),
    /** Nothing is made of a table of this kind. */
    silent: z.boolean(),
    /** Whom the columns of this kind of table may speak of; what else a column may hold, in groups; types of incidents. */
    sides: z.array(z.object({ end: z.string(), whats: z.array(z.string()), mayBeSame: z.boolean() })),
    meanings: z.record(z.string(), z.array(z.string())),
    incidents: z.array(z.string()),
    sample: z.array(FoundRow),
    makes: z.object({
      looked: z.number(),
      relations: z.number(),
      incidents: z.number(),
      names: z.number(),
      silent: z.array(z.string()),
      silentRows: z.number(),
    }),
  })
  .openapi('TableView');
export type TableView = z.infer<typeof TableView>;

/** What is to be kept, and the version that it was made from; without choices the rows are read as text again. */
export const TableToExplain = z
  .object({ choices: Choices.nullable(), base: z.number().int().min(0) })
  .openapi('TableToExplain');

export const TableExplained = z.object({ statements: z.number(), base: z.number() }).openapi('TableExplained');
export type TableExplained = z.infer<typeof TableExplained>;
