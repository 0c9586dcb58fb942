import { inEnglish, type Said, said, UserError, word } from '../../model/index.js';
import type { Refusal } from '../api/index.js';

/** A refusal as it is answered: in English, and for who tells it in another language. */
export const refused = (told: Said): Refusal => ({ error: inEnglish(told), said: told });

/** What PostgreSQL says of text that it cannot keep: an invalid sequence of bytes, and a sign it has no form for. */
const NO_TEXT: ReadonlySet<string> = new Set(['22021', '22P05']);

/** The answer to an error: a person's mistake is told in words, our own by its name and in the log. */
export function refusal(error: unknown): { status: 400 | 500; told: Said } {
  if (error instanceof UserError) return { status: 400, told: error.said };
  if (NO_TEXT.has((error as { code?: string }).code ?? ''))
    return { status: 400, told: word('The request holds a sign that no text can hold (a null sign, or half of one).') };
  const why = error instanceof Error ? error.message : String(error);
  return { status: 500, told: said`An error inside the program: ${why}` };
}
