import type { ReactNode } from 'react';
import type { TerritorySummary } from '../../../api/index.js';
import { useWords } from '../../shell/words.js';
import { wordOf } from './chosen-place.js';
import type { Look } from './state.js';
import { TERRITORY } from './territory-words.js';

/** A column of a table of places. */
export interface Column {
  title: string;
  cell(place: number): ReactNode;
  number?: boolean;
}

/** Rows drawn at most: the file holds all. */
const MOST = 1500;

/** Places in an order, with what is known of them; a place is chosen by its name. */
export function PlaceRows({
  summary,
  order,
  columns,
  chosen,
  look,
  label,
  note,
}: {
  summary: TerritorySummary;
  order: readonly number[];
  columns: readonly Column[];
  chosen: number;
  look: Look;
  label: string;
  /** What is said of a place beneath its name. */
  note?: (place: number) => ReactNode;
}) {
  const say = useWords(TERRITORY);
  const { places } = summary;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keys.
    <section className="scroll map-table" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('place')}</th>
            {columns.map(({ title, number }) => (
              <th key={title} scope="col" className={number ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.slice(0, MOST).map((at) => (
            <tr key={at} aria-current={at === chosen ? 'true' : undefined}>
              <th scope="row">
                <button type="button" className="link" onClick={() => look.set({ place: wordOf(summary, at) })}>
                  {places.name[at]}
                </button>
                {places.group[at] && <span className="soft map-group"> {places.group[at]}</span>}
                {note && <div>{note(at)}</div>}
              </th>
              {columns.map(({ title, cell, number }) => (
                <td key={title} className={number ? 'number' : undefined}>
                  {cell(at)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Links to all places with their numbers as files. */
export function Files({
  id,
  what,
  query,
  outlines,
}: {
  id: string;
  what: 'values' | 'index' | 'focus';
  query: string;
  outlines: boolean;
}) {
  const say = useWords(TERRITORY);
  const href = (format: string) => `/api/map/territories/${id}/files/${what}.${format}?${query}`;
  return (
    <p className="row">
      <span className="soft">{say('files')}</span>
      <a className="button" href={href('csv')} download>
        CSV
      </a>
      {outlines && (
        <a className="button" href={href('geojson')} download>
          GeoJSON
        </a>
      )}
    </p>
  );
}
