import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Case } from '../../case/index.js';
import { UserError } from '../../model/index.js';
import { readRecord, recordText, type SimulationRecord } from '../../simulate/index.js';
import { type KeptPlan, NewKeptPlan, type PolicyPlan } from '../api/index.js';
import type { Workspace } from './workspace.js';

/** Results in memory; the oldest goes. Those of kept plans are read again. */
const HELD = 20;

/** A result with the plan that it is of. */
export interface PlanResult {
  plan: PolicyPlan;
  record: SimulationRecord;
}

/** The results of a plan are called by its content: the same plan gives the same result, and the same link. */
export const resultId = (plan: PolicyPlan): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 16);

/** What the case keeps of a plan: the plan itself, and the file of its result. */
const Content = NewKeptPlan.extend({ record: z.string().optional() });
type Content = z.infer<typeof Content>;

/** Results of packages, those in memory and those that are kept with a plan of the case. */
export class PolicyResults {
  readonly #held = new Map<string, PlanResult>();
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  hold(result: PlanResult): string {
    const id = resultId(result.plan);
    this.#held.delete(id);
    this.#held.set(id, result);
    for (const old of [...this.#held.keys()].slice(0, -HELD)) this.#held.delete(old);
    return id;
  }

  /** @throws UserError where it is neither held nor kept */
  async get(id: string): Promise<PlanResult> {
    const held = this.#held.get(id);
    if (held) return held;
    const kept = (await this.#kept()).find(({ content }) => content.result === id && content.record);
    if (!kept) throw new UserError('This result is not kept any more. Run the packages again.');
    const bytes = await this.#workspace.store.keptFile(kept.content.record!);
    const result = { plan: kept.content.plan, record: await recordOfBytes(bytes) };
    this.hold(result);
    return result;
  }

  /** The plans that the case keeps, the newest first. */
  async plans(): Promise<KeptPlan[]> {
    return (await this.#kept())
      .map(({ id, who, at, content: { name, plan, result } }) => ({
        id,
        name,
        who,
        at,
        plan,
        ...(result && { result }),
      }))
      .reverse();
  }

  /** Keeps a plan under its name, with its result where that is of this plan. */
  async keep(store: Case, id: string, { name, plan, result }: z.infer<typeof NewKeptPlan>): Promise<void> {
    // A result of other packages is not kept with these.
    const own = result === resultId(plan) ? await this.get(result).catch(() => undefined) : undefined;
    const record = own && (await store.keepFile(new TextEncoder().encode(recordText(own.record))));
    await store.keep('plan', id, { name, plan, ...(own && { result, record }) });
    this.#workspace.changed('kept');
  }

  async remove(store: Case, id: string): Promise<void> {
    await store.keep('plan', id, null);
    this.#workspace.changed('kept');
  }

  /** Brings a plan back as it was when it was taken out. @throws UserError where the case never had it */
  async restore(store: Case, id: string): Promise<void> {
    const last = (await store.keptHistory('plan', id)).findLast(({ content }) => content !== null);
    if (!last) throw new UserError('The case never kept this plan.');
    await store.keep('plan', id, last.content);
    this.#workspace.changed('kept');
  }

  async #kept(): Promise<{ id: string; who: string; at: string; content: Content }[]> {
    const kept = await this.#workspace.store.kept('plan');
    return kept.map(({ id, who, at, content }) => ({ id, who, at, content: Content.parse(content) }));
  }
}

/** A stored record is read from a file, as the command line does: it is checked on the way. */
async function recordOfBytes(bytes: Uint8Array): Promise<SimulationRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'atalaya-policy-'));
  try {
    const path = join(folder, 'simulation.json');
    await writeFile(path, bytes);
    return await readRecord(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
