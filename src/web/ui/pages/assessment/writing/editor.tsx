import { useEffect, useId, useRef, useState } from 'react';
import type { Passage } from '../../../../api/index.js';
import { HANDLING_MARKS } from '../../../parts/handling-marks.js';
import { useUnsaved } from '../../../parts/use-unsaved.js';
import { VOCABULARY } from '../../../parts/vocabulary.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';
import { useWriting } from './writing.js';

/** The field in which evidence is looked for: the way from the text to what it may cite. */
export const EVIDENCE_FIELD = 'assessment-find';

interface Props {
  id: string;
  passage: Passage;
  /** The headline that the program proposes; absent: the passage is a paragraph of its own. */
  proposed?: string;
  onClose(): void;
}

/** Where a passage is typed: headline, text with citations, mark. Ctrl+Enter saves, Escape leaves it as it was. */
export function Editor({ id, passage, proposed, onClose }: Props) {
  const say = useWords(WORDS);
  const term = useWords(VOCABULARY);
  const { labels, write, setTyping } = useWriting();
  const { tell } = useUndo();
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = { headline: useId(), text: useId(), hint: useId() };
  const [headline, setHeadline] = useState(passage.headline ?? '');
  const [text, setText] = useState(() => labels.typed(passage.text));
  const [handling, setHandling] = useState(passage.handling);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    const insert = (citation: string) => {
      const area = field.current;
      if (!area) return;
      area.focus();
      const { selectionStart: at, value } = area;
      const gap = at > 0 && !/\s$/.test(value.slice(0, at)) ? ' ' : '';
      // Typed as a person would: nothing else is taken back by the field's own undo.
      document.execCommand('insertText', false, `${gap}${citation}`);
    };
    setTyping({ id, insert });
    return () => setTyping(undefined);
  }, [id, setTyping]);
  useEffect(() => field.current?.focus(), []);

  const save = async () => {
    const stored = labels.stored(text);
    if ('unknown' in stored) return setProblem(say('unknown', { label: stored.unknown }));
    const { headline: _, ...rest } = passage;
    const next = { ...rest, ...(headline.trim() && { headline: headline.trim() }), text: stored.text, handling };
    if (await write(id, next, say('saved'))) onClose();
  };
  const changed =
    text !== labels.typed(passage.text) || headline !== (passage.headline ?? '') || handling !== passage.handling;
  useUnsaved(changed);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') {
      // What was typed is not lost by one key.
      if (changed) tell(say('unsaved'));
      else onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside.
    <div className="assessment-editor" onKeyDown={onKeyDown}>
      <label htmlFor={ids.headline}>{say(proposed === undefined ? 'paragraphTitle' : 'headline')}</label>
      <input
        id={ids.headline}
        type="text"
        value={headline}
        placeholder={proposed === undefined ? '' : say('headlineHint')}
        onChange={(event) => setHeadline(event.target.value)}
      />
      {proposed !== undefined && <p className="soft">{say('proposed', { text: proposed })}</p>}
      <label htmlFor={ids.text}>{say('text')}</label>
      <textarea
        ref={field}
        id={ids.text}
        rows={5}
        value={text}
        aria-describedby={ids.hint}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={ids.hint} className="soft">
        {say('textHint')}
      </p>
      {problem && <p role="alert">{problem}</p>}
      <div className="row">
        <button type="button" className="primary" onClick={() => void save()}>
          {say('save')} <kbd>Ctrl ↵</kbd>
        </button>
        <button type="button" onClick={onClose}>
          {say('cancel')}
        </button>
        <button type="button" onClick={() => document.getElementById(EVIDENCE_FIELD)?.focus()}>
          {say('toEvidence')}
        </button>
        <label>
          {term('handling')}
          <select value={handling} onChange={(event) => setHandling(event.target.value as Passage['handling'])}>
            {HANDLING_MARKS.map((mark) => (
              <option key={mark}>{mark}</option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
