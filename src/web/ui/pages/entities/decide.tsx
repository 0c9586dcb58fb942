import { useState } from 'react';
import type { PairComparison } from '../../../api/index.js';
import { useCommands } from '../../shell/commands.js';
import { useKeys } from '../../shell/keys.js';
import { useWords } from '../../shell/words.js';
import { JUDGE } from './judge-words.js';
import { useJudging, type Verdict } from './judging.js';

const KEYS = [
  ['s', 'same'],
  ['d', 'different'],
  ['u', 'unsure'],
] as const satisfies readonly (readonly [string, Verdict])[];

interface DecideProps {
  of: PairComparison;
  /** The verdict whose button has the focus at first: that which the person pressed on the pair before. */
  at?: Verdict | undefined;
  /** Called as soon as the person has decided, with the verdict if they pressed its button. */
  onDone?: (pressed: Verdict | undefined) => void;
  /** Called when the decision was taken back by undoing it. */
  onUndone?: () => void;
}

/** The buttons and keys that judge a pair, with a field for the reason. */
export function Decide({ of: pair, at, onDone, onUndone }: DecideProps) {
  const say = useWords(JUDGE);
  const { judge, withdraw } = useJudging();
  const [why, setWhy] = useState('');
  const { left, right, judgement } = pair;
  const decide = (verdict: Verdict, pressed?: Verdict) => {
    const given = why.trim();
    setWhy('');
    void judge(
      { left: left.member.id, right: right.member.id, leftName: left.member.name, rightName: right.member.name },
      verdict,
      { ...(given && { why: given }), ...(onUndone && { onUndone }) },
    );
    onDone?.(pressed);
  };
  const keys = KEYS.map(([key, verdict]) => ({ keys: key, verdict, title: say(verdict), run: () => decide(verdict) }));
  useKeys(keys);
  useCommands(keys.map(({ title, run }) => ({ id: `pair ${title}`, title, run })));
  return (
    <div className="entities-decide">
      <div className="row">
        {keys.map(({ keys: key, verdict, title }) => (
          <button
            key={verdict}
            type="button"
            className={verdict === 'same' ? 'primary' : undefined}
            // biome-ignore lint/a11y/noAutofocus: the person pressed the same button a moment ago.
            autoFocus={verdict === at}
            onClick={() => decide(verdict, verdict)}
          >
            {title} <kbd>{key.toUpperCase()}</kbd>
          </button>
        ))}
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
