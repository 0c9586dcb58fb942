import type { ReactNode } from 'react';
import type { ReaderStatement } from '../../../api/index.js';
import { HANDLING_MARKS } from '../../parts/handling-marks.js';
import { useRoleWords } from '../../parts/role-words.js';
import { StandingFold } from '../../parts/standing.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useWords } from '../../shell/words.js';
import type { Review } from './use-review.js';
import { DOCUMENTS } from './words.js';

interface PanelProps {
  of: ReaderStatement;
  quote: string;
  says: { subject: string; verb: string; object: string };
  review: Review;
  onCorrect?: (() => void) | undefined;
  onWithdraw(): void;
}

/** The statement in hand: what it says, on which words, how sure, and what a person says of it. */
export function StatementPanel({ of, quote, says, review, onCorrect, onWithdraw }: PanelProps) {
  const say = useWords(DOCUMENTS);
  const term = useWords(VOCABULARY);
  const roleIn = useRoleWords();
  const whole = [says.subject, says.verb, says.object].filter(Boolean).join(' ');
  // What the method is called within the program stands in the title of the line.
  const family = of.method.split('@')[0];
  const isKnown = family === 'text' || family === 'table' || family === 'model';
  const finder = isKnown ? say(`by_${family}`) : of.method;
  const judge = (verdict: 'accepted' | 'rejected') => () =>
    review.judge(of, of.judgement === verdict ? null : verdict, whole);
  return (
    <div className="reader-statement">
      <p className="reader-says" aria-live="polite">
        {says.subject} <em>{says.verb}</em> {says.object}
      </p>
      <p className="row">
        <span className={`badge ${of.hedge}`}>{term(of.hedge)}</span>
        <span className={`badge ${of.judgement ?? ''}`}>{of.judgement ? term(of.judgement) : say('unreviewed')}</span>
        {of.kind === 'relation' && of.property && roleIn(of.property) !== says.verb && (
          <span className="badge">{roleIn(of.property)}</span>
        )}
      </p>
      <blockquote className={`quote ${of.hedge}`}>{quote}</blockquote>
      {of.attribution && <p className="soft">{say('saidBy', { who: of.attribution })}</p>}
      {(of.validFrom || of.validTo) && (
        <p className="soft">{say('validity', { from: of.validFrom ?? '…', to: of.validTo ?? '…' })}</p>
      )}
      {!of.examined && (
        <div className="row">
          <KeyButton hint="a" pressed={of.judgement === 'accepted'} onClick={judge('accepted')}>
            {say('accept')}
          </KeyButton>
          <KeyButton hint="r" pressed={of.judgement === 'rejected'} onClick={judge('rejected')}>
            {say('reject')}
          </KeyButton>
          {onCorrect && (
            <KeyButton hint="e" onClick={onCorrect}>
              {say('correct')}
            </KeyButton>
          )}
          {of.own && (
            <button type="button" onClick={onWithdraw}>
              {say('withdraw')}
            </button>
          )}
        </div>
      )}
      <div className="reader-grades">
        <label>
          <span>{term('credibility')}</span>
          <select value={of.credibility} onChange={(event) => review.gradeStatement(of, Number(event.target.value))}>
            {([1, 2, 3, 4, 5, 6] as const).map((grade) => (
              <option key={grade} value={grade}>
                {term(`c${grade}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{term('handling')}</span>
          <select
            value={of.handling}
            onChange={(event) => review.mark('statements', of.id, event.target.value, of.handling)}
          >
            {HANDLING_MARKS.map((mark) => (
              <option key={mark}>{mark}</option>
            ))}
          </select>
        </label>
      </div>
      <StandingFold key={of.id} statement={of.id} examined={of.examined?.status} />
      <p className="soft reader-method" title={of.own ? undefined : of.method}>
        {of.own ? say('byHand') : say('method', { method: finder, confidence: Math.round(of.confidence * 100) })}
      </p>
    </div>
  );
}

/** A button with the key that does the same. */
export function KeyButton(props: {
  hint: string;
  pressed?: boolean;
  primary?: boolean;
  onClick(): void;
  children: ReactNode;
}) {
  const { hint, pressed, primary, onClick, children } = props;
  return (
    <button
      type="button"
      className={primary ? 'primary' : undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={hint}
      onClick={onClick}
    >
      {children} <kbd>{hint}</kbd>
    </button>
  );
}
