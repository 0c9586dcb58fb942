import { levelAt } from '../../measures.js';
import type { Measure, Run, RunInput } from '../../types.js';
import type { Territories } from './territories.js';

/** What a policy does in a month, each from 0 (nothing) to 1 (all that can be done). */
export const MEASURES = [
  'eradication',
  'rural-development',
  'interdiction',
  'leader-removal',
  'prevention',
  'police',
  'courts',
  'services',
  'reintegration',
  'demobilisation',
  'militia-supervision',
  'militia-disbanding',
  'finance-rules',
  'border-control',
  'deportation',
] as const;
type Policy = Record<(typeof MEASURES)[number], number>;
type Rates = Readonly<Record<string, number>>;

export const OUTPUTS = [
  'violence',
  'support',
  'loyalty',
  'illicit',
  'licit',
  'members',
  'factions',
  'capture',
  'traffic-elsewhere',
  'smuggling-income',
  'militia-turned',
  'emigration',
] as const;

/** One territory in one month. Shares are of households or 0 to 1; members, idle, armed and turned for 1,000 inhabitants. */
interface Place {
  licit: number;
  illicit: number;
  support: number;
  loyalty: number;
  police: number;
  courts: number;
  services: number;
  members: number;
  /** Groups beyond the one that dominates. */
  split: number;
  capture: number;
  traffic: number;
  armed: number;
  turned: number;
  idle: number;
  violence: number;
}
const KEYS = [
  'licit',
  'illicit',
  'support',
  'loyalty',
  'police',
  'courts',
  'services',
  'members',
  'split',
  'capture',
  'traffic',
  'armed',
  'turned',
  'idle',
  'violence',
] as const;

const share = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * Territories under a package of measures, month by month. Levers work in all territories, but for interdiction, which
 * presses on the first: the others show where what it moves goes.
 */
export function runPackage({ data, parameters, measures, horizon, start }: RunInput<Territories>): Run {
  let places = start ? restored(start.values) : data.names.map((_, i) => startOf(data, i));
  const from = start?.time ?? 0;
  const outputs: Record<string, number[]> = Object.fromEntries(OUTPUTS.map((name) => [name, []]));
  const time: number[] = [];
  let first = places;
  for (let month = 0; month <= horizon; month++) {
    const policy = policyAt(measures, month);
    if (month > 0) places = afterMonth(places, data, parameters, policyAt(measures, month - 1));
    for (const [i, place] of places.entries()) place.violence = violenceOf(place, parameters, data.traffic[i]! > 0);
    if (month === 0) first = places;
    time.push(from + month);
    const told = tell(places, data, parameters, policy);
    for (const name of OUTPUTS) outputs[name]!.push(told[name]);
  }
  const values = Object.fromEntries(KEYS.map((key) => [key, places.map((place) => place[key])]));
  const territories = { names: data.names, outputs: byTerritory(first, places) };
  return { time, outputs, end: { time: from + horizon, values }, territories };
}

/** What people in a territory feel of it: what is told of the whole is told of each. */
const FELT = ['violence', 'support', 'loyalty', 'illicit', 'licit', 'members', 'capture'] as const;

function byTerritory(
  first: readonly Place[],
  last: readonly Place[],
): Record<string, { start: number[]; end: number[] }> {
  const of = (places: readonly Place[], key: (typeof FELT)[number]): number[] => places.map((place) => place[key]);
  return Object.fromEntries(FELT.map((key) => [key, { start: of(first, key), end: of(last, key) }]));
}

function policyAt(measures: readonly Measure[], month: number): Policy {
  return Object.fromEntries(MEASURES.map((name) => [name, share(levelAt(measures, name, month))])) as Policy;
}

function startOf(data: Territories, i: number): Place {
  const of = (key: keyof Omit<Territories, 'names'>): number => data[key][i]!;
  return {
    licit: of('licit'),
    illicit: of('illicit'),
    support: share(0.8 * of('illicit')),
    loyalty: share(of('police') * (of('courts') + of('services'))),
    police: of('police'),
    courts: of('courts'),
    services: of('services'),
    members: of('members'),
    split: 0,
    capture: of('capture'),
    traffic: of('traffic'),
    armed: of('militia'),
    turned: 0,
    idle: 0,
    violence: 0,
  };
}

function restored(values: Readonly<Record<string, number[]>>): Place[] {
  return values['licit']!.map(
    (_, i) => Object.fromEntries(KEYS.map((key) => [key, values[key]![i]!])) as unknown as Place,
  );
}

function afterMonth(places: readonly Place[], data: Territories, rate: Rates, policy: Policy): Place[] {
  const traffic = rerouted(places, data, rate, policy);
  return places.map((place, i) => {
    const livelihoods = livelihoodsAfter(place, rate, policy);
    const minds = mindsAfter(place, rate, policy);
    const state = stateAfter(place, rate, policy, traffic[i]!);
    const groups = groupsAfter(place, rate, policy);
    const militia = militiaAfter(place, rate, policy, data.cohesion[i]! * (0.5 + 0.5 * data.outsider[i]!));
    return {
      ...place,
      ...livelihoods,
      ...minds,
      ...state,
      ...militia,
      ...groups,
      // Fighters come home: from groups that demobilise, from militias that are disbanded, from abroad.
      idle: groups.idle + militia.disbanded + rate['homecoming']! * policy.deportation,
      traffic: traffic[i]!,
    };
  });
}

/** Who loses a crop and has no other work plants again; where there is legal work, some change to it. */
function livelihoodsAfter({ licit, illicit }: Place, rate: Rates, policy: Policy): Pick<Place, 'licit' | 'illicit'> {
  const taken = rate['eradicated']! * policy.eradication * illicit;
  const without = share(1 - licit - illicit);
  const replanted = rate['replanting']! * illicit * (taken > 0 ? without + 0.1 : 0.1 * without);
  const made = rate['development']! * policy['rural-development'] * (1 - licit);
  const changed = rate['switching']! * illicit * licit * (0.2 + policy['rural-development']);
  const nowIllicit = share(illicit - taken + replanted - changed);
  return { illicit: nowIllicit, licit: Math.min(share(licit + made + changed), 1 - nowIllicit) };
}

/** Support goes to who defends a threatened livelihood; loyalty to a state that comes with more than police. */
function mindsAfter(place: Place, rate: Rates, policy: Policy): Pick<Place, 'support' | 'loyalty'> {
  const { illicit, licit, support, loyalty, members, turned, police, courts, services } = place;
  const threatened = policy.eradication * illicit * (1 - licit);
  const defended = members > 0 ? members / (members + 1) : 0;
  const given = rate['provision']! * illicit * (1 - services);
  const won = (0.3 * rate['grievance']! * threatened + given) * defended * (1 - support);
  const lost = rate['forgetting']! * support * (1 + loyalty + licit) + rate['extortion']! * turned * support;
  const earned = rate['service']! * (police * courts + police * services + services) * (1 - loyalty);
  const spent = rate['abuse']! * police * (1 - courts) + rate['resentment']! * threatened;
  return { support: share(support + won - lost), loyalty: share(loyalty + earned - spent - 0.01 * loyalty) };
}

/** The state's reach follows what is spent on it; illicit income buys politics, courts undo it. */
function stateAfter(
  place: Place,
  rate: Rates,
  policy: Policy,
  traffic: number,
): Pick<Place, 'police' | 'courts' | 'services' | 'capture'> {
  const grown = (value: number, spent: number): number => share(value + rate['reach']! * spent * (1 - value));
  const income = place.illicit + traffic;
  const bought = rate['buying']! * income * (1 - policy['finance-rules']) * (1 - place.capture);
  const undone = rate['cleaning']! * place.courts * place.capture;
  return {
    police: grown(place.police, policy.police),
    courts: grown(place.courts, policy.courts * (1 - 0.5 * place.capture)),
    services: grown(place.services, policy.services),
    capture: share(place.capture + bought - undone),
  };
}

/** Groups recruit among those without livelihood, lose members to police and courts, and split when a leader is removed. */
function groupsAfter(place: Place, rate: Rates, policy: Policy): Pick<Place, 'members' | 'split'> & { idle: number } {
  const { members, licit, illicit, support, police, courts, capture, idle } = place;
  const without = share(1 - licit - illicit);
  const recruits =
    rate['recruiting']! * (without + 0.2) * (0.3 + support) * (1 - policy.prevention) * (members > 0 ? 1 : 0);
  const arrested = rate['arresting']! * police * (0.3 + courts) * (1 - capture) * members;
  const demobilised = rate['demobilised']! * policy.demobilisation * members;
  const working = rate['reintegrated']! * policy.reintegration * idle + 0.01 * idle;
  const taken = rate['return']! * idle * (members > 0 ? 1 : 0);
  return {
    members: Math.max(0, members + recruits - arrested - demobilised + taken),
    split: Math.max(
      0,
      place.split * (1 - rate['settling']!) +
        0.25 * rate['splitting']! * policy['leader-removal'] * (members > 0 ? 1 : 0),
    ),
    idle: Math.max(0, idle + demobilised - working - taken),
  };
}

/** A militia that nobody watches and that is divided turns to crime where there is something to gain. */
function militiaAfter(
  { armed, turned, illicit, traffic }: Place,
  rate: Rates,
  policy: Policy,
  united: number,
): Pick<Place, 'armed' | 'turned'> & { disbanded: number } {
  const turning =
    rate['turning']! * (1 - policy['militia-supervision']) * (1 - united) * (0.3 + illicit + traffic) * armed;
  const disbanded = rate['disbanded']! * policy['militia-disbanding'] * armed;
  return { armed: Math.max(0, armed - turning - disbanded), turned: turned + turning, disbanded };
}

/** Goods in transit go where pressure has grown least: their whole does not change. Interdiction is in the first territory. */
function rerouted(places: readonly Place[], data: Territories, rate: Rates, policy: Policy): number[] {
  const whole = places.reduce((sum, { traffic }) => sum + traffic, 0);
  if (whole === 0) return places.map(() => 0);
  const pressure = (police: number, courts: number, capture: number): number => police * (0.5 + courts) * (1 - capture);
  const appeal = places.map(({ police, courts, capture }, i) => {
    const before = pressure(data.police[i]!, data.courts[i]!, data.capture[i]!);
    const grown =
      rate['pressing']! * (pressure(police, courts, capture) - before) + (i === 0 ? policy.interdiction : 0);
    return (0.02 + data.traffic[i]!) * Math.exp(-rate['rerouting']! * grown);
  });
  const sum = appeal.reduce((a, b) => a + b, 0);
  // Routes move over some months: a fifth of what would move does so in one.
  return places.map(({ traffic }, i) => traffic + 0.2 * ((whole * appeal[i]!) / sum - traffic));
}

/** Homicides for 100,000 a year. A dominant group with captured politics keeps its own violence down while it lasts. */
function violenceOf(place: Place, rate: Rates, wasRoute: boolean): number {
  const { members, split, capture, traffic, turned, idle, police, courts } = place;
  const calm = (rate['pact']! * capture) / (1 + 4 * split);
  const own = members * (rate['predation']! * (1 - calm) + rate['fighting']! * split);
  const contested = rate['turf']! * traffic * (1 - calm) * (wasRoute ? 1 : rate['unsettled']!);
  const order = 1 - rate['order']! * police * courts;
  return (4 + own + contested + rate['predation']! * turned + rate['idle']! * idle) * order;
}

function tell(
  places: readonly Place[],
  { population, traffic }: Territories,
  rate: Rates,
  policy: Policy,
): Record<(typeof OUTPUTS)[number], number> {
  const people = population.reduce((a, b) => a + b, 0);
  const mean = (of: (place: Place) => number): number =>
    places.reduce((sum, place, i) => sum + of(place) * population[i]!, 0) / people;
  const hard = policy['border-control'];
  const leaving = mean(({ violence, licit, illicit }) => {
    return (rate['flight']! * violence) / 10 + rate['want']! * share(1 - licit - illicit);
  });
  const crossings = leaving * (1 - rate['deterrence']! * hard);
  return {
    violence: mean((place) => place.violence),
    support: mean((place) => place.support),
    loyalty: mean((place) => place.loyalty),
    illicit: mean((place) => place.illicit),
    licit: mean((place) => place.licit),
    members: mean((place) => place.members),
    factions: mean((place) => (place.members > 0 ? 1 + place.split : 0)),
    capture: mean((place) => place.capture),
    'traffic-elsewhere': places.slice(1).reduce((sum, place, i) => sum + place.traffic - traffic[i + 1]!, 0),
    'smuggling-income': crossings * (1 + rate['toll']! * hard),
    'militia-turned': mean((place) => place.turned),
    emigration: crossings,
  };
}
