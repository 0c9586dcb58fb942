import type { DisagreementSide, DisagreementView } from '../../../../api/index.js';
import { GradedQuote } from '../../../parts/graded-quote.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { Compared } from './compared.js';
import { useValueText } from './in-words.js';
import { WORDS } from './words.js';

/** Both sides beside each other, with what they were compared by; of a reckoning, what it makes. */
export function Sides({ of }: { of: Pick<DisagreementView, 'kind' | 'sides' | 'arithmetic'> }) {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const { kind, sides, arithmetic } = of;
  const number = (value: number) => value.toLocaleString(language);
  return (
    <>
      <div className="disagree-sides">
        {sides.map((side) => (
          <Side key={`${side.evidence.document.id} ${side.evidence.start} ${side.value}`} of={side} kind={kind} />
        ))}
      </div>
      {arithmetic && <p>{say('makes', { made: number(arithmetic.made), said: number(arithmetic.said) })}</p>}
      <Compared sides={sides} />
    </>
  );
}

/** Kinds of which the value is told by the reckoning below the quote. */
const RECKONED: ReadonlySet<string> = new Set(['sum', 'share', 'change', 'list']);

function Side({ of, kind }: { of: DisagreementSide; kind: DisagreementView['kind'] }) {
  const say = useWords(WORDS);
  const valueText = useValueText();
  const { evidence, alike } = of;
  return (
    <div className="disagree-side">
      {!RECKONED.has(kind) && <p className="disagree-value">{valueText(of, kind)}</p>}
      <GradedQuote of={evidence} />
      {alike.length > 0 && (
        <details>
          <summary>{say('likewise', { n: alike.length })}</summary>
          {alike.map((one) => (
            <GradedQuote key={`${one.document.id} ${one.start}`} of={one} />
          ))}
        </details>
      )}
    </div>
  );
}
