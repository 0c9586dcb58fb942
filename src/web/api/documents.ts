import { z } from '@hono/zod-openapi';

/** A document as a list shows it. */
export const DocumentSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.number(),
    language: z.string(),
    title: z.string().optional(),
    author: z.string().optional(),
    publisher: z.string().optional(),
    date: z.string().optional(),
    pages: z.number(),
    reliability: z.string(),
    handling: z.string(),
    reprintOf: z.string().optional(),
    added: z.string(),
    statements: z.number(),
  })
  .openapi('DocumentSummary');
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const DocumentList = z.object({ documents: z.array(DocumentSummary) }).openapi('DocumentList');
export type DocumentList = z.infer<typeof DocumentList>;
