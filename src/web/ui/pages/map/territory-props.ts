import type { TerritoryOutlines, TerritorySummary } from '../../../api/index.js';

/** What each view of a territory is given. */
export interface TerritoryProps {
  summary: TerritorySummary;
  outlines: TerritoryOutlines | undefined;
}
