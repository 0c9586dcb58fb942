import { useState } from 'react';
import type { PerspectiveRow, ThreatRow } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { useWords } from '../../../shell/words.js';
import { useThreatDeed } from './deeds.js';
import { LEVELS } from './scales.js';
import { WORDS } from './words.js';

/** What is at stake for a side, and how much it is taken to matter there until somebody judges. */
export function StakeForm({ threat, side, onClose }: { threat: ThreatRow; side: PerspectiveRow; onClose(): void }) {
  const say = useWords(WORDS);
  const carryOut = useThreatDeed();
  const view = threat.views.find(({ perspective }) => perspective === side.id);
  const [stake, setStake] = useState(view?.stake ?? side.stakes[threat.id] ?? '');
  const [salience, setSalience] = useState(view?.salience ?? 'medium');
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    const deed = { do: 'stake', threat: threat.id, perspective: side.id, stake: stake.trim(), salience } as const;
    if (await carryOut(deed, say('stakeSet'))) onClose();
  };
  return (
    <Dialog title={`${say('stake')}: ${side.title}`} onClose={onClose}>
      <form className="judging-form" onSubmit={(event) => void save(event)}>
        <label htmlFor="threats-stake">{say('stake')}</label>
        <textarea
          id="threats-stake"
          rows={2}
          required
          value={stake}
          onChange={(event) => setStake(event.target.value)}
        />
        <label>
          {say('salience')}
          <select value={salience} onChange={(event) => setSalience(LEVELS.find((one) => one === event.target.value)!)}>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {say(`level ${level}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="primary" disabled={!stake.trim()}>
          {say('save')}
        </button>
      </form>
    </Dialog>
  );
}
