import { inEnglish, type Said, word } from './said.js';

/**
 * An error meant for the person at the keyboard: says what was wrong, with the value, and what to do next.
 * `exit` is the exit status of the command: 1 the work failed, 2 wrong use. `said` is the message for who tells it in
 * another language; `message` has it in English.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly exit: 1 | 2;
  readonly said: Said;
  constructor(message: string | Said, options: { exit?: 1 | 2; cause?: unknown } = {}) {
    const said = typeof message === 'string' ? word(message) : message;
    super(inEnglish(said), { cause: options.cause });
    this.said = said;
    this.exit = options.exit ?? 1;
  }
}

/** An error as it goes from one thread to another. */
export interface ErrorTold {
  said: Said;
  isUsers: boolean;
}

/** An error in the form in which another thread is told of it. */
export function errorTold(error: unknown): ErrorTold {
  if (error instanceof UserError) return { said: error.said, isUsers: true };
  return { said: word(error instanceof Error ? error.message : String(error)), isUsers: false };
}

/** The error that another thread told of. */
export const errorOf = ({ said, isUsers }: ErrorTold): Error =>
  isUsers ? new UserError(said) : new Error(inEnglish(said));
