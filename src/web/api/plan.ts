import { z } from '@hono/zod-openapi';
import { PLAN_GROUNDS, WrittenItem } from '../../plan/index.js';

/** What an item of the plan rests on, and how much of that still stands in the case. */
export const PlanGround = z
  .object({
    kind: z.enum(PLAN_GROUNDS),
    title: z.string(),
    /** Ids of its statements that still stand. */
    statements: z.array(z.string()),
    /** Statements that it rested on and that were rejected, found inadmissible, or are no more in the case. */
    fell: z.number(),
    /** Where the case shows it now; absent: it is not there any more. */
    link: z.string().optional(),
  })
  .openapi('PlanGround');
export type PlanGround = z.infer<typeof PlanGround>;

const PlanRow = z.object({
  id: z.string(),
  /** As it is written: what a change sends back. */
  item: WrittenItem,
  /** Fields that are empty, in the order of the form. */
  missing: z.array(z.string()),
  verdict: z.enum(['better', 'same', 'worse', 'not measured']),
  onTrack: z.boolean().optional(),
  latest: z.object({ value: z.number(), date: z.string() }).optional(),
  overdue: z.boolean(),
  rests: z.array(PlanGround),
});
export type PlanRow = z.infer<typeof PlanRow>;

/** The plan as it holds now. */
export const PlanView = z
  .object({
    /** Position of the version that holds, 0 where there is none. */
    base: z.number(),
    today: z.string().describe('day against which reviews fall due'),
    who: z.string().optional(),
    at: z.string().optional(),
    plan: z.object({ title: z.string(), by: z.string(), date: z.string(), items: z.array(PlanRow) }).optional(),
    /** Why what is kept cannot be read, where it cannot. */
    broken: z.string().optional(),
    /** The plan as a file. */
    text: z.string().optional(),
  })
  .openapi('PlanView');
export type PlanView = z.infer<typeof PlanView>;

export const PlanHead = z.object({ title: z.string().trim().min(1).max(300) });

/** An item that is new; its id is given by the program unless it is one that was struck and comes back. */
export const NewPlanItem = z.object({
  item: WrittenItem.partial({ id: true }),
  at: z.number().int().min(0).optional(),
});
export type NewPlanItem = z.input<typeof NewPlanItem>;

/** An item as it is to be, and as it was when the person began to change it. */
export const ChangedPlanItem = z.object({ item: WrittenItem, was: WrittenItem.optional() });
export type ChangedPlanItem = z.input<typeof ChangedPlanItem>;

export const PlanOrder = z.object({ ids: z.array(z.string()) });

export const PlanItemMade = z.object({ item: WrittenItem }).openapi('PlanItemMade');
export type PlanItemMade = z.infer<typeof PlanItemMade>;

/** What of the case an item may come from. */
export const PlanOrigins = z
  .object({
    origins: z.array(z.object({ kind: z.enum(PLAN_GROUNDS), title: z.string(), statements: z.array(z.string()) })),
  })
  .openapi('PlanOrigins');
export type PlanOrigins = z.infer<typeof PlanOrigins>;

export const PlanHistory = z
  .object({
    versions: z.array(
      z.object({
        position: z.number(),
        at: z.string(),
        who: z.string(),
        text: z.string().nullable(),
        changes: z.array(
          z.object({
            what: z.enum([
              'begun',
              'titled',
              'added',
              'struck',
              'measured',
              'closed',
              'reopened',
              'changed',
              'moved',
              'unread',
            ]),
            of: z.string(),
          }),
        ),
      }),
    ),
  })
  .openapi('PlanHistory');
export type PlanHistory = z.infer<typeof PlanHistory>;
