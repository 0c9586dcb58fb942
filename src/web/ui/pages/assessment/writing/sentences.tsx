import type { AssessmentView } from '../../../../api/index.js';
import { useWriting } from './writing.js';

type Sentence = AssessmentView['assessment']['alleged'][number];

/** Sentences with the numbers of their evidence, each of which shows its quote beside. */
export function Sentences({ of }: { of: readonly Sentence[] }) {
  return (
    <ul className="assessment-sentences">
      {of.map((sentence) => (
        <li key={`${sentence.text} ${sentence.cites.join()}`}>
          {sentence.text} <Cites of={sentence.cites} />
        </li>
      ))}
    </ul>
  );
}

/** Numbers of evidence as links to their quotes. */
export function Cites({ of }: { of: readonly number[] }) {
  const { show } = useWriting();
  if (!of.length) return null;
  return (
    <span className="assessment-cites">
      {of.map((number) => (
        <a
          key={number}
          href={`#evidence-${number}`}
          onClick={(event) => {
            event.preventDefault();
            show(number);
          }}
        >
          [{number}]
        </a>
      ))}
    </span>
  );
}
