import type { Dose } from '../measures.js';
import type { Starts } from '../models/package/territories.js';

type Package = Readonly<Record<string, Dose>>;

/** How a model shows a cause: a package of measures, or places that differ at the start, and what they are held against. */
export interface Cause {
  /** Name in terms.tsv. */
  term: string;
  model: 'package' | 'recruitment' | 'routes' | 'dismantling' | 'repeat-offenders';
  does?: Package;
  insteadOf?: Package;
  /** All places as they are where the cause is, and where it is not. */
  where?: readonly [Starts, Starts];
  /** Steps whose mean is compared, where it is not all of them. */
  over?: readonly [number, number];
  /** Effects that it is tried on, where it stands for something only towards these; absent: all of its model. */
  effects?: readonly string[];
}

const STRONG_STATE: Starts = { police: 0.6, courts: 0.5, services: 0.6 };
const ABSENT_STATE: Starts = { police: 0.1, courts: 0.05, services: 0.1 };
const FEW_YEARS = [1, 24] as const;

/** Every cause that the models can show, in the field's terms. A new one is one line here and its words in terms.tsv. */
export const CAUSES: readonly Cause[] = [
  { term: 'eradication', model: 'package', does: { eradication: 1 } },
  { term: 'livelihoods', model: 'package', does: { 'rural-development': 1 } },
  { term: 'interdiction', model: 'package', does: { interdiction: 1 } },
  { term: 'route-closing', model: 'package', does: { interdiction: 1 } },
  { term: 'leader-removal', model: 'package', does: { 'leader-removal': [1, 0, 3] }, over: FEW_YEARS },
  {
    term: 'fragmentation',
    model: 'package',
    does: { 'leader-removal': [1, 0, 3] },
    over: FEW_YEARS,
    effects: ['violence', 'emigration'],
  },
  { term: 'prevention', model: 'package', does: { prevention: 0.5 } },
  { term: 'police', model: 'package', does: { police: 1 } },
  { term: 'courts', model: 'package', does: { courts: 1 } },
  { term: 'services', model: 'package', does: { services: 1 } },
  { term: 'whole-state', model: 'package', does: { police: 0.34, courts: 0.33, services: 0.33 } },
  {
    term: 'police-alone',
    model: 'package',
    does: { police: 1 },
    insteadOf: { police: 0.34, courts: 0.33, services: 0.33 },
  },
  { term: 'demobilisation', model: 'package', does: { demobilisation: [1, 0, 24] } },
  {
    term: 'reintegration',
    model: 'package',
    does: { demobilisation: [1, 0, 24], reintegration: 1 },
    insteadOf: { demobilisation: [1, 0, 24] },
  },
  {
    term: 'militia-supervision',
    model: 'package',
    does: { 'militia-supervision': 0.8 },
    where: [{ militia: 2 }, { militia: 2 }],
  },
  {
    term: 'militia-disbanding',
    model: 'package',
    does: { 'militia-disbanding': 1 },
    where: [{ militia: 2 }, { militia: 2 }],
  },
  { term: 'finance-rules', model: 'package', does: { 'finance-rules': 1 } },
  { term: 'border-control', model: 'package', does: { 'border-control': 1 } },
  { term: 'deportation', model: 'package', does: { deportation: 1 } },
  { term: 'illicit-economy', model: 'package', where: [{ illicit: 0.4 }, { illicit: 0.05 }] },
  {
    term: 'legal-work',
    model: 'package',
    where: [
      { licit: 0.7, illicit: 0.15 },
      { licit: 0.3, illicit: 0.15 },
    ],
  },
  { term: 'state-reach', model: 'package', where: [STRONG_STATE, ABSENT_STATE] },
  { term: 'justice', model: 'package', where: [{ courts: 0.6 }, { courts: 0.05 }] },
  { term: 'transit', model: 'package', where: [{ traffic: 1 / 3 }, { traffic: 0 }] },
  { term: 'demand', model: 'package', where: [{ traffic: 1 / 3 }, { traffic: 0 }] },
  { term: 'collusion', model: 'package', where: [{ capture: 0.8 }, { capture: 0.1 }] },
  { term: 'armed-groups', model: 'package', where: [{ members: 3 }, { members: 0.3 }] },
  { term: 'insecurity', model: 'package', where: [{ members: 3 }, { members: 0.3 }], effects: ['emigration'] },
  { term: 'militias', model: 'package', where: [{ militia: 2 }, { militia: 0 }] },
  {
    term: 'united-community',
    model: 'package',
    where: [
      { militia: 2, cohesion: 0.9 },
      { militia: 2, cohesion: 0.2 },
    ],
  },
  {
    term: 'outside-abuser',
    model: 'package',
    where: [
      { militia: 2, outsider: 1 },
      { militia: 2, outsider: 0 },
    ],
  },
  { term: 'police', model: 'recruitment', does: { arrests: 2 } },
  { term: 'prevention', model: 'recruitment', does: { recruitment: 0.5 } },
  { term: 'rivalry', model: 'recruitment', does: { conflict: 2 } },
  { term: 'interdiction', model: 'routes', does: { interdiction: 2 } },
  { term: 'route-closing', model: 'routes', does: { caribbean: 0 } },
  { term: 'demand', model: 'routes', does: { demand: 1.5 } },
  { term: 'leader-removal', model: 'dismantling', does: { betweenness: [1, 0, 6] } },
  { term: 'repeat-supervision', model: 'repeat-offenders', does: { supervision: 0.5 } },
];

/** Several causes at once: every measure of any of them, every start that any of them asks for. */
export function together(causes: readonly Cause[]): Cause {
  const merged = <T extends object>(of: (cause: Cause) => T | undefined): T =>
    Object.assign({}, ...causes.map((cause) => of(cause) ?? {})) as T;
  const over = causes.find((cause) => cause.over)?.over;
  return {
    term: causes.map(({ term }) => term).join(' + '),
    model: causes[0]!.model,
    does: merged((cause) => cause.does),
    insteadOf: merged((cause) => cause.insteadOf),
    where: [merged((cause) => cause.where?.[0]), merged((cause) => cause.where?.[1])],
    ...(over && { over }),
  };
}
