import { Hono } from 'hono';
import { HANDLING_MARKS, LANGUAGES, said, UserError } from '../../../model/index.js';
import { STANDARD_SETS } from '../../../plan/index.js';
import { formToPdf, partDocumentHtml, partDocumentMarkdown, printedVetting } from '../../../report/index.js';
import { printedHeaders } from '../guard.js';
import { formOf } from '../vetting-view.js';
import type { Workspace } from '../workspace.js';
import type { EditionDefaults } from './printed.js';

/** The form of a vetting as it is signed or filed: /vetting/ID.html, .pdf, .md; `?language=`, `?handling=`, `?standards=`. */
export function vettingPrintedRoutes(workspace: Workspace, { language }: EditionDefaults) {
  const app = new Hono();
  app.get('/vetting/:file{[^/]+\\.(?:html|pdf|md)}', printedHeaders, async (context) => {
    const [, id, ending] = /^(.+)\.(html|pdf|md)$/.exec(context.req.param('file'))!;
    const query = context.req.query();
    const edition = {
      language: oneOf(LANGUAGES, query['language'] ?? language),
      handling: oneOf(HANDLING_MARKS, query['handling'] ?? 'TLP:RED'),
      standards: oneOf(STANDARD_SETS, query['standards'] ?? 'us'),
    };
    const form = await formOf(workspace, id!, edition);
    if (ending === 'html') return context.html(partDocumentHtml({ ...form, ...edition }));
    if (ending === 'md') return context.text(partDocumentMarkdown({ ...form, ...edition }));
    return context.body((await formToPdf(printedVetting(form, edition))).slice().buffer as ArrayBuffer, 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="vetting.pdf"',
    });
  });
  return app;
}

function oneOf<T extends string>(known: readonly T[], value: string): T {
  if (!known.includes(value as T)) throw new UserError(said`"${value}" is none of ${known.join(', ')}.`);
  return value as T;
}
