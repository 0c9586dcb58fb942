import type { EntityProfile, ProfileSide } from '../../../api/index.js';
import { countryName } from '../../parts/country-name.js';
import { useRoleWords } from '../../parts/role-words.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { EntityLink } from './entity-link.js';
import { FigureTable } from './figure-table.js';
import { IncidentList } from './incident-list.js';
import { PROPERTIES, termOf } from './property-words.js';
import { Line } from './quotes.js';
import { useRelationWords } from './relation-words.js';
import { spanOf } from './spans.js';
import { ENTITIES } from './words.js';

type Tie = ProfileSide['ties'][number];
type Property = ProfileSide['properties'][number];

const ROLES = new Set(['Occupancy', 'Directorship', 'Membership', 'Employment']);
const COUNTRIES = new Set(['country', 'contextCountry', 'nationality']);
const PLACES = new Set(['Presence', 'LocatedIn']);

/** What sources assert, allege or deny of an entity: roles, places, ties, particulars, incidents, figures. */
export function SideOfProfile({
  hedge,
  side,
  profile,
}: {
  hedge: 'asserted' | 'alleged' | 'denied';
  side: ProfileSide;
  profile: EntityProfile;
}) {
  const say = useWords(ENTITIES);
  const out = ({ direction }: Tie) => direction !== 'in';
  const roles = side.ties.filter((tie) => ROLES.has(tie.schema) && out(tie));
  const places = side.ties.filter((tie) => PLACES.has(tie.schema) && out(tie));
  const ties = side.ties.filter((tie) => !roles.includes(tie) && !places.includes(tie));
  const offices = side.properties.filter(({ property }) => property === 'position');
  // An alias that documents write is under the names in use, with where.
  const inUse = new Set(profile.names.map((use) => use.name));
  const others = side.properties.filter(
    ({ property, value }) =>
      property !== 'position' && !(hedge === 'asserted' && property === 'alias' && inUse.has(value)),
  );
  const empty = side.ties.length + side.properties.length + side.incidents.length + side.figures.length === 0;
  return (
    <section className={`panel entities-side ${hedge}`} aria-label={say(hedge)}>
      <h2>
        <span className={`badge ${hedge}`}>{say(hedge)}</span>
      </h2>
      <p className="soft">{empty && hedge === 'asserted' ? say('nothingAsserted') : say(`${hedge}Lead`)}</p>
      {roles.length + offices.length > 0 && (
        <>
          <h3>{say('roles')}</h3>
          <ul className="plain">
            {offices.map((office) => (
              <PropertyLine key={office.value} property={office} profile={profile} bare />
            ))}
            {roles.map((tie) => (
              <TieLine key={keyOf(tie)} tie={tie} profile={profile} />
            ))}
          </ul>
        </>
      )}
      {places.length > 0 && (
        <>
          <h3>{say('places')}</h3>
          <ul className="plain">
            {places.map((tie) => (
              <TieLine key={keyOf(tie)} tie={tie} profile={profile} />
            ))}
          </ul>
        </>
      )}
      {ties.length > 0 && <h3>{say('ties')}</h3>}
      {grouped(ties).map((group) => (
        <TieGroup key={`${group[0]!.schema} ${group[0]!.direction}`} ties={group} profile={profile} />
      ))}
      {side.all.ties > side.ties.length && (
        <p className="soft">{say('more', { n: side.all.ties - side.ties.length })}</p>
      )}
      <IncidentList side={side} profile={profile} />
      {others.length > 0 && (
        <>
          <h3>{say('properties')}</h3>
          <ul className="plain">
            {others.map((property) => (
              <PropertyLine key={`${property.property} ${property.value}`} property={property} profile={profile} />
            ))}
          </ul>
        </>
      )}
      <FigureTable side={side} />
    </section>
  );
}

const keyOf = ({ schema, direction, other }: Tie) => `${schema} ${direction} ${other}`;

function grouped(ties: readonly Tie[]): Tie[][] {
  const groups = new Map<string, Tie[]>();
  for (const tie of ties) {
    const key = `${tie.schema} ${tie.direction}`;
    groups.set(key, [...(groups.get(key) ?? []), tie]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** Ties of one type and direction, told as a sentence with the entity's name at its end of it. */
function TieGroup({ ties, profile }: { ties: Tie[]; profile: EntityProfile }) {
  const means = useRelationWords();
  const { schema, direction } = ties[0]!;
  return (
    <details className="entities-ties" open>
      <summary>
        {direction === 'in' ? `… ${means(schema)} ${profile.name}` : `${profile.name} ${means(schema)} …`}{' '}
        <span className="soft">{ties.length}</span>
      </summary>
      <ul className="plain">
        {ties.map((tie) => (
          <TieLine key={keyOf(tie)} tie={tie} profile={profile} bare />
        ))}
      </ul>
    </details>
  );
}

function TieLine({ tie, profile, bare = false }: { tie: Tie; profile: EntityProfile; bare?: boolean }) {
  const say = useWords(ENTITIES);
  const means = useRelationWords();
  const { other, schema, roles, disputed, sources, from, to } = tie;
  const roleIn = useRoleWords();
  const told = roles
    .filter((role) => role && role.toLowerCase() !== schema.toLowerCase())
    .map(roleIn)
    .filter((role) => role.toLowerCase() !== means(schema));
  const span = spanOf(say, from, to);
  return (
    <Line
      ids={tie.statements}
      all={tie.quotes}
      note={
        <>
          {span && <span>{span}</span>}
          <span>{say('sourcesOf', { n: sources })}</span>
        </>
      }
    >
      {!bare && `${means(schema)} `}
      <EntityLink id={other} of={profile} />
      {told.length > 0 && <span className="soft"> · {told.join(', ')}</span>}
      {disputed && <span className="badge denied">{say('disputed')}</span>}
    </Line>
  );
}

function PropertyLine({
  property: told,
  profile,
  bare = false,
}: {
  property: Property;
  profile: EntityProfile;
  bare?: boolean;
}) {
  const { property, value, entity, sources, from, to } = told;
  const say = useWords(ENTITIES);
  const term = useWords(PROPERTIES);
  const { language } = useSettings();
  const inWords =
    property === 'type' ? termOf(term, value) : COUNTRIES.has(property) ? countryName(value, language) : value;
  const span = spanOf(say, from, to);
  return (
    <Line
      ids={told.statements}
      all={told.quotes}
      note={
        <>
          {span && <span>{span}</span>}
          <span>{say('sourcesOf', { n: sources })}</span>
        </>
      }
    >
      {!bare && <span className="soft">{termOf(term, property)}: </span>}
      {entity ? <EntityLink id={entity} of={profile} /> : inWords}
    </Line>
  );
}
