import { useRef, useState } from 'react';
import { useWords } from '../../../shell/words.js';
import { useVettingDeeds } from './deeds.js';
import { VETTING } from './words.js';

/** Puts many names on the list at once: pasted, or from a table. */
export function Many() {
  const say = useWords(VETTING);
  const { list } = useVettingDeeds();
  const [text, setText] = useState('');
  const [known, setKnown] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const put = async (names: string) => {
    const made = await list({ text: names });
    if (!made) return;
    setText('');
    setKnown(made.known);
  };
  const chosen = async (file: File | undefined) => {
    if (file) await put(await file.text());
    if (input.current) input.current.value = '';
  };
  return (
    <form
      className="panel vetting-many"
      onSubmit={(event) => {
        event.preventDefault();
        void put(text);
      }}
    >
      <h2>
        <label htmlFor="vetting-many">{say('many')}</label>
      </h2>
      <textarea
        id="vetting-many"
        rows={3}
        placeholder={say('manyExample')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <button type="submit" className="primary" disabled={text.trim() === ''}>
          {say('manyPut')}
        </button>
        <button type="button" onClick={() => input.current?.click()} title={say('manyFileHint')}>
          {say('manyFile')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label={say('manyFile')}
          onChange={(event) => void chosen(event.target.files?.[0])}
        />
      </div>
      {known > 0 && (
        <p className="soft" role="status">
          {say('manyKnown', { n: known })}
        </p>
      )}
    </form>
  );
}
