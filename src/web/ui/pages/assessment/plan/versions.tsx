import { useState } from 'react';
import type { PlanHistory, PlanView } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { Answer } from '../../../parts/states.js';
import { VersionList } from '../../../parts/version-list.js';
import { useGet } from '../../../shell/api.js';
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
  const { bringBack } = usePlanDeeds();
  const history = useGet<PlanHistory>('/plan/history');
  return (
    <Answer of={history}>
      {({ versions }) => (
        <VersionList
          versions={versions}
          render={({ text, changes }) => (
            <ul>
              {changes.map(({ what, of }) => (
                <li key={`${what} ${of}`}>{text === null ? say('did-removed') : say(`did-${what}`, { of })}</li>
              ))}
              {changes.length === 0 && <li>{say('did-nothing')}</li>}
            </ul>
          )}
          canBring={({ text }) => text !== null}
          onBringBack={({ text }) => void bringBack(text, view).then((done) => done && onDone())}
        />
      )}
    </Answer>
  );
}
