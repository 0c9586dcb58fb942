import type { QuotedEvidence } from '../../api/index.js';
import { useWords } from '../shell/words.js';
import { Quote } from './quote.js';
import { VOCABULARY } from './vocabulary.js';

type Grade = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** A quote with the date of its source and the grades of source and information (Admiralty system). */
export function GradedQuote({ of }: { of: QuotedEvidence }) {
  const term = useWords(VOCABULARY);
  const { document, credibility } = of;
  const grades = [
    `${term('reliability')}: ${term(document.reliability as Grade)}`,
    `${term('credibility')}: ${term(`c${credibility as 1 | 2 | 3 | 4 | 5 | 6}`)}`,
  ].join('; ');
  return (
    <Quote of={{ ...of, document: { id: document.id, name: document.title ?? document.name } }}>
      {document.date && <span>{document.date}</span>}
      <span title={grades}>
        {document.reliability}
        {credibility}
        <span className="visually-hidden"> ({grades})</span>
      </span>
    </Quote>
  );
}
