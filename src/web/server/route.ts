import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Case } from '../../case/index.js';
import { UserError } from '../../model/index.js';
import { Refusal } from '../api/index.js';

/** What every route finds in its context: the case in the name of the person who asks, for the logs. */
export interface Variables {
  Variables: { store: Case };
}

/** A set of routes that answers a request of the wrong form with what was wrong with it. */
export function routes(): OpenAPIHono<Variables> {
  return new OpenAPIHono<Variables>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const where = issue?.path.length ? ` of "${issue.path.join('.')}"` : '';
      return context.json({ error: `The request${where} is not understood: ${issue?.message ?? 'unknown'}.` }, 400);
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

/** The body of a request, as JSON of a schema. */
export function body<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** What PostgreSQL says of text that it cannot keep: an invalid sequence of bytes, and a sign it has no form for. */
const NO_TEXT: ReadonlySet<string> = new Set(['22021', '22P05']);

/** The answer to an error: a person's mistake is told in words, our own by its name and in the log. */
export function refusal(error: Error): { status: 400 | 500; error: string } {
  if (error instanceof UserError) return { status: 400, error: error.message };
  if (NO_TEXT.has((error as { code?: string }).code ?? ''))
    return { status: 400, error: 'The request holds a sign that no text can hold (a null sign, or half of one).' };
  return { status: 500, error: `An error inside the program: ${error.message}` };
}
