import { UserError, word } from '../model/index.js';
import type { ReadFailure } from './types.js';

/** A file that could not be read; `failure` says why, for the person and for programs. */
export class ReadError extends UserError {
  readonly failure: ReadFailure;

  constructor(name: string, code: ReadFailure['code'], reason: string, cause?: unknown) {
    super({ form: '{1}: {2}', values: [name, word(reason)] }, { cause });
    this.failure = { name, code, reason };
  }
}
