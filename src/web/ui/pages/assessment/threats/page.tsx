import { useState } from 'react';
import type { ThreatRegister } from '../../../../api/index.js';
import { PageHead } from '../../../parts/page-head.js';
import { Answer, Empty, Failure } from '../../../parts/states.js';
import { useGet, withQuery } from '../../../shell/api.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { AddThreat } from './add-threat.js';
import { ThreatHistoryDialog } from './history.js';
import { Propose } from './propose.js';
import { Register } from './register.js';
import { Sides } from './sides.js';
import { WORDS } from './words.js';

/** The register of threats, judged from several sides. */
export default function ThreatsPage() {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const register = useGet<ThreatRegister>(withQuery('/threats', { language }));
  const [open, setOpen] = useState<'add' | 'sides' | 'history'>();
  const close = () => setOpen(undefined);
  const some = (register.data?.threats.length ?? 0) > 0;
  return (
    <>
      <PageHead
        title={say('title')}
        actions={
          <>
            {some && <Propose label={say('proposeMore')} />}
            {some && (
              <button type="button" onClick={() => setOpen('add')}>
                {say('add')}
              </button>
            )}
            <button type="button" onClick={() => setOpen('sides')}>
              {say('sides')}
            </button>
            <button type="button" onClick={() => setOpen('history')} disabled={!register.data?.position}>
              {say('history')}
            </button>
          </>
        }
      >
        {say('lead')}
      </PageHead>
      <Answer of={register}>
        {(value) =>
          value.broken !== undefined ? (
            <Failure error={new Error(`${say('broken')}: ${value.broken}`)} />
          ) : some ? (
            <Register register={value} />
          ) : (
            <Empty title={say('empty')}>
              <p>{say('emptyNext')}</p>
              <div className="row">
                <Propose label={say('propose')} primary />
                <button type="button" onClick={() => setOpen('add')}>
                  {say('add')}
                </button>
              </div>
            </Empty>
          )
        }
      </Answer>
      {open === 'add' && <AddThreat onClose={close} />}
      {open === 'sides' && register.data && <Sides sides={register.data.perspectives} onClose={close} />}
      {open === 'history' && <ThreatHistoryDialog sides={register.data?.perspectives ?? []} onClose={close} />}
    </>
  );
}
