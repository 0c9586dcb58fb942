import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { SHELL } from '../shell/shell-words.js';
import { useWords } from '../shell/words.js';
import { shortName } from './short-name.js';
import { VOCABULARY } from './vocabulary.js';

/** A quote as evidence: the literal words, how sure the source is, who says so, and where it stands. */
export interface Evidence {
  statement?: string;
  quote: string;
  hedge: 'asserted' | 'alleged' | 'denied';
  attribution?: string;
  document: { id: string; name: string };
  /** Where it begins in the text of the document, in code points. */
  start: number;
}

/** A quote with its source; the source opens the document at the quote. `children` is what else is said of the source. */
export function Quote({
  of: { quote, hedge, attribution, document, start, statement },
  children,
}: {
  of: Evidence;
  children?: ReactNode;
}) {
  const say = useWords(SHELL);
  const term = useWords(VOCABULARY);
  const at = statement ? `statement=${statement}` : `at=${start}`;
  return (
    <figure className={`quote ${hedge}`}>
      <blockquote>{quote}</blockquote>
      <figcaption>
        <span className={`badge ${hedge}`}>{term(hedge)}</span>
        {attribution && <span>{attribution}</span>}
        <Link href={`/documents/${document.id}?${at}`} title={say('openDocument')}>
          {shortName(document.name)}
        </Link>
        {children}
      </figcaption>
    </figure>
  );
}
