import { useLocation } from 'wouter';
import type { TerritorySummary } from '../../../../api/index.js';
import { change, withQuery } from '../../../shell/api.js';
import { useSettings } from '../../../shell/settings.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import type { Columns } from './use-columns.js';
import { COLUMNS } from './words.js';

/** Of a table of which nothing is evidence: why, and of figures by place the way to the map. */
export function Silent({ columns: { view, busy, save, chosen } }: { columns: Columns }) {
  const say = useWords(COLUMNS);
  const { attempt } = useUndo();
  const { language } = useSettings();
  const [, go] = useLocation();
  const isFigures = view.about === 'figures';
  const toMap = () =>
    attempt(async () => {
      const path = withQuery(`/tables/${encodeURIComponent(view.id)}/territory`, { language });
      const { id } = await change<TerritorySummary>('POST', path, { choices: chosen(), sheet: view.sheet });
      if (await save()) go(`/map/territories/${id}`);
    });
  return (
    <section className="panel" aria-labelledby="columns-made">
      <h2 id="columns-made">{say('makes')}</h2>
      <p role="status">{say(isFigures ? 'figuresWhat' : 'asideWhat')}</p>
      {isFigures && (
        <button type="button" disabled={busy !== undefined} onClick={() => void toMap()}>
          {say('toMap')}
        </button>
      )}
    </section>
  );
}
