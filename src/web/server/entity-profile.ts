import type { Profile, ProfileSide } from '../../connect/index.js';
import { joinsOf } from '../../resolve/index.js';
import type { EntityProfile } from '../api/index.js';
import { decisionOf, documentName, type EntityView } from './entity-view.js';

/** Most of each list that one answer holds: a country of a large case has thousands. */
const MOST = 300;
/** Statements that a line names: as many as the page shows quotes of. */
const MOST_QUOTED = 100;

const quoted = (statements: readonly string[]) => ({
  statements: statements.slice(0, MOST_QUOTED),
  quotes: statements.length,
});

/** A profile as the page has it: every entity that it names, who is joined in it and why, and what is open. */
export function profileAnswer(profile: Profile, view: EntityView, whys: ReadonlyMap<string, string>): EntityProfile {
  const { entity, sides } = profile;
  const members = new Set(entity.members);
  const concerns = ({ left, right }: { left: string; right: string }): boolean =>
    members.has(left) || members.has(right);
  const nameOf = (id: string): string => documentName(view.documents, id);
  const judgements = view.snapshot.judgements.filter(concerns);
  const answer = {
    id: entity.id,
    name: entity.name,
    schema: entity.schema,
    provisional: entity.provisional,
    noWrongdoing: profile.noWrongdoing,
    independentSources: profile.independentSources,
    names: profile.names.slice(0, MOST).map(({ name, mentions, documents }) => ({
      name,
      mentions,
      documents: documents.slice(0, MOST).map((use) => ({ ...use, name: nameOf(use.id) })),
    })),
    sources: profile.sources
      .map(({ document, ...counts }) => ({ document: view.documents.get(document)!, counts }))
      .sort((a, b) => b.counts.statements - a.counts.statements)
      .slice(0, MOST)
      .map(({ document: { id, title, date, reliability, handling, reprintOf }, counts }) => ({
        id,
        name: nameOf(id),
        title,
        date,
        reliability,
        handling,
        reprintOf,
        ...counts,
      })),
    asserted: sideAnswer(sides.asserted),
    alleged: sideAnswer(sides.alleged),
    denied: sideAnswer(sides.denied),
    moments: profile.moments.slice(0, MOST),
    members: entity.members.slice(0, MOST).map((id) => {
      const { name, documentId } = view.candidateOf.get(id)!;
      return { id, name, document: nameOf(documentId), mentions: view.index.mentions.get(id)?.length ?? 0 };
    }),
    joins: joinsOf(entity.members, judgements)
      .slice(0, MOST)
      .map((one) => decisionOf(one, view, whys)),
    decisions: judgements
      .filter(({ who, undone }) => undone || !who.startsWith('rule:'))
      .reverse()
      .slice(0, MOST)
      .map((one) => ({ ...decisionOf(one, view, whys), undone: one.undone })),
    doubtful: view.doubtful
      .filter(concerns)
      .slice(0, MOST)
      .map(({ left, right, score }) => {
        const { id, name, schema } = view.entityOf(members.has(left) ? right : left)!;
        return { left, right, other: { id, name, schema }, score };
      }),
  };
  return { ...answer, entities: namedIn(answer, view) };
}

function sideAnswer({ ties, properties, incidents, figures, statements }: ProfileSide) {
  return {
    statements,
    all: { ties: ties.length, incidents: incidents.length, figures: figures.length },
    ties: ties
      .slice(0, MOST)
      .map(({ other, schema, direction, roles, disputed, sources, from, to, statements: said }) => ({
        other,
        schema,
        direction,
        roles,
        disputed,
        sources,
        from,
        to,
        ...quoted(said),
      })),
    properties: properties.slice(0, MOST).map((property) => ({ ...property, ...quoted(property.statements) })),
    incidents: incidents.slice(0, MOST).map((incident) => ({ ...incident, ...quoted(incident.statements) })),
    figures: figures.slice(0, MOST),
  };
}

type Named = Pick<EntityProfile, 'asserted' | 'alleged' | 'denied' | 'moments'>;

function namedIn({ asserted, alleged, denied, moments }: Named, view: EntityView): EntityProfile['entities'] {
  const ids = [asserted, alleged, denied].flatMap(({ ties, properties, incidents }) => [
    ...ties.flatMap(({ other }) => other ?? []),
    ...properties.flatMap(({ entity }) => entity ?? []),
    ...incidents.flatMap(({ id, place }) => [id, place ?? []].flat()),
  ]);
  const all = new Set([...ids, ...moments.flatMap(({ other }) => other ?? [])]);
  return Object.fromEntries(
    [...all].flatMap((id) => {
      const found = view.entityOf(id);
      return found ? [[id, { name: found.name, schema: found.schema }] as const] : [];
    }),
  );
}
