import { z } from '@hono/zod-openapi';

/** How much may be sent; the page says so before it sends more. */
export const UploadLimits = z
  .object({
    /** Largest file, in bytes. */
    file: z.number(),
    /** All files of one upload, in bytes. */
    total: z.number(),
    files: z.number(),
  })
  .openapi('UploadLimits');
export type UploadLimits = z.infer<typeof UploadLimits>;

/** A place that files are sent to, one by one, before they are taken in together. */
export const Upload = z.object({ id: z.string(), limits: UploadLimits }).openapi('Upload');
export type Upload = z.infer<typeof Upload>;

export const UploadedFile = z.object({ name: z.string(), size: z.number() }).openapi('UploadedFile');
export type UploadedFile = z.infer<typeof UploadedFile>;

/** What the job `import` comes to. */
export const Imported = z
  .object({
    added: z.number(),
    known: z.number(),
    failures: z.array(z.object({ name: z.string(), code: z.string(), reason: z.string() })),
    warnings: z.array(z.object({ name: z.string(), warning: z.string() })),
  })
  .openapi('Imported');
export type Imported = z.infer<typeof Imported>;
