import {
  type FocusAtBudget,
  type FocusChoice,
  type FocusDecision,
  type FocusKind,
  type FocusRobustness,
  type FocusRules,
  type KeyTerritory,
  shortNumber,
  TEAM_FIELDS,
} from '../locate/index.js';
import { columns } from './connect-graph.js';
import type { FocusInput } from './locate-focus-input.js';

/** A choice with all that was found of it. */
export interface FocusFound {
  input: FocusInput;
  rules: FocusRules;
  choice: FocusChoice;
  decisions: readonly FocusDecision[];
  kinds: readonly FocusKind[];
  robustness?: FocusRobustness;
  budgets: readonly FocusAtBudget[];
  territories?: readonly KeyTerritory[];
}

const percent = (share: number): string => `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
const AIMS = {
  need: 'the neediest first',
  effect: 'most need taken away for the money',
  both: 'most need taken away for the money, the more the needier the place',
};

/** A choice for machines. */
export function focusJson({ input, rules, choice, decisions, kinds, robustness, budgets, territories }: FocusFound) {
  const { places } = input;
  const code = (index: number): string => places[index]!.code;
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    ...rules,
    need: input.needIs,
    spent: choice.spent,
    left: choice.left,
    gain: choice.gain,
    needBefore: choice.needBefore,
    needLeftOut: choice.needLeftOut,
    value: choice.value,
    bound: choice.bound,
    exact: choice.exact,
    method: choice.method,
    chosen: places.flatMap((place, i) => (choice.chosen[i] ? [place.code] : [])),
    ...(robustness && {
      draws: {
        runs: robustness.runs,
        from: input.drawnFrom,
        core: robustness.core.map(code),
        depends: robustness.sometimes.map((i) => ({ code: code(i), share: robustness.share[i]! })),
        needLeftOut: robustness.needLeftOut,
        kept: robustness.kept,
      },
    }),
    budgets: budgets.map(({ budget, choice: at }) => ({
      budget,
      ...(at && {
        chosen: places.flatMap((place, i) => (at.chosen[i] ? [place.code] : [])),
        gain: at.gain,
        needLeftOut: at.needLeftOut,
      }),
    })),
    ...(territories && {
      territories: territories.map(({ places: list, seat, shortfall, ...more }) => ({
        ...more,
        places: list.map(code),
        seat: code(seat),
        shortfall: Object.fromEntries(TEAM_FIELDS.map((field) => [field, finite(shortfall[field])])),
      })),
    }),
    places: places.map((place, i) => ({
      code: place.code,
      name: place.name,
      group: place.group,
      need: finite(place.need),
      cost: finite(choice.offers[i]!.cost),
      gain: finite(choice.offers[i]!.gain),
      ...decisions[i]!,
      kind: kinds[i]!,
      ...(robustness && { share: robustness.share[i]! }),
    })),
    notes: [...input.notes, ...choice.notes],
  };
}

/** A choice for people. */
export function focusText(found: FocusFound, shown: number): string[] {
  const { input, rules, choice, robustness, territories } = found;
  const { places } = input;
  const count = choice.chosen.filter(Boolean).length;
  const money = `${shortNumber(choice.spent)} of ${shortNumber(rules.budget)} spent, ${shortNumber(choice.left)} left`;
  const better =
    choice.exact || !(choice.bound > 0)
      ? ''
      : ` (at least ${Math.floor((10_000 * choice.value) / choice.bound) / 100} % of what any choice could bring)`;
  return [
    `Where to go first: ${count} of ${places.length} places; ${money}`,
    `need: ${input.needIs}`,
    `chosen: ${AIMS[rules.by]}${better}`,
    `method: ${choice.method}`,
    `taken away: ${shortNumber(choice.gain)} of ${shortNumber(choice.needBefore)} (${percent(choice.gain / (choice.needBefore || 1))}); in places left out: ${percent(choice.needLeftOut)} of the need`,
    ...[...input.notes, ...choice.notes].map((note) => `note: ${note}`),
    ...(robustness
      ? [
          '',
          `Over ${robustness.runs} draws (${input.drawnFrom}):`,
          `  stable core, chosen always: ${robustness.core.length} places; in 95 % or more: ${robustness.share.filter((share) => share >= 0.95).length}; in some draws only: ${robustness.sometimes.length}`,
          `  a draw keeps ${percent(robustness.kept)} of this choice; it leaves ${percent(robustness.needLeftOut.q05)} to ${percent(robustness.needLeftOut.q95)} of the need out (5-95 %)`,
        ]
      : ['', 'How it changes with weights or by chance: --runs 500 draws them.']),
    ...chosenLines(found, shown),
    ...leftOutLines(found, shown),
    ...budgetLines(found),
    ...(territories ? territoryLines(territories, input, shown) : []),
  ];
}

function chosenLines({ input, choice, decisions, robustness }: FocusFound, shown: number): string[] {
  const { places } = input;
  const share = (i: number): number => robustness?.share[i] ?? 1;
  const order = [...places.keys()]
    .filter((i) => choice.chosen[i])
    .sort((a, b) => share(b) - share(a) || choice.offers[b]!.value - choice.offers[a]!.value);
  const rows = order
    .slice(0, shown)
    .map(
      (i) => `  ${robustness ? `${percent(share(i)).padStart(6)}  ` : ''}${named(input, i)}: ${decisions[i]!.reason}`,
    );
  const others = (robustness?.sometimes ?? []).filter((i) => !choice.chosen[i]);
  return [
    '',
    `Chosen${robustness ? ', with the share of draws that choose it' : ''}:`,
    ...rows,
    ...more(order.length - rows.length),
    ...(others.length > 0 && robustness
      ? [
          '',
          'Not chosen here, but in some draws:',
          ...others
            .slice(0, shown)
            .map((i) => `  ${percent(share(i)).padStart(6)}  ${named(input, i)}: ${decisions[i]!.reason}`),
          ...more(others.length - shown),
        ]
      : []),
  ];
}

function leftOutLines({ input, choice, decisions, robustness }: FocusFound, shown: number): string[] {
  const { places } = input;
  const out = [...places.keys()]
    .filter((i) => !choice.chosen[i] && !(robustness && robustness.share[i]! > 0) && !(places[i]!.need === 0))
    .sort((a, b) => (places[b]!.need || 0) - (places[a]!.need || 0));
  if (out.length === 0) return [];
  return [
    '',
    'Left out, the neediest first:',
    ...out.slice(0, shown).map((i) => `  ${named(input, i)}: ${decisions[i]!.reason}`),
    ...more(out.length - shown),
  ];
}

function budgetLines({ budgets, choice, robustness }: FocusFound): string[] {
  const kept = (other: FocusChoice): string => {
    const both = other.chosen.filter((is, i) => is && choice.chosen[i]).length;
    return percent(both / Math.max(1, choice.chosen.filter(Boolean).length));
  };
  const core = (other: FocusChoice): string[] =>
    robustness ? [`${robustness.core.filter((i) => other.chosen[i]).length} of ${robustness.core.length}`] : [];
  const header = [
    '  budget',
    'places',
    'taken away',
    'need left out',
    'of this choice',
    ...(robustness ? ['of the core'] : []),
  ];
  const rows = budgets.map(({ budget, choice: at }) =>
    at
      ? [
          `  ${shortNumber(budget)}`,
          String(at.chosen.filter(Boolean).length),
          shortNumber(at.gain),
          percent(at.needLeftOut),
          kept(at),
          ...core(at),
        ]
      : [`  ${shortNumber(budget)}`, 'does not reach', ...header.slice(2).map(() => '')],
  );
  return ['', 'With other budgets:', ...columns([header.map(() => ''), header, ...rows]).slice(1)];
}

function territoryLines(territories: readonly KeyTerritory[], input: FocusInput, shown: number): string[] {
  return [
    '',
    'Key territories, and the civilian team of each (posts are assumptions of the file of teams):',
    ...territories
      .slice(0, shown)
      .flatMap(({ places, seat, team, lead, size, shortfall }) => [
        `  ${named(input, seat)}${places.length > 1 ? ` and ${places.length - 1} around it` : ''}: ${size} posts${lead ? `, led by ${lead} (falls short by ${percent(shortfall[lead])})` : ''}`,
        ...(lead ? [`    ${lead}: ${[...new Set(team.find(({ field }) => field === lead)!.posts)].join(', ')}`] : []),
        `    ${team.map(({ field, posts }) => `${field} ${posts.length}${Number.isNaN(shortfall[field]) ? '' : ` (${percent(shortfall[field])})`}`).join(', ')}`,
      ]),
    ...more(territories.length - shown),
  ];
}

const more = (count: number): string[] => (count > 0 ? [`  … and ${count} more (--shown, --out)`] : []);

function named({ places }: FocusInput, index: number): string {
  const { name, group, code } = places[index]!;
  return `${name || code}${group ? ` (${group})` : ''}`;
}
