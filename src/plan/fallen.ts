import type { CaseSnapshot, Statement } from '../case/index.js';
import { type Said, said } from '../model/index.js';

/** Why something that a sheet rests on is no longer there for it: gone from the case, rejected, found inadmissible. */
export const FALLS = ['gone', 'rejected', 'inadmissible'] as const;
export type Fall = (typeof FALLS)[number];

/** A statement that a sheet rested on and that fell away from under it. */
export interface Fallen {
  /** Name of the sheet. */
  sheet: string;
  /** Threat or piece of evidence that rested on it, by its id. */
  of: string;
  statement: string;
  why: Fall;
}

/** The statements of a case by id. */
export type StatementsById = ReadonlyMap<string, Statement>;

export const statementsById = ({ statements }: CaseSnapshot): StatementsById =>
  new Map(statements.map((one) => [one.id, one]));

/** Why a statement may not be rested on; undefined where it may. */
export function fallOf(id: string, statements: StatementsById): Fall | undefined {
  const found = statements.get(id);
  if (!found) return 'gone';
  if (found.judgement !== 'rejected') return undefined;
  return found.examined?.status === 'inadmissible' ? 'inadmissible' : 'rejected';
}

/** The same in words for the person who wrote a file. */
export function fallText(id: string, why: Fall): Said {
  return {
    gone: said`"${id}" is no statement of the case`,
    rejected: said`"${id}" was rejected by a person`,
    inadmissible: said`"${id}" was found inadmissible`,
  }[why];
}
