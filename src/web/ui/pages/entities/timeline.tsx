import { useState } from 'react';
import { Link } from 'wouter';
import type { EntityProfile } from '../../../api/index.js';
import { useRoleWords } from '../../parts/role-words.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useWords } from '../../shell/words.js';
import { EntityLink } from './entity-link.js';
import { PROPERTIES, termOf } from './property-words.js';
import { Line } from './quotes.js';
import { useRelationWords } from './relation-words.js';
import { ENTITIES } from './words.js';

/** What is dated, in order of time: what is asserted, and on demand the rest, each marked for what it is. */
export function Timeline({ profile }: { profile: EntityProfile }) {
  const say = useWords(ENTITIES);
  const term = useWords(VOCABULARY);
  const properties = useWords(PROPERTIES);
  const means = useRelationWords();
  const roleIn = useRoleWords();
  const [all, setAll] = useState(false);
  const shown = profile.moments.filter(({ hedge }) => all || hedge === 'asserted');
  const others = profile.moments.some(({ hedge }) => hedge !== 'asserted');
  if (profile.moments.length === 0) return null;
  return (
    <section className="panel" aria-label={say('timeline')}>
      <h2>{say('timeline')}</h2>
      {others && (
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          {say('timelineAll')}
        </label>
      )}
      {shown.length === 0 && <p className="soft">{say('noTimeline')}</p>}
      <ul className="plain entities-timeline">
        {shown.map(({ date, hedge, kind, schema, role, other, direction, statement }) => (
          <Line key={`${statement} ${role}`} ids={[statement]}>
            <time dateTime={date}>{date}</time>{' '}
            {kind === 'incident' ? (
              <>
                {other && other !== profile.id && profile.entities[other] ? (
                  <Link href={`/entities/${other}`}>{termOf(properties, schema)}</Link>
                ) : (
                  termOf(properties, schema)
                )}
                {role !== 'itself' && role !== 'place' && <span className="soft"> · {termOf(properties, role)}</span>}
              </>
            ) : kind === 'property' ? (
              role.replace(/^(\w+):/, (_, name: string) => `${termOf(properties, name)}:`)
            ) : direction === 'in' ? (
              <>
                <EntityLink id={other ?? undefined} of={profile} /> {means(schema)} {profile.name}
                <span className="soft"> · {roleIn(role)}</span>
              </>
            ) : (
              <>
                {means(schema)} {other && <EntityLink id={other} of={profile} />}
                <span className="soft"> · {roleIn(role)}</span>
              </>
            )}{' '}
            {hedge !== 'asserted' && <span className={`badge ${hedge}`}>{term(hedge)}</span>}
          </Line>
        ))}
      </ul>
    </section>
  );
}
