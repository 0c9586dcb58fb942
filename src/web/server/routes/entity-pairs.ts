import { createRoute, z } from '@hono/zod-openapi';
import type { Case } from '../../../case/index.js';
import { pairJudgementId } from '../../../case/index.js';
import { said, UserError } from '../../../model/index.js';
import { comparePair, joinsOf, joinsToConfirm } from '../../../resolve/index.js';
import {
  EntityToConfirm,
  JudgementIds,
  MemberToSeparate,
  PairComparison,
  PairEffect,
  PairQueue,
  PairVerdict,
} from '../../api/index.js';
import { comparisonOf } from '../entity-comparison.js';
import { effectOf } from '../entity-effect.js';
import { entityView, knownEntity, whysOf } from '../entity-view.js';
import { answers, body, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** Most pairs of the queue that one answer names. */
const MOST_PAIRS = 500;

/** Who is who, decided by people: two held against each other, the doubtful pairs, and every decision with its undoing. */
export function entityPairRoutes(workspace: Workspace) {
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/pairs',
      summary: 'the doubtful pairs, most useful first',
      responses: answers(PairQueue, 'pairs, and how many are decided'),
    }),
    async (context) => {
      const { doubtful, snapshot, candidateOf } = await entityView(workspace);
      const decided = new Set(
        snapshot.judgements
          .filter(({ who, undone }) => !undone && !who.startsWith('rule:'))
          .map(({ left, right }) => [left, right].sort().join()),
      );
      const pairs = doubtful.slice(0, MOST_PAIRS).map(({ left, right, score }) => ({
        left,
        right,
        score,
        leftName: candidateOf.get(left)!.name,
        rightName: candidateOf.get(right)!.name,
        schema: candidateOf.get(left)!.schema,
      }));
      return context.json({ decided: decided.size, open: doubtful.length, pairs }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/pairs/compare',
      summary: 'two entities side by side, with the reasons of their score',
      request: { query: z.object({ left: z.string(), right: z.string() }) },
      responses: answers(PairComparison, 'the comparison'),
    }),
    async (context) => {
      const { left, right } = context.req.valid('query');
      const view = await entityView(workspace);
      return context.json(comparisonOf(left, right, view, await whysOf(workspace)), 200);
    },
  );

  /** Carries out a decision in the name of who asks, and tells what it changed for the entities of `ids`. */
  const decide = async (ids: readonly string[], work: () => Promise<string[]>) => {
    const before = await entityView(workspace);
    for (const id of ids) knownEntity(before, id);
    const judgements = await work();
    if (judgements.length > 0) workspace.changed('pairs');
    return { judgements, ...effectOf(ids, before, await entityView(workspace)) };
  };
  const idsOf = async (judgements: readonly string[]): Promise<string[]> => {
    const { snapshot } = await workspace.resolved();
    const known = new Map(snapshot.judgements.map((judgement) => [judgement.id, judgement]));
    return judgements.flatMap((id) => {
      const found = known.get(id);
      if (!found)
        throw new UserError(
          said`The case holds no judgement ${id.slice(0, 40)}; it may be of a rule that has changed.`,
        );
      return [found.left, found.right];
    });
  };
  const route = <T extends z.ZodType>(path: string, summary: string, schema: T) =>
    createRoute({
      method: 'post',
      path,
      summary,
      request: { body: body(schema) },
      responses: answers(PairEffect, 'what it changed'),
    });

  app.openapi(route('/pairs/judge', 'judge a pair', PairVerdict), async (context) => {
    const { left, right, verdict, why } = context.req.valid('json');
    const { store } = context.var;
    const effect = await decide([left, right], async () => {
      const { candidateOf } = await entityView(workspace);
      const { score, reasons } = comparePair(candidateOf.get(left)!, candidateOf.get(right)!);
      const judgement = { left, right, verdict, who: store.who, score, reasons };
      await store.judgePairs([judgement], { why });
      return [pairJudgementId(judgement)];
    });
    return context.json(effect, 200);
  });
  app.openapi(route('/pairs/confirm', 'confirm what rules joined in an entity', EntityToConfirm), async (context) => {
    const { entity, why } = context.req.valid('json');
    const effect = await decide([entity], async () => await confirm(workspace, context.var.store, entity, why));
    return context.json(effect, 200);
  });
  app.openapi(route('/pairs/separate', 'take a member out of an entity', MemberToSeparate), async (context) => {
    const { member, why } = context.req.valid('json');
    const { members } = knownEntity(await entityView(workspace), member);
    const effect = await decide(members, async () => {
      const { snapshot } = await workspace.resolved();
      const ids = joinsOf(members, snapshot.judgements)
        .filter(({ left, right }) => left === member || right === member)
        .map(({ id }) => id);
      for (const id of ids) await context.var.store.undoPair(id, why);
      return ids;
    });
    return context.json(effect, 200);
  });
  app.openapi(route('/pairs/undo', 'undo judgements: what held before holds again', JudgementIds), async (context) => {
    const { judgements, why } = context.req.valid('json');
    const effect = await decide(await idsOf(judgements), async () => {
      for (const id of judgements) await context.var.store.undoPair(id, why);
      return judgements;
    });
    return context.json(effect, 200);
  });
  app.openapi(route('/pairs/redo', 'make undone judgements hold again', JudgementIds), async (context) => {
    const { judgements, why } = context.req.valid('json');
    const effect = await decide(await idsOf(judgements), async () => {
      for (const id of judgements) await context.var.store.redoPair(id, why);
      return judgements;
    });
    return context.json(effect, 200);
  });
  return app;
}

async function confirm(workspace: Workspace, store: Case, id: string, why: string | undefined): Promise<string[]> {
  const view = await entityView(workspace);
  const { members } = knownEntity(view, id);
  const confirmed = joinsToConfirm(members, view.snapshot.judgements).map(({ left, right, score, reasons }) => ({
    left,
    right,
    verdict: 'same' as const,
    who: store.who,
    score,
    reasons,
  }));
  if (confirmed.length > 0) await store.judgePairs(confirmed, { why });
  return confirmed.map(pairJudgementId);
}
