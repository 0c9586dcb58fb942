import { type Context, Hono } from 'hono';
import { HANDLING_MARKS, type HandlingMark, LANGUAGES, type Language, said, UserError } from '../../../model/index.js';
import { type Assessment, toHtml, toMarkdown, toPdf } from '../../../report/index.js';
import { printedHeaders } from '../guard.js';
import type { Variables } from '../route.js';
import type { Workspace } from '../workspace.js';

/** Title and mark of an assessment, and its language, unless a request asks for others. */
export interface EditionDefaults {
  title?: string;
  language: Language;
  handling: HandlingMark;
}

/**
 * The assessment as it stands, in the forms that are kept: /assessment.html, .md, .json, .pdf; `?language=`, `?title=` and
 * `?handling=` choose the edition. And the original bytes of each document, as a download of no type a browser would open.
 */
export function printedRoutes(workspace: Workspace, defaults: EditionDefaults) {
  const app = new Hono<Variables>();
  const edition = async ({ req, var: { person } }: Context<Variables>): Promise<Assessment> => {
    const query = req.query();
    const assessment = await workspace.assessment({
      title: query['title'] ?? defaults.title,
      language: oneOf(LANGUAGES, query['language'], 'a language') ?? defaults.language,
      handling: oneOf(HANDLING_MARKS, query['handling'], 'a handling mark') ?? defaults.handling,
    });
    // Who asks changes nothing that costs time: the rest is the same for everybody, and made once.
    return { ...assessment, preparedBy: person ?? '' };
  };
  app.get('/assessment.html', printedHeaders, async (context) => context.html(toHtml(await edition(context))));
  app.get('/assessment.md', printedHeaders, async (context) => context.text(toMarkdown(await edition(context))));
  app.get('/assessment.json', printedHeaders, async (context) =>
    context.body(`${JSON.stringify(await edition(context), null, 1)}\n`, 200, {
      'content-type': 'application/json',
    }),
  );
  app.get('/assessment.pdf', printedHeaders, async (context) =>
    context.body(new Uint8Array(await toPdf(await edition(context))).buffer as ArrayBuffer, 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="assessment.pdf"',
    }),
  );
  app.get('/originals/:id', printedHeaders, async (context) => {
    const id = await workspace.store.find(context.req.param('id'));
    const found = (await workspace.store.list()).find((document) => document.id === id)!;
    return context.body(new Uint8Array(await workspace.store.bytes(id)).buffer as ArrayBuffer, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
    });
  });
  return app;
}

function oneOf<T extends string>(known: readonly T[], value: string | undefined, what: string): T | undefined {
  if (value === undefined) return undefined;
  if (!known.includes(value as T)) throw new UserError(said`"${value}" is not ${what}; one of: ${known.join(', ')}.`);
  return value as T;
}
