import { z } from '@hono/zod-openapi';
import type { Said as SaidOfModel } from '../../model/index.js';

/** A sentence in English with its values apart, as the page looks for it in its own language. */
export const Said: z.ZodType<SaidOfModel> = z
  .object({ form: z.string(), values: z.array(z.union([z.string(), z.number(), z.lazy(() => Said)])) })
  .openapi('Said');
export type Said = SaidOfModel;

/** What a refused request answers: what was wrong, with the value, and what to do next; and the same for other languages. */
export const Refusal = z.object({ error: z.string(), said: Said }).openapi('Refusal');
export type Refusal = z.infer<typeof Refusal>;

/** Language that generated sentences are wanted in. */
export const LanguageQuery = z.object({ language: z.enum(['en', 'es', 'pt']).default('en') });

/** The answer of a change that says nothing but that it was done. */
export const Done = z.object({ done: z.literal(true) }).openapi('Done');
