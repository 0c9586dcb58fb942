import type { Lever, Model, ModelOutput } from '../../types.js';
import { runPackage } from './equations.js';
import { PARAMETERS } from './parameters.js';
import { loadTerritories, type Territories } from './territories.js';

const level = (name: string, title: string, direct: readonly string[] = [], rate?: string): Lever => ({
  name,
  title,
  ...(rate && { rate }),
  acts: 'a rate that is nothing without it',
  direct,
  kind: 'level',
  range: [0, 1],
  class: 'assumption',
});
const output = (name: string, title: string, unit: string): ModelOutput => ({ name, title, unit, class: 'assumption' });

/** Territories under a package of measures: livelihoods, loyalty, state, groups, routes, militias, migration, politics. */
export const packageModel: Model<Territories> = {
  id: 'package',
  title: 'A package of measures in several territories',
  source: 'our own, from mechanisms that the literature claims; docs/package-model.md has its equations and sources',
  class: 'assumption',
  timeUnit: 'month',
  horizon: 60,
  states: [
    { name: 'licit, illicit', unit: 'share of households' },
    { name: 'support, loyalty, police, courts, services, capture, traffic', unit: 'share' },
    { name: 'members, armed, turned, idle', unit: 'for 1,000 inhabitants' },
    { name: 'split', unit: 'groups beyond the dominant one' },
  ],
  parameters: PARAMETERS,
  levers: [
    level('eradication', 'Eradication of the illicit crop', ['illicit', 'support', 'loyalty'], 'eradicated'),
    level('rural-development', 'Rural development', ['licit', 'illicit'], 'development'),
    level('interdiction', 'Interdiction in the first territory', ['traffic-elsewhere']),
    level('leader-removal', 'Removal of leaders', ['factions']),
    level('prevention', 'Prevention of recruitment', ['members']),
    level('police', 'More police', [], 'reach'),
    level('courts', 'More courts', [], 'reach'),
    level('services', 'More services', [], 'reach'),
    level('demobilisation', 'Demobilisation of fighters', ['members'], 'demobilised'),
    level('reintegration', 'Reintegration of fighters', [], 'reintegrated'),
    level('militia-supervision', 'Supervision of militias', ['militia-turned']),
    level('militia-disbanding', 'Disbanding of militias', [], 'disbanded'),
    level('finance-rules', 'Rules on campaign money, enforced', ['capture']),
    level('border-control', 'Border control', ['smuggling-income', 'emigration']),
    level('deportation', 'Deportation of fighters from abroad', [], 'homecoming'),
  ],
  outputs: [
    { ...output('violence', 'Homicides', 'for 100,000 a year'), lives: true },
    output('support', 'Support for the armed group', 'share'),
    output('loyalty', 'Loyalty to the state', 'share'),
    output('illicit', 'Households on illicit work', 'share'),
    output('licit', 'Households on legal work', 'share'),
    output('members', 'Members of armed groups', 'for 1,000'),
    output('factions', 'Groups', 'for each territory'),
    output('capture', 'Capture of local politics', 'share'),
    output('traffic-elsewhere', 'Traffic moved to other territories', 'share of all'),
    output('smuggling-income', 'Income of smugglers of persons', 'index'),
    output('militia-turned', 'Militia turned to crime', 'for 1,000'),
    output('emigration', 'Emigrants', 'for 1,000 a year'),
  ],
  stochastic: false,
  data: 'a CSV with a row for each territory: name, population, licit, illicit, police, courts, services, members, traffic, capture, militia, cohesion, outsider',
  load: loadTerritories,
  run: runPackage,
};
