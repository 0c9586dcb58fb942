import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { said, versionOf, word } from '../../model/index.js';
import { type CaseThread, WHO_HEADER } from './case-thread.js';
import { CHANGES, describeFiles } from './description.js';
import { answerHeaders, changesNeedToken, loopbackNames, newToken, ownPages } from './guard.js';
import { keyOpens } from './key.js';
import { ownName } from './own-name.js';
import { pageFiles, pageHtml } from './page.js';
import { refusal, refused } from './refusal.js';
import type { Variables } from './route.js';
import { assessmentRoutes } from './routes/assessment.js';
import { caseRoutes } from './routes/case.js';
import { claimRoutes } from './routes/claims.js';
import { disagreementRoutes } from './routes/disagreements.js';
import { documentRoutes } from './routes/documents.js';
import { entityRoutes } from './routes/entities.js';
import { entityPairRoutes } from './routes/entity-pairs.js';
import { explanationRoutes } from './routes/explanations.js';
import { jobRoutes } from './routes/jobs.js';
import { mapRoutes } from './routes/map.js';
import { mapFocusRoutes } from './routes/map-focus.js';
import { mapIndexRoutes } from './routes/map-index.js';
import { mapTerritoryRoutes } from './routes/map-territory.js';
import { networkRoutes } from './routes/network.js';
import { networkFindingRoutes } from './routes/network-findings.js';
import { networkMeasureRoutes } from './routes/network-measures.js';
import { networkWhatIfRoutes } from './routes/network-what-if.js';
import { perspectiveRoutes } from './routes/perspectives.js';
import { planRoutes } from './routes/plan.js';
import { policyRoutes } from './routes/policy.js';
import { type EditionDefaults, printedRoutes } from './routes/printed.js';
import { reviewRoutes } from './routes/review.js';
import { sheetRoutes } from './routes/sheets.js';
import { standingRoutes } from './routes/standing.js';
import { tableRoutes } from './routes/tables.js';
import { threatRoutes } from './routes/threats.js';
import { uploadRoutes } from './routes/uploads.js';
import { vettingRoutes } from './routes/vetting.js';
import { vettingPrintedRoutes } from './routes/vetting-printed.js';
import { vocabularyRoutes } from './routes/vocabulary.js';
import { signIn, type Users } from './users.js';
import type { Workspace } from './workspace.js';

/** What is sent as a file, and a limit for everything else: a form, a package of measures, a passage of a report. */
const UPLOADED = /^\/api\/(?:uploads\/[\w-]+\/files|map\/territories(?:\/[\w-]+\/shapes)?)$/;
const SMALL = bodyLimit({
  maxSize: 4 * 2 ** 20,
  onError: (context) =>
    context.json(refused(word('This is more than 4 MB, which no form of the workbench sends.')), 413),
});

/** How the workbench is served. */
export interface WorkbenchOptions {
  /** Title and mark of the assessment unless the page asks for others. */
  edition: EditionDefaults;
  /** Whether it answers to any name, as where others reach it; loopback names only unless said. */
  anyHost?: boolean;
  /** Who may use it, where others can reach it; without, the person at the computer. */
  users?: Users;
  /** The key that lets in where nobody signs in (key.ts); without, every account of this machine may use it. */
  key?: string;
  /** The thread that answers what needs all of the case; this one does unless given. */
  thread?: CaseThread;
  /** Whether this is that thread: the server has let the request in, and says who asks. */
  isApart?: boolean;
  /** Token of changes; a new one unless given. */
  token?: string;
}

/**
 * The HTTP face of a case: the page of the workbench, and under /api what it asks and changes, described at
 * /api/openapi.json. Documents are hostile: nothing of them is run, and they leave only as downloads.
 */
export function createWorkbench(workspace: Workspace, options: WorkbenchOptions): OpenAPIHono<Variables> {
  const token = options.token ?? newToken();
  const app = new OpenAPIHono<Variables>();
  app.onError((error, context) => {
    // What asks for a name and a password is an answer, not an error.
    if (error instanceof HTTPException) return error.getResponse();
    const { status, told } = refusal(error);
    if (status === 500) console.error(error);
    return context.json(refused(told), status);
  });
  const { thread } = options;
  app.use(answerHeaders);
  for (const guard of options.isApart ? [named(workspace)] : guards(workspace, options)) app.use(guard);
  if (!options.isApart) app.use('/api/*', changesNeedToken(token));
  // Files have limits of their own, and are never held in memory.
  app.use('/api/*', (context, next) => (UPLOADED.test(context.req.path) ? next() : SMALL(context, next)));
  if (thread)
    app.use(async (context, next) =>
      thread.answers(context.req.path) ? await thread.answer(context.req.raw, context.var.person) : await next(),
    );

  app.route('/', printedRoutes(workspace, options.edition));
  app.route('/', vettingPrintedRoutes(workspace, options.edition));
  for (const area of [
    assessmentRoutes,
    sheetRoutes,
    threatRoutes,
    perspectiveRoutes,
    explanationRoutes,
    disagreementRoutes,
    claimRoutes,
    standingRoutes,
    planRoutes,
    vettingRoutes,
    jobRoutes,
    policyRoutes,
    vocabularyRoutes,
    caseRoutes,
    documentRoutes,
    reviewRoutes,
    uploadRoutes,
    tableRoutes,
    entityRoutes,
    entityPairRoutes,
    mapRoutes,
    mapTerritoryRoutes,
    mapIndexRoutes,
    mapFocusRoutes,
    networkRoutes,
    networkMeasureRoutes,
    networkFindingRoutes,
    networkWhatIfRoutes,
  ])
    app.route('/api', area(workspace));
  describeFiles(app.openAPIRegistry);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Atalaya', version: versionOf(), description: CHANGES },
  });
  app.all('/api/*', (context) => context.json(refused(said`Nothing is at ${context.req.path}.`), 404));
  app.get('/ui/*', pageFiles);
  app.get('*', (context) => {
    const signsIn = options.users !== undefined;
    const page = pageHtml(token, { revision: workspace.revision, path: context.req.path, signsIn });
    if (page === undefined) return context.text('The workbench is not built. Run `npm run build`.', 503);
    return context.html(page, 200, { 'cache-control': 'no-store' });
  });
  return app;
}

type Guard = MiddlewareHandler<Variables>;

/** Who may ask at all, and in whose name they work on the case. */
function guards({ store }: Workspace, { anyHost, users, key }: WorkbenchOptions): Guard[] {
  return [
    ...(anyHost ? [] : [loopbackNames]),
    ownPages,
    ...(key ? [keyOpens(key)] : []),
    users ? signIn(users, store) : ownName(store),
  ];
}

/** Who asks, as the server says that let the request in. */
const named =
  ({ store }: Workspace): Guard =>
  async (context, next) => {
    const person = context.req.header(WHO_HEADER);
    if (person !== undefined) context.set('person', decodeURIComponent(person));
    context.set('store', person === undefined ? store : store.as(decodeURIComponent(person)));
    await next();
  };
