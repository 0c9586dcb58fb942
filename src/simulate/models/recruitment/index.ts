import type { Model } from '../../types.js';
import { runRecruitment } from './equations.js';
import { type Groups, isPublished, loadGroups } from './groups.js';

const PAPER = 'Prieto-Curiel, Campedelli, Hope 2023, doi 10.1126/science.adh2888';
const rate = (name: string, title: string, unit: string, value: number) =>
  ({
    name,
    title,
    unit,
    default: value,
    range: [0, value * 10],
    plausible: [value / 2, value * 2],
    source: PAPER,
    class: 'reproduced',
  }) as const;
const output = (name: string, title: string, unit: string) => ({ name, title, unit, class: 'reproduced' }) as const;
const lever = (name: string, title: string, acts: string, direct: string) =>
  ({ name, title, acts, direct: ['members', direct], range: [0, 10], class: 'reproduced' }) as const;

/** Criminal groups that recruit, are arrested, kill each other and shrink by saturation. */
export const recruitment: Model<Groups> = {
  id: 'recruitment',
  title: 'Recruitment and violence of criminal groups',
  source: PAPER,
  class: 'reproduced',
  quoted: [
    { figure: 'members after five more years without change, against today', quoted: '+26 %', gives: '+23.0 %' },
    { figure: 'deaths a week after five more years without change, against today', quoted: '+40 %', gives: '+36.3 %' },
    {
      figure: 'members and deaths under more arrests',
      quoted: 'rise',
      gives: 'arrests doubled: against today +5.9 % and +1.7 %, against no change -13.9 % and -25.4 %',
    },
  ],
  timeUnit: 'week',
  horizon: 520,
  states: [{ name: 'sizes', unit: 'persons, one for each group' }],
  parameters: [
    rate('rho', 'recruits for each member', '1/week', 2.527474e-3),
    rate('eta', 'arrests of all groups together', 'persons/week', 110),
    rate('theta', 'killing where members of two groups meet', '1/(person week)', 1.549231e-8),
    rate('omega', 'members who leave as their group grows', '1/(person week)', 4e-8),
  ],
  levers: [
    lever('arrests', 'More or fewer arrests', 'eta', 'arrests'),
    lever('recruitment', 'Less recruitment by prevention', 'rho', 'recruits'),
    lever('conflict', 'More or fewer killings when rivals meet', 'theta', 'deaths'),
    lever('saturation', 'More or fewer who leave', 'omega', 'saturation'),
  ],
  outputs: [
    output('members', 'Members of all groups', 'persons'),
    { ...output('deaths', 'Killed by rival groups', 'persons/week'), lives: true },
    output('recruits', 'Recruited', 'persons/week'),
    output('arrests', 'Arrested', 'persons/week'),
    output('saturation', 'Left as groups grew', 'persons/week'),
  ],
  stochastic: false,
  data: 'a folder with tables of nodes (Node, Group), rivals and alliances (Node, RNode, weight)',
  isPublished,
  load: loadGroups,
  run: runRecruitment,
};
