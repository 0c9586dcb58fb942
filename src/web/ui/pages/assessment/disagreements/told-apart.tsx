import type { DisagreementList, ToldApartList } from '../../../../api/index.js';
import { Answer } from '../../../parts/states.js';
import { useNumbers } from '../../../parts/use-numbers.js';
import { useGet, withQuery } from '../../../shell/api.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { Sides } from './sides.js';
import { WORDS } from './words.js';

type Step = keyof DisagreementList['setAside'];

const NAMES = {
  place: 'apartPlace',
  unit: 'apartUnit',
  measure: 'apartMeasure',
  period: 'apartPeriod',
  scope: 'apartScope',
  rounding: 'apartRounding',
  'one sentence': 'apartSentence',
} as const satisfies Record<Step, string>;

/** What was no disagreement: pairs of figures that differ in something else, counted, and those to look at that came nearest. */
export function ToldApart({
  counts,
  chosen,
  onChoose,
}: {
  counts: DisagreementList['setAside'];
  chosen: string | undefined;
  onChoose(step: string | undefined): void;
}) {
  const say = useWords(WORDS);
  const number = useNumbers();
  const steps = (Object.keys(NAMES) as Step[]).filter((step) => counts[step] > 0);
  if (steps.length === 0) return null;
  return (
    <section className="panel disagree-apart" aria-labelledby="disagree-apart">
      <h2 id="disagree-apart">{say('apart')}</h2>
      <p className="soft">{say('apartLead')}</p>
      <div className="row">
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            aria-pressed={chosen === step}
            onClick={() => onChoose(chosen === step ? undefined : step)}
          >
            {say(NAMES[step])} <span className="soft">{number(counts[step])}</span>
          </button>
        ))}
      </div>
      {chosen !== undefined && steps.includes(chosen as Step) && <Pairs step={chosen} />}
    </section>
  );
}

function Pairs({ step }: { step: string }) {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const asked = useGet<ToldApartList>(withQuery('/disagreements/told-apart', { step, language }));
  return (
    <Answer of={asked}>
      {({ pairs }) => (
        <ol className="plain">
          {pairs.length === 0 && <li className="soft">{say('apartNone')}</li>}
          {pairs.map(({ about, sides }) => (
            <li key={sides.map(({ evidence }) => evidence.statement).join()} className="disagree-pair">
              <h3>{about}</h3>
              <Sides of={{ kind: 'figure', sides }} />
            </li>
          ))}
        </ol>
      )}
    </Answer>
  );
}
