import { VOCABULARY } from '../../parts/vocabulary.js';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { useRelations } from './use-relations.js';

export interface Step {
  source: string;
  sourceName: string;
  target: string;
  targetName: string;
  schema: string;
  hedge: string;
}

/** Ties in words, each with a way to its quotes. */
export function Steps({ steps, address }: { steps: readonly Step[]; address: Address }) {
  const term = useWords(VOCABULARY);
  const relation = useRelations();
  return (
    <ol className="plain network-list">
      {steps.map(({ source, sourceName, target, targetName, schema, hedge }) => (
        <li key={`${source} ${schema} ${target}`}>
          <button type="button" className="quiet" onClick={() => address.set({ pair: `${source},${target}` })}>
            <span>
              {sourceName} <em>{relation(schema)}</em> {targetName}
            </span>
            {hedge !== 'asserted' && <span className={`badge ${hedge}`}>{term(hedge as 'alleged')}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
