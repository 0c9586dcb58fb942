import { useState } from 'react';
import type { ThreatRegister, ThreatRow } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { GradedQuote } from '../../../parts/graded-quote.js';
import { StatementFinder } from '../../../parts/statement-finder.js';
import { useWords } from '../../../shell/words.js';
import { useThreatDeed } from './deeds.js';
import { WORDS } from './words.js';

/** The statements that a threat rests on, shown when asked for; each can be said to show capability or intent. */
export function RestsOn({ threat, register }: { threat: ThreatRow; register: ThreatRegister }) {
  const say = useWords(WORDS);
  const carryOut = useThreatDeed();
  const [adding, setAdding] = useState(false);
  const { id } = threat;
  const statements = [...new Set([...threat.statements, ...threat.capability, ...threat.intent])];
  return (
    <>
      <details open={statements.length === 0}>
        <summary>{say('showStatements', { count: statements.length })}</summary>
        <ul className="plain threats-rests">
          {statements.map((statement) => {
            const quote = register.evidence[statement];
            return (
              <li key={statement}>
                {quote && <GradedQuote of={quote} />}
                <div className="row">
                  <span className="soft">{say('shows')}</span>
                  {(['capability', 'intent'] as const).map((list) => {
                    const on = threat[list].includes(statement);
                    return (
                      <button
                        key={list}
                        type="button"
                        aria-pressed={on}
                        onClick={() =>
                          void carryOut({ do: 'rest', threat: id, list, statement, on: !on }, say('marked'))
                        }
                      >
                        {say(list === 'capability' ? 'shownCapability' : 'shownIntent')}
                      </button>
                    );
                  })}
                  <button
                    type="button"
                    onClick={() =>
                      void carryOut({ do: 'rest', threat: id, list: 'statements', statement, on: false }, say('unrest'))
                    }
                  >
                    {say('takeOut')}
                  </button>
                </div>
              </li>
            );
          })}
        </ul>
        <button type="button" onClick={() => setAdding(true)}>
          {say('addStatement')}
        </button>
      </details>
      {adding && (
        <Dialog title={`${say('addStatement')}: ${threat.title}`} onClose={() => setAdding(false)}>
          <StatementFinder
            action={({ id: statement }) =>
              statements.includes(statement) ? (
                <span className="badge accepted">{say('isIn')}</span>
              ) : (
                <button
                  type="button"
                  onClick={() =>
                    void carryOut({ do: 'rest', threat: id, list: 'statements', statement, on: true }, say('rest'))
                  }
                >
                  {say('choose')}
                </button>
              )
            }
          />
        </Dialog>
      )}
    </>
  );
}
