import { z } from '@hono/zod-openapi';
import { EFFECT_CLASSES } from '../../simulate/index.js';

const EffectClass = z.enum(EFFECT_CLASSES);
const Range = z.tuple([z.number(), z.number()]);

/** The models, in the words of a language: what can be set, and what each gives. */
export const PolicyModels = z
  .object({
    models: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        source: z.string(),
        class: EffectClass,
        timeUnit: z.string(),
        timeWord: z.string(),
        horizon: z.number(),
        stochastic: z.boolean(),
        data: z.string().optional(),
        levers: z.array(
          z.object({ name: z.string(), title: z.string(), isLevel: z.boolean(), range: Range, class: EffectClass }),
        ),
        parameters: z.array(
          z.object({
            name: z.string(),
            title: z.string(),
            unit: z.string(),
            default: z.number(),
            range: Range,
            plausible: Range,
            source: z.string(),
            class: EffectClass,
          }),
        ),
        outputs: z.array(z.object({ name: z.string(), title: z.string(), unit: z.string() })),
      }),
    ),
  })
  .openapi('PolicyModels');
export type PolicyModels = z.infer<typeof PolicyModels>;

/** A measure of a package: how strong, from when to when, in the model's unit of time. */
export const PolicyMeasure = z.object({
  lever: z.string(),
  strength: z.number(),
  from: z.number().nonnegative(),
  to: z.number().positive(),
});
export type PolicyMeasure = z.infer<typeof PolicyMeasure>;

/** Data for a model: the bundled invented one, the case's own network (dismantling only), or tables of the person. */
export const PolicyData = z.union([
  z.enum(['example', 'case']),
  z.object({ name: z.string().max(100), text: z.string().max(5_000_000) }),
]);

/** Packages of measures to be tried on a model. */
export const PolicyPlan = z
  .object({
    model: z.string(),
    data: PolicyData.default('example'),
    horizon: z.number().positive(),
    runs: z.number().int().min(1).max(2000),
    seed: z.number().int().default(1),
    /** Parameters that are drawn for each run over what is believed possible. */
    uncertain: z.array(z.string()).default([]),
    /** Parameters that a scenario file sets: to a number, or drawn between two. */
    parameters: z.record(z.string(), z.union([z.number(), Range])).default({}),
    packages: z
      .array(z.object({ name: z.string().min(1).max(80), measures: z.array(PolicyMeasure).max(40) }))
      .min(1)
      .max(8),
  })
  .openapi('PolicyPlan');
export type PolicyPlan = z.infer<typeof PolicyPlan>;

/** A plan as a scenario file, for the command line and for keeping. */
export const ScenarioFile = z.object({ yaml: z.string() }).openapi('ScenarioFile');
export type ScenarioFile = z.infer<typeof ScenarioFile>;

/** What a scenario file says, as a plan; and what of it a person has to give again, as a table of theirs. */
export const PlanOfFile = z.object({ plan: PolicyPlan, missing: z.string().optional() }).openapi('PlanOfFile');
export type PlanOfFile = z.infer<typeof PlanOfFile>;

/** A plan that the case keeps, with the result that it had when it was kept. */
export const KeptPlan = z
  .object({
    id: z.string(),
    name: z.string(),
    who: z.string(),
    at: z.string(),
    plan: PolicyPlan,
    result: z.string().optional(),
  })
  .openapi('KeptPlan');
export type KeptPlan = z.infer<typeof KeptPlan>;
export const KeptPlans = z.object({ plans: z.array(KeptPlan) }).openapi('KeptPlans');
export type KeptPlans = z.infer<typeof KeptPlans>;

/** What a person keeps: a plan under a name, with its result where it was run. */
export const NewKeptPlan = z.object({
  name: z.string().trim().min(1).max(120),
  plan: PolicyPlan,
  result: z.string().optional(),
});

/** What a job of runs ends with: the id of the result. */
export const PolicyRun = z.object({ result: z.string() });
export type PolicyRun = z.infer<typeof PolicyRun>;

/** A size against a baseline: the mean over paired runs, and where 90 % of them lie. */
const Difference = z.object({ mean: z.number(), q05: z.number(), q95: z.number(), share: z.number().nullable() });

/** What a plan came to: each output of each package against both baselines, and the whole in words, charts and tables. */
export const PolicyResult = z
  .object({
    /** The plan that was run; the data of a person's own table are left out. */
    plan: PolicyPlan,
    compared: z.array(
      z.object({
        output: z.string(),
        title: z.string(),
        unit: z.string(),
        class: EffectClass,
        lives: z.boolean(),
        packages: z.array(
          z.object({
            name: z.string(),
            /** 1: a measure acts on it directly; 2: through what it moves; absent: there is no measure. */
            order: z.union([z.literal(1), z.literal(2)]).optional(),
            today: Difference,
            noChange: Difference,
            svg: z.string(),
            ends: z.string(),
          }),
        ),
      }),
    ),
    section: z.object({
      heading: z.string(),
      lead: z.string(),
      legend: z.string(),
      scenarios: z.array(
        z.object({
          name: z.string(),
          about: z.array(z.string()),
          plain: z.array(z.string()),
          map: z.object({ caption: z.string(), svg: z.string() }).optional(),
          tables: z.array(
            z.object({
              heading: z.string(),
              note: z.string(),
              head: z.array(z.string()),
              rows: z.array(z.array(z.string())),
            }),
          ),
        }),
      ),
      sources: z.array(z.string()),
    }),
  })
  .openapi('PolicyResult');
export type PolicyResult = z.infer<typeof PolicyResult>;
