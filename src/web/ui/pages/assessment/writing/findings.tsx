import { Empty } from '../../../parts/states.js';
import { useWords } from '../../../shell/words.js';
import { FindingCard } from './finding-card.js';
import { Order } from './order.js';
import { WORDS } from './words.js';
import { useWriting } from './writing.js';

/** The findings in the order of the assessment, and those that are left out. */
export function Findings() {
  const say = useWords(WORDS);
  const { view, passage, write } = useWriting();
  const { findings, written } = view.assessment;
  const order = new Order(view);
  return (
    <section aria-labelledby="assessment-findings">
      <h2 id="assessment-findings">{say('findings')}</h2>
      {!findings.length && <Empty title={say('findingsEmpty')}>{say('findingsEmptyNext')}</Empty>}
      <ol className="plain">
        {findings.map((finding, at) => (
          <FindingCard key={finding.written?.proposed ?? finding.headline} finding={finding} at={at} order={order} />
        ))}
      </ol>
      {written.leftOut.length > 0 && (
        <>
          <h2>{say('leftOut')}</h2>
          <ul className="plain">
            {written.leftOut.map(({ passage: id, headline, why, who }) => (
              <li key={id} className="panel">
                <p>{headline}</p>
                <p className="soft">
                  {why} ({who})
                </p>
                <button
                  type="button"
                  onClick={() => {
                    const { leftOut: _, ...kept } = passage(id)!.passage!;
                    void write(id, kept, say('putBackDone'));
                  }}
                >
                  {say('putBack')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
