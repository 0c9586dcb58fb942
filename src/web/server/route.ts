import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Case } from '../../case/index.js';
import { said, word } from '../../model/index.js';
import { Refusal } from '../api/index.js';
import { refused } from './refusal.js';

/** What every route finds in its context: the case in the name of the person who asks, for the logs. */
export interface Variables {
  Variables: {
    store: Case;
    /** Who asks, where they signed in or gave their name; the logs have the account of the computer otherwise. */
    person?: string;
  };
}

/** A set of routes that answers a request of the wrong form with what was wrong with it. */
export function routes(): OpenAPIHono<Variables> {
  return new OpenAPIHono<Variables>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const why = word(issue?.message ?? 'unknown');
      const where = issue?.path.join('.');
      const told = where
        ? said`The request of "${where}" is not understood: ${why}.`
        : said`The request is not understood: ${why}.`;
      return context.json(refused(told), 400);
    },
  });
}

/** The answers of a route for its description: what it gives, and a refusal. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    400: { description: 'what was wrong, and what to do next', content: { 'application/json': { schema: Refusal } } },
  } as const;
}

/** The answers of a route that gives a file. */
export function fileAnswer<T extends string>(type: T, description: string) {
  const content = { [type]: { schema: z.string() } } as Record<T, { schema: z.ZodString }>;
  return { ...answers(z.string(), description), 200: { description, content } };
}

/** The body of a request that is a file: its bytes as they are. */
export const FILE_BODY = {
  required: true,
  content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
} as const;

/** The body of a request, as JSON of a schema. */
export function body<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}
