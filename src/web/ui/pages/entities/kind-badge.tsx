import { VOCABULARY } from '../../parts/vocabulary.js';
import { useWords } from '../../shell/words.js';

/** The kind of an entity, in its colour. */
export function KindBadge({ schema }: { schema: string }) {
  const term = useWords(VOCABULARY);
  return <span className={`entities-kind ${schema}`}>{term(schema as keyof (typeof VOCABULARY)['en'])}</span>;
}
