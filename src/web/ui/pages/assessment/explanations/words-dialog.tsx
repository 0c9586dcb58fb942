import { useState } from 'react';
import { Dialog } from '../../../parts/dialog.js';
import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';

/** Asks for words: of a question, an explanation, an assumption. `onSave` says whether they were taken. */
export function WordsDialog({
  title,
  hint,
  text: before = '',
  onSave,
  onClose,
}: {
  title: string;
  hint?: string;
  text?: string;
  onSave(text: string): Promise<boolean>;
  onClose(): void;
}) {
  const say = useWords(WORDS);
  const [text, setText] = useState(before);
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    if (await onSave(text.trim())) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="judging-form" onSubmit={(event) => void save(event)}>
        <label htmlFor="explanations-words" className="visually-hidden">
          {title}
        </label>
        <textarea
          id="explanations-words"
          rows={2}
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {hint !== undefined && <p className="soft">{hint}</p>}
        <button type="submit" className="primary" disabled={!text.trim()}>
          {say('save')}
        </button>
      </form>
    </Dialog>
  );
}
