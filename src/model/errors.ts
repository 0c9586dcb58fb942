/**
 * An error meant for the person at the keyboard: says what was wrong, with the value, and what to do next.
 * `exit` is the exit status of the command: 1 the work failed, 2 wrong use.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly exit: 1 | 2;
  constructor(message: string, options: { exit?: 1 | 2; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.exit = options.exit ?? 1;
  }
}
