import type { z } from '@hono/zod-openapi';
import type { VettingDecision } from '../../case/index.js';
import { type Language, UserError } from '../../model/index.js';
import {
  matchNames,
  NONE,
  type RosterEntry,
  readRoster,
  rulesOf,
  STANDARD_SETS,
  STANDARDS,
  setName,
} from '../../plan/index.js';
import { type VettingForm, vettingForm } from '../../report/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import type { VettingDossier, VettingList, VettingMatch, VettingQuery } from '../api/index.js';
import { entityView, evidenceOfStatement } from './entity-view.js';
import type { Workspace } from './workspace.js';

/** The list of those who are to be vetted, as it holds now. @throws UserError where it cannot be read */
export async function roster({ store }: Workspace): Promise<{ base: number; names: RosterEntry[] }> {
  const last = (await store.sheetHistory('vetting')).at(-1);
  return { base: last?.position ?? 0, names: last?.text ? readRoster('vetting', last.text) : [] };
}

/** Everyone on the list and everyone decided on. */
export async function vettingList(workspace: Workspace, language: Language): Promise<VettingList> {
  const { entities, entityOf } = await entityView(workspace);
  const decisions = await workspace.store.vettingDecisions();
  let names: RosterEntry[] = [];
  let broken: string | undefined;
  try {
    names = (await roster(workspace)).names;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    broken = error.message;
  }
  const units = new Map<string, VettingList['units'][number]>();
  const unitOf = (id: string, name: string) => {
    const held = entityOf(id);
    const key = held?.id ?? id;
    if (!units.has(key))
      units.set(key, {
        id: key,
        name: held?.name ?? name,
        schema: held?.schema ?? '',
        listed: [],
        isHeld: held !== undefined,
      });
    return units.get(key)!;
  };
  const open: RosterEntry[] = [];
  for (const entry of names) {
    if (entry.unit !== undefined && entry.unit !== NONE && entityOf(entry.unit)) {
      unitOf(entry.unit, entry.name).listed.push(entry.name);
    } else open.push(entry);
  }
  for (const decision of decisions) {
    // One that was taken back leaves no trace here; the unit's own page has it.
    if (!decision.undone) unitOf(decision.unit, decision.name).last = rowOf(decision);
  }
  const matched = await matches(workspace, open, entities);
  return {
    units: [...units.values()].sort(
      (a, b) => Number(isSettled(a)) - Number(isSettled(b)) || (b.last?.at ?? '').localeCompare(a.last?.at ?? ''),
    ),
    names: open.map(({ name, unit, by, date }, at) => ({
      name,
      matches: matched[at]!.matches,
      ...(unit === NONE && { nobody: { by: by ?? '', date: date ?? '' } }),
      isLost: unit !== undefined && unit !== NONE,
    })),
    sets: STANDARD_SETS.map((id) => ({ id, name: setName(id, language) })),
    ...(broken !== undefined && { broken }),
  };
}

/** Cleared or withheld; what waits for more, or for a remedy, is still open. */
const isSettled = ({ last }: VettingList['units'][number]): boolean =>
  last?.decision === 'cleared' || last?.decision === 'withheld';

/** Whom of the case names may be; compared anew only when the names or who is who change. */
function matches(
  workspace: Workspace,
  open: readonly RosterEntry[],
  entities: readonly ResolvedEntity[],
): Promise<{ matches: VettingMatch[] }[]> {
  const names = open.map(({ name }) => name);
  const make = async () => {
    const found = matchNames(names, entities);
    const told = await toldOf(workspace, new Set(found.flatMap((one) => one.matches.map(({ id }) => id))), entities);
    return found.map((one) => ({ matches: one.matches.map((match) => ({ ...match, ...told.get(match.id)! })) }));
  };
  return workspace.derived(`vetting matches ${JSON.stringify(names)}`, make, ['documents', 'pairs']);
}

/** What tells entities from others of their name: the documents that name each, and the offices and ranks that they give it. */
async function toldOf(workspace: Workspace, ids: ReadonlySet<string>, entities: readonly ResolvedEntity[]) {
  const { snapshot } = await workspace.resolved();
  const nameOf = new Map(snapshot.documents.map(({ id, name }) => [id, name]));
  const told = new Map([...ids].map((id) => [id, { documents: new Set<string>(), called: new Set<string>() }]));
  const byMember = new Map(
    entities.flatMap(({ id, members }) =>
      ids.has(id) ? members.map((member) => [member, told.get(id)!] as const) : [],
    ),
  );
  for (const { subject, object, documentId, property, value } of snapshot.statements) {
    const of = subject === null ? undefined : byMember.get(subject);
    if (of && CALLED.has(property) && value) of.called.add(value);
    for (const end of [of, object === null ? undefined : byMember.get(object)])
      end?.documents.add(nameOf.get(documentId)!);
  }
  const few = (values: ReadonlySet<string>) => [...values].slice(0, MOST_TOLD);
  return new Map(
    [...told].map(([id, { documents, called }]) => [id, { documents: few(documents), called: few(called) }]),
  );
}

const CALLED: ReadonlySet<string> = new Set(['position', 'rank']);
const MOST_TOLD = 3;

const rowOf = ({ id, decision, reasons, who, at, undone }: VettingDecision) => ({
  id,
  decision,
  reasons,
  who,
  at,
  undone,
});

type Asked = z.infer<typeof VettingQuery>;

/** The form of a unit under a mark and a set of standards. */
export async function formOf(workspace: Workspace, id: string, asked: Asked): Promise<VettingForm> {
  const decisions = await workspace.store.vettingDecisions();
  return await workspace.derived(`vetting ${id} ${JSON.stringify(asked)} ${decisions.length}`, async () => {
    const { snapshot, entities } = await workspace.resolved();
    return vettingForm(snapshot, entities, id, decisions, asked);
  });
}

/** Pieces that the same sentences tell of the same actor are read once. */
function onceEach(information: VettingForm['vetting']['information']): VettingForm['vetting']['information'] {
  const pieces = new Map<string, (typeof information)[number]>();
  for (const one of information) {
    const quotes = one.statements.map(({ documentId, start, end }) => `${documentId} ${start} ${end}`);
    const key = [one.standard, one.of, one.standing, ...quotes].join('\t');
    if (!pieces.has(key)) pieces.set(key, one);
  }
  return [...pieces.values()];
}

/** The same as the page shows it: each standard with what the sources say, or with nothing. */
export async function dossierOf(workspace: Workspace, id: string, asked: Asked): Promise<VettingDossier> {
  const { vetting, redacted } = await formOf(workspace, id, asked);
  const { documents } = await entityView(workspace);
  const rules = rulesOf(asked.standards, asked.language);
  const { unit, people, information, remedies, command, missing, setAside, decisions } = vetting;
  return {
    unit,
    people,
    standards: STANDARDS.map((standard) => ({
      id: standard,
      rule: rules[standard],
      information: onceEach(information)
        .filter((one) => one.standard === standard)
        .map(({ of, standing, sources, statements }) => ({
          of,
          standing,
          sources,
          quotes: statements.map((one) => evidenceOfStatement(one, documents)),
        })),
    })),
    remedies: remedies.map((one) => evidenceOfStatement(one, documents)),
    command: command.map(({ upper, lower, role, from, to, statement }) => ({
      upper,
      lower,
      role,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      quote: evidenceOfStatement(statement, documents),
    })),
    missing,
    setAside,
    redacted,
    decisions: decisions.map(rowOf),
  };
}
