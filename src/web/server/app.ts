import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Case } from '../../case/index.js';

/** One edition of the assessment, as written to disk and as served. */
export interface Edition {
  html: string;
  markdown: string;
  json: string;
}

/**
 * The HTTP face of a case: the assessment and the original documents, read only.
 * Documents are hostile: nothing of them is run, and they leave only as downloads of no type a browser would open.
 */
export function createApp(edition: Edition, documents?: Pick<Case, 'documents' | 'bytes'>): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        imgSrc: ['data:'],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  );
  app.get('/', (context) => context.html(edition.html));
  app.get('/assessment.md', (context) => context.text(edition.markdown));
  app.get('/assessment.json', (context) => context.body(edition.json, 200, { 'content-type': 'application/json' }));
  if (documents) {
    app.get('/documents/:id', async (context) => {
      const id = context.req.param('id');
      const found = (await documents.documents()).find((document) => document.id === id);
      if (!found) return context.text(`No document has the SHA-256 ${id.slice(0, 64)}.`, 404);
      return context.body(new Uint8Array(await documents.bytes(id)).buffer as ArrayBuffer, 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      });
    });
  }
  app.notFound((context) => context.text('Nothing is here. The assessment is at /', 404));
  return app;
}
