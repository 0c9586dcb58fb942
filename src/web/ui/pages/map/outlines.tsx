import { useQueryClient } from '@tanstack/react-query';
import type { TerritorySummary } from '../../../api/index.js';
import { send, withQuery } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { TERRITORY } from './territory-words.js';

/** Asks again for all that is shown of tables, after one changed. */
export function useTableChanged(): () => Promise<void> {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/map/territories') });
}

/** Gives a table its outlines: a file, or those that are bundled. */
export function Outlines({ summary }: { summary: TerritorySummary }) {
  const say = useWords(TERRITORY);
  const { language } = useSettings();
  const { attempt } = useUndo();
  const changed = useTableChanged();
  const give = (name: string, file: Blob) =>
    attempt(async () => {
      await send(withQuery(`/map/territories/${summary.id}/shapes`, { name, language }), file);
      await changed();
    });
  return (
    <section className="panel">
      <p>{say('noOutlines')}</p>
      <div className="row">
        <label>
          {say('outlines')}
          <input
            type="file"
            accept=".json,.geojson,.topojson"
            onChange={(event) =>
              event.target.files?.[0] && void give(event.target.files[0].name, event.target.files[0])
            }
          />
        </label>
        <button type="button" onClick={() => void give('world', new Blob([]))}>
          {say('world')}
        </button>
        <button type="button" onClick={() => void give('mexico-tiles', new Blob([]))}>
          {say('mexicoTiles')}
        </button>
      </div>
    </section>
  );
}
