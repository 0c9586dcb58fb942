import { fold, said, UserError } from '../../model/index.js';
import type { Judgement, Level, Threat, Trend, View } from './types.js';

/** The lists of statements that a threat has. */
export const THREAT_LISTS = ['statements', 'capability', 'intent'] as const;
export type ThreatList = (typeof THREAT_LISTS)[number];

/** What a person says when they judge; who and when is put by the program. */
export type Verdict = Omit<Judgement, 'by' | 'date'>;

/** One thing that a person does to a register. */
export type ThreatDeed =
  | { do: 'add'; title: string; statements: string[] }
  | { do: 'title'; threat: string; title: string }
  | { do: 'trend'; threat: string; trend: Trend }
  | { do: 'strike'; threat: string }
  /** Puts a statement into a list of the threat, or takes it out; what shows capability or intent is rested on too. */
  | { do: 'rest'; threat: string; list: ThreatList; statement: string; on: boolean }
  | { do: 'stake'; threat: string; perspective: string; stake: string; salience: Level }
  /** Without a verdict the judgement is taken back. The stake may be said with it. */
  | { do: 'judge'; threat: string; perspective: string; verdict: Verdict | null; stake?: string }
  /** Puts back what an earlier version says: of all, of a threat, or of one view of it. */
  | { do: 'restore'; threat?: string; perspective?: string };

/** Who does it, on which day; for `restore` the register as it was. */
export interface Doing {
  by: string;
  /** ISO 8601 day. */
  date: string;
  earlier: readonly Threat[];
}

/**
 * A register after a deed.
 * @throws UserError where the deed names what the register does not have, or would leave a threat that rests on nothing
 */
export function afterThreatDeed(register: readonly Threat[], deed: ThreatDeed, doing: Doing): Threat[] {
  if (deed.do === 'add') return [...register, added(register, deed.title, deed.statements)];
  if (deed.do === 'restore') return restored(register, doing.earlier, deed);
  const held = register.find(({ id }) => id === deed.threat);
  if (!held) throw new UserError(said`The register has no threat "${deed.threat}". Load the page again.`);
  if (deed.do === 'strike') return register.filter((threat) => threat !== held);
  const next = changed(held, deed, doing);
  return register.map((threat) => (threat === held ? next : threat));
}

/** How much a threat is taken to matter to a side of which nobody said so. */
const UNSAID: Level = 'medium';

type Change = Exclude<ThreatDeed, { do: 'add' | 'strike' | 'restore' }>;

function changed(threat: Threat, deed: Change, { by, date }: Doing): Threat {
  switch (deed.do) {
    case 'title':
      return { ...threat, title: deed.title };
    case 'trend':
      return { ...threat, trend: deed.trend };
    case 'rest':
      return rested(threat, deed);
    case 'stake': {
      const { perspective, stake, salience } = deed;
      return withView(threat, perspective, (view) => ({ ...view, perspective, stake, salience }));
    }
    case 'judge': {
      const { perspective, verdict } = deed;
      return withView(threat, perspective, (view) => {
        const stake = deed.stake ?? view?.stake;
        if (stake === undefined) throw new UserError('Say first what is at stake for this side; then judge.');
        const { judgement: _, ...rest } = view ?? { perspective, salience: UNSAID };
        return { ...rest, stake, ...(verdict && { judgement: { ...verdict, by, date } }) };
      });
    }
  }
}

function withView(
  threat: Threat,
  perspective: string,
  change: (view: View | undefined) => Omit<View, 'statements'>,
): Threat {
  const held = threat.views.find((view) => view.perspective === perspective);
  const next: View = { statements: held?.statements ?? [], ...change(held) };
  return {
    ...threat,
    views: held ? threat.views.map((view) => (view === held ? next : view)) : [...threat.views, next],
  };
}

function rested(threat: Threat, { list, statement, on }: Extract<ThreatDeed, { do: 'rest' }>): Threat {
  const put = (ids: readonly string[]) => [...ids.filter((id) => id !== statement), ...(on ? [statement] : [])];
  const without = (ids: readonly string[]) => ids.filter((id) => id !== statement);
  if (list !== 'statements')
    return {
      ...threat,
      [list]: put(threat[list]),
      ...(on && { statements: [...new Set([...threat.statements, statement])] }),
    };
  const statements = put(threat.statements);
  if (statements.length === 0)
    throw new UserError('A threat rests on one statement at least. Add another first, or strike the threat out.');
  if (on) return { ...threat, statements };
  const { capability, intent } = threat;
  return { ...threat, statements, capability: without(capability), intent: without(intent) };
}

function added(register: readonly Threat[], title: string, statements: readonly string[]): Threat {
  if (statements.length === 0) throw new UserError('A threat rests on statements of the case. Choose one at least.');
  return {
    id: newId(title, register),
    title,
    findings: [],
    statements: [...new Set(statements)],
    capability: [],
    intent: [],
    trend: 'unknown',
    views: [],
  };
}

/** A name for a threat by its title, which no other has. */
function newId(title: string, register: readonly Threat[]): string {
  const plain = fold(title);
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 32) || 'threat';
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!register.some((threat) => threat.id === id)) return id;
  }
}

function restored(
  register: readonly Threat[],
  then: readonly Threat[],
  { threat, perspective }: Extract<ThreatDeed, { do: 'restore' }>,
): Threat[] {
  if (threat === undefined) return [...then];
  const [now, before] = [register, then].map((each) => each.find(({ id }) => id === threat));
  if (perspective !== undefined && now && before) {
    const view = before.views.find((one) => one.perspective === perspective);
    const next = view
      ? withView(now, perspective, () => view)
      : { ...now, views: now.views.filter((one) => one.perspective !== perspective) };
    return register.map((one) => (one === now ? next : one));
  }
  if (!before) return register.filter((one) => one !== now);
  if (now) return register.map((one) => (one === now ? before : one));
  // Back where it stood, as far as that can be told.
  return register.toSpliced(then.indexOf(before), 0, before);
}
