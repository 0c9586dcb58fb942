import { z } from 'zod';

/** A simulation in words, charts and tables, as the stage that ran it tells it in the language of the assessment. */
export const SimulationPart = z.object({
  heading: z.string(),
  lead: z.string(),
  legend: z.string(),
  scenarios: z.array(
    z.object({
      name: z.string(),
      about: z.array(z.string()),
      plain: z.array(z.string()).describe('plain words for who decides'),
      map: z.object({ caption: z.string(), svg: z.string() }).optional().describe('where the flow went'),
      charts: z.array(
        z.object({
          caption: z.string(),
          aside: z.string().describe('unit, time, and how far the number may be trusted'),
          ends: z.string().describe('where it begins and ends, with and without the measures'),
          svg: z.string(),
        }),
      ),
      tables: z.array(
        z.object({
          heading: z.string(),
          note: z.string(),
          head: z.array(z.string()),
          rows: z.array(z.array(z.string())),
        }),
      ),
    }),
  ),
  sources: z.array(z.string()),
});
