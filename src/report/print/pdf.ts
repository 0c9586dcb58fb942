import { readFileSync } from 'node:fs';
import { UserError } from '../../model/index.js';
import type { Assessment } from '../schema.js';
import { printed } from './printed.js';
import type { PrintedForm } from './types.js';

const template = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const COMMON = template('./common.typ');

/**
 * The assessment as a PDF, as a commission would publish it: cover, key judgements on one page, findings, figures, annex of
 * evidence; the handling mark on every page. Set by Typst with its own typefaces, offline; the same assessment gives the
 * same bytes.
 * @throws UserError where this machine has no build of the typesetter
 */
export const toPdf = (assessment: Assessment): Promise<Uint8Array> =>
  typeset(template('./assessment.typ'), printed(assessment));

/**
 * A form that a person fills in and signs as a PDF, by the same rules.
 * @throws UserError where this machine has no build of the typesetter
 */
export const formToPdf = (form: PrintedForm): Promise<Uint8Array> => typeset(template('./form.typ'), form);

async function typeset(body: string, document: object): Promise<Uint8Array> {
  const { NodeCompiler } = await typesetter();
  const compiler = NodeCompiler.create();
  const pdf = compiler.pdf({
    mainFileContent: `${COMMON}\n${body}`,
    inputs: { document: JSON.stringify(document) },
  });
  return new Uint8Array(pdf);
}

/** Loaded when a PDF is wanted: it is a program of its own, built for each machine. */
async function typesetter(): Promise<typeof import('@myriaddreamin/typst-ts-node-compiler')> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch (cause) {
    throw new UserError(
      'The PDF could not be set: this machine has no build of the typesetter. The HTML prints to PDF from any browser.',
      { cause },
    );
  }
}
