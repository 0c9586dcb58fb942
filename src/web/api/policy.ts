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

/** A size against a baseline: the mean over paired runs, and where 90 % of them lie. */
const Difference = z.object({ mean: z.number(), q05: z.number(), q95: z.number(), share: z.number().nullable() });

/** What a plan came to: each output of each package against both baselines, and the whole in words, charts and tables. */
export const PolicyResult = z
  .object({
    compared: z.array(
      z.object({
        output: z.string(),
        title: z.string(),
        unit: z.string(),
        class: EffectClass,
        packages: z.array(z.object({ name: z.string(), today: Difference, noChange: Difference })),
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
          charts: z.array(z.object({ caption: z.string(), aside: z.string(), ends: z.string(), svg: z.string() })),
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
