import { Link } from 'wouter';
import type { VettingList, VettingMatch } from '../../../../api/index.js';
import { useWords } from '../../../shell/words.js';
import { useVettingDeeds } from './deeds.js';
import { VETTING } from './words.js';

const NONE = 'none';

/** A name of the list and whom of the case it may be; a person says which, or that it is none of them. */
export function NameRow({ of: { name, matches, nobody, isLost } }: { of: VettingList['names'][number] }) {
  const say = useWords(VETTING);
  const { choose, takeOff } = useVettingDeeds();
  const same = matches.filter(({ isSameName }) => isSameName).length;
  const found = same > 1 ? 'severalSame' : same === 1 ? 'oneSame' : matches.length > 0 ? 'onlyLike' : 'noMatch';
  return (
    <li className="panel vetting-name">
      <div className="vetting-unit">
        <h3>{name}</h3>
        <span className={`badge vetting-${found}`}>{say(nobody ? 'saidNobody' : found)}</span>
      </div>
      {isLost && <p className="vetting-gap">{say('lost')}</p>}
      {nobody ? (
        <div className="row">
          <span className="soft">{say('nobodyBy', { who: nobody.by, day: nobody.date })}</span>
          <button type="button" onClick={() => void choose(name, null, NONE)}>
            {say('askAgain')}
          </button>
        </div>
      ) : (
        <>
          <ul className="plain">
            {matches.map((match) => (
              <MatchRow key={match.id} match={match} onChoose={() => void choose(name, match.id, null)} of={name} />
            ))}
          </ul>
          <div className="row">
            <button type="button" onClick={() => void choose(name, NONE, null)}>
              {say(matches.length > 0 ? 'noneOfThese' : 'notInCase')}
            </button>
            <button type="button" className="quiet" onClick={() => void takeOff(name)}>
              {say('takeOff')}
            </button>
          </div>
        </>
      )}
    </li>
  );
}

function MatchRow({ match, onChoose, of }: { match: VettingMatch; onChoose(): void; of: string }) {
  const say = useWords(VETTING);
  const { id, name, alias, isSameName, score, called, documents } = match;
  return (
    <li className="vetting-match">
      <div>
        <Link href={`/entities/${encodeURIComponent(id)}`}>{name}</Link>
        {alias && <span className="soft"> ({alias})</span>}{' '}
        <span className="soft">
          {isSameName ? say('sameName') : say('likeName', { percent: Math.round(score * 100) })}
        </span>
        <div className="soft">{[...called, ...documents].join(' · ')}</div>
      </div>
      <button type="button" onClick={onChoose} aria-label={say('isThisOne', { name: of, unit: name })}>
        {say('thisOne')}
      </button>
    </li>
  );
}
