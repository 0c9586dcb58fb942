import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { UserError } from './errors.js';
import { joined, type Said, said, word } from './said.js';

/** A YAML file that a person writes, checked against its schema. */
export interface YamlFile<T> {
  value: T;
  /** An error about the part at `path`, with its line. */
  refuse(path: readonly PropertyKey[], message: string | Said): UserError;
  /** The same about several parts. */
  refuseAll(faults: readonly YamlFault[]): UserError;
}

/** What is wrong with one part of a file. */
export interface YamlFault {
  path: readonly PropertyKey[];
  message: string | Said;
}

/** A file that cannot be used, with each fault by itself, for where the person never saw its lines. */
export class YamlRefusal extends UserError {
  constructor(
    message: Said,
    readonly faults: readonly YamlFault[],
  ) {
    super(message);
  }
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
  const howTo = help ? said`\n${word(help)}` : '';
  if (isTooDeep(text)) throw new UserError(said`The ${word(what)} ${file} cannot be used: ${word(TOO_DEEP)}${howTo}`);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const refusal = (faults: readonly (YamlFault & { line: number })[]): UserError => {
    const told = faults.map(({ line, path, message }) => said`  line ${line}: ${atPath(path, message)}`);
    return new YamlRefusal(said`The ${word(what)} ${file} cannot be used:\n${joined(told)}${howTo}`, faults);
  };
  const refuseAll = (faults: readonly YamlFault[]): UserError =>
    refusal(faults.map((fault) => ({ ...fault, line: lineOfPath(document, lines, fault.path) })));
  const fault = document.errors[0];
  if (fault) throw refusal([{ line: lines.linePos(fault.pos[0]).line, path: [], message: fault.message }]);
  let given: unknown;
  try {
    given = document.toJS();
  } catch {
    // Aliases of aliases: a few lines that stand for billions of values. The library stops at a hundred for each.
    throw refusal([{ line: 1, path: [], message: ALIASES }]);
  }
  const parsed = schema.safeParse(given ?? {});
  if (!parsed.success) throw refuseAll(parsed.error.issues.flatMap((issue) => explain(issue, given, what, forms)));
  return { value: parsed.data, refuse: (path, message) => refuseAll([{ path, message }]), refuseAll };
}

const ALIASES = 'its aliases (*) stand for far more values than it writes, as an attack does; write them out';
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

/** What is wrong with a part, with its name in the file. */
function atPath(path: readonly PropertyKey[], message: string | Said): Said {
  const fault = typeof message === 'string' ? word(message) : message;
  return path.length === 0 ? fault : said`${path.map(String).join('.')}: ${fault}`;
}

/** What is wrong, in words that one can act on; of the readings a value may have, the nearest is what was meant. */
function explain(issue: z.core.$ZodIssue, root: unknown, what: string, forms: string): YamlFault[] {
  const { path } = issue;
  const given = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], root);
  if (given === undefined || given === null) return [{ path, message: 'is missing' }];
  const shown = JSON.stringify(given);
  if (issue.code === 'invalid_value') return [{ path, message: said`${shown} is none of ${issue.values.join(', ')}` }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: said`is no part of a ${word(what)}` }));
  }
  if (issue.code === 'invalid_type') return [{ path, message: said`${shown} should be ${word(issue.expected)}` }];
  if (issue.code !== 'invalid_union') return [{ path, message: said`${shown} ${ofIssue(issue)}` }];
  // A list of parts means that one of the forms with parts was meant; a word, that one of the words was.
  const branches = issue.errors.map((branch) =>
    branch.flatMap((each) => explain({ ...each, path: [...path, ...each.path] }, root, what, forms)),
  );
  const within = branches.filter((branch) => branch.some((fault) => fault.path.length > path.length));
  const best = (typeof given === 'object' ? within : branches).sort((left, right) => left.length - right.length)[0];
  return best ?? [{ path, message: said`${shown} is ${word(forms)}` }];
}

/** A fault in the words of the schema, with the bounds that a number has apart. */
function ofIssue(issue: z.core.$ZodIssue): Said {
  if (issue.code === 'too_small' && issue.origin === 'number')
    return said`Too small: expected number to be ${issue.inclusive ? '>=' : '>'}${String(issue.minimum)}`;
  if (issue.code === 'too_big' && issue.origin === 'number')
    return said`Too big: expected number to be ${issue.inclusive ? '<=' : '<'}${String(issue.maximum)}`;
  return word(issue.message);
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
