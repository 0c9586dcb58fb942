import type { Model, ModelParameter } from '../../types.js';
import { loadRouteMap, type RouteMap } from './route-map.js';
import { runRoutes } from './traffic.js';

const PAPER = 'Magliocca et al. 2019, doi 10.1073/pnas.1812459116';
const OURS = 'our choice: the public versions of the model differ, or do not say';

const parameter = (
  name: string,
  title: string,
  unit: string,
  value: number,
  range: readonly [number, number],
  source = OURS,
): ModelParameter => ({
  name,
  title,
  unit,
  default: value,
  range,
  // The wide ranges say what the model takes; what is believed lies between half and double.
  ...(range[1] > 1 && { plausible: [value / 2, value * 2] as const }),
  source,
  class: source === PAPER ? 'calibrated' : 'assumption',
});

/** Trafficking routes that adapt to interdiction, and interdiction that adapts to them. */
export const routes: Model<RouteMap> = {
  id: 'routes',
  title: 'Routes and interdiction',
  source: `${PAPER}; the rules of choice, learning and opening as told there, their details our own`,
  class: 'assumption',
  timeUnit: 'month',
  horizon: 180,
  states: [
    { name: 'held', unit: 'kg at each place' },
    { name: 'open', unit: 'links in use' },
    { name: 'flow', unit: 'kg on each link in the last month' },
  ],
  parameters: [
    parameter('price', 'price at the source', '$/kg', 4500, [100, 100_000], PAPER),
    parameter('gradient', 'price gained with each kilometre from the source', '$/(kg km)', 4.46, [0, 100], PAPER),
    parameter('land', 'cost of transport over land', '$/(kg km)', 0.37, [0, 50]),
    parameter('sea', 'cost of transport by sea', '$/(kg km)', 0.16, [0, 50]),
    parameter('air', 'cost of transport by air', '$/(kg km)', 3.49, [0, 50]),
    parameter(
      'safe',
      'safe months believed before any is seen (alpha of the Beta prior)',
      'months',
      2,
      [0.01, 50],
      PAPER,
    ),
    parameter('risky', 'lost months believed before any is seen (beta)', 'months', 0.5, [0.01, 50], PAPER),
    parameter('local', 'weight of what does not stand out, 1 for a cool head', 'share', 0.7, [0, 1]),
    parameter('premium', 'rise of the price at the next place for perceived risk', 'share', 0.3, [0, 10]),
    parameter('supply', 'sent each month', 'kg/month', 32_000, [1, 1e7]),
    parameter('replaced', 'share of what was seized that is sent again', 'share', 0.5, [0, 1]),
    parameter('tolerance', 'share lost above which new ways are opened', 'share', 0.1, [0, 1]),
    parameter('opened', 'links opened at once', 'links', 2, [0, 100]),
    parameter('watched', 'links watched each month', 'links', 8, [0, 1000]),
    parameter('taken', 'share of the goods on a watched link that is seized', 'share', 0.5, [0, 1]),
    parameter('learning', 'weight of the last month in what the interdictor expects', 'share', 0.3, [0, 1]),
  ],
  levers: [
    {
      name: 'interdiction',
      title: 'More or fewer links watched',
      acts: 'watched',
      direct: ['seized', 'seizures'],
      range: [0, 20],
      class: 'assumption',
    },
    {
      name: 'pacific',
      title: 'Closing the Pacific coast',
      acts: 'capacity by sea there',
      direct: ['pacific-share'],
      range: [0, 1],
      class: 'assumption',
    },
    {
      name: 'caribbean',
      title: 'Closing the Caribbean coast',
      acts: 'capacity by sea there',
      direct: ['caribbean-share'],
      range: [0, 1],
      class: 'assumption',
    },
    {
      name: 'demand',
      title: 'Less or more demand',
      acts: 'supply',
      direct: ['sent'],
      range: [0, 10],
      class: 'assumption',
    },
  ],
  outputs: [
    { name: 'sent', title: 'Sent from the source', unit: 'kg/month', class: 'assumption' },
    { name: 'arrived', title: 'Arrived at the market', unit: 'kg/month', class: 'assumption' },
    { name: 'seized', title: 'Seized', unit: 'kg/month', class: 'assumption' },
    { name: 'seizures', title: 'Seizures', unit: 'a month', class: 'assumption' },
    { name: 'value-per-seizure', title: 'Value of a seizure', unit: '$', class: 'assumption' },
    { name: 'active-places', title: 'Places in use', unit: 'places', class: 'assumption' },
    { name: 'land-share', title: 'Carried over land', unit: 'share of kg km', class: 'assumption' },
    { name: 'pacific-share', title: 'Carried by the Pacific', unit: 'share of kg km', class: 'assumption' },
    { name: 'caribbean-share', title: 'Carried by the Caribbean', unit: 'share of kg km', class: 'assumption' },
  ],
  stochastic: true,
  data: 'a folder with tables of nodes (ID, Lat, Lon, CoastDist, DTO, LandSuit) and edges (EndNodes_1, EndNodes_2, Capacity)',
  flowMap: ({ names, latitude, longitude, from, to, source, ends }) => ({
    places: names.map((name, at) => ({ name, latitude: latitude[at]!, longitude: longitude[at]! })),
    from: [...from],
    to: [...to],
    source,
    ends,
  }),
  load: loadRouteMap,
  run: runRoutes,
};
