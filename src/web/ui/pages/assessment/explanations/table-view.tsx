import { useState } from 'react';
import type { ExplanationTable } from '../../../../api/index.js';
import { Failure } from '../../../parts/states.js';
import { useWords } from '../../../shell/words.js';
import { AddEvidence } from './add-evidence.js';
import { useExplanationDeed } from './deeds.js';
import { TableHistory } from './history.js';
import { Hypotheses } from './hypotheses.js';
import { Matrix } from './matrix.js';
import { Outcome } from './outcome.js';
import { WORDS } from './words.js';
import { WordsDialog } from './words-dialog.js';

/** A table: the question, its explanations, what they come to, and the evidence with its marks. */
export function TableView({ table }: { table: ExplanationTable }) {
  const say = useWords(WORDS);
  const carryOut = useExplanationDeed(table.name);
  const [open, setOpen] = useState<'question' | 'evidence' | 'assumption' | 'history'>();
  const close = () => setOpen(undefined);
  const { name, question, by, date, evidence, broken } = table;
  const discard = () => carryOut({ do: 'discard' }, () => say('discarded', { question }));
  if (broken !== undefined) return <Failure error={new Error(`${say('broken')}: ${broken}`)} />;
  return (
    <>
      <div className="explanations-question">
        <h2>{question}</h2>
        <div className="row">
          <span className="soft">{say('by', { who: by, date })}</span>
          <button type="button" onClick={() => setOpen('question')}>
            {say('change')}
          </button>
          <button type="button" onClick={() => setOpen('history')}>
            {say('history')}
          </button>
          <button type="button" onClick={() => void discard()}>
            {say('discard')}
          </button>
        </div>
      </div>
      <Outcome table={table} />
      <Hypotheses table={table} />
      <div className="explanations-question">
        <h2>{say('evidence')}</h2>
        <div className="row">
          <button type="button" className={evidence.length ? '' : 'primary'} onClick={() => setOpen('evidence')}>
            {say('addEvidence')}
          </button>
          <button type="button" onClick={() => setOpen('assumption')}>
            {say('addAssumption')}
          </button>
        </div>
      </div>
      {evidence.length ? <Matrix table={table} /> : <p>{say('noEvidence')}</p>}
      {open === 'question' && (
        <WordsDialog
          title={say('question')}
          hint={say('questionHint')}
          text={question}
          onSave={(text) => carryOut({ do: 'question', question: text }, () => say('questionChanged'))}
          onClose={close}
        />
      )}
      {open === 'assumption' && (
        <WordsDialog
          title={say('assumption')}
          hint={say('assumptionHint')}
          onSave={(assumption) => carryOut({ do: 'piece', assumption }, (id) => say('evidenceAdded', { id: id ?? '' }))}
          onClose={close}
        />
      )}
      {open === 'evidence' && <AddEvidence table={table} onClose={close} />}
      {open === 'history' && <TableHistory name={name} onClose={close} />}
    </>
  );
}
