import { z } from '@hono/zod-openapi';
import { LANGUAGES } from '../../model/index.js';

const InLanguages = z.object(
  Object.fromEntries(LANGUAGES.map((language) => [language, z.string()])) as Record<
    (typeof LANGUAGES)[number],
    z.ZodString
  >,
);

/** The types of relations: what each means in words, and what may stand at its ends. */
export const Vocabulary = z
  .object({
    relations: z.array(
      z.object({
        schema: z.string(),
        means: InLanguages,
        symmetric: z.boolean(),
        crime: z.boolean(),
        source: z.array(z.string()),
        target: z.array(z.string()),
      }),
    ),
  })
  .openapi('Vocabulary');
export type Vocabulary = z.infer<typeof Vocabulary>;
