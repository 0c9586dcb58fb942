import type { ExplanationTable } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { StatementFinder } from '../../../parts/statement-finder.js';
import { useWords } from '../../../shell/words.js';
import { useExplanationDeed } from './deeds.js';
import { WORDS } from './words.js';

/** Adds statements of the case to a table, found by their words. */
export function AddEvidence({ table: { name, evidence }, onClose }: { table: ExplanationTable; onClose(): void }) {
  const say = useWords(WORDS);
  const carryOut = useExplanationDeed(name);
  const known = new Set(evidence.map(({ statement }) => statement?.statement));
  return (
    <Dialog title={say('addEvidence')} onClose={onClose}>
      <StatementFinder
        action={({ id: statement }) =>
          known.has(statement) ? (
            <span className="badge accepted">{say('isIn')}</span>
          ) : (
            <button
              type="button"
              onClick={() => void carryOut({ do: 'piece', statement }, (id) => say('evidenceAdded', { id: id ?? '' }))}
            >
              {say('choose')}
            </button>
          )
        }
      />
    </Dialog>
  );
}
