import { useState } from 'react';
import { HANDLING_MARKS } from '../../parts/handling-marks.js';
import { useWords } from '../../shell/words.js';
import { ENTITIES } from './words.js';

/** The profile as a file, without what is marked above the handling mark that is chosen. */
export function ProfileDownload({ id }: { id: string }) {
  const say = useWords(ENTITIES);
  const [mark, setMark] = useState<string>('TLP:GREEN');
  const href = (format: string) => `/api/entities/${id}/download?format=${format}&handling=${encodeURIComponent(mark)}`;
  return (
    <details className="entities-menu">
      <summary className="button">{say('download')}</summary>
      <div className="panel">
        <label>
          {say('downloadMark')}
          <select value={mark} onChange={(event) => setMark(event.target.value)}>
            {HANDLING_MARKS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <div className="row">
          <a className="button" href={href('csv')} download>
            CSV
          </a>
          <a className="button" href={href('json')} download>
            JSON
          </a>
        </div>
      </div>
    </details>
  );
}
