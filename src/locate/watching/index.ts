export {
  ALERT_REFERENCES,
  type Alert,
  type AlertOptions,
  type AlertReference,
  dispersionBefore,
  monthAlerts,
} from './alerts.js';
export {
  type Changed,
  type ChangeOptions,
  changedPlaces,
  changePoints,
  clustering,
  type Segment,
} from './change-points.js';
export { type Circle, circles, type LaggedTie } from './circles.js';
export { type Conflict, conflicts } from './conflicts.js';
export { type HotSpots, hotSpots, type LocalResult } from './hot-spots.js';
export { INCIDENT_ROLES, incidentsOf, monthlySeries, readIncidents } from './incidents.js';
export { nearestNeighbours } from './nearest.js';
export { type Panel, panelOf } from './panel.js';
export { type Course, courses } from './trend-season.js';
export * from './types.js';
