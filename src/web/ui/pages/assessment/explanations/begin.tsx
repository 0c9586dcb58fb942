import { useState } from 'react';
import type { SheetMade } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { change } from '../../../shell/api.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import { carryOut } from './deeds.js';
import { WORDS } from './words.js';

const LEAST = 2;

/** Begins a table: a question and the explanations that compete. */
export function Begin({ onClose, onBegun }: { onClose(): void; onBegun(name: string): void }) {
  const say = useWords(WORDS);
  const { did, attempt } = useUndo();
  const [question, setQuestion] = useState('');
  const [texts, setTexts] = useState(['', '']);
  const given = texts.map((text) => text.trim()).filter(Boolean);
  const begin = async (event: React.FormEvent) => {
    event.preventDefault();
    const asked = question.trim();
    const made = await attempt(() =>
      change<SheetMade>('POST', '/explanations', { question: asked, hypotheses: given }),
    );
    if (!made) return;
    did({ says: say('began', { question: asked }), undo: () => carryOut(made.name, { do: 'discard' }) });
    onBegun(made.name);
  };
  return (
    <Dialog title={say('begin')} onClose={onClose}>
      <form className="judging-form" onSubmit={(event) => void begin(event)}>
        <label htmlFor="explanations-question">{say('question')}</label>
        <input
          id="explanations-question"
          required
          value={question}
          aria-describedby="explanations-question-hint"
          onChange={(event) => setQuestion(event.target.value)}
        />
        <p id="explanations-question-hint" className="soft">
          {say('questionHint')}
        </p>
        {texts.map((text, i) => {
          const id = `explanations-text-${i}`;
          return (
            <div key={id} className="judging-field">
              <label htmlFor={id}>{say('explanation', { n: i + 1 })}</label>
              <input
                id={id}
                required={i < LEAST}
                value={text}
                onChange={(event) => setTexts(texts.with(i, event.target.value))}
              />
            </div>
          );
        })}
        <p className="soft">{say('atLeastTwo')}</p>
        <div className="row">
          <button type="submit" className="primary" disabled={!question.trim() || given.length < LEAST}>
            {say('beginDo')}
          </button>
          <button type="button" onClick={() => setTexts([...texts, ''])}>
            {say('oneMore')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
