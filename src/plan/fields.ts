import { z } from 'zod';

/** A text that says something. */
export const Text = z.string().trim().min(1, 'is empty');

/** A day as a person writes it. */
export const Day = z
  .string()
  .trim()
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)), 'is no day as YYYY-MM-DD');
