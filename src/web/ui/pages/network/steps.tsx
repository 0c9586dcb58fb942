import { VOCABULARY } from '../../parts/vocabulary.js';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { useRelations } from './use-relations.js';

export interface Step {
  source: string;
  target: string;
  schema: string;
  hedge: string;
}

/** Ties in words, each with a way to its quotes. `nameOf` gives the name of an end. */
export function Steps({
  steps,
  nameOf,
  address,
}: {
  steps: readonly Step[];
  nameOf(id: string): string;
  address: Address;
}) {
  const term = useWords(VOCABULARY);
  const relation = useRelations();
  return (
    <ol className="plain network-list">
      {steps.map(({ source, target, schema, hedge }) => (
        <li key={`${source} ${schema} ${target}`}>
          <button type="button" className="quiet" onClick={() => address.set({ pair: `${source},${target}` })}>
            <span>
              {nameOf(source)} <em>{relation(schema)}</em> {nameOf(target)}
            </span>
            {hedge !== 'asserted' && <span className={`badge ${hedge}`}>{term(hedge as 'alleged')}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
