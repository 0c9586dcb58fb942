import { ENTITY_SCHEMATA, type EntitySchema } from '../model/index.js';
import type { RowValue } from './table-values.js';
import type { DocumentEntity, Extraction, RoleFiller, Span } from './types.js';

/** Where a row names an entity: at a cell; or, for a constant, elsewhere in the document, which the row refers to. */
export interface NamePlace {
  span: Span;
  antecedent?: Span;
}

/** Collects what rows say: entities once, mentions at their cells. */
export class TableFindings {
  readonly extraction: Extraction = {
    mentions: [],
    entities: [],
    relations: [],
    incidents: [],
    figures: [],
    claims: [],
    dated: [],
  };
  readonly #entities = new Map<string, number>();
  readonly #mentions = new Map<string, number>();
  readonly #known = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly method: string,
  ) {}

  schemaOf(word: string | undefined): EntitySchema | undefined {
    return ENTITY_SCHEMATA.find((schema) => schema === word);
  }

  /** Where `found` stands for `row`; undefined where the document does not hold it. */
  place(found: RowValue, row: Span): NamePlace | undefined {
    if (found.span) return { span: found.span };
    const span = this.find(found.value, row);
    if (!span) return undefined;
    return row.start <= span.start && span.end <= row.end ? { span } : { span: row, antecedent: span };
  }

  /** The first place of `words` in the row, or else in the document. */
  find(words: string, row: Span): Span | undefined {
    const within = this.text.slice(row.start, row.end).indexOf(words);
    const start = within >= 0 ? row.start + within : this.text.indexOf(words);
    return start < 0 ? undefined : { start, end: start + words.length };
  }

  /** The entity of this schema and name, or of this key where it has one; made if it is new. */
  entity(schema: EntitySchema, name: string, key: readonly string[]): number {
    const identity = [
      schema,
      ...(key.length > 0 ? ['key', ...key] : ['name', name.toLowerCase().normalize('NFC')]),
    ].join('\t');
    let index = this.#entities.get(identity);
    if (index === undefined) {
      index = this.extraction.entities.length;
      this.extraction.entities.push({ id: `e${index + 1}`, schema, name, aliases: [], properties: [] });
      this.#entities.set(identity, index);
    }
    const entity = this.extraction.entities[index]!;
    if (entity.name !== name && !entity.aliases.includes(name)) entity.aliases.push(name);
    return index;
  }

  /** Index of the mention of an entity at a place; made if it is new. */
  mention(entity: number, schema: EntitySchema, place: NamePlace): number {
    const { start, end } = place.span;
    const antecedent = place.antecedent;
    const identity = `${entity}\t${start}\t${end}`;
    let index = this.#mentions.get(identity);
    if (index === undefined) {
      index = this.extraction.mentions.length;
      this.extraction.mentions.push({
        start,
        end,
        text: this.text.slice(start, end),
        schema,
        kind: antecedent ? 'nominal' : 'name',
        entity,
        ...(antecedent ? { antecedent } : {}),
      });
      this.#mentions.set(identity, index);
      if (antecedent) this.mention(entity, schema, { span: antecedent });
    }
    return index;
  }

  alias(entity: number, schema: EntitySchema, alias: string, span: Span): void {
    const { name, aliases } = this.extraction.entities[entity]!;
    if (alias !== name && !aliases.includes(alias)) aliases.push(alias);
    this.mention(entity, schema, { span });
  }

  /** A property of an entity, once for each value; the code, country and coordinates of a place make it one on the map. */
  property(entity: number, name: string, value: string, span: Span): void {
    const identity = `${entity}\t${name}\t${value}`;
    if (this.#known.has(identity)) return;
    this.#known.add(identity);
    const target = this.extraction.entities[entity]!;
    const { start, end } = span;
    target.properties.push({ name, value, span: { start, end }, method: this.method, confidence: 1 });
    if (target.schema === 'Place') locate(target);
  }

  filler(entity: number, mention: number): RoleFiller & { schema: EntitySchema } {
    const { start, end, text } = this.extraction.mentions[mention]!;
    return { start, end, text, entity, schema: this.extraction.entities[entity]!.schema };
  }
}

function locate(place: DocumentEntity): void {
  const value = (name: string) => place.properties.find((property) => property.name === name)?.value;
  const [latitude, longitude] = [value('latitude'), value('longitude')].map((words) =>
    Number(words?.replace(',', '.')),
  );
  const code = value('code');
  if (code === undefined || latitude === undefined || longitude === undefined) return;
  if (Number.isNaN(latitude) || Number.isNaN(longitude) || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return;
  place.place = { code, country: value('country') ?? '', kind: value('kind') ?? 'place', latitude, longitude };
}
