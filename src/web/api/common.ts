import { z } from '@hono/zod-openapi';

/** What a refused request answers: what was wrong, with the value, and what to do next. */
export const Refusal = z.object({ error: z.string() }).openapi('Refusal');
export type Refusal = z.infer<typeof Refusal>;

/** Language that generated sentences are wanted in. */
export const LanguageQuery = z.object({ language: z.enum(['en', 'es', 'pt']).default('en') });

/** The answer of a change that says nothing but that it was done. */
export const Done = z.object({ done: z.literal(true) }).openapi('Done');
