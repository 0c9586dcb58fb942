import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { SheetVersion } from '../../case/index.js';
import { UserError } from '../../model/index.js';
import { type PlanItem, type PlanOfAction, readPlan, type WrittenItem } from '../../plan/index.js';
import type { PlanGround, PlanOrigins, PlanRow, PlanView } from '../api/index.js';
import type { Workspace } from './workspace.js';

/** ISO 8601 day of now: a person's deed carries it, and reviews fall due against it. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The sheet of the plan as it holds now. */
export async function planSheet({ store }: Workspace): Promise<{ base: number; text: string } | undefined> {
  const sheet = await sheetOf(store, 'plan');
  return sheet?.text ? { base: sheet.position, text: sheet.text } : undefined;
}

async function sheetOf({ sheets }: Workspace['store'], name: string): Promise<SheetVersion | undefined> {
  return (await sheets()).find((sheet) => sheet.name === name);
}

/** The plan as the page shows it: each item with what it lacks, how it stands, and what still stands of what it rests on. */
export async function planView(workspace: Workspace): Promise<PlanView> {
  const { store } = workspace;
  const day = today();
  const sheet = await sheetOf(store, 'plan');
  if (!sheet?.text) {
    const last = (await store.sheetHistory('plan')).at(-1);
    return { base: last?.position ?? 0, today: day };
  }
  const { position, who, at, text } = sheet;
  const told = { base: position, today: day, who, at, text };
  let plan: PlanOfAction;
  try {
    plan = readPlan('plan', text, day);
  } catch (error) {
    if (error instanceof UserError) return { ...told, broken: error.message };
    throw error;
  }
  const { snapshot } = await workspace.resolved();
  const standing = new Set(snapshot.statements.flatMap(({ id, judgement }) => (judgement === 'rejected' ? [] : [id])));
  const links = await linksOf(workspace);
  return {
    ...told,
    plan: {
      title: plan.title,
      by: plan.by,
      date: plan.date,
      items: plan.items.map((item) => rowOf(item, standing, links)),
    },
  };
}

function rowOf(
  { id, written, missing, verdict, metric, overdue }: PlanItem,
  standing: ReadonlySet<string>,
  links: Links,
): PlanRow {
  return {
    id,
    item: written,
    missing,
    verdict,
    ...(metric?.onTrack !== undefined && { onTrack: metric.onTrack }),
    ...(metric?.latest !== undefined && { latest: { value: metric.latest, date: metric.latestDate! } }),
    overdue,
    rests: written.rests.map((ground) => groundOf(ground, standing, links)),
  };
}

/** Titles of what an item may rest on, as far as the case has it now, and where it shows it. */
type Links = Readonly<Record<'threat' | 'package', ReadonlySet<string>>>;

function groundOf(
  { kind, title, statements }: WrittenItem['rests'][number],
  standing: ReadonlySet<string>,
  links: Links,
): PlanGround {
  const stand = statements.filter((id) => standing.has(id));
  const isThere = kind === 'finding' ? stand.length > 0 : links[kind].has(title);
  const link = { finding: '/assessment', threat: '/assessment/threats', package: '/policy' }[kind];
  return { kind, title, statements: stand, fell: statements.length - stand.length, ...(isThere && { link }) };
}

async function linksOf({ store }: Workspace): Promise<Links> {
  return {
    threat: new Set(threatsOf(await sheetOf(store, 'threats')).map(({ title }) => title)),
    package: new Set(await packagesOf(store)),
  };
}

const Register = z.object({
  threats: z.array(z.object({ title: z.string(), statements: z.array(z.string()).default([]) })),
});

/** The threats of the register, as far as they are written; what is wrong with the register, its own page says. */
function threatsOf(sheet: SheetVersion | undefined): { title: string; statements: string[] }[] {
  const read = Register.safeParse(sheet?.text ? parseDocument(sheet.text).toJS() : undefined);
  return read.success ? read.data.threats : [];
}

/** Names of the packages of measures that the case keeps. */
async function packagesOf(store: Workspace['store']): Promise<string[]> {
  const kept = await store.kept('plan');
  return kept.flatMap(({ content }) => {
    const { packages } = content as { packages?: unknown };
    return (Array.isArray(packages) ? packages : []).flatMap(({ name }: { name?: unknown }) =>
      typeof name === 'string' && name.trim() ? [name.trim()] : [],
    );
  });
}

/** What of the case an item may come from: its findings under a mark, the threats of its register, packages of measures. */
export async function planOrigins(
  workspace: Workspace,
  edition: Pick<Parameters<Workspace['assessment']>[0], 'language' | 'handling'>,
): Promise<PlanOrigins> {
  const { store } = workspace;
  const { findings, evidence } = await workspace.assessment({ ...edition, title: undefined });
  const statementsOf = new Map(evidence.map(({ number, statements }) => [number, statements.map(({ id }) => id)]));
  return {
    origins: [
      ...threatsOf(await sheetOf(store, 'threats')).map(({ title, statements }) => ({
        kind: 'threat' as const,
        title,
        statements,
      })),
      ...findings.map(({ headline, cites }) => ({
        kind: 'finding' as const,
        title: headline,
        statements: [...new Set(cites.flatMap((number) => statementsOf.get(number) ?? []))],
      })),
      ...(await packagesOf(store)).map((title) => ({ kind: 'package' as const, title, statements: [] })),
    ],
  };
}
