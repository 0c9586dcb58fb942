import { useState } from 'react';
import { Dialog } from '../../../parts/dialog.js';
import { StatementFinder } from '../../../parts/statement-finder.js';
import { useWords } from '../../../shell/words.js';
import { useThreatDeed } from './deeds.js';
import { WORDS } from './words.js';

/** A threat added by hand: its name, and the statements that it rests on, found by their words. */
export function AddThreat({ onClose }: { onClose(): void }) {
  const say = useWords(WORDS);
  const carryOut = useThreatDeed();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const add = async () => {
    if (await carryOut({ do: 'add', title: title.trim(), statements: chosen }, say('added'))) onClose();
  };
  return (
    <Dialog title={say('add')} onClose={onClose}>
      <div className="judging-form">
        <label htmlFor="threats-new">{say('addTitle')}</label>
        <input id="threats-new" value={title} onChange={(event) => setTitle(event.target.value)} />
        <p className="soft">{say('addHint')}</p>
        <StatementFinder
          action={({ id }) => {
            const on = chosen.includes(id);
            return (
              <button
                type="button"
                aria-pressed={on}
                onClick={() => setChosen((before) => (on ? before.filter((one) => one !== id) : [...before, id]))}
              >
                {say(on ? 'unchoose' : 'choose')}
              </button>
            );
          }}
        />
        <div className="row">
          <button
            type="button"
            className="primary"
            disabled={!title.trim() || chosen.length === 0}
            onClick={() => void add()}
          >
            {say('addDo')}
          </button>
          <span role="status">{say('chosen', { count: chosen.length })}</span>
        </div>
      </div>
    </Dialog>
  );
}
