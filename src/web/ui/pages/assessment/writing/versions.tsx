import { useState } from 'react';
import type { PassageHistory } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { Answer } from '../../../parts/states.js';
import { VersionList } from '../../../parts/version-list.js';
import { useGet } from '../../../shell/api.js';
import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';
import { useWriting } from './writing.js';

/** A button that shows every version of a passage, and brings one back. */
export function Versions({ id }: { id: string }) {
  const say = useWords(WORDS);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {say('history')}
      </button>
      {open && (
        <Dialog title={say('historyOf')} onClose={() => setOpen(false)}>
          <History id={id} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function History({ id, onDone }: { id: string; onDone(): void }) {
  const say = useWords(WORDS);
  const { labels, write } = useWriting();
  const history = useGet<PassageHistory>(`/writing/${id}/history`);
  return (
    <Answer of={history}>
      {({ versions }) => (
        <VersionList
          versions={versions.toReversed()}
          render={({ passage }) =>
            passage ? (
              <p>
                <strong>{passage.headline ?? passage.about?.headline}</strong> {labels.typed(passage.text)}{' '}
                {passage.leftOut}
              </p>
            ) : (
              <p className="soft">{say('struckVersion')}</p>
            )
          }
          onBringBack={({ passage }) => void write(id, passage, say('saved')).then(onDone)}
        />
      )}
    </Answer>
  );
}
