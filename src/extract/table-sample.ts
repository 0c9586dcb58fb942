import type { ReadDocument, Table } from '../read/index.js';
import { parseMappings, type TableMapping } from './table-mapping.js';
import { extractRows, tablesFor } from './tables.js';
import type { Extraction, Incident, Relation } from './types.js';

/** A row of a table, and in words what a mapping makes of it. */
export interface SampleRow {
  row: string;
  makes: string[];
}

/** A row, and what was found in it alone. */
export interface FoundInRow {
  row: Table['rows'][number];
  found: Extraction;
}

/** What a mapping makes of each of the first rows of a table. */
export function rowsByMapping(document: ReadDocument, sheet: string, yaml: string, rows: number): FoundInRow[] {
  const { table, mapping } = ofSheet(document, sheet, yaml);
  return table.rows.slice(0, rows).map((row) => {
    return { row, found: extractRows(document, [{ table: { ...table, rows: [row] }, mapping }]) };
  });
}

/** A table as its mapping has it. */
function ofSheet(document: ReadDocument, sheet: string, yaml: string): { table: Table; mapping: TableMapping } {
  const [mapping] = parseMappings('the mapping', yaml) as [TableMapping];
  return { table: tablesFor(document, { ...mapping, table: sheet })[0]!, mapping };
}

/** What a mapping makes of a table as a whole. */
export interface MappingYield {
  /** Rows that were looked at; of a long table the first. */
  looked: number;
  relations: number;
  incidents: number;
  names: number;
  /** The first rows that it makes nothing of, and how many there are. */
  silent: string[];
  silentRows: number;
}

/** Counts what the mapping `yaml` makes of the table `sheet`, looking at `most` of its rows at most. */
export function yieldOfMapping(document: ReadDocument, sheet: string, yaml: string, most: number): MappingYield {
  const { table, mapping } = ofSheet(document, sheet, yaml);
  const rows = table.rows.slice(0, most);
  const { relations, incidents, entities, mentions } = extractRows(document, [{ table: { ...table, rows }, mapping }]);
  const starts = [...relations, ...incidents]
    .map(({ quote }) => quote.start)
    .concat(mentions.map(({ start }) => start));
  const spoken = starts.sort((left, right) => left - right);
  let at = 0;
  const silent = rows.filter(({ start, end }) => {
    while (at < spoken.length && spoken[at]! < start) at++;
    return at >= spoken.length || spoken[at]! >= end;
  });
  return {
    looked: rows.length,
    relations: relations.length,
    incidents: incidents.length,
    names: entities.length,
    silent: silent.slice(0, 3).map(({ start, end }) => document.text.slice(start, end)),
    silentRows: silent.length,
  };
}

/** What the mapping `yaml` makes of the first rows of the table `sheet`, for a person to see before it is used. */
export function sampleOfMapping(document: ReadDocument, sheet: string, yaml: string, rows = 3): SampleRow[] {
  return rowsByMapping(document, sheet, yaml, rows).map(({ row, found }) => {
    const { relations, incidents, entities } = found;
    const makes = [
      ...relations.map((relation) => relationWords(relation, found)),
      ...incidents.map((incident) => incidentWords(incident, found)),
    ];
    const named = entities.map(({ schema, name }) => `${schema} ${name}`);
    return { row: document.text.slice(row.start, row.end), makes: makes.length > 0 ? makes : named };
  });
}

function relationWords(
  { schema, role, source, target, validFrom, validTo, detail }: Relation,
  { entities }: Extraction,
) {
  const name = (index: number | null) => (index === null ? 'somebody' : entities[index]!.name);
  const time = validFrom && validTo && validTo !== validFrom ? `${validFrom} to ${validTo}` : (validFrom ?? validTo);
  return [`${name(source)} - ${schema} (${role}) - ${name(target)}`, time, detailWords(detail)]
    .filter(Boolean)
    .join(', ');
}

function incidentWords(incident: Incident, { entities }: Extraction): string {
  const { type, date, place, perpetratorIndividuals, perpetratorOrganizations, targets, victims, weapons } = incident;
  const roles = {
    by: [...perpetratorIndividuals, ...perpetratorOrganizations],
    target: targets,
    victim: victims,
    weapon: weapons,
  };
  const filled = Object.entries(roles).flatMap(([role, fillers]) =>
    fillers.length > 0 ? [`${role}: ${fillers.map(({ text }) => text).join(', ')}`] : [],
  );
  const where = place === undefined ? undefined : entities[place]!.name;
  return [type, date, where, ...filled, detailWords({ ...incident.toll, ...incident.detail })]
    .filter(Boolean)
    .join(', ');
}

function detailWords(detail: Record<string, string | number> = {}): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');
}
