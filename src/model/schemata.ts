import { defaultModel, Model } from '@opensanctions/followthemoney';

/**
 * The vocabulary: FollowTheMoney's schemata where they fit, and those that the field needs and FollowTheMoney lacks.
 * A relation is an edge schema. `joins` names what may stand at each end; `symmetric` means that direction carries
 * nothing; `crime` means that stating it of somebody alleges wrongdoing.
 */
export interface RelationType {
  schema: string;
  means: { en: string; es: string; pt: string };
  joins: { source: readonly string[]; target: readonly string[] };
  symmetric?: boolean;
  crime?: boolean;
  /** True where FollowTheMoney has the schema; ours are exported as UnknownLink with the exact type as role. */
  ftm: boolean;
}

/** Schemata of entities that Atalaya uses. The first six are what extraction finds; the rest come from tables and files. */
export const ENTITY_SCHEMATA = [
  'Person',
  'Organization',
  'PublicBody',
  'Company',
  'Place',
  'Event',
  'Incident',
] as const;
export type EntitySchema = (typeof ENTITY_SCHEMATA)[number];

const BODY = ['Organization', 'PublicBody', 'Company'] as const;
const LEGAL_ENTITY = ['Person', ...BODY] as const;
const ANY = [...LEGAL_ENTITY, 'Place', 'Event'] as const;
/** A state is a place that acts: it arrests, finances, allies itself. */
const ACTOR = [...LEGAL_ENTITY, 'Place'] as const;

export const RELATION_TYPES = [
  {
    schema: 'Membership',
    ftm: true,
    joins: { source: ['Person'], target: [...BODY] },
    means: { en: 'is a member of', es: 'es miembro de', pt: 'é membro de' },
  },
  {
    schema: 'Employment',
    ftm: true,
    joins: { source: ['Person'], target: [...BODY] },
    means: { en: 'works for', es: 'trabaja para', pt: 'trabalha para' },
  },
  {
    schema: 'Directorship',
    ftm: true,
    joins: { source: ['Person'], target: [...BODY, 'Event', 'Place'] },
    means: { en: 'leads', es: 'dirige', pt: 'dirige' },
  },
  {
    schema: 'Occupancy',
    ftm: true,
    joins: { source: ['Person'], target: [...BODY, 'Place'] },
    means: { en: 'holds office in', es: 'ocupa un cargo en', pt: 'ocupa cargo em' },
  },
  {
    schema: 'Family',
    ftm: true,
    symmetric: true,
    joins: { source: ['Person'], target: ['Person'] },
    means: { en: 'is a relative of', es: 'es familiar de', pt: 'é parente de' },
  },
  {
    schema: 'Associate',
    ftm: true,
    symmetric: true,
    joins: { source: ['Person'], target: [...LEGAL_ENTITY] },
    means: { en: 'has ties with', es: 'tiene vínculos con', pt: 'tem vínculos com' },
  },
  {
    schema: 'Ownership',
    ftm: true,
    joins: { source: [...ACTOR], target: [...BODY] },
    means: { en: 'owns', es: 'es dueño de', pt: 'é dono de' },
  },
  {
    schema: 'Payment',
    ftm: true,
    joins: { source: [...ACTOR], target: [...ACTOR] },
    means: { en: 'paid', es: 'pagó a', pt: 'pagou a' },
  },
  {
    schema: 'Affiliation',
    ftm: false,
    joins: { source: [...BODY, 'Place'], target: [...BODY, 'Place'] },
    means: { en: 'is part of', es: 'es parte de', pt: 'faz parte de' },
  },
  {
    schema: 'Alliance',
    ftm: false,
    symmetric: true,
    joins: { source: [...ACTOR], target: [...ACTOR] },
    means: { en: 'cooperates with', es: 'coopera con', pt: 'coopera com' },
  },
  {
    schema: 'Rivalry',
    ftm: false,
    symmetric: true,
    joins: { source: [...ACTOR], target: [...ACTOR] },
    means: { en: 'fights', es: 'combate a', pt: 'combate' },
  },
  {
    schema: 'Presence',
    ftm: false,
    joins: { source: [...LEGAL_ENTITY], target: ['Place'] },
    means: { en: 'operates in', es: 'opera en', pt: 'atua em' },
  },
  {
    schema: 'LocatedIn',
    ftm: false,
    joins: { source: ['Place', 'Event', 'Incident', ...BODY], target: ['Place'] },
    means: { en: 'lies in', es: 'está en', pt: 'fica em' },
  },
  {
    schema: 'Support',
    ftm: false,
    joins: { source: [...ANY], target: [...ANY] },
    means: { en: 'supports', es: 'apoya a', pt: 'apoia' },
  },
  {
    schema: 'Corruption',
    ftm: false,
    crime: true,
    joins: { source: [...ACTOR], target: [...LEGAL_ENTITY, 'Place'] },
    means: { en: 'corrupts', es: 'corrompe a', pt: 'corrompe' },
  },
  {
    schema: 'Attack',
    ftm: false,
    crime: true,
    joins: { source: [...ANY], target: [...ANY] },
    means: { en: 'attacks', es: 'ataca a', pt: 'ataca' },
  },
  {
    schema: 'LegalAction',
    ftm: false,
    joins: { source: [...BODY, 'Place', 'Person'], target: [...LEGAL_ENTITY] },
    means: { en: 'takes legal action against', es: 'procede legalmente contra', pt: 'age judicialmente contra' },
  },
  {
    schema: 'IllicitFlow',
    ftm: false,
    crime: true,
    joins: { source: [...ACTOR], target: [...ACTOR] },
    means: { en: 'moves illicit goods to', es: 'mueve mercancía ilícita hacia', pt: 'move mercadoria ilícita para' },
  },
] as const satisfies readonly RelationType[];
export type RelationSchema = (typeof RELATION_TYPES)[number]['schema'];

const BY_SCHEMA = new Map<string, RelationType>(RELATION_TYPES.map((type) => [type.schema, type]));

/** The record of a relation schema; undefined where `schema` names no relation. */
export function relationType(schema: string): RelationType | undefined {
  return BY_SCHEMA.get(schema);
}

/** FollowTheMoney's own model, for its property types, labels and checks. */
export const ftm = new Model(defaultModel);

/** All relation schemata in the order of the vocabulary. */
export function relationTypes(): readonly RelationType[] {
  return RELATION_TYPES;
}
