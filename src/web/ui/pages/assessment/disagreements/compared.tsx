import type { DisagreementSide } from '../../../../api/index.js';
import { Scroll } from '../../../parts/scroll.js';
import { useDate } from '../../../parts/use-date.js';
import { useWords } from '../../../shell/words.js';
import { SCOPES } from './scope-words.js';
import { WORDS } from './words.js';

type ComparedBy = NonNullable<DisagreementSide['compared']>;

const STEPS = ['place', 'unit', 'measure', 'of', 'per', 'period', 'scope'] as const;

/** What two figures were compared by, beside each other. What neither says is left out; what differs stands out. */
export function Compared({ sides }: { sides: readonly DisagreementSide[] }) {
  const say = useWords(WORDS);
  const scope = useWords(SCOPES);
  const date = useDate();
  const [one, other] = sides.map(({ compared }) => compared);
  if (!one || !other) return null;
  const told = (by: ComparedBy, step: (typeof STEPS)[number]): string => {
    if (step === 'scope') return by.scope.map((each) => scope(each as keyof (typeof SCOPES)['en']) ?? each).join(', ');
    if (step === 'measure')
      return [by.measure && say(by.measure as 'level' | 'rise' | 'fall'), by.aim && say('aim')]
        .filter(Boolean)
        .join(', ');
    const value = by[step];
    if (value === undefined) return '';
    const text = step === 'period' ? value.split('/').map(date).join(' – ') : value;
    return by.inferred.includes(step) ? say('inferred', { value: text }) : text;
  };
  const rows = STEPS.map((step) => ({ step, values: [told(one, step), told(other, step)] as const })).filter(
    ({ values }) => values.some(Boolean),
  );
  return (
    <details className="disagree-compared" open>
      <summary>{say('compared')}</summary>
      <Scroll label={say('compared')}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{say('compared')}</span>
              </th>
              <th scope="col">{say('first')}</th>
              <th scope="col">{say('second')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ step, values }) => (
              <tr key={step} className={values[0] === values[1] ? '' : 'disagree-differs'}>
                <th scope="row">{say(step)}</th>
                {values.map((value, side) => (
                  <td key={side === 0 ? 'first' : 'second'}>
                    {value || <span className="soft">{say('notSaid')}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
