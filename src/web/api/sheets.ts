import { z } from '@hono/zod-openapi';

/** A version of a sheet in which people judge; without text, it was taken out. */
export const SheetVersion = z
  .object({
    position: z.number(),
    name: z.string(),
    at: z.string(),
    who: z.string(),
    /** YAML, in the form of the file that `atalaya plan` reads. */
    text: z.string().nullable(),
  })
  .openapi('SheetVersion');
export type SheetVersion = z.infer<typeof SheetVersion>;

export const SheetList = z.object({ sheets: z.array(SheetVersion) }).openapi('SheetList');
export type SheetList = z.infer<typeof SheetList>;

/** A sheet as it is to be saved. */
export const SheetToSave = z
  .object({
    text: z.string().nullable(),
    /** Position of the version it was made from, 0 where there was none; not checked unless given. */
    base: z.number().int().min(0).optional(),
  })
  .openapi('SheetToSave');
export type SheetToSave = z.infer<typeof SheetToSave>;
