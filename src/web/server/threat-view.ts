import type { CaseSnapshot } from '../../case/index.js';
import {
  divergences,
  LIKELIHOODS,
  type Perspective,
  registerOf,
  standingRegister,
  statementsById,
  weightOfThreat,
  weightOfView,
} from '../../plan/index.js';
import type { ThreatRegister } from '../api/index.js';
import { evidenceOf } from './quoted-evidence.js';

/** The register as the page shows it: held against the case, weighed, with the quotes of all that it names. */
export function threatView(
  text: string | undefined,
  position: number,
  snapshot: CaseSnapshot,
  perspectives: readonly Perspective[],
): ThreatRegister {
  const register = text === undefined ? [] : registerOf('threats', text);
  const { threats, fallen } = standingRegister('threats', register, snapshot, perspectives);
  const rows = threats.map((threat) => ({
    id: threat.id,
    title: threat.title,
    weight: weightOfThreat(threat),
    trend: threat.trend,
    statements: threat.statements,
    capability: threat.capability,
    intent: threat.intent,
    fell: fallen.filter(({ of }) => of === threat.id).map(({ statement, why }) => ({ statement, why })),
    views: threat.views.map((view) => ({ ...view, weight: weightOfView(view) })),
    divergence: divergences(threat, perspectives).map(({ meaning: _, ...one }) => one),
  }));
  const named = rows.flatMap(({ statements, capability, intent, fell, views }) => [
    ...statements,
    ...capability,
    ...intent,
    ...fell.map((one) => one.statement),
    ...views.flatMap((view) => view.statements),
  ]);
  return {
    position,
    threats: rows,
    perspectives: perspectives.map(perspectiveRow),
    evidence: quotes(named, snapshot),
    likelihoods: [...LIKELIHOODS],
  };
}

function perspectiveRow({ id, title, names, stakes }: Perspective) {
  const said = Object.entries(stakes).map(([threat, { stake }]) => [threat, stake]);
  return { id, title, names, stakes: Object.fromEntries(said) as Record<string, string> };
}

/** The quotes of statements by their ids, those that the case has. */
export function quotes(ids: readonly string[], snapshot: CaseSnapshot): ThreatRegister['evidence'] {
  const statements = statementsById(snapshot);
  const told = evidenceOf(snapshot.documents);
  const found = [...new Set(ids)].flatMap((id) => statements.get(id) ?? []);
  return Object.fromEntries(found.map((statement) => [statement.id, told(statement)]));
}
