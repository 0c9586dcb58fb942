import { useId, useState } from 'react';
import type { PerspectiveDeed, PerspectiveRow, SheetChanged } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { change, withQuery } from '../../../shell/api.js';
import { useSettings } from '../../../shell/settings.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';

/** Fewer sides than this cannot part. */
const LEAST = 2;

/** The sides from which threats are judged: to be named, added, taken out. */
export function Sides({ sides, onClose }: { sides: readonly PerspectiveRow[]; onClose(): void }) {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const { did, attempt } = useUndo();
  const [adding, setAdding] = useState(false);
  const path = withQuery('/perspectives/deeds', { language });
  const carryOut = async (deed: PerspectiveDeed) => {
    const done = await attempt(() => change<SheetChanged>('POST', path, deed));
    if (done && done.after !== done.before)
      did({ says: say('sideSaved'), undo: () => change('POST', path, { restore: done.before }) });
  };
  return (
    <Dialog title={say('sides')} onClose={onClose}>
      <p className="soft">{say('sidesLead')}</p>
      {sides.map((side) => (
        <Side
          key={side.id}
          side={side}
          onSave={(title, names) => void carryOut({ id: side.id, title, names })}
          onStrike={sides.length > LEAST ? () => void carryOut({ strike: side.id }) : undefined}
        />
      ))}
      {adding ? (
        <Side
          onSave={(title, names) => {
            void carryOut({ title, names });
            setAdding(false);
          }}
        />
      ) : (
        <button type="button" onClick={() => setAdding(true)}>
          {say('addSide')}
        </button>
      )}
    </Dialog>
  );
}

function Side({
  side,
  onSave,
  onStrike,
}: {
  side?: PerspectiveRow;
  onSave(title: string, names: string[]): void;
  onStrike?: (() => void) | undefined;
}) {
  const say = useWords(WORDS);
  const id = useId();
  const [title, setTitle] = useState(side?.title ?? '');
  const [names, setNames] = useState(side?.names.join(', ') ?? '');
  const list = names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    onSave(title.trim(), list);
  };
  const same = side !== undefined && side.title === title.trim() && side.names.join(', ') === list.join(', ');
  return (
    <form className="judging-form threats-one-side" onSubmit={save}>
      <label htmlFor={`${id}-title`}>{say('sideTitle')}</label>
      <input id={`${id}-title`} required value={title} onChange={(event) => setTitle(event.target.value)} />
      <label htmlFor={`${id}-names`}>{say('sideNames')}</label>
      <textarea id={`${id}-names`} rows={2} value={names} onChange={(event) => setNames(event.target.value)} />
      <div className="row">
        <button type="submit" disabled={same || !title.trim()}>
          {say('saveSide')}
        </button>
        {onStrike && (
          <button type="button" onClick={onStrike}>
            {say('strikeSide')}
          </button>
        )}
      </div>
    </form>
  );
}
