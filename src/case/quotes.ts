import { CodePoints, UserError } from '../model/index.js';
import type { CaseMention, End, Range, Statement } from './types.js';

/** A text that is cut by code points. */
class Cutter {
  readonly length: number;
  readonly #text: string;
  readonly #points: CodePoints;

  constructor(text: string) {
    this.#text = text;
    this.#points = new CodePoints(text);
    this.length = this.#points.from16(text.length);
  }

  cut({ start, end }: Range): string {
    return this.#text.slice(this.#points.to16(start), this.#points.to16(end));
  }

  holds({ start, end }: Range): boolean {
    return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= this.length;
  }
}

/**
 * Refuses what could not be checked later: a statement whose quote is not the text at its offsets, an end outside the
 * quote without an antecedent, any range outside the text.
 * @throws UserError naming the statement.
 */
export function refuseUnquoted(
  text: string,
  found: { mentions: readonly CaseMention[]; statements: readonly Statement[] },
): void {
  const cutter = new Cutter(text);
  for (const mention of found.mentions) {
    if (!cutter.holds(mention) || (mention.antecedent && !cutter.holds(mention.antecedent))) {
      throw new UserError(
        `The mention of ${mention.entityId} at ${show(mention)} lies outside the text (${cutter.length} characters).`,
      );
    }
  }
  for (const statement of found.statements) {
    const fault = faultOf(statement, cutter);
    if (fault) throw new UserError(`The statement ${statement.id} is refused: ${fault}.`);
  }
}

function faultOf(statement: Statement, cutter: Cutter): string | undefined {
  if (!cutter.holds(statement)) return `${show(statement)} lies outside the text (${cutter.length} characters)`;
  const literal = cutter.cut(statement);
  if (literal !== statement.quote) {
    return `its quote "${statement.quote}" is not the text at ${show(statement)}, which is "${literal}"`;
  }
  if (statement.attributionEnd && !cutter.holds(statement.attributionEnd)) {
    return `its attribution at ${show(statement.attributionEnd)} lies outside the text`;
  }
  return endFault('subject', statement.subjectEnd) ?? endFault('object', statement.objectEnd);

  function endFault(name: string, end: End | undefined): string | undefined {
    if (!end) return undefined;
    if (!cutter.holds(end)) return `its ${name} at ${show(end)} lies outside the text`;
    if (end.antecedent) {
      return cutter.holds(end.antecedent) ? undefined : `the antecedent of its ${name} lies outside the text`;
    }
    if (statement.start <= end.start && end.end <= statement.end) return undefined;
    return `its ${name} at ${show(end)} lies outside the quote at ${show(statement)} and has no antecedent`;
  }
}

const show = ({ start, end }: Range): string => `${start}..${end}`;
