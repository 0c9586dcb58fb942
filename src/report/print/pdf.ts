import { readFileSync } from 'node:fs';
import { UserError } from '../../model/index.js';
import type { Assessment } from '../schema.js';
import { printed } from './printed.js';

const TEMPLATE = readFileSync(new URL('./assessment.typ', import.meta.url), 'utf8');

/**
 * The assessment as a PDF, as a commission would publish it: cover, key judgements on one page, findings, figures, annex of
 * evidence; the handling mark on every page. Set by Typst with its own typefaces, offline; the same assessment gives the
 * same bytes.
 * @throws UserError where this machine has no build of the typesetter
 */
export async function toPdf(assessment: Assessment): Promise<Uint8Array> {
  const { NodeCompiler } = await typesetter();
  const compiler = NodeCompiler.create();
  const pdf = compiler.pdf({
    mainFileContent: TEMPLATE,
    inputs: { assessment: JSON.stringify(printed(assessment)) },
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
