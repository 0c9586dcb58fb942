import type { TerritoryFocus, TerritorySummary } from '../../../api/index.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { FOCUS } from './focus-words.js';
import { Fold } from './fold.js';
import { NumberField } from './number-field.js';
import { ProgrammeFile } from './programme-file.js';
import type { Look } from './state.js';
import { postIn, TEAM_FIELD_WORDS } from './team-words.js';

type Team = TerritoryFocus['teams'][number];

/** Key territories of a choice with the civilian team that each needs, and what the teams are made by. */
export function Teams({
  summary,
  found,
  planted,
  look,
}: {
  summary: TerritorySummary;
  found: TerritoryFocus;
  planted: boolean;
  look: Look;
}) {
  const say = useWords(FOCUS);
  const { least, places, most } = summary.teamSize;
  const sizes = [
    ['teamLeast', least, 6],
    ['teamPlaces', places, 0],
    ['teamMost', most, 6],
  ] as const;
  return (
    <Fold
      className="panel map-teams"
      title={`${say('teams')} (${found.teams.length})`}
      open={look.get('teams') === 'yes'}
    >
      <p className="soft">
        {say('teamsHint')} {!planted && say('teamsNone')}
      </p>
      <div className="map-fields">
        {sizes.map(([name, bundled, lowest]) => (
          <NumberField
            key={name}
            label={say(name)}
            value={look.get(name, String(bundled))}
            least={lowest}
            whole={name !== 'teamPlaces'}
            onChange={(value) => look.set({ [name]: Number(value) === bundled ? undefined : value, teams: 'yes' })}
          />
        ))}
      </div>
      <ProgrammeFile summary={summary} what="teams" />
      <div className="map-team-list">
        {found.teams.map((team) => (
          <OneTeam key={team.seat} of={team} summary={summary} />
        ))}
      </div>
    </Fold>
  );
}

function OneTeam({ of: { places, seat, lead, size, fields }, summary }: { of: Team; summary: TerritorySummary }) {
  const say = useWords(FOCUS);
  const field = useWords(TEAM_FIELD_WORDS);
  const { language } = useSettings();
  const names = places.map((at) => summary.places.name[at]);
  return (
    <section className="map-team" aria-label={say('teamOf', { n: size, seat: summary.places.name[seat]! })}>
      <h3>{say('teamOf', { n: size, seat: summary.places.name[seat]! })}</h3>
      <p className="soft">{say('placesOfTeam', { n: places.length, list: names.join(', ') })}</p>
      <ul className="plain">
        {fields
          .filter(({ posts }) => posts.length > 0)
          .sort((a, b) => b.posts.length - a.posts.length)
          .map(({ field: name, shortfall, posts }) => (
            <li key={name}>
              <strong>
                {posts.length} × {field(name)}
              </strong>{' '}
              {shortfall !== null && (
                <span className={name === lead ? 'badge' : 'soft'}>
                  {name === lead && `${say('leads')}: `}
                  {say('lacks', { share: Math.round(100 * shortfall) })}
                </span>
              )}
              <div className="soft">{counted(posts.map((post) => postIn(post, language)))}</div>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Posts with how many there are of each. */
function counted(posts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const post of posts) counts.set(post, (counts.get(post) ?? 0) + 1);
  return [...counts].map(([post, count]) => (count > 1 ? `${count} × ${post}` : post)).join(', ');
}
