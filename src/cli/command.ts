import type { Readable, Writable } from 'node:stream';

/** A command as a record: the command line, its help and the reference in docs/ derive from it. */
export interface CommandRecord {
  name: string;
  /** One line: what it does for the user. */
  summary: string;
  /** A paragraph: input, output, what is stored where. */
  description: string;
  arguments: readonly CommandArgument[];
  options: readonly CommandOption[];
  examples: readonly { command: string; shows: string }[];
  /** Exit status by the design: 0 done, 1 the work failed (throw a UserError), 2 wrong use (UserError with exit 2). */
  run(context: CommandContext): Promise<void>;
}

export interface CommandArgument {
  name: string;
  title: string;
  optional?: boolean;
  variadic?: boolean;
}

export interface CommandOption {
  /** As commander writes it: `--case DIR`, `--json`, `--limit N`. A name in capitals takes a value. */
  flags: string;
  title: string;
  default?: string | number | boolean;
  choices?: readonly string[];
  /** May be given several times; the value is then an array. */
  many?: boolean;
}

export interface CommandContext {
  /** Positional arguments in order; a variadic one takes the rest. */
  args: string[];
  /** Values by the option's long name in camel case; a value option without default is undefined when absent. */
  options: Record<string, string | number | boolean | string[] | undefined>;
  input: Readable;
  output: Writable;
  /** Progress and warnings; progress is printed only where `interactive`. */
  errors: Writable;
  interactive: boolean;
}
