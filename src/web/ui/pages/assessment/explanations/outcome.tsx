import type { ExplanationTable } from '../../../../api/index.js';
import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';

/** What the table comes to: the explanation with least against it, and the piece that decides. */
export function Outcome({ table: { leading, hypotheses, evidence, missing } }: { table: ExplanationTable }) {
  const say = useWords(WORDS);
  if (leading.length === 0) return <p className="panel explanations-outcome">{say('notYet')}</p>;
  const deciding = evidence.filter(({ decides }) => decides).map(({ id }) => id);
  const leader = hypotheses.find(({ id }) => id === leading[0])!;
  return (
    <section className="panel explanations-outcome" aria-live="polite">
      <p>
        <strong>
          {leading.length === 1
            ? say('leads', { id: leader.id, text: leader.text })
            : say('tie', { ids: leading.join(', ') })}
        </strong>
      </p>
      <p>
        {deciding.length ? say('decides', { ids: deciding.join(', '), count: deciding.length }) : say('noneDecides')}
      </p>
      {missing > 0 && <p className="soft">{say('missing', { count: missing })}</p>}
    </section>
  );
}
