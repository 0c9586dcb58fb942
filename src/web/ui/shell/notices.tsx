import { useEffect, useState } from 'react';
import { SHELL } from './shell-words.js';
import { type Notice, useUndo } from './undo.js';
import { useWords } from './words.js';

/** How long a notice stays, in milliseconds; errors stay until dismissed. */
const STAYS = 8000;

/** What was just done, with a button that undoes it, and what was refused. */
export function Notices() {
  const { notices } = useUndo();
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map((notice) => (
        <Shown key={notice.id} of={notice} />
      ))}
    </div>
  );
}

/** A notice, which does not go while the pointer or the focus is on it: somebody is about to use it. */
function Shown({ of: { id, kind, says, deed } }: { of: Notice }) {
  const say = useWords(SHELL);
  const { dismiss, undo } = useUndo();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (kind === 'error' || held) return undefined;
    const timer = setTimeout(() => dismiss(id), STAYS);
    return () => clearTimeout(timer);
  }, [id, kind, held, dismiss]);
  const [hold, letGo] = [() => setHeld(true), () => setHeld(false)];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by it; what is in it stays.
    <div className={`notice ${kind}`} onPointerEnter={hold} onPointerLeave={letGo} onFocus={hold} onBlur={letGo}>
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
  );
}
