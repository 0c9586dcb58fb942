import { useState } from 'react';
import type { PlanHistory, PlanView } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { Answer } from '../../../parts/states.js';
import { useGet } from '../../../shell/api.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { usePlanDeeds } from './deeds.js';
import { PLAN } from './words.js';

/** A button that shows every version of the plan with what it changed, and brings one back. */
export function Versions({ view }: { view: PlanView }) {
  const say = useWords(PLAN);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {say('history')}
      </button>
      {open && (
        <Dialog title={say('historyTitle')} onClose={() => setOpen(false)}>
          <List view={view} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function List({ view, onDone }: { view: PlanView; onDone(): void }) {
  const say = useWords(PLAN);
  const { language } = useSettings();
  const { bringBack } = usePlanDeeds();
  const history = useGet<PlanHistory>('/plan/history');
  return (
    <Answer of={history}>
      {({ versions }) => (
        <ol className="plain">
          {versions.map(({ position, at, who, text, changes }, place) => (
            <li key={position} className="plan-version">
              <div className="soft">
                {say('versionBy', {
                  who,
                  when: new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }),
                })}
              </div>
              <ul>
                {changes.map(({ what, of }) => (
                  <li key={`${what} ${of}`}>{text === null ? say('did-removed') : say(`did-${what}`, { of })}</li>
                ))}
                {changes.length === 0 && <li>{say('did-nothing')}</li>}
              </ul>
              {place > 0 && text !== null && (
                <button type="button" onClick={() => void bringBack(text, view).then((done) => done && onDone())}>
                  {say('bringBack')}
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
    </Answer>
  );
}
