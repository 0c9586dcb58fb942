import { useState } from 'react';
import type { ThreatRegister, ThreatRow } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { useWords } from '../../../shell/words.js';
import { useThreatDeed } from './deeds.js';
import { Fallen } from './fallen.js';
import { Parting } from './parting.js';
import { RestsOn } from './rests-on.js';
import { TRENDS } from './scales.js';
import { ViewCard } from './view-card.js';
import { WORDS } from './words.js';

/** A threat with all that is known and judged of it. */
export function ThreatDetail({
  threat,
  register,
  onJudge,
}: {
  threat: ThreatRow;
  register: ThreatRegister;
  onJudge(side: string): void;
}) {
  const say = useWords(WORDS);
  const carryOut = useThreatDeed();
  const [renaming, setRenaming] = useState(false);
  const { id, title, trend } = threat;
  return (
    <div className="threats-detail">
      <Fallen threat={threat} register={register} />
      <RestsOn threat={threat} register={register} />
      <div className="threats-cards">
        {register.perspectives.map((side) => (
          <ViewCard key={side.id} threat={threat} side={side} register={register} onJudge={() => onJudge(side.id)} />
        ))}
      </div>
      <Parting threat={threat} sides={register.perspectives} />
      <div className="row threats-deeds">
        <label>
          {say('trendIn')}
          <select
            value={trend}
            onChange={(event) => {
              const next = TRENDS.find((one) => one === event.target.value)!;
              void carryOut({ do: 'trend', threat: id, trend: next }, say('trendSet'));
            }}
          >
            {TRENDS.map((one) => (
              <option key={one} value={one}>
                {say(`trend ${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => setRenaming(true)}>
          {say('rename')}
        </button>
        <button
          type="button"
          onClick={() => void carryOut({ do: 'strike', threat: id }, say('struck', { threat: title }))}
        >
          {say('strike')}
        </button>
      </div>
      {renaming && <Rename threat={threat} onClose={() => setRenaming(false)} />}
    </div>
  );
}

function Rename({ threat: { id, title }, onClose }: { threat: ThreatRow; onClose(): void }) {
  const say = useWords(WORDS);
  const carryOut = useThreatDeed();
  const [text, setText] = useState(title);
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    if (await carryOut({ do: 'title', threat: id, title: text.trim() }, say('renamed'))) onClose();
  };
  return (
    <Dialog title={say('rename')} onClose={onClose}>
      <form className="judging-form" onSubmit={(event) => void save(event)}>
        <label htmlFor="threats-title">{say('threat')}</label>
        <input id="threats-title" required value={text} onChange={(event) => setText(event.target.value)} />
        <button type="submit" className="primary" disabled={!text.trim()}>
          {say('save')}
        </button>
      </form>
    </Dialog>
  );
}
