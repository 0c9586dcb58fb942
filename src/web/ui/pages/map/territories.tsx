import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { TerritoryList, TerritorySummary } from '../../../api/index.js';
import { change, send, useGet, withQuery } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { useTableChanged } from './outlines.js';
import { TERRITORY } from './territory-words.js';

/** Opens a table of indicators with its outlines, or the example, and lists those that are open. */
export function Territories() {
  const say = useWords(TERRITORY);
  const { language } = useSettings();
  const { attempt, did } = useUndo();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const open = useGet<TerritoryList>('/map/territories').data?.territories ?? [];
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const changed = useTableChanged();
  const remove = (id: string, name: string) =>
    attempt(async () => {
      await change('DELETE', `/map/territories/${id}`);
      await changed();
      did({
        says: say('tableRemoved', { name }),
        undo: async () => {
          await change('POST', `/map/territories/${id}/restored`);
          await changed();
        },
      });
    });
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [table, outlines] = ['table', 'outlines'].map((name) => form.get(name) as File);
    setBusy(true);
    await attempt(async () => {
      const { id } = await send<TerritorySummary>(
        withQuery('/map/territories', { name: table!.name, language }),
        table!,
      );
      try {
        if (outlines?.size)
          await send(withQuery(`/map/territories/${id}/shapes`, { name: outlines.name, language }), outlines);
      } finally {
        go(`/map/territories/${id}`);
      }
    });
    setBusy(false);
  };
  return (
    <div className="map-open">
      <section className="panel">
        <h2>{say('openTitle')}</h2>
        <p>{say('openLead')}</p>
        <form onSubmit={(event) => void onSubmit(event)}>
          <label>
            {say('table')}
            <input type="file" name="table" required accept=".csv,.tsv,.txt,.xlsx" />
          </label>
          <label>
            {say('outlines')}
            <input type="file" name="outlines" accept=".json,.geojson,.topojson" />
          </label>
          <button type="submit" className="primary" disabled={busy}>
            {busy ? say('opening') : say('open')}
          </button>
        </form>
      </section>
      <section className="panel">
        <h2>
          <Link href="/map/territories/example">{say('example')}</Link>
        </h2>
        <p>{say('exampleIs')}</p>
        {open.length > 0 && (
          <>
            <h3>{say('opened')}</h3>
            <ul className="map-kept">
              {open.map(({ id, name, places, who, at }) => (
                <li key={id}>
                  <div>
                    <Link href={`/map/territories/${id}`}>{name}</Link>{' '}
                    <span className="soft">
                      {say('placesN', { n: places })} · {who},{' '}
                      <time dateTime={at}>{dateTime.format(new Date(at))}</time>
                    </span>
                  </div>
                  <button
                    type="button"
                    className="quiet"
                    aria-label={`${say('removeTable')}: ${name}`}
                    onClick={() => void remove(id, name)}
                  >
                    {say('removeTable')}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}
