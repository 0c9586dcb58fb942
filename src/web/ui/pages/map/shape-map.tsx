import type { ReactNode } from 'react';
import type { TerritoryOutlines, TerritorySummary } from '../../../api/index.js';
import { MapFrame } from './map-frame.js';

/** Outlines filled by what is known of their place; hatched where nothing is. */
export function ShapeMap({
  summary,
  outlines,
  fill,
  tell,
  chosen,
  onChoose,
  legend,
}: {
  summary: TerritorySummary;
  outlines: TerritoryOutlines;
  /** Colour of a place; undefined: unknown. */
  fill(place: number): string | undefined;
  tell(place: number): string;
  chosen: number;
  onChoose(place: number): void;
  legend: ReactNode;
}) {
  const { top, width, height } = outlines;
  const box = { x: 0, y: top, width, height };
  const { shape } = summary.places;
  return (
    <MapFrame box={box} start={box} label={summary.name} name={summary.name.replace(/\W+/g, '-')} legend={legend}>
      {(_, wasDrag) => (
        <>
          <Hatching />
          <g className="map-shapes">
            {shape.flatMap((at, place) => {
              if (at < 0) return [];
              return [
                // biome-ignore lint/a11y/noStaticElementInteractions: the table of places beside the map chooses by keys.
                <path
                  key={at}
                  d={outlines.paths[at]}
                  fill={fill(place) ?? 'url(#map-unknown)'}
                  vectorEffect="non-scaling-stroke"
                  onClick={() => !wasDrag() && onChoose(place)}
                >
                  <title>{tell(place)}</title>
                </path>,
              ];
            })}
            {shape[chosen] !== undefined && shape[chosen]! >= 0 && (
              <path className="map-chosen" d={outlines.paths[shape[chosen]!]} vectorEffect="non-scaling-stroke" />
            )}
          </g>
        </>
      )}
    </MapFrame>
  );
}

/** The pattern of what is unknown. */
export function Hatching() {
  return (
    <defs>
      <pattern id="map-unknown" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="map-hatch-ground" width="5" height="5" />
        <path className="map-hatch-line" d="M0,0V5" />
      </pattern>
    </defs>
  );
}
