import type { ExplanationTable } from '../../../../api/index.js';
import { GradedQuote } from '../../../parts/graded-quote.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { WEIGHTS } from './cells.js';
import { useExplanationDeed } from './deeds.js';
import { WORDS } from './words.js';

/** A piece of evidence: what it says, how far it is believed and matters, how far it tells the explanations apart. */
export function PieceHead({ table, piece }: { table: string; piece: ExplanationTable['evidence'][number] }) {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const carryOut = useExplanationDeed(table);
  const { id, assumption, statement, quote, fell, diagnosticity, decides, without } = piece;
  const tells =
    diagnosticity > 0 ? say('tellsApart', { value: diagnosticity.toLocaleString(language) }) : say('tellsNothing');
  return (
    <div className="explanations-piece">
      <div className="explanations-words">
        <strong>{id}</strong>
        <div>
          {assumption !== undefined && (
            <p>
              <span className="badge alleged">{say('assumption')}</span> {assumption}
            </p>
          )}
          {statement ? <GradedQuote of={statement} /> : quote !== undefined && <p>“{quote}”</p>}
          {fell && <p className="badge rejected">{say('fell', { why: say(fell) })}</p>}
          {decides && (
            <p className="badge alleged">{say('without', { ids: without.join(', '), count: without.length })}</p>
          )}
        </div>
      </div>
      <div className="row">
        {(['credibility', 'relevance'] as const).map((which) => (
          <label key={which}>
            {say(which)}
            <select
              value={piece[which]}
              onChange={(event) => {
                const weight = WEIGHTS.find((one) => one === event.target.value)!;
                void carryOut({ do: 'weigh', piece: id, [which]: weight }, () => say('weighed', { id }));
              }}
            >
              {WEIGHTS.map((one) => (
                <option key={one} value={one}>
                  {say(one)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <span className="soft">{tells}</span>
        <button
          type="button"
          aria-label={say('strikePiece', { id })}
          onClick={() => void carryOut({ do: 'strike', piece: id }, () => say('pieceStruck', { id }))}
        >
          ×
        </button>
      </div>
    </div>
  );
}
