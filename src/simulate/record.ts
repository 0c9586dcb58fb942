import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { said, UserError } from '../model/index.js';
import { eachMeasure, type MeasureEffect } from './each-measure.js';
import type { EnsembleOptions } from './ensemble.js';
import { MODELS, modelOf } from './models/index.js';
import { type Sensitivity, sensitivityOf } from './sensitivity.js';
import { simulate } from './simulate.js';
import { EFFECT_CLASSES, type Scenario, type ScenarioResult } from './types.js';

/** A file that a model read. */
export interface DataFile {
  file: string;
  sha256: string;
}

/** A result with all that is needed to have it again, byte by byte. */
export interface SimulationRecord {
  version: string;
  data: DataFile[];
  /** The scenarios as they were run: nothing is left to a default that may change. */
  ran: Scenario[];
  /** Size of the base sample, where indices were asked for. */
  sobol?: number;
  /** What each measure adds, where that was asked. */
  each?: Record<string, MeasureEffect[]>;
  scenarios: Record<string, ScenarioResult>;
  sensitivity?: Record<string, Sensitivity>;
}

export interface RecordOptions extends EnsembleOptions {
  version: string;
  sobol?: number;
  /** Also what each measure of a package adds, alone and on top of the others. */
  each?: boolean;
}

/** Runs scenarios and notes what was run on what. */
export async function recordOf(
  scenarios: readonly Scenario[],
  { version, sobol, each: asked = false, ...options }: RecordOptions,
): Promise<SimulationRecord> {
  const results = await simulate(scenarios, options);
  const sensitivity = sobol === undefined ? undefined : await sensitivityOf(scenarios, sobol, options);
  const each = asked ? await eachMeasure(scenarios, options) : undefined;
  return {
    version,
    data: await dataFilesOf(scenarios),
    ran: [...scenarios],
    ...(sobol !== undefined && { sobol }),
    ...(each && { each: Object.fromEntries(each) }),
    scenarios: Object.fromEntries(results),
    ...(sensitivity && { sensitivity: Object.fromEntries(sensitivity) }),
  };
}

/** The record as it is written: one line of JSON. */
export const recordText = (record: SimulationRecord): string => `${JSON.stringify(record)}\n`;

/** What running again gave, and whether it is the same to the last byte. */
export interface Again {
  record: SimulationRecord;
  same: boolean;
  /** The version that made the first record. */
  version: string;
}

/**
 * Runs a stored record again. Its data are looked for where the paths lead from here, then from the record's folder.
 * @throws UserError where the file is no record, or data are gone or changed: each is named
 */
export async function runAgain(path: string, options: RecordOptions): Promise<Again> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UserError(said`The record ${path} could not be opened (${cause.code}).`, { cause });
  });
  const { version, data, ran, sobol } = parseRecord(path, text);
  const each = 'each' in JSON.parse(text);
  const place = (file: string): string => (existsSync(file) || isAbsolute(file) ? file : join(dirname(path), file));
  await refuseChanged(data, place);
  const here = ran.map((scenario) => ({ ...scenario, ...(scenario.data && { data: mapped(scenario.data, place) }) }));
  const again = await recordOf(here, { ...options, each, ...(sobol !== undefined && { sobol }) });
  // Written as in the first record, wherever the data lay this time.
  const record = { ...again, data, ran };
  const same = recordText(record) === text;
  return { record, same, version };
}

/** Names every file that is gone or is no longer what it was. */
async function refuseChanged(data: readonly DataFile[], place: (file: string) => string): Promise<void> {
  const faults: string[] = [];
  for (const { file, sha256 } of data) {
    const now = await sha256Of(place(file)).catch(() => undefined);
    if (now === undefined) faults.push(`${file} is gone`);
    else if (now !== sha256) faults.push(`${file} has changed (SHA-256 was ${sha256}, is ${now})`);
  }
  if (faults.length > 0) throw new UserError(said`The data are no longer what was run: ${faults.join('; ')}.`);
}

type Data = NonNullable<Scenario['data']>;

const mapped = (data: Data, of: (file: string) => string): Data =>
  typeof data === 'string'
    ? of(data)
    : Object.fromEntries(Object.entries(data).map(([part, file]) => [part, of(file)]));

const sha256Of = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

/** Each file that the scenarios name, and the tables of each folder, in order of path. */
async function dataFilesOf(scenarios: readonly Scenario[]): Promise<DataFile[]> {
  const files = new Set<string>();
  for (const { data = {} } of scenarios) {
    for (const path of typeof data === 'string' ? [data] : Object.values(data)) {
      if (!(await stat(path)).isDirectory()) files.add(path);
      else for (const name of await readdir(path)) if (/\.csv$/i.test(name)) files.add(join(path, name));
    }
  }
  return Promise.all([...files].sort().map(async (file) => ({ file, sha256: await sha256Of(file) })));
}

const numbers = z.record(z.string(), z.number());
const form = z.object({
  version: z.string(),
  data: z.array(z.object({ file: z.string(), sha256: z.string() })),
  sobol: z.number().int().min(2).optional(),
  ran: z
    .array(
      z.object({
        name: z.string(),
        model: z.enum(MODELS.map(({ id }) => id) as [string, ...string[]]),
        data: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
        from: z.string().optional(),
        horizon: z.number(),
        parameters: numbers,
        uncertain: z.record(z.string(), z.tuple([z.number(), z.number()])),
        measures: z.array(
          z.object({
            lever: z.string(),
            strength: z.number(),
            from: z.number(),
            // JSON has no infinity: a measure without end has null.
            to: z
              .number()
              .nullable()
              .transform((to) => to ?? Number.POSITIVE_INFINITY),
          }),
        ),
        runs: z.number().int().min(1),
        seed: z.number().int(),
      }),
    )
    .min(1),
});

const difference = z.object({ mean: z.number(), q05: z.number(), q95: z.number(), share: z.number().nullable() });
const against = z.record(z.string(), z.object({ today: difference, noChange: difference }));
const values = z.array(z.number());
const unsure = z.enum(EFFECT_CLASSES);
const results = z.object({
  scenarios: z.record(
    z.string(),
    z.looseObject({
      model: z.string(),
      class: unsure,
      time: values,
      outputs: z.record(
        z.string(),
        z.looseObject({
          unit: z.string(),
          class: unsure,
          mean: values,
          q05: values,
          q50: values,
          q95: values,
          noChange: values,
        }),
      ),
      against,
      territories: z.record(z.string(), against).optional(),
    }),
  ),
});

/**
 * Reads a stored record with its results; nothing is run.
 * @throws UserError where it cannot be opened, or is none, or lacks the result of a scenario
 */
export async function readRecord(path: string): Promise<SimulationRecord> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UserError(said`The record ${path} could not be opened (${cause.code}).`, { cause });
  });
  const ran = parseRecord(path, text);
  const json = JSON.parse(text) as SimulationRecord;
  const result = results.safeParse(json);
  if (!result.success) {
    const { path: at, message } = result.error.issues[0]!;
    throw new UserError(said`${path} holds no results that can be shown: ${at.join('.')}: ${message}.`);
  }
  for (const { name, model } of ran.ran) {
    const known = modelOf(model)!.outputs.every((output) => json.scenarios[name]?.outputs[output.name]);
    if (!known) throw new UserError(said`${path} lacks results of "${name}"; run it again with \`--again ${path}\`.`);
  }
  return { ...json, ...ran };
}

/** Zod gives an absent key as undefined where the types here leave it out; the order of keys is that of the file. */
function parseRecord(path: string, text: string): Pick<SimulationRecord, 'version' | 'data' | 'ran' | 'sobol'> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new UserError(said`${path} is no record of a simulation: it is no JSON.`, { cause });
  }
  const result = form.safeParse(json);
  if (!result.success) {
    const { path: at, message } = result.error.issues[0]!;
    throw new UserError(
      said`${path} is no record that can be run again: ${at.join('.') || said`it`}: ${message}. \`atalaya simulate FILE --out RECORD\` writes one.`,
    );
  }
  return result.data as Pick<SimulationRecord, 'version' | 'data' | 'ran' | 'sobol'>;
}
