import type { Statement } from '../case/index.js';
import { type Said, said, word } from '../model/index.js';
import { actorIds } from './actor-of.js';
import { lexiconRows } from './lexicon-rows.js';
import type { CaseView } from './types.js';
import { WordFinder } from './word-finder.js';

/** Whether a facilitator knew whom it served, and what says so; `unknown` where nothing does: the usual case. */
export interface Knowledge {
  says: 'witting' | 'unwitting' | 'unknown';
  because?: Said;
  statements: string[];
}

let finder: WordFinder<'witting' | 'unwitting'> | undefined;

/**
 * Witting where a quote on the actor says that it knew or conspired, or a court found it guilty; unwitting where one says
 * that it did not know. Serving alone says nothing of knowing, nor does a charge.
 */
export function knowledgeOf(view: CaseView, actor: string): Knowledge {
  finder ??= new WordFinder(
    lexiconRows(new URL('./knowledge.tsv', import.meta.url)).map(
      ([says, forms]) => [says as 'witting' | 'unwitting', forms!] as const,
    ),
  );
  const actorOf = actorIds(view);
  const isOf = (id: string | null): boolean => id !== null && actorOf.get(id) === actor;
  const own = view.snapshot.statements.filter(
    ({ subject, object, hedge, judgement }) =>
      hedge !== 'denied' && judgement !== 'rejected' && (isOf(subject) || isOf(object)),
  );
  const guilty = own.find(
    ({ schema, property, object, hedge }) =>
      schema === 'LegalAction' && isOf(object) && hedge === 'asserted' && /convict|sentenc|conden/i.test(property),
  );
  if (guilty)
    return {
      says: 'witting',
      because: said`a court found against it: ${word(guilty.property)}`,
      statements: [guilty.id],
    };
  const telling = own
    .filter(({ kind, schema }) => kind === 'relation' && schema !== 'LegalAction')
    .flatMap((statement: Statement) => {
      const found = finder!.find(statement.quote)[0];
      return found ? [{ statement, found }] : [];
    });
  const first = telling.find(({ found }) => found.label === 'unwitting') ?? telling[0];
  if (!first) return { says: 'unknown', statements: [] };
  return {
    says: first.found.label,
    because: said`a quote says "${first.found.words}"`,
    statements: [first.statement.id],
  };
}
