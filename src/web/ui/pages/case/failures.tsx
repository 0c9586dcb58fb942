import type { CaseOverview } from '../../../api/index.js';
import { useToldByReader } from '../../parts/reader-words.js';
import { useWords } from '../../shell/words.js';
import { CASE } from './words.js';

/** What to do about each kind of failure. */
const ADVICE = {
  missing: 'adviceMissing',
  empty: 'adviceEmpty',
  encrypted: 'adviceEncrypted',
  broken: 'adviceBroken',
  unsupported: 'adviceUnsupported',
  'too-large': 'adviceTooLarge',
  'no-text': 'adviceNoText',
  bomb: 'adviceBomb',
  unreadable: 'adviceUnreadable',
} as const;

/** The files that could not be read, why, and what to do about each. */
export function Failures({ of }: { of: CaseOverview['failures'] }) {
  const say = useWords(CASE);
  return (
    <section className="panel" aria-labelledby="case-failures">
      <h2 id="case-failures">{say('failures')}</h2>
      {of.length === 0 ? <p className="soft">{say('noFailures')}</p> : <FailureList of={of} />}
    </section>
  );
}

function FailureList({ of }: { of: CaseOverview['failures'] }) {
  const say = useWords(CASE);
  const told = useToldByReader();
  return (
    <>
      <p>{say('failuresWhat', { count: of.length })}</p>
      <ul className="plain case-failures">
        {of.map(({ path, code, reason }) => (
          <li key={path}>
            <strong>{path}</strong>
            <span>{told(reason)}</span>
            <span className="soft">{say(ADVICE[code as keyof typeof ADVICE] ?? 'adviceUnreadable')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
