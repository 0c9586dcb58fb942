import { Link } from 'wouter';
import type { EntityProfile, ProfileSide } from '../../../api/index.js';
import { useWords } from '../../shell/words.js';
import { EntityLink } from './entity-link.js';
import { PROPERTIES, termOf } from './property-words.js';
import { Line } from './quotes.js';
import { ENTITIES } from './words.js';

/** Incidents that the entity has a part in, the latest first. */
export function IncidentList({ side, profile }: { side: ProfileSide; profile: EntityProfile }) {
  const say = useWords(ENTITIES);
  const term = useWords(PROPERTIES);
  if (side.incidents.length === 0) return null;
  const range = ({ low, high }: { low: number; high: number }) => (low === high ? `${low}` : `${low}–${high}`);
  return (
    <>
      <h3>{say('incidents')}</h3>
      <ul className="plain">
        {side.incidents.map(({ id, type, date, place, killed, injured, role, sources, statements, quotes }) => (
          <Line
            key={`${id} ${role}`}
            ids={statements}
            all={quotes}
            note={<span>{say('sourcesOf', { n: sources })}</span>}
          >
            {date && <time dateTime={date}>{date} </time>}
            {role === 'itself' ? termOf(term, type) : <Link href={`/entities/${id}`}>{termOf(term, type)}</Link>}
            {place && place !== profile.id && (
              <>
                {' · '}
                <EntityLink id={place} of={profile} />
              </>
            )}
            {killed && ` · ${say('killed', { n: range(killed) })}`}
            {injured && ` · ${say('injured', { n: range(injured) })}`}
            {role !== 'itself' && role !== 'place' && (
              <span className="soft"> · {say('role', { role: termOf(term, role) })}</span>
            )}
          </Line>
        ))}
      </ul>
      {side.all.incidents > side.incidents.length && (
        <p className="soft">{say('more', { n: side.all.incidents - side.incidents.length })}</p>
      )}
    </>
  );
}
