import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { UserError } from './errors.js';

/** A YAML file that a person writes, checked against its schema. */
export interface YamlFile<T> {
  value: T;
  /** An error about the part at `path`, with its line. */
  refuse(path: readonly PropertyKey[], message: string): UserError;
  /** The same about several parts. */
  refuseAll(faults: readonly YamlFault[]): UserError;
}

/** What is wrong with one part of a file. */
export interface YamlFault {
  path: readonly PropertyKey[];
  message: string;
}

/** How a file is spoken of in errors. */
export interface YamlKind {
  /** What it is: "scenario file", "mapping". */
  what: string;
  /** Where its form is told; absent: nowhere. */
  help?: string;
  /** What a value may be where none of several forms fits it. */
  forms?: string;
}

/**
 * Parses and checks `text`, the content of `file`.
 * @throws UserError naming each fault with its line
 */
export function parseYamlFile<T>(
  { what, help, forms = 'none of the forms it may have' }: YamlKind,
  file: string,
  text: string,
  schema: z.ZodType<T>,
): YamlFile<T> {
  const lines = new LineCounter();
  if (isTooDeep(text)) throw new UserError(`The ${what} ${file} cannot be used: ${TOO_DEEP}${help ? `\n${help}` : ''}`);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const refusal = (faults: readonly (readonly [line: number, message: string])[]): UserError => {
    const told = faults.map(([line, message]) => `  line ${line}: ${message}`).join('\n');
    return new UserError(`The ${what} ${file} cannot be used:\n${told}${help ? `\n${help}` : ''}`);
  };
  const refuseAll = (faults: readonly YamlFault[]): UserError =>
    refusal(faults.map(({ path, message }) => [lineOfPath(document, lines, path), `${pathName(path)}${message}`]));
  const fault = document.errors[0];
  if (fault) throw refusal([[lines.linePos(fault.pos[0]).line, fault.message]]);
  let given: unknown;
  try {
    given = document.toJS();
  } catch {
    // Aliases of aliases: a few lines that stand for billions of values. The library stops at a hundred for each.
    throw refusal([[1, 'its aliases (*) stand for far more values than it writes, as an attack does; write them out']]);
  }
  const parsed = schema.safeParse(given ?? {});
  if (!parsed.success) throw refuseAll(parsed.error.issues.flatMap((issue) => explain(issue, given, what, forms)));
  return { value: parsed.data, refuse: (path, message) => refuseAll([{ path, message }]), refuseAll };
}

const TOO_DEEP = 'its lists lie far deeper in one another than anyone writes them';
const DEEPEST = 200;

/** Whether brackets open so deep that parsing them would take all of the time or of the stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > DEEPEST) return true;
  }
  return false;
}

const pathName = (path: readonly PropertyKey[]): string => (path.length === 0 ? '' : `${path.map(String).join('.')}: `);

/** What is wrong, in words that one can act on; of the readings a value may have, the nearest is what was meant. */
function explain(issue: z.core.$ZodIssue, root: unknown, what: string, forms: string): YamlFault[] {
  const { path } = issue;
  const given = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], root);
  if (given === undefined || given === null) return [{ path, message: 'is missing' }];
  const shown = JSON.stringify(given);
  if (issue.code === 'invalid_value') return [{ path, message: `${shown} is none of ${issue.values.join(', ')}` }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: `is no part of a ${what}` }));
  }
  if (issue.code === 'invalid_type') return [{ path, message: `${shown} should be ${issue.expected}` }];
  if (issue.code !== 'invalid_union') return [{ path, message: `${shown} ${issue.message}` }];
  // A list of parts means that one of the forms with parts was meant; a word, that one of the words was.
  const branches = issue.errors.map((branch) =>
    branch.flatMap((each) => explain({ ...each, path: [...path, ...each.path] }, root, what, forms)),
  );
  const within = branches.filter((branch) => branch.some((fault) => fault.path.length > path.length));
  const best = (typeof given === 'object' ? within : branches).sort((left, right) => left.length - right.length)[0];
  return best ?? [{ path, message: `${shown} is ${forms}` }];
}

/** The line of the innermost part of `path` that stands in the file. */
function lineOfPath(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(last))
      : undefined;
    const node = (pair?.key ?? document.getIn(path.slice(0, length), true)) as
      | { range?: readonly number[] | null }
      | undefined;
    if (node?.range) return lines.linePos(node.range[0]!).line;
  }
  return 1;
}
