import { createRoute } from '@hono/zod-openapi';
import { RELATION_TYPES, type RelationType } from '../../../model/index.js';
import { Vocabulary } from '../../api/index.js';
import { answers, routes } from '../route.js';

/** The vocabulary of statements, for forms and labels. */
export function vocabularyRoutes() {
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/vocabulary',
      summary: 'types of relations',
      responses: answers(Vocabulary, 'types'),
    }),
    (context) =>
      context.json(
        {
          relations: RELATION_TYPES.map((type: RelationType) => ({
            schema: type.schema,
            means: type.means,
            symmetric: type.symmetric ?? false,
            crime: type.crime ?? false,
            source: [...type.joins.source],
            target: [...type.joins.target],
          })),
        },
        200,
      ),
  );
  return app;
}
