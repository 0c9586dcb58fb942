import type { CaseSnapshot, SheetVersion } from '../case/index.js';
import type { Language } from '../model/index.js';
import { readExplanations, type Weighed } from './explanations/index.js';
import { type PlanOfAction, readPlan } from './plan-of-action.js';
import {
  type Divergence,
  divergences,
  type Perspective,
  readPerspectives,
  readRegister,
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
  explanations?: JudgedFile;
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
  explanations?: Weighed;
  plan?: PlanOfAction;
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
    ...(register && {
      threats: register.map((threat) => ({ ...threat, divergence: divergences(threat, perspectives) })),
    }),
    ...(explanations && { explanations: readExplanations(explanations.file, explanations.text, snapshot) }),
    ...(plan && { plan: readPlan(plan.file, plan.text, today) }),
  };
}

/**
 * Reads what people judged of a case from the sheets that it keeps; undefined where it keeps none.
 * @throws UserError with the line of what cannot be used
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
  const files = Object.fromEntries(
    (['threats', 'perspectives', 'explanations', 'plan'] as const).flatMap((name) => {
      const file = named(name);
      return file ? [[name, file]] : [];
    }),
  );
  if (Object.keys(files).length === 0) return undefined;
  return readJudged({ ...files, ...(today !== undefined && { today }), ...(language && { language }) }, snapshot);
}
