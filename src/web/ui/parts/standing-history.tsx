import type { StatementStanding } from '../../api/index.js';
import { useWords } from '../shell/words.js';
import { STANDING } from './standing-words.js';
import { VOCABULARY } from './vocabulary.js';

type Shown = StatementStanding['status'];

/** Who changed what, when and why, oldest first. */
export function StandingHistory({ of, day }: { of: StatementStanding['history']; day(at: string): string }) {
  const say = useWords(STANDING);
  const term = useWords(VOCABULARY);
  const word = (status: string) => (status in KNOWN ? say(status as Shown | 'rejected') : status);
  const told = ({ action, after }: StatementStanding['history'][number]): string => {
    if (after === null) return action === 'undone' ? say('undoneNone') : say('judgedNot');
    if (action === 'judged') return say('judged', { after: after === 'accepted' ? term('accepted') : word(after) });
    const key = (['examined', 'undone', 'graded', 'marked'] as const).find((one) => one === action);
    return key ? say(key, { after: word(after) }) : say('added');
  };
  if (of.length === 0) return <p className="soft">{say('noHistory')}</p>;
  return (
    <details open={of.length <= 3}>
      <summary>{say('history', { n: of.length })}</summary>
      <ol className="standing-history">
        {of.map((one) => (
          <li key={`${one.at} ${one.action}`}>
            {day(one.at)}, {one.who}: {told(one)}
            {one.why !== undefined && ` — ${one.why}`}
          </li>
        ))}
      </ol>
    </details>
  );
}

const KNOWN: Readonly<Record<Shown, true>> = {
  asserted: true,
  corroborated: true,
  disputed: true,
  rejected: true,
  inadmissible: true,
  alleged: true,
  denied: true,
};
