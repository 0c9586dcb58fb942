import { HEDGES, type Hedge, said, UserError } from '../model/index.js';
import { headedBy, lettered, type ReadDocument, type Table } from '../read/index.js';
import { detailOf } from './table-detail.js';
import { TableFindings } from './table-findings.js';
import {
  INCIDENT_STAGES,
  INCIDENT_TYPES,
  type MappedEntity,
  type MappedIncident,
  type MappedRelation,
  type MappedValue,
  type TableMapping,
} from './table-mapping.js';
import { placeByName } from './table-places.js';
import { columnsOf, parseNumber, Row, type RowValue } from './table-values.js';
import { isNobody } from './table-words.js';
import type { Attribution, Extraction, RoleFiller } from './types.js';

/** Entities of one row by their name in the mapping: several where a cell holds several. */
type RowEntities = ReadonlyMap<string, readonly { entity: number; mention: number }[]>;

/**
 * What the rows of a table say by its mapping: each row's entities, the relations between them and the incidents. The
 * quote is the row, the mentions are its cells. Entities of the same schema and name (or key, where the mapping gives
 * one) are one. A person made the mapping, so its confidence is 1.
 *
 * @throws UserError where the mapping names a table or a column that is not there, or a constant that the document
 *   does not hold, with its line in the mapping file.
 */
export function extractTables(document: ReadDocument, mappings: readonly TableMapping[]): Extraction {
  return extractRows(
    document,
    mappings.flatMap((mapping) => tablesFor(document, mapping).map((table) => ({ table, mapping }))),
  );
}

/** What the rows of tables say by a mapping each: of those that `tablesFor` gives, or of some of their rows. */
export function extractRows(document: ReadDocument, parts: readonly { table: Table; mapping: TableMapping }[]) {
  const findings = new TableFindings(document.text, 'mapping');
  for (const { table, mapping } of parts) {
    checkColumns(table, mapping);
    const { columns, labels = columns } = table;
    for (const { cells, start, end } of table.rows)
      extractRow(new Row(columns, cells, document.text, { start, end }, labels), mapping, findings);
  }
  placeByName(findings.extraction);
  return findings.extraction;
}

/** The tables of a document that a mapping is for, by the header that it gives them. @throws UserError where there is none */
export function tablesFor(document: ReadDocument, mapping: TableMapping): Table[] {
  const { table: sheet, header } = mapping;
  const tables = document.tables.filter((table) => sheet === undefined || table.sheet === sheet);
  if (tables.length === 0) throw noTable(document, mapping);
  return tables.map((table) => {
    const headed = header ? headedBy(table, header) : table;
    if (!headed) throw mapping.refuse(['header'], said`${document.name} has no such lines over rows`);
    return lettered(headed);
  });
}

function extractRow(row: Row, mapping: TableMapping, findings: TableFindings): void {
  const entities: RowEntities = new Map(
    Object.entries(mapping.entities).map(([name, entity]) => [name, addEntities(row, name, entity, mapping, findings)]),
  );
  for (const relation of mapping.relations) addRelations(row, relation, entities, findings);
  for (const incident of mapping.incidents) addIncident(row, incident, entities, findings);
}

function addEntities(row: Row, name: string, mapped: MappedEntity, mapping: TableMapping, findings: TableFindings) {
  const schema = findings.schemaOf(oneOf(row, mapped.schema));
  if (schema === undefined) return [];
  const key = mapped.key.flatMap((column) => row.values(column)).map((part) => part.value);
  return row.values(mapped.name).flatMap((found) => {
    if (isNobody(found.value)) return [];
    const place = findings.place(found, row.span);
    if (!place) throw absentConstant(mapping, ['entities', name, 'name'], found.value);
    const entity = findings.entity(schema, found.value, key);
    const mention = findings.mention(entity, schema, place);
    for (const alias of mapped.aliases.flatMap((each) => row.values(each))) {
      if (alias.span) findings.alias(entity, schema, alias.value, alias.span);
    }
    for (const [property, value] of Object.entries(mapped.properties)) {
      for (const part of row.values(value)) findings.property(entity, property, part.value, part.span ?? row.span);
    }
    return [{ entity, mention }];
  });
}

function addRelations(row: Row, mapped: MappedRelation, entities: RowEntities, findings: TableFindings): void {
  const hedge = hedgeOf(row, mapped.hedge);
  const sources = mapped.source === undefined ? [undefined] : entities.get(mapped.source)!;
  const from = row.value(mapped.from ?? mapped.date)?.value;
  const to = row.value(mapped.to ?? mapped.date)?.value;
  const attribution = attributionOf(row, mapped.attribution, findings);
  for (const source of sources) {
    for (const target of entities.get(mapped.target)!) {
      if (source?.entity === target.entity) continue;
      findings.extraction.relations.push({
        schema: mapped.schema,
        source: source?.entity ?? null,
        target: target.entity,
        sourceMention: source?.mention ?? null,
        targetMention: target.mention,
        role: row.value(mapped.role)?.value ?? mapped.schema.toLowerCase(),
        quote: row.span,
        hedge,
        ...(attribution ? { attribution } : {}),
        ...(from ? { validFrom: from } : {}),
        ...(to ? { validTo: to } : {}),
        ...detailOf(row, mapped),
        method: 'mapping',
        confidence: 1,
      });
    }
  }
}

function addIncident(row: Row, mapped: MappedIncident, entities: RowEntities, findings: TableFindings): void {
  const type = INCIDENT_TYPES.find((each) => each === oneOf(row, mapped.type));
  if (type === undefined) return;
  const fillers = (roles: readonly MappedValue[]): (RoleFiller & { schema?: string })[] =>
    roles.flatMap((role) => {
      const named = typeof role === 'string' ? entities.get(role) : undefined;
      if (named) return named.map(({ entity, mention }) => findings.filler(entity, mention));
      return row
        .values(role)
        .flatMap(({ value, span }) => (span && !isNobody(value) ? [{ text: value, ...span }] : []));
    });
  const perpetrators = fillers(mapped.perpetrators);
  const persons = perpetrators.filter((filler) => filler.schema === undefined || filler.schema === 'Person');
  const count = (value: MappedValue | undefined) => {
    const found = row.value(value)?.value;
    return found === undefined ? undefined : parseNumber(found);
  };
  const [killed, injured] = [count(mapped.killed), count(mapped.injured)];
  const place = mapped.place === undefined ? undefined : entities.get(mapped.place)?.[0]?.entity;
  const date = row.value(mapped.date)?.value;
  const trigger = typeof mapped.type === 'string' ? undefined : row.value(mapped.type)?.span;
  const plain = ({ text, start, end, entity }: RoleFiller): RoleFiller => ({
    text,
    start,
    end,
    ...(entity === undefined ? {} : { entity }),
  });
  findings.extraction.incidents.push({
    type,
    trigger: trigger ?? row.span,
    quote: row.span,
    ...(date ? { date } : {}),
    ...(place === undefined ? {} : { place }),
    perpetratorIndividuals: persons.map(plain),
    perpetratorOrganizations: perpetrators.filter((filler) => !persons.includes(filler)).map(plain),
    targets: fillers(mapped.targets).map(plain),
    victims: fillers(mapped.victims).map(plain),
    weapons: fillers(mapped.weapons).map(plain),
    ...(killed === undefined && injured === undefined
      ? {}
      : { toll: { ...(killed === undefined ? {} : { killed }), ...(injured === undefined ? {} : { injured }) } }),
    ...detailOf(row, mapped),
    stage: INCIDENT_STAGES.find((each) => each === oneOf(row, mapped.stage)) ?? 'accomplished',
    hedge: hedgeOf(row, mapped.hedge),
    confidence: 1,
  });
}

/** A word of a fixed list stands for itself; anything else is a value of the row. */
function oneOf(row: Row, mapped: MappedValue): string | undefined {
  return typeof mapped === 'string' ? mapped : row.value(mapped)?.value;
}

/** What a row says of its certainty; a code that is no hedge counts as alleged, never as asserted. */
function hedgeOf(row: Row, mapped: MappedValue): Hedge {
  const found = oneOf(row, mapped);
  return HEDGES.find((each) => each === found) ?? (found === undefined ? 'asserted' : 'alleged');
}

function attributionOf(row: Row, mapped: MappedValue | undefined, findings: TableFindings): Attribution | undefined {
  const found: RowValue | undefined = row.value(mapped);
  if (!found) return undefined;
  // Words that only the mapping has stand nowhere in the document: they are given an empty place at the row.
  const span = found.span ?? findings.find(found.value, row.span) ?? { start: row.span.start, end: row.span.start };
  return { text: found.value, ...span };
}

function checkColumns(table: Table, mapping: TableMapping): void {
  const named = (path: PropertyKey[], value: MappedValue | undefined) =>
    value === undefined ? [] : columnsOf(value).map((column) => ({ path, column }));
  const uses = [
    ...Object.entries(mapping.entities).flatMap(([name, entity]) => [
      ...named(['entities', name, 'schema'], coded(entity.schema)),
      ...named(['entities', name, 'name'], entity.name),
      ...entity.key.map((column) => ({ path: ['entities', name, 'key'], column })),
      ...entity.aliases.flatMap((alias) => named(['entities', name, 'aliases'], alias)),
      ...Object.entries(entity.properties).flatMap(([property, value]) =>
        named(['entities', name, 'properties', property], value),
      ),
    ]),
    ...mapping.relations.flatMap((relation, index) => named(['relations', index, 'hedge'], coded(relation.hedge))),
    ...mapping.relations.flatMap((relation, index) =>
      (['role', 'date', 'from', 'to', 'attribution', 'amount', 'currency', 'time', 'duration'] as const).flatMap(
        (part) => named(['relations', index, part], relation[part]),
      ),
    ),
    ...mapping.incidents.flatMap((incident, index) => [
      ...(['type', 'stage', 'hedge'] as const).flatMap((part) =>
        named(['incidents', index, part], coded(incident[part])),
      ),
      ...(['date', 'killed', 'injured', 'amount', 'currency'] as const).flatMap((part) =>
        named(['incidents', index, part], incident[part]),
      ),
      ...(['perpetrators', 'targets', 'victims', 'weapons'] as const).flatMap((part) =>
        incident[part]
          .filter((role) => typeof role !== 'string' || !Object.hasOwn(mapping.entities, role))
          .flatMap((role) => named(['incidents', index, part], role)),
      ),
    ]),
  ];
  const missing = uses.find(({ column }) => !table.columns.includes(column));
  if (!missing) return;
  const columns = table.columns.filter(Boolean).join(', ');
  throw mapping.refuse(missing.path, said`the table has no column "${missing.column}"; it has ${columns}`);
}

function coded(mapped: MappedValue): MappedValue | undefined {
  return typeof mapped === 'string' ? undefined : mapped;
}

function noTable(document: ReadDocument, mapping: TableMapping): UserError {
  if (document.tables.length === 0)
    return new UserError(said`${document.name} holds no table for the mapping ${mapping.file}.`);
  const sheets = document.tables.map((table) => `"${table.sheet}"`).join(', ');
  return mapping.refuse(['table'], said`${document.name} has no table "${mapping.table}"; it has ${sheets}`);
}

function absentConstant(mapping: TableMapping, path: PropertyKey[], words: string): UserError {
  return mapping.refuse(
    path,
    said`"${words}" stands nowhere in the document, so no quote could name it; add it to the table as a line over its header`,
  );
}
