import { useState } from 'react';
import type { ExplanationTable } from '../../../../api/index.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { useExplanationDeed } from './deeds.js';
import { WORDS } from './words.js';
import { WordsDialog } from './words-dialog.js';

/** The explanations that compete, each with what stands against it. */
export function Hypotheses({ table: { name, hypotheses, leading } }: { table: ExplanationTable }) {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const carryOut = useExplanationDeed(name);
  const [open, setOpen] = useState<string | 'new'>();
  const most = Math.max(1, ...hypotheses.map(({ against = 0 }) => against));
  const changing = hypotheses.find(({ id }) => id === open);
  return (
    <section aria-label={say('explanations')}>
      <ol className="plain explanations-list">
        {hypotheses.map(({ id, text, against, inFavour }) => (
          <li key={id} className={`panel ${leading.length === 1 && leading[0] === id ? 'leads' : ''}`}>
            <div>
              <strong>{id}</strong> {text}
            </div>
            {against !== undefined && (
              <div className="explanations-against">
                <span className="explanations-bar" aria-hidden="true">
                  <span style={{ width: `${(100 * against) / most}%` }} />
                </span>
                <span>
                  {against.toLocaleString(language)} {say('against')}{' '}
                  <span className="soft">· {say('inFavour', { count: inFavour ?? 0 })}</span>
                </span>
              </div>
            )}
            <div className="row">
              <button type="button" onClick={() => setOpen(id)}>
                {say('change')}
                <span className="visually-hidden">: {id}</span>
              </button>
              <button
                type="button"
                aria-label={say('strikeExplanation', { id })}
                onClick={() =>
                  void carryOut({ do: 'hypothesis', id, text: null }, () => say('explanationStruck', { id }))
                }
              >
                ×
              </button>
            </div>
          </li>
        ))}
      </ol>
      <p>
        <button type="button" onClick={() => setOpen('new')}>
          {say('addExplanation')}
        </button>
      </p>
      {open === 'new' && (
        <WordsDialog
          title={say('addExplanation')}
          hint={say('atLeastTwo')}
          onSave={(text) => carryOut({ do: 'hypothesis', text }, () => say('explanationAdded'))}
          onClose={() => setOpen(undefined)}
        />
      )}
      {changing && (
        <WordsDialog
          title={say('explanation', { n: changing.id })}
          text={changing.text}
          onSave={(text) => carryOut({ do: 'hypothesis', id: changing.id, text }, () => say('explanationChanged'))}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
