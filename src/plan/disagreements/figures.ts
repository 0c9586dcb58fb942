import type { Statement } from '../../case/index.js';
import { indicatorKey } from '../../extract/index.js';
import { fold } from '../../model/index.js';
import { type Amount, amountOf, overlap } from './amount.js';
import { explainNumbers } from './explain.js';
import { isProjection, scopeOf, sharesContext } from './scope.js';
import { disagreement, type Sources } from './sources.js';
import type { ToldApart } from './told-apart.js';
import type { Aside, Disagreement, PairApart } from './types.js';
import { commonUnit, isGeneric } from './units.js';

/** A figure made ready to be compared. */
interface Counted {
  statement: Statement;
  amount: Amount;
  place: string;
  scope: string;
}

/**
 * Figures of one indicator that cannot both hold. Place, unit, what is measured (level or change, aim or fact, share of
 * what, per what), period and scope are compared in this order, and only what agrees in all is held side by side; how
 * many pairs each step told apart is counted into `aside`. Rounding, "about", "more than" and ranges leave room.
 */
export function figuresApart(statements: readonly Statement[], sources: Sources, aside: ToldApart): Disagreement[] {
  const counted = statements.flatMap((statement) => ready(statement, sources) ?? []);
  const steps: Step[] = [
    ['place', ({ place }) => place],
    ['unit', ({ statement }) => commonUnit(String(statement.detail['unit'] ?? '')).unit],
    ['measure', measureOf],
    ['period', ({ statement }) => String(statement.detail['period'] ?? '')],
    ['scope', ({ scope }) => scope],
  ];
  let groups = groupBy(counted, ({ statement }) => indicatorKey(statement.property));
  for (const [at, [step, key]] of steps.entries()) {
    groups = groups.flatMap((group) => {
      const parts = groupBy(group, key);
      const apart = pairs(group.length) - parts.reduce((sum, part) => sum + pairs(part.length), 0);
      if (apart > 0) aside.add(step, apart, nearest(parts, steps.slice(at + 1)));
      return parts;
    });
  }
  const years = yearsOfValues(counted);
  return groups.flatMap((group) => apart(group, sources, aside, years));
}

type Step = readonly [Aside, (one: Counted) => string];

/** Parts of a group, and pairs of it, that are looked at for those that came nearest to a contradiction. */
const LOOKED_AT = 12;
const OF_EACH = 2;
const SHOWN = 4;

/** Of figures that a step told apart: pairs with different values that agree in the most of what would have come next. */
function nearest(parts: readonly Counted[][], next: readonly Step[]): PairApart[] {
  const heads = parts.slice(0, LOOKED_AT).map((part) => perDocument(part));
  return heads
    .flatMap((some, i) =>
      some.flatMap((a) => heads.slice(i + 1).flatMap((others) => others.map((b) => [a, b] as const))),
    )
    .filter(([a, b]) => !isOneSentence(a, b) && !overlap(a.amount, b.amount))
    .map(([a, b]) => shown(a, b, next.filter(([, key]) => key(a) === key(b)).length))
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, SHOWN);
}

/** The first figures of a part, one for each document. */
function perDocument(part: readonly Counted[]): Counted[] {
  const first = new Map<string, Counted>();
  for (const one of part) if (!first.has(one.statement.documentId)) first.set(one.statement.documentId, one);
  return [...first.values()].slice(0, OF_EACH);
}

const TWO_DOCUMENTS = 10;

const shown = (a: Counted, b: Counted, agreeing: number): PairApart => ({
  sides: [a.statement, b.statement],
  nearness: agreeing + (a.statement.documentId === b.statement.documentId ? 0 : TWO_DOCUMENTS),
});

const isOneSentence = ({ statement: a }: Counted, { statement: b }: Counted): boolean =>
  a.documentId === b.documentId && a.start === b.start;

/** Under indicator, place, unit and value: the periods that the value is given for. */
type Years = ReadonlyMap<string, ReadonlySet<string>>;

const valueKey = ({ statement, place, amount }: Counted): string =>
  [indicatorKey(statement.property), place, commonUnit(String(statement.detail['unit'] ?? '')).unit, amount.value].join(
    '\t',
  );

function yearsOfValues(counted: readonly Counted[]): Years {
  const years = new Map<string, Set<string>>();
  for (const one of counted) {
    const period = one.statement.detail['period'];
    if (period === undefined) continue;
    years.set(valueKey(one), (years.get(valueKey(one)) ?? new Set()).add(String(period)));
  }
  return years;
}

function ready(statement: Statement, sources: Sources): Counted | undefined {
  const { kind, hedge, judgement, subject, detail } = statement;
  if (kind !== 'figure' || hedge === 'denied' || judgement === 'rejected') return undefined;
  const amount = amountOf(statement);
  if (!amount) return undefined;
  const { factor } = commonUnit(String(detail['unit'] ?? ''));
  const scaled = { low: amount.low * factor, high: amount.high * factor, value: amount.value * factor };
  const place = subject === null ? fold(String(detail['place'] ?? '')) : sources.entity(subject).id;
  return { statement, amount: scaled, place, scope: scopeOf(statement) };
}

/** Level or change, aim or fact, share of what, per what. */
function measureOf({ statement }: Counted): string {
  const { detail } = statement;
  return [detail['change'] ?? 'level', isProjection(statement) ? 'aim' : 'fact', detail['of'], detail['per']].join('|');
}

/** Within figures that agree in everything else: the two furthest apart, each with those that say the same as it does. */
function apart(group: readonly Counted[], sources: Sources, aside: ToldApart, years: Years): Disagreement[] {
  let widest: [Counted, Counted] | undefined;
  for (const [i, a] of group.entries())
    for (const b of group.slice(i + 1)) {
      if (overlap(a.amount, b.amount)) {
        if (a.amount.value !== b.amount.value) aside.add('rounding', 1, [shown(a, b, 0)]);
        continue;
      }
      const [one, other] = [a.statement, b.statement];
      if (one.documentId === other.documentId && one.start === other.start)
        aside.add('one sentence', 1, [shown(a, b, 0)]);
      else if (!sameThing(a, b, sources)) aside.add('scope', 1, [shown(a, b, 0)]);
      else if (!widest || distance(a, b) > distance(...widest)) widest = [a, b];
    }
  if (!widest) return [];
  const found = toDisagreement(...widest, group, sources);
  // A source that copied the number of another year gives it as this one's.
  const isOtherYear = widest.some((one) => (years.get(valueKey(one))?.size ?? 0) > 1);
  return [isOtherYear ? { ...found, explanations: ['other-year', ...found.explanations] } : found];
}

/**
 * Whether it is one thing: of a broad indicator, or where place or period are inferred, the words around must say so too.
 * That is never asked of texts in two languages.
 */
function sameThing(a: Counted, b: Counted, sources: Sources): boolean {
  const language = ({ statement }: Counted) => sources.documents.get(statement.documentId)?.language;
  const { property, subject, detail } = a.statement;
  if (!isGeneric(property) && ![a, b].some(isInferred)) return true;
  if (language(a) !== language(b)) return !isGeneric(property);
  const place = subject === null ? String(detail['place'] ?? '') : sources.entity(subject).name;
  return sharesContext(a.statement, b.statement, [property, place]);
}

function toDisagreement(a: Counted, b: Counted, group: readonly Counted[], sources: Sources): Disagreement {
  const { property, subject, detail } = a.statement;
  const place = subject === null ? detail['place'] : sources.entity(subject).name;
  const firm = place !== undefined && detail['period'] !== undefined && ![a, b].some(isInferred);
  const confidence = Math.min(a.statement.confidence, b.statement.confidence);
  return disagreement(sources, {
    kind: 'figure',
    about: property,
    ...(place !== undefined && { place: String(place) }),
    ...(detail['period'] !== undefined && { period: String(detail['period']) }),
    sides: [a, b].map((side, i) => ({
      statement: side.statement,
      value: figureText(side.statement),
      alike: group
        .filter((one) => one !== a && one !== b && sources.sourceOf(one.statement) !== sources.sourceOf(side.statement))
        .filter(({ amount }) => overlap(amount, side.amount) && !overlap(amount, [b, a][i]!.amount))
        .map(({ statement }) => statement),
    })),
    explanations: explainNumbers(a.statement, b.statement, [a.amount.value, b.amount.value], sources.documents),
    firm,
    weight: confidence * (firm ? 1 : 0.4) * (0.5 + Math.min(1, distance(a, b))),
  });
}

const isInferred = ({ statement }: Counted): boolean => statement.detail['inferred'] !== undefined;

/** How far apart two amounts are: the gap as a share of the larger, 0 to 1. */
function distance(a: Counted, b: Counted): number {
  const [low, high] = a.amount.value < b.amount.value ? [a.amount, b.amount] : [b.amount, a.amount];
  return (high.low - low.high) / Math.max(Math.abs(high.value), Math.abs(low.value), Number.EPSILON);
}

/** A figure in words: number or range, with its unit. */
export function figureText({ value, detail }: Statement): string {
  const number = (given: unknown) => Number(given).toLocaleString('en', { maximumFractionDigits: 6 });
  const { low, high, unit = '', qualifier } = detail;
  const amount =
    low !== undefined && high !== undefined && low !== high
      ? `${number(low)}–${number(high)}`
      : number(value ?? low ?? high);
  return [qualifier ?? (value === null && low === undefined ? 'at most' : ''), amount, unit].filter(Boolean).join(' ');
}

const pairs = (n: number): number => (n * (n - 1)) / 2;

export function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const at = key(item);
    const group = groups.get(at);
    if (group) group.push(item);
    else groups.set(at, [item]);
  }
  return [...groups.values()];
}
