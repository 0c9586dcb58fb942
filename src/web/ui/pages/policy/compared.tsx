import { useState } from 'react';
import type { PolicyResult } from '../../../api/index.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { bandOf, changeText, levelsText } from './difference.js';
import { WORDS } from './words.js';

type Output = PolicyResult['compared'][number];
type Package = Output['packages'][number];

/** Effects whose charts are open at first, where there is room beside the others and where there is not. */
const OPEN = { wide: 2, narrow: 1 };
const NARROW = '(max-width: 40rem)';

/** The packages side by side: each effect in a row, its size under each package; a row opens its fan charts on one scale. */
export function Compared({ of }: { of: readonly Output[] }) {
  const say = useWords(WORDS);
  const open = window.matchMedia(NARROW).matches ? OPEN.narrow : OPEN.wide;
  return (
    <section className="panel">
      <h2>{say('compared')}</h2>
      <p className="soft">{say('comparedHint')}</p>
      <div className="policy-effects">
        {of.map((output, at) => (
          <Effect key={output.output} of={output} isOpen={at < open} />
        ))}
      </div>
    </section>
  );
}

function Effect({ of: { title, unit, class: sure, packages }, isOpen }: { of: Output; isOpen: boolean }) {
  const say = useWords(WORDS);
  const term = useWords(VOCABULARY);
  const { language } = useSettings();
  const [open, setOpen] = useState(isOpen);
  return (
    <details className="policy-effect" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="policy-effect-title">
          <strong>{title}</strong> <span className="soft">({unit})</span> <span className="badge">{term(sure)}</span>
        </span>
        <span className="policy-sizes">
          {packages.map(({ name, noChange }) => (
            <span key={name} className="policy-size">
              <span className="soft">{name}</span> <strong>{changeText(noChange, language)}</strong>{' '}
              <span className="soft">{levelsText(noChange, language)}</span>
            </span>
          ))}
        </span>
      </summary>
      {open && (
        <div className="policy-charts">
          {packages.map((one) => (
            <Chart key={one.name} of={one} unit={unit} says={say} />
          ))}
        </div>
      )}
    </details>
  );
}

function Chart({
  of: { name, order, today, noChange, svg },
  unit,
  says: say,
}: {
  of: Package;
  unit: string;
  says: ReturnType<typeof useWords<keyof typeof WORDS.en>>;
}) {
  const { language } = useSettings();
  const { low, high, inUnit } = bandOf(noChange);
  return (
    <figure>
      <figcaption>
        <strong>{name}</strong> <span className="soft">{order && say(order === 1 ? 'firstOrder' : 'secondOrder')}</span>
      </figcaption>
      {/* The chart is drawn by the program from numbers alone; all words in it are escaped. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: no text of a document is in it. */}
      <div dangerouslySetInnerHTML={{ __html: svg }} />
      <p>
        <strong>{changeText(noChange, language)}</strong> {say('againstNone')}
        {low.mean !== high.mean && (
          <span className="soft">
            {' '}
            (
            {say(inUnit ? 'bandIn' : 'band', {
              low: changeText(low, language),
              high: changeText(high, language),
              unit,
            })}
            )
          </span>
        )}
        <br />
        <span className="soft">
          {changeText(today, language)} {say('againstToday')}
        </span>
      </p>
    </figure>
  );
}
