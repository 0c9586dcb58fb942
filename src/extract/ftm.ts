import type { EntitySchema } from '../model/index.js';
import { ftm, type RelationSchema, relationType } from '../model/index.js';
import { FTM_MEDIA_TYPE, type FtmValue, ftmValues, type ReadDocument } from '../read/index.js';
import { readLexicon } from './lexicon.js';
import { TableFindings } from './table-findings.js';
import type { Extraction, Span } from './types.js';

interface EdgeRule {
  source: string;
  target: string;
  schemata: string[];
  role: string;
}

const EDGES = new Map<string, EdgeRule>(
  readLexicon('ftm-relations.tsv').map(([schema, source, target, schemata, role]) => [
    schema!,
    { source: source!, target: target!, schemata: schemata!.split(' '), role: role! },
  ]),
);
/** The most particular first: a company is an organization too. */
const ENTITIES: readonly (readonly [string, EntitySchema])[] = [
  ['Person', 'Person'],
  ['PublicBody', 'PublicBody'],
  ['Company', 'Company'],
  ['Organization', 'Organization'],
  ['LegalEntity', 'Organization'],
  ['Event', 'Event'],
];
const OTHER_NAMES = new Set(['alias', 'weakAlias', 'previousName', 'abbreviation']);

/** True where the document is FollowTheMoney in JSON lines. */
export function isFtmDocument(document: ReadDocument): boolean {
  return document.mediaType === FTM_MEDIA_TYPE;
}

interface FtmRow {
  schema: string;
  id: string;
  values: FtmValue[];
  span: Span;
}

/**
 * What a file of FollowTheMoney entities says: its persons, bodies and events with their names and properties, and its
 * edges (and sanctions) as relations by `lexicon/ftm-relations.tsv`. The quote is the row; an edge's row names its ends,
 * or refers by their ids to entities whose names stand in rows of their own. A link whose role is one of our relation
 * schemata is that relation, as exports write them.
 */
export function extractFtm(document: ReadDocument): Extraction {
  const findings = new TableFindings(document.text, 'ftm');
  const rows = document.blocks.filter((block) => block.kind === 'row').map((block) => rowOf(document.text, block));
  const entities = new Map<string, { index: number; schema: EntitySchema; name: Span }>();
  for (const row of rows) {
    const schema = entitySchema(row.schema);
    const name =
      row.values.find((value) => value.name === 'name') ?? row.values.find((value) => OTHER_NAMES.has(value.name));
    if (schema === undefined || name === undefined || EDGES.has(row.schema)) continue;
    const index = findings.entity(schema, name.value, [row.id]);
    entities.set(row.id, { index, schema, name });
    for (const value of row.values) {
      const isName = value.name === 'name' || OTHER_NAMES.has(value.name);
      if (isName) findings.alias(index, schema, value.value, value);
      else if (value.name !== 'schema' && value.name !== 'id' && value.reference === undefined) {
        findings.property(index, value.name, value.value, value);
      }
    }
  }
  const byId = (id: string) => entities.get(id);
  for (const row of rows) {
    const rule = EDGES.get(row.schema);
    if (rule) addEdge(row, rule, byId, findings);
  }
  return findings.extraction;
}

type Known = (id: string) => { index: number; schema: EntitySchema; name: Span } | undefined;

function addEdge(row: FtmRow, rule: EdgeRule, byId: Known, findings: TableFindings): void {
  const ends = (property: string) =>
    row.values.filter((value) => value.name === property).flatMap((value) => endOf(value, byId, findings) ?? []);
  const first = (...names: string[]) => row.values.find((value) => names.includes(value.name))?.value;
  const given = first('role', 'relationship', 'status');
  const ours = relationType(first('role') ?? '')?.schema;
  const sources = ends(rule.source);
  for (const target of ends(rule.target)) {
    for (const source of sources.length > 0 ? sources : [undefined]) {
      const schema = [ours, ...rule.schemata].find(
        (each) => each !== undefined && fits(each, source?.schema, target.schema),
      );
      if (schema === undefined || source?.entity === target.entity) continue;
      const [from, to] = [first('startDate', 'listingDate', 'date'), first('endDate', 'date')];
      findings.extraction.relations.push({
        schema: schema as RelationSchema,
        source: source?.entity ?? null,
        target: target.entity,
        sourceMention: source?.mention ?? null,
        targetMention: target.mention,
        role: ours ? rule.role : (given ?? rule.role),
        quote: row.span,
        hedge: 'asserted',
        ...(from ? { validFrom: from } : {}),
        ...(to ? { validTo: to } : {}),
        method: 'ftm',
        confidence: 1,
      });
    }
  }
}

/** The entity at one end of an edge, mentioned where its row names it; an authority is known by its words alone. */
function endOf(value: FtmValue, byId: Known, findings: TableFindings) {
  if (value.reference === undefined) {
    if (value.name !== 'authority') return undefined;
    const entity = findings.entity('PublicBody', value.value, []);
    return {
      entity,
      schema: 'PublicBody' as const,
      mention: findings.mention(entity, 'PublicBody', { span: spanOf(value) }),
    };
  }
  const known = byId(value.reference);
  if (!known) return undefined;
  const { index: entity, schema, name } = known;
  const span = spanOf(value);
  const named = value.value !== value.reference;
  const mention = findings.mention(entity, schema, named ? { span } : { span, antecedent: spanOf(name) });
  return { entity, schema, mention };
}

/** An actor that is not named may stand only where an authority acts. */
function fits(schema: string, source: EntitySchema | undefined, target: EntitySchema): boolean {
  const joins = relationType(schema)?.joins;
  if (!joins?.target.includes(target)) return false;
  return source === undefined ? schema === 'LegalAction' : joins.source.includes(source);
}

function entitySchema(name: string): EntitySchema | undefined {
  if (!Object.hasOwn(ftm.schemata, name)) return undefined;
  const schema = ftm.getSchema(name);
  return ENTITIES.find(([ancestor]) => schema.isA(ancestor))?.[1];
}

function rowOf(text: string, block: Span): FtmRow {
  const values = ftmValues(text.slice(block.start, block.end)).map((value) => ({
    ...value,
    start: value.start + block.start,
    end: value.end + block.start,
  }));
  const first = (name: string) => values.find((value) => value.name === name)?.value ?? '';
  return { schema: first('schema'), id: first('id'), values, span: spanOf(block) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
