import { createRoute } from '@hono/zod-openapi';
import { DIRECTIONS } from '../../../plan/index.js';
import { LanguageQuery, PolicyClaims, type PolicyLinkView } from '../../api/index.js';
import { modelsOf } from '../claim-models.js';
import { evidenceOf } from '../quoted-evidence.js';
import { answers, routes } from '../route.js';
import type { Workspace } from '../workspace.js';
import { comparedSources } from './disagreements.js';

/** What the sources claim of policies, as a map from cause to effect. */
export function claimRoutes(workspace: Workspace) {
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/policy-claims',
      summary: 'what causes are claimed to do, by cause and effect; what is disputed first',
      request: { query: LanguageQuery },
      responses: answers(PolicyClaims, 'the map'),
    }),
    async (context) => {
      const { language } = context.req.valid('query');
      const { policy } = await comparedSources(workspace);
      const { snapshot } = await workspace.resolved();
      const evidence = evidenceOf(snapshot.documents);
      const shown = new Set(policy.flatMap(({ claims }) => Object.values(claims).flat()));
      const all = snapshot.statements.filter(({ kind, judgement }) => kind === 'claim' && judgement !== 'rejected');
      const links = policy.map((link): PolicyLinkView => {
        const directions = DIRECTIONS.filter((direction) => link.claims[direction].length > 0);
        return {
          cause: link.cause,
          effect: link.effect,
          disputed: link.disputed,
          sources: new Set(Object.values(link.claims).flatMap((list) => list.map(({ documentId }) => documentId))).size,
          directions: directions.map((direction) => ({
            direction,
            sources: link.sources[direction],
            claims: link.claims[direction].map((claim) => ({
              evidence: evidence(claim),
              cause: String(claim.detail['cause']),
              effect: String(claim.detail['effect']),
              ...(claim.detail['condition'] !== undefined && { condition: String(claim.detail['condition']) }),
            })),
          })),
          models: modelsOf(link, language),
        };
      });
      return context.json({ links, without: all.filter((claim) => !shown.has(claim)).length }, 200);
    },
  );
  return app;
}
