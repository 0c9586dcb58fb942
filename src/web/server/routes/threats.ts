import { createRoute } from '@hono/zod-openapi';
import type { SheetVersion } from '../../../case/index.js';
import { type Language, UserError } from '../../../model/index.js';
import {
  afterThreatDeed,
  LIKELIHOODS,
  type Perspective,
  proposeThreats,
  readPerspectives,
  registerChanges,
  registerOf,
  type Threat,
  writeRegister,
} from '../../../plan/index.js';
import { findingsOfCase } from '../../../report/index.js';
import { Job, LanguageQuery, SheetChanged, ThreatDeed, ThreatHistory, ThreatRegister } from '../../api/index.js';
import { answers, body, routes } from '../route.js';
import { saveDeed, sheetAt, sheetNow, today } from '../sheet-deeds.js';
import { threatView } from '../threat-view.js';
import type { Workspace } from '../workspace.js';

const SHEET = 'threats';
/** Proposals are looked for under every mark: who works on the case sees all of it, and a report leaves out what it may not show. */
const ALL = 'TLP:RED';

const JOB_TITLE: Readonly<Record<Language, string>> = {
  en: 'Threats from the case',
  es: 'Amenazas a partir del caso',
  pt: 'Ameaças a partir do caso',
};

/** Threats, judged from several sides. */
export function threatRoutes(workspace: Workspace) {
  const { store } = workspace;
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/threats',
      summary: 'the register of threats: what each rests on, how each side sees it, where sides part',
      request: { query: LanguageQuery },
      responses: answers(ThreatRegister, 'the register'),
    }),
    async (context) => {
      const { language } = context.req.valid('query');
      const { text, position } = await sheetNow(store, SHEET);
      try {
        const { snapshot } = await workspace.resolved();
        return context.json(threatView(text, position, snapshot, await perspectivesNow(workspace, language)), 200);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        const nothing = { threats: [], perspectives: [], evidence: {}, likelihoods: [...LIKELIHOODS] };
        return context.json({ position, ...nothing, broken: error.message }, 200);
      }
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/threats/deeds',
      summary:
        'add a threat, change it, judge it from one side, strike it out, or put back what an earlier version says',
      request: { body: body(ThreatDeed) },
      responses: answers(SheetChanged, 'done'),
    }),
    async (context) => {
      const deed = context.req.valid('json');
      const { text, position } = await sheetNow(store, SHEET);
      const earlier = deed.do === 'restore' ? await sheetAt(store, SHEET, deed.position) : undefined;
      const doing = { by: context.var.store.who, date: today(), earlier: registerIn(earlier) };
      const next = afterThreatDeed(registerIn(text), deed, doing);
      const saved = next.length > 0 ? writeRegister(next) : null;
      const done = await saveDeed(workspace, context.var.store, SHEET, saved, position);
      return context.json({ ...done, ...(deed.do === 'add' && { id: next.at(-1)!.id }) }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/threats/propose',
      summary: 'propose threats from the findings of the case; those that the register has stay as they are',
      request: { query: LanguageQuery },
      responses: answers(Job, 'the work, whose result says how many were added'),
    }),
    async (context) => {
      const { language } = context.req.valid('query');
      const mine = context.var.store;
      const job = workspace.jobs.start('threats', JOB_TITLE[language], async (report, signal) => {
        report({ done: 0, total: 2 });
        const assessment = await workspace.assessment({ language, handling: ALL, title: undefined });
        report({ done: 1, total: 2 });
        const { snapshot } = await workspace.resolved();
        const perspectives = await perspectivesNow(workspace, language);
        const proposed = proposeThreats(snapshot, findingsOfCase(assessment), perspectives, language);
        const { text, position } = await sheetNow(store, SHEET);
        const held = registerIn(text);
        const fresh = proposed.filter(({ id }) => !held.some((threat) => threat.id === id));
        if (signal.aborted || fresh.length === 0) return { before: position, after: position, added: 0 };
        const saved = writeRegister([...held, ...fresh]);
        return { ...(await saveDeed(workspace, mine, SHEET, saved, position)), added: fresh.length };
      });
      return context.json(job, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/threats/history',
      summary: 'every version of the register, the newest first: who, when, and what they did',
      responses: answers(ThreatHistory, 'versions'),
    }),
    async (context) => {
      const versions = (await store.sheetHistory(SHEET)).map((version) => ({ version, register: readable(version) }));
      const told = versions.map(({ version: { position, at, who }, register }, i) => ({
        position,
        at,
        who,
        threats: register.length,
        changes: registerChanges(versions[i - 1]?.register ?? [], register),
      }));
      return context.json({ versions: told.reverse() }, 200);
    },
  );
  return app;
}

const registerIn = (text: string | undefined): Threat[] => (text === undefined ? [] : registerOf(SHEET, text));

/** A version that somebody saved by hand may be no register; it is told of without what it says. */
function readable({ text }: SheetVersion): Threat[] {
  try {
    return registerIn(text ?? undefined);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** The perspectives that the case keeps, or those of the program. */
export async function perspectivesNow(workspace: Workspace, language: Language): Promise<Perspective[]> {
  const { text } = await sheetNow(workspace.store, 'perspectives');
  return readPerspectives(text && 'perspectives', text, language);
}
