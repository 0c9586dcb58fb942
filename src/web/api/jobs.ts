import { z } from '@hono/zod-openapi';
import { Said } from './common.js';

/** Work that takes longer than an answer may: an import, a simulation. Its result is kept until the server stops. */
export const Job = z
  .object({
    id: z.string(),
    /** Which work it is: `import`, `simulate`, … */
    kind: z.string(),
    /** What it is about, as the person named it: file names, a scenario. */
    title: z.string(),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    /** Parts done and parts in all (0: not known), and what is being done now. */
    progress: z.object({ done: z.number(), total: z.number(), note: z.string() }),
    /** What it came to, once done; its form depends on the kind. */
    result: z.unknown().optional(),
    /** Why it failed, for the person. */
    error: z.string().optional(),
    /** The same for other languages. */
    said: Said.optional(),
  })
  .openapi('Job');
export type Job = z.infer<typeof Job>;

export const JobList = z.object({ jobs: z.array(Job) }).openapi('JobList');
export type JobList = z.infer<typeof JobList>;
