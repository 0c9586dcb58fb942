import { type ReactNode, useEffect, useRef } from 'react';
import { SHELL } from '../shell/shell-words.js';
import { useWords } from '../shell/words.js';

/** A dialog over the page, closed by Escape, by its button, or by a click beside it. */
export function Dialog({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
  const say = useWords(SHELL);
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
    // The browser gives the focus to the button that closes; where there is a field, that is what it was opened for.
    element.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog of the browser by itself.
    <dialog
      ref={element}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === element.current && element.current.close()}
    >
      <div className="dialog-head">
        <h2>{title}</h2>
        <button type="button" className="quiet" aria-label={say('close')} onClick={() => element.current?.close()}>
          ×
        </button>
      </div>
      {children}
    </dialog>
  );
}
