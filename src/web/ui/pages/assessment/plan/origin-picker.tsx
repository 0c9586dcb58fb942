import { useState } from 'react';
import type { PlanOrigins } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { HANDLING_MARKS } from '../../../parts/handling-marks.js';
import { Answer } from '../../../parts/states.js';
import { useGet, withQuery } from '../../../shell/api.js';
import { plain } from '../../../shell/plain.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { PLAN } from './words.js';

type Origin = PlanOrigins['origins'][number];

const KINDS = ['threat', 'finding', 'package'] as const;

/** Chooses a finding, a threat or a package of measures of the case that an item answers to. */
export function OriginPicker({ onChoose, onClose }: { onChoose(origin: Origin): void; onClose(): void }) {
  const say = useWords(PLAN);
  const { language } = useSettings();
  const [words, setWords] = useState('');
  const [handling, setHandling] = useState('TLP:GREEN');
  const origins = useGet<PlanOrigins>(withQuery('/plan/origins', { language, handling }));
  return (
    <Dialog title={say('addFrom')} onClose={onClose}>
      <p className="soft">{say('originLead')}</p>
      <div className="row">
        <label>
          {say('originFind')}
          <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <label title={say('originMarkHint')}>
          {say('originMark')}
          <select value={handling} onChange={(event) => setHandling(event.target.value)}>
            {HANDLING_MARKS.map((mark) => (
              <option key={mark}>{mark}</option>
            ))}
          </select>
        </label>
      </div>
      <Answer of={origins}>
        {({ origins: all }) => (
          <div className="plan-origins">
            {KINDS.map((kind) => {
              const found = all.filter((one) => one.kind === kind && plain(one.title).includes(plain(words)));
              return (
                <section key={kind} aria-label={say(`${kind}s`)}>
                  <h3>{say(`${kind}s`)}</h3>
                  {found.length === 0 && (
                    <p className="soft">{say(all.some((one) => one.kind === kind) ? 'originNoMatch' : `no-${kind}`)}</p>
                  )}
                  <ul className="plain">
                    {found.map((origin) => (
                      <li key={origin.title}>
                        <button type="button" className="quiet" onClick={() => onChoose(origin)}>
                          {origin.title}
                        </button>
                      </li>
                    ))}
                  </ul>
                </section>
              );
            })}
          </div>
        )}
      </Answer>
    </Dialog>
  );
}
