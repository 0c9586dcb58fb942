import { stringify } from 'yaml';
import type { Reason } from './table-plan.js';

interface Line {
  text: string;
  why?: string;
}

/** How far from the left the comments of a mapping stand. */
const COMMENTS_AT = 56;

/** A mapping as it is written line by line, with a comment that says why and how sure each is. */
export class MappingLines {
  readonly #lines: Line[] = [];

  add(indent: number, text: string, reason?: Reason): void {
    this.#lines.push({
      text: ' '.repeat(indent) + text,
      ...(reason ? { why: `${reason.sure}: ${reason.why}` } : {}),
    });
  }

  comment(text: string): void {
    this.#lines.push({ text: `# ${oneLine(text)}` });
  }

  toString(): string {
    return this.#lines
      .map(({ text, why }) => (why === undefined ? text : `${text.padEnd(COMMENTS_AT)} # ${oneLine(why)}`))
      .concat('')
      .join('\n');
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A word as YAML has it, in quotation marks where it needs them inside of braces. */
export function word(text: string): string {
  const plain = stringify(text, { lineWidth: 0 }).trimEnd();
  return plain === text && !/[,{}[\]#:&*!|>'"%@`]/.test(text) ? text : JSON.stringify(text);
}
