import { SHELL } from './shell-words.js';
import { useUndo } from './undo.js';
import { useWords } from './words.js';

/** What was just done, with a button that undoes it, and what was refused. */
export function Notices() {
  const say = useWords(SHELL);
  const { notices, dismiss, undo } = useUndo();
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map(({ id, kind, says, deed }) => (
        <div key={id} className={`notice ${kind}`}>
          <span>{says}</span>
          {deed && (
            <button type="button" onClick={() => void undo(deed)}>
              {say('undo')}
            </button>
          )}
          <button type="button" className="quiet" aria-label={say('dismiss')} onClick={() => dismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
