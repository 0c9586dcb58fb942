import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../shell/words.js';
import type { Layout } from './layout.js';
import { selectWords } from './selection.js';
import type { Stretch } from './text-units.js';
import { hull, type Marked, marked, wordAfter } from './word-steps.js';
import { DOCUMENTS } from './words.js';

/** Height of the frame above the text, about, in pixels. */
const FRAME = 90;

/** Words of the text chosen by keys: a bar that has the focus, takes the arrows and says what is marked. */
export function Marking({
  layout,
  language,
  from,
  onUse,
  onClose,
}: {
  layout: Layout;
  language: string;
  /** Where marking begins; the first words in sight unless told. */
  from: number | undefined;
  onUse(words: Stretch): void;
  onClose(): void;
}) {
  const say = useWords(DOCUMENTS);
  const bar = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState<Marked | undefined>(() => {
    const word = wordAfter(layout.text, from ?? firstInSight());
    return word && { anchor: word, head: word };
  });
  const whole = now && hull(now);
  useEffect(() => bar.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (!whole) return undefined;
    const show = () => selectWords(whole);
    show();
    // What comes near the window is drawn anew, and the browser drops what was selected in it.
    const again = () => getSelection()?.isCollapsed && show();
    document.addEventListener('selectionchange', again);
    return () => document.removeEventListener('selectionchange', again);
  });
  const words = whole ? layout.text.slice(whole.start, whole.end) : '';
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // On a button inside, Enter is the button's.
    if (event.key === 'Enter' && whole && event.target === bar.current) onUse(whole);
    else if (event.key === 'Escape') onClose();
    else if (now && event.key.startsWith('Arrow'))
      setNow(marked(event, now, layout.text, layout.chunks.flat(), language) ?? now);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={bar}
      className="reader-marking"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the arrow keys.
      tabIndex={0}
      aria-label={`${say('marking')}. ${say('markingKeys')}`}
      onKeyDown={onKeyDown}
    >
      <strong>{say('marking')}</strong>
      <p className="reader-marked" aria-live="assertive">
        {words.length > 240 ? `${words.slice(0, 110)} … ${words.slice(-110)}` : words}
      </p>
      <p className="soft">{say('markingKeys')}</p>
      <div className="row">
        <button type="button" className="primary" disabled={!whole} onClick={() => whole && onUse(whole)}>
          {say('markingUse')} <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={onClose}>
          {say('cancel')} <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  );
}

/** Where the first block begins that is seen below the frame. */
function firstInSight(): number {
  const blocks = document.querySelectorAll<HTMLElement>('#reader-text [data-start]');
  const first = [...blocks].find((block) => block.getBoundingClientRect().bottom > FRAME);
  return Number(first?.dataset['start'] ?? 0);
}
