import type { CaseSnapshot, SheetVersion } from '../case/index.js';
import type { Language } from '../model/index.js';
import { readSettled, type Settled } from './disagreements/index.js';
import { readExplanations, standingTable, tableOf, type Weighed } from './explanations/index.js';
import type { Fallen } from './fallen.js';
import { type PlanOfAction, readPlan } from './plan-of-action.js';
import {
  type Divergence,
  divergences,
  type Perspective,
  readPerspectives,
  readRegister,
  registerOf,
  standingRegister,
  type Threat,
} from './threats/index.js';

/** A file that a person wrote, by its name for errors, and its text. */
export interface JudgedFile {
  file: string;
  text: string;
}

/** The files in which people judge, as far as there are any. */
export interface JudgedFiles {
  threats?: JudgedFile;
  perspectives?: JudgedFile;
  /** One table for each question. */
  explanations?: readonly JudgedFile[];
  plan?: JudgedFile;
  /** ISO 8601 day against which reviews of the plan fall due; the day of the plan unless told. */
  today?: string;
  /** Of the program's own perspectives; English unless told. */
  language?: Language;
}

/** What people judged of a case. */
export interface Judged {
  perspectives: Perspective[];
  threats?: (Threat & { divergence: Divergence[] })[];
  explanations?: Weighed[];
  plan?: PlanOfAction;
  /** What people decided on disagreements of the sources; only the case keeps it. */
  settled?: Settled[];
  /** What sheets of the case rested on and what fell away since; files are refused for it. */
  fallen?: Fallen[];
}

/**
 * Reads what people judged of a case, each file checked against it.
 * @throws UserError with the line of what cannot be used
 */
export function readJudged(files: JudgedFiles, snapshot: CaseSnapshot): Judged {
  const { threats, perspectives: own, explanations, plan, today, language } = files;
  const perspectives = readPerspectives(own?.file, own?.text, language);
  const register = threats && readRegister(threats.file, threats.text, snapshot, perspectives);
  return {
    perspectives,
    ...(register && { threats: withDivergence(register, perspectives) }),
    ...(explanations && {
      explanations: explanations.map(({ file, text }) => readExplanations(file, text, snapshot)),
    }),
    ...(plan && { plan: readPlan(plan.file, plan.text, today) }),
  };
}

/**
 * Reads what people judged of a case from the sheets that it keeps; undefined where it keeps none. The case changes under
 * its sheets: what a judgement rested on and may no longer rest on falls away and is told, and a table of explanations that
 * has nothing to weigh yet is left out.
 * @throws UserError with the line of what is no sheet of its kind
 */
export function readSheets(
  sheets: readonly SheetVersion[],
  snapshot: CaseSnapshot,
  { today, language }: Pick<JudgedFiles, 'today' | 'language'> = {},
): Judged | undefined {
  const named = (name: string): JudgedFile | undefined => {
    const text = sheets.find((sheet) => sheet.name === name)?.text;
    return text ? { file: name, text } : undefined;
  };
  const [threats, own, plan, settled] = ['threats', 'perspectives', 'plan', 'disagreements'].map(named);
  const tables = sheets.flatMap(({ name }) => (name.startsWith('explanations') ? (named(name) ?? []) : []));
  if (!threats && !own && !plan && !settled && tables.length === 0) return undefined;
  const perspectives = readPerspectives(own?.file, own?.text, language);
  const register =
    threats && standingRegister('threats', registerOf(threats.file, threats.text), snapshot, perspectives);
  const weighed = tables.map(({ file, text }) => standingTable(file, tableOf(file, text), snapshot));
  const explanations = weighed.flatMap((table) => table.weighed ?? []);
  const fallen = [...(register?.fallen ?? []), ...weighed.flatMap((table) => table.fallen)];
  return {
    perspectives,
    ...(register && { threats: withDivergence(register.threats, perspectives) }),
    ...(explanations.length > 0 && { explanations }),
    ...(plan && { plan: readPlan(plan.file, plan.text, today) }),
    ...(settled && { settled: readSettled(settled.file, settled.text) }),
    ...(fallen.length > 0 && { fallen }),
  };
}

const withDivergence = (threats: readonly Threat[], perspectives: readonly Perspective[]) =>
  threats.map((threat) => ({ ...threat, divergence: divergences(threat, perspectives) }));
