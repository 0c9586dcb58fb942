import type { MEASURES, OUTPUTS } from './equations.js';
import type { Starts } from './territories.js';

type Lever = (typeof MEASURES)[number];
type Output = (typeof OUTPUTS)[number];
type Package = Partial<Record<Lever, number | readonly [strength: number, from: number, to?: number]>>;

/** A claim of the literature as a comparison of two packages, or of two kinds of places. */
export interface Mechanism {
  id: string;
  /** What is claimed, in words. */
  claim: string;
  source: string;
  /** The package that the claim speaks of, and the one it is compared with. */
  does: Package;
  insteadOf: Package;
  output: Output;
  /** How the output of the first stands to that of the second. */
  sign: 'more' | 'less';
  /** Month at which they are compared; without it the mean over all months. */
  at?: number;
  /** Changes of the territories for the first and the second. */
  where?: readonly [Partial<Starts>, Partial<Starts>];
}

/** Every mechanism that the model must show. A new one is one entry here. */
export const MECHANISMS: readonly Mechanism[] = [
  {
    id: 'eradication-first',
    claim: 'Eradication before livelihoods raises support for the armed group',
    source: 'Felbab-Brown 2008',
    does: { eradication: 1, 'rural-development': [1, 24] },
    insteadOf: {},
    output: 'support',
    sign: 'more',
    at: 6,
  },
  {
    id: 'livelihoods-first',
    claim: 'Livelihoods first, then eradication, lowers it',
    source: 'Felbab-Brown 2008',
    does: { 'rural-development': 1, eradication: [0.3, 36] },
    insteadOf: {},
    output: 'support',
    sign: 'less',
    at: 36,
  },
  {
    id: 'leader-removed',
    claim: 'A removed leader splits the group and raises violence for a time',
    source: 'Lindo and Padilla-Romo 2018; Calderón et al. 2015, doi 10.1177/0022002715587053',
    does: { 'leader-removal': [1, 0, 3] },
    insteadOf: {},
    output: 'violence',
    sign: 'more',
    at: 6,
  },
  {
    id: 'pact-broken',
    claim: 'The calm of a pact breaks when its leader is removed',
    source: 'Briscoe and Kalkman 2015',
    does: { 'leader-removal': [1, 0, 3] },
    insteadOf: {},
    output: 'violence',
    sign: 'more',
    at: 6,
    where: [{ capture: 0.8 }, { capture: 0.8 }],
  },
  {
    id: 'route-closed',
    claim: 'A route closed in one territory moves traffic to the others',
    source: 'Hernández 2015',
    does: { interdiction: 1 },
    insteadOf: {},
    output: 'traffic-elsewhere',
    sign: 'more',
  },
  {
    id: 'harder-borders',
    claim: 'Harder borders raise the income of smugglers',
    source: 'the price rises by more than crossings fall, within the ranges assumed',
    does: { 'border-control': 1 },
    insteadOf: {},
    output: 'smuggling-income',
    sign: 'more',
  },
  {
    id: 'militia-unwatched',
    claim: 'A militia without supervision turns to crime more than one with it',
    source: 'Felbab-Brown 2015',
    does: {},
    insteadOf: { 'militia-supervision': 0.8 },
    output: 'militia-turned',
    sign: 'more',
  },
  {
    id: 'militia-united',
    claim: 'One that a united community raised against an abuser from outside turns less than a divided one',
    source: 'Felbab-Brown 2015',
    does: {},
    insteadOf: {},
    output: 'militia-turned',
    sign: 'less',
    where: [
      { cohesion: 0.9, outsider: 1 },
      { cohesion: 0.2, outsider: 0 },
    ],
  },
  {
    id: 'fighters-left-outside',
    claim: 'Demobilised fighters left outside reintegration raise crime against those who are brought in',
    source: 'Nussio and Howe 2016, on demobilised paramilitaries',
    does: { demobilisation: [1, 0, 24] },
    insteadOf: { demobilisation: [1, 0, 24], reintegration: 1 },
    output: 'violence',
    sign: 'more',
    at: 24,
  },
  {
    id: 'police-alone',
    claim:
      'A state that comes as police alone gains less loyalty than one with courts and services, for the same effort',
    source: 'Felbab-Brown 2008, 2015',
    does: { police: 1 },
    insteadOf: { police: 0.34, courts: 0.33, services: 0.33 },
    output: 'loyalty',
    sign: 'less',
    at: 36,
  },
  {
    id: 'pact-calm',
    claim: 'A pact of a dominant group with local power lowers violence while it holds',
    source: 'Briscoe and Kalkman 2015',
    does: {},
    insteadOf: {},
    output: 'violence',
    sign: 'less',
    at: 0,
    where: [{ capture: 0.8 }, { capture: 0 }],
  },
  {
    id: 'removal-recruits',
    claim: 'Prevention of recruitment leaves fewer members than the removal of leaders',
    source: 'Prieto-Curiel, Campedelli, Hope 2023, doi 10.1126/science.adh2888, of prevention against arrests',
    does: { prevention: 0.5 },
    insteadOf: { 'leader-removal': 0.5 },
    output: 'members',
    sign: 'less',
    at: 60,
  },
];
