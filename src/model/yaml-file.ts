import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { UserError } from './errors.js';

/** A YAML file that a person writes, checked against its schema. */
export interface YamlFile<T> {
  value: T;
  /** An error about the part at `path`, with its line. */
  refuse(path: readonly PropertyKey[], message: string): UserError;
}

/**
 * Parses and checks `text`, the content of `file`.
 * @param what the file is, for messages: "scenario file"
 * @throws UserError naming each fault with its line
 */
export function parseYamlFile<T>(what: string, file: string, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const refusal = (faults: readonly (readonly [number, string])[]): UserError =>
    new UserError(
      `The ${what} ${file} cannot be used:\n${faults.map(([line, message]) => `  line ${line}: ${message}`).join('\n')}`,
    );
  const fault = document.errors[0];
  if (fault) throw refusal([[lines.linePos(fault.pos[0]).line, fault.message]]);
  const given: unknown = document.toJS();
  const parsed = schema.safeParse(given ?? {});
  const at = (path: readonly PropertyKey[]): number => lineOfPath(document, lines, path);
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap((issue) => explain(issue, given));
    throw refusal(faults.map(({ path, message }) => [at(path), `${pathName(path)}${message}`] as const));
  }
  return { value: parsed.data, refuse: (path, message) => refusal([[at(path), `${pathName(path)}${message}`]]) };
}

const pathName = (path: readonly PropertyKey[]): string => (path.length === 0 ? '' : `${path.map(String).join('.')}: `);

/** What is wrong, in words that one can act on. */
function explain(issue: z.core.$ZodIssue, root: unknown): { path: PropertyKey[]; message: string }[] {
  const { path } = issue;
  const given = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], root);
  if (given === undefined || given === null) return [{ path, message: 'is missing' }];
  const shown = JSON.stringify(given);
  if (issue.code === 'invalid_value') return [{ path, message: `${shown} is none of ${issue.values.join(', ')}` }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: 'is not known here' }));
  }
  if (issue.code === 'invalid_type') return [{ path, message: `${shown} should be ${issue.expected}` }];
  return [{ path, message: `${shown} ${issue.message}` }];
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
