import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import { HANDLING_MARKS, LANGUAGES } from '../../model/index.js';
import { fileAnswer } from './route.js';
import { MeasureQuery } from './routes/network-measures.js';

/** What whoever reads the description must know of every change. */
export const CHANGES =
  'Every change needs the header x-atalaya-token, with the value that the page has in its <meta name="atalaya-token">, and ' +
  'comes from no other site. Every answer needs the cookie that the printed address gives, or a name and a password ' +
  'where users are set up.';

const Edition = z.object({
  title: z.string().optional(),
  language: z.enum(LANGUAGES).optional(),
  handling: z.enum(HANDLING_MARKS).optional(),
});

const Vetting = Edition.omit({ title: true }).extend({ standards: z.string().optional() });

/** Routes that answer with a file or a stream: path, summary, type, names in the path, query. */
const FILES: readonly (readonly [path: string, summary: string, type: string, query?: z.ZodObject])[] = [
  ['/assessment.html', 'the assessment as it stands, as a page', 'text/html', Edition],
  ['/assessment.md', 'the same as text with marks', 'text/plain', Edition],
  ['/assessment.json', 'the same for machines', 'application/json', Edition],
  ['/assessment.pdf', 'the same for print', 'application/pdf', Edition],
  ['/vetting/{file}', 'the form of a vetting: ID.html, ID.pdf or ID.md', 'application/octet-stream', Vetting],
  ['/originals/{id}', 'the original bytes of a document', 'application/octet-stream'],
  ['/api/events', 'work in hand and changes of the case as they come', 'text/event-stream'],
  ['/api/policy/results/{result}/record.json', 'the record of a run, to be repeated', 'application/json'],
  ['/api/map/territories/{id}/files/{file}', 'a file that a table rests on', 'application/octet-stream'],
  ['/api/network/measure.csv', 'a measure of all actors or ties as a table', 'text/csv', MeasureQuery],
];

/** Describes the routes that answer with files; those that answer with JSON describe themselves. */
export function describeFiles(registry: OpenAPIHono['openAPIRegistry']): void {
  for (const [path, summary, type, query] of FILES) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const params = z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
    const route: RouteConfig = {
      method: 'get',
      path,
      summary,
      request: { ...(names.length && { params }), ...(query && { query }) },
      responses: fileAnswer(type, summary),
    };
    registry.registerPath(route);
  }
}
