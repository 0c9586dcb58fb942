import type { PerspectiveRow, ThreatRow } from '../../../../api/index.js';
import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';

/** A threat in one line: its name, and what each side makes of it. */
export function ThreatSummary({
  threat,
  sides,
  open,
  onToggle,
}: {
  threat: ThreatRow;
  sides: readonly PerspectiveRow[];
  open: boolean;
  onToggle(): void;
}) {
  const say = useWords(WORDS);
  const { title, views, trend, statements, fell } = threat;
  return (
    <div className="threats-line" style={{ '--sides': sides.length } as React.CSSProperties}>
      <div>
        <h2>
          <button type="button" className="quiet threats-name" aria-expanded={open} onClick={onToggle}>
            <span aria-hidden="true">{open ? '▾' : '▸'}</span> {title}
          </button>
        </h2>
        <p className="soft threats-about">
          {say('restsOn', { count: statements.length })}
          {trend !== 'unknown' && `; ${say(`trend ${trend}`)}`}
          {fell.length > 0 && <span className="badge rejected">{say('fellShort', { count: fell.length })}</span>}
        </p>
      </div>
      {sides.map(({ id, title: side }) => {
        const view = views.find(({ perspective }) => perspective === id);
        return (
          <div key={id} className="threats-cell">
            <span className="threats-side soft">{side}</span>
            {view?.judgement ? (
              <strong>
                {say(view.judgement.likelihood)} · {say(`impact ${view.judgement.impact}`)}
              </strong>
            ) : (
              <span className="soft">
                {view ? say('assumedLevel', { level: say(`level ${view.salience}`) }) : say('notSaid')}
              </span>
            )}
            <span className={`threats-weight ${view?.judgement ? 'judged' : ''}`} aria-hidden="true">
              {view && <span style={{ width: `${8 + 92 * view.weight}%` }} />}
            </span>
          </div>
        );
      })}
    </div>
  );
}
