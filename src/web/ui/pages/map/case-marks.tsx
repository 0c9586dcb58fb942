import type { CaseMap, CasePlace } from '../../../api/index.js';
import type { View } from './zoom.js';

/** Width of a letter, as a share of its size. */
const LETTER = 0.56;
const SIZE = 12;

/** Radius of a place in pixels, by what is said of it. */
export const radiusOf = ({ statements }: Pick<CasePlace, 'statements'>): number =>
  3 + Math.min(9, Math.sqrt(statements));

/** The names that have room, the most spoken of first. */
function labelled(places: readonly CasePlace[], { k }: View, chosen: string | undefined): CasePlace[] {
  const boxes: [number, number, number, number][] = [];
  const order = [...places].sort(
    (a, b) =>
      Number(b.id === chosen) - Number(a.id === chosen) ||
      Number(a.isCountry) - Number(b.isCountry) ||
      b.statements - a.statements,
  );
  return order.filter((place) => {
    const x = place.x * k + radiusOf(place) + 3;
    const y = place.y * k - SIZE / 2;
    const box = [x, y, x + place.name.length * SIZE * LETTER, y + SIZE] as [number, number, number, number];
    if (boxes.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]))
      return false;
    boxes.push(box);
    return true;
  });
}

/** The places: control is a square, presence a ring, a mention a dot; dashed where it is only alleged. */
export function PlaceMarks({
  places,
  view,
  unit,
  chosen,
  onChoose,
}: {
  places: readonly CasePlace[];
  view: View;
  /** Units of the drawing for a pixel. */
  unit: number;
  chosen: string | undefined;
  onChoose(id: string): void;
}) {
  const scale = unit / view.k;
  const names = new Set(labelled(places, { ...view, k: view.k / unit }, chosen).map(({ id }) => id));
  return (
    <g>
      {[...places]
        .sort((a, b) => b.statements - a.statements)
        .map((place) => {
          const { id, name, groups } = place;
          const r = radiusOf(place);
          const kind = groups.some(({ controls }) => controls) ? 'controls' : groups.length ? 'present' : 'named';
          const alleged = groups.length > 0 && groups.every(({ hedge }) => hedge !== 'asserted');
          const classes = `map-place ${kind} ${alleged ? 'alleged' : ''} ${id === chosen ? 'chosen' : ''}`;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table of places beside the map chooses by keys.
            <g
              key={id}
              className={classes}
              transform={`translate(${place.x} ${place.y}) scale(${scale})`}
              onClick={() => onChoose(id)}
            >
              <title>{groups.length ? `${name}: ${groups.map((group) => group.name).join(', ')}` : name}</title>
              {kind === 'controls' ? <rect x={-r} y={-r} width={2 * r} height={2 * r} /> : <circle r={r} />}
              {names.has(id) && (
                <text x={r + 3} y={SIZE / 3} fontSize={SIZE}>
                  {name}
                </text>
              )}
            </g>
          );
        })}
    </g>
  );
}

/** Illicit flows as arcs that bend to the left of their way. */
export function Flows({ map, view, unit }: { map: CaseMap; view: View; unit: number }) {
  const at = new Map(map.places.map((place) => [place.id, place]));
  const scale = unit / view.k;
  return (
    <g>
      {map.flows.flatMap(({ source, target, hedge }) => {
        const [from, to] = [at.get(source), at.get(target)];
        if (!from || !to || from === to) return [];
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const [cx, cy] = [(from.x + to.x) / 2 + dy * 0.2, (from.y + to.y) / 2 - dx * 0.2];
        const angle = (Math.atan2(to.y - cy, to.x - cx) * 180) / Math.PI;
        return [
          <g key={`${source} ${target}`} className={`map-flow ${hedge}`}>
            <title>{`${from.name} → ${to.name}`}</title>
            <path d={`M${from.x} ${from.y}Q${cx} ${cy} ${to.x} ${to.y}`} vectorEffect="non-scaling-stroke" />
            <path
              className="map-head"
              d="M-9 -4L0 0L-9 4Z"
              transform={`translate(${to.x} ${to.y}) scale(${scale}) rotate(${angle}) translate(${-radiusOf(to)} 0)`}
            />
          </g>,
        ];
      })}
    </g>
  );
}

/** Incidents of the months chosen as circles about their place, the area by their number. */
export function IncidentMarks({
  places,
  counts,
  view,
  unit,
}: {
  places: readonly CasePlace[];
  counts: ReadonlyMap<string, number>;
  view: View;
  unit: number;
}) {
  const scale = unit / view.k;
  return (
    <g className="map-incidents">
      {places.flatMap((place) => {
        const count = counts.get(place.id);
        if (!count) return [];
        return [
          <circle
            key={place.id}
            cx={place.x}
            cy={place.y}
            r={(radiusOf(place) + 3 + 3 * Math.sqrt(count)) * scale}
            vectorEffect="non-scaling-stroke"
          />,
        ];
      })}
    </g>
  );
}
