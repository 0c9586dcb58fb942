export { type Alert, monthAlerts } from './alerts.js';
export { type HotSpots, hotSpots, type LocalResult } from './hot-spots.js';
export { INCIDENT_ROLES, incidentsOf, monthlySeries, readIncidents } from './incidents.js';
export { nearestNeighbours } from './nearest.js';
export * from './types.js';
