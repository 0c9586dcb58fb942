import { useState } from 'react';
import type { PairComparison } from '../../../api/index.js';
import { useCommands } from '../../shell/commands.js';
import { useKeys } from '../../shell/keys.js';
import { useWords } from '../../shell/words.js';
import { JUDGE } from './judge-words.js';
import { useJudging, type Verdict } from './judging.js';

interface DecideProps {
  of: PairComparison;
  /** Called as soon as the person has decided. */
  onDone?: () => void;
  /** Called when the decision was taken back by undoing it. */
  onUndone?: () => void;
}

/** The buttons and keys that judge a pair, with a field for the reason. */
export function Decide({ of: pair, onDone, onUndone }: DecideProps) {
  const say = useWords(JUDGE);
  const { judge, withdraw } = useJudging();
  const [why, setWhy] = useState('');
  const { left, right, judgement } = pair;
  const decide = (verdict: Verdict) => {
    const given = why.trim();
    setWhy('');
    void judge(
      { left: left.member.id, right: right.member.id, leftName: left.member.name, rightName: right.member.name },
      verdict,
      { ...(given && { why: given }), ...(onUndone && { onUndone }) },
    );
    onDone?.();
  };
  const keys = [
    { keys: 's', title: say('same'), run: () => decide('same') },
    { keys: 'd', title: say('different'), run: () => decide('different') },
    { keys: 'u', title: say('unsure'), run: () => decide('unsure') },
  ];
  useKeys(keys);
  useCommands(keys.map(({ title, run }) => ({ id: `pair ${title}`, title, run })));
  return (
    <div className="entities-decide">
      <div className="row">
        <button type="button" className="primary" onClick={() => decide('same')}>
          {say('same')} <kbd>S</kbd>
        </button>
        <button type="button" onClick={() => decide('different')}>
          {say('different')} <kbd>D</kbd>
        </button>
        <button type="button" onClick={() => decide('unsure')}>
          {say('unsure')} <kbd>U</kbd>
        </button>
        <input
          type="text"
          className="entities-why"
          aria-label={say('why')}
          placeholder={say('why')}
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        {judgement && !judgement.rule && (
          <button type="button" onClick={() => void withdraw(judgement)}>
            {say('takeBack')}
          </button>
        )}
      </div>
      {!pair.one && (
        <p className="soft entities-would">
          {say('wouldJoin', {
            mentions: left.mentions + right.mentions,
            documents: left.documents + right.documents - pair.sharedDocuments.length,
          })}
        </p>
      )}
    </div>
  );
}
