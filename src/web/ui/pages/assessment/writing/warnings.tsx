import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';
import { useWriting } from './writing.js';

/** What changed under the passages since they were written. */
export function Warnings() {
  const say = useWords(WORDS);
  const { view, passage } = useWriting();
  const { warnings } = view.assessment.written;
  if (!warnings.length) return null;
  return (
    <section className="panel assessment-warnings" aria-label={say('attention', { count: warnings.length })}>
      <h2>{say('attention', { count: new Set(warnings.map((one) => one.passage)).size })}</h2>
      <ul>
        {warnings.map(({ passage: id, kind, statement, before = '', after = '' }) => {
          const about = passage(id)?.passage;
          const headline = about?.headline || about?.about?.headline || about?.text.slice(0, 80) || '';
          return (
            <li key={`${id} ${kind} ${statement}`}>
              <strong>{headline}</strong> {say(kind, { before, after, headline })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
