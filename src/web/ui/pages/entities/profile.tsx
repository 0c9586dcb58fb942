import { Link } from 'wouter';
import type { EntityProfile, ProfileSide } from '../../../api/index.js';
import { PageHead } from '../../parts/page-head.js';
import { Answer, Empty } from '../../parts/states.js';
import { useGet } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import { CompareWith } from './compare-with.js';
import { useEntityName } from './entity-name.js';
import { Doubtful, History, Joined } from './joined.js';
import { KindBadge } from './kind-badge.js';
import { NamesInUse, Sources } from './names-and-sources.js';
import { ProfileDownload } from './profile-download.js';
import { SideOfProfile } from './profile-side.js';
import { Timeline } from './timeline.js';
import { ENTITIES } from './words.js';

/** An entity as its statements make it: what is asserted, alleged and denied in three parts that never mix. */
export function Profile({ id }: { id: string }) {
  const say = useWords(ENTITIES);
  const asked = useGet<EntityProfile>(`/entities/${id}/profile`);
  if (asked.error && !asked.data)
    return (
      <Empty title={say('notFound')}>
        <p>{asked.error.message}</p>
        <Link href="/entities">{say('backToList')}</Link>
      </Empty>
    );
  return <Answer of={asked}>{(profile) => <Shown profile={profile} />}</Answer>;
}

/** Whether a side has any line to show. */
const holds = ({ ties, properties, incidents, figures }: ProfileSide): boolean =>
  ties.length + properties.length + incidents.length + figures.length > 0;

function Shown({ profile }: { profile: EntityProfile }) {
  const say = useWords(ENTITIES);
  const nameIn = useEntityName();
  const { id, schema, alleged, asserted, denied, independentSources, names } = profile;
  const mentions = names.reduce((sum, use) => sum + use.mentions, 0);
  return (
    <>
      <p className="entities-back">
        <Link href="/entities">← {say('backToList')}</Link>
      </p>
      <PageHead
        title={nameIn(profile)}
        actions={
          <>
            <Link className="button" href={`/network?actor=${id}`}>
              {say('inNetwork')}
            </Link>
            <CompareWith of={profile} />
            <ProfileDownload id={id} />
          </>
        }
      >
        <KindBadge schema={schema} /> {say('summary', { sources: independentSources, mentions })}
        {profile.noWrongdoing && (
          <span className="badge asserted" title={say('noWrongdoingHint')}>
            {say('noWrongdoing')}
          </span>
        )}
      </PageHead>
      {schema === 'Person' && !holds(alleged) && !profile.noWrongdoing && (
        <p className="soft">{say('nothingAlleged', { name: nameIn(profile) })}</p>
      )}
      {profile.provisional && <Joined profile={profile} provisional />}
      <div className="split">
        <div>
          <SideOfProfile hedge="asserted" side={asserted} profile={profile} />
          {holds(alleged) && <SideOfProfile hedge="alleged" side={alleged} profile={profile} />}
          {holds(denied) && <SideOfProfile hedge="denied" side={denied} profile={profile} />}
          <Timeline profile={profile} />
        </div>
        <div>
          <Doubtful profile={profile} />
          <NamesInUse names={names} />
          <Sources sources={profile.sources} />
          {!profile.provisional && profile.members.length > 1 && <Joined profile={profile} provisional={false} />}
          <History profile={profile} />
        </div>
      </div>
    </>
  );
}
