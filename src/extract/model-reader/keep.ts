import { type EntitySchema, type RelationSchema, relationType } from '../../model/index.js';
import type { ReadDocument } from '../../read/index.js';
import { fold } from '../fold.js';
import { rolesOf } from '../lexicon-form.js';
import type { Extraction, Relation, Span } from '../types.js';
import type { ModelRow } from './answer.js';
import type { Chunk } from './chunks.js';
import { type EndInQuote, endInQuote, quotesIn } from './in-quote.js';
import { sentencesWithOrders } from './orders.js';
import { moreCareful, OwnReading, type Proposed } from './own-reading.js';
import type { Drop, ModelReading } from './types.js';

/** How sure a relation is that the model alone found: an assumption, not measured, at the foot of what makes a finding. */
export const MODEL_CONFIDENCE = 0.5;

/** Sentences that a quote may run over: that of the relation, and the one before that names an end. */
const MOST_SENTENCES = 2;

/** Relations whose source a text may leave unnamed: an authority. */
const UNNAMED: ReadonlySet<RelationSchema> = new Set<RelationSchema>(['LegalAction']);

/** A row with the passage that it was returned for. */
export interface Returned {
  row: ModelRow;
  chunk: Chunk;
}

/** A row that may be kept, its ends in the text. */
interface Found {
  row: ModelRow;
  quote: Span;
  source: EndInQuote | null;
  target: EndInQuote;
}

/**
 * What of a model's rows is kept beside what the rules found. Each must have a quote that is literally in its passage and
 * carries both ends, ends that the relation may join, and sentences that state a fact by our own reading, whose hedge
 * counts where it is the more careful one. What the rules found too is theirs, noted as found by both.
 */
export function keep(document: ReadDocument, rules: Extraction, returned: readonly Returned[]): ModelReading {
  const dropped: Partial<Record<Drop, number>> = {};
  const drop = (why: Drop) => {
    dropped[why] = (dropped[why] ?? 0) + 1;
  };
  const orders = sentencesWithOrders(document);
  const found: Found[] = [];
  for (const each of returned) {
    const located = locate(document, each, rules);
    if (typeof located === 'string') drop(located);
    else if (orders.some(({ start, end }) => start < located.quote.end && located.quote.start < end)) drop('orders');
    else found.push(located);
  }
  const combined: Extraction = { ...rules, mentions: [...rules.mentions], entities: [...rules.entities] };
  const names = new NewNames(document.text, combined);
  const proposed = found.map(
    ({ row, quote, source, target }): Proposed => ({
      schema: row.relation,
      role: roleOf(row),
      source: source && names.mentionOf(source),
      target: names.mentionOf(target),
      quote,
    }),
  );
  const own = new OwnReading(document, combined.mentions, combined.entities);
  const kept = new Map<string, Relation>();
  let agreed = 0;
  for (const [index, each] of proposed.entries()) {
    const judged = judge(each, found[index]!.row, own, combined, rules.relations);
    if (typeof judged === 'string') {
      drop(judged);
      continue;
    }
    const key = `${pairOf(judged)} ${judged.hedge}`;
    if (kept.has(key)) continue;
    kept.set(key, judged);
    if (rules.relations.includes(judged)) agreed++;
  }
  const relations = [...kept.values()].sort((a, b) => a.quote.start - b.quote.start);
  return {
    combined: { ...combined, relations: merged(rules.relations, relations) },
    relations,
    agreed,
    firstNew: rules.entities.length,
    dropped,
    orders: orders.map(({ start, end }) => document.text.slice(start, end).replace(/\s+/g, ' ')),
  };
}

/** The occurrence of the quote that holds both ends. */
function locate(document: ReadDocument, { row, chunk }: Returned, { mentions, entities }: Extraction): Found | Drop {
  const { text } = document;
  if (row.source === null && !UNNAMED.has(row.relation)) return 'end';
  const quotes = quotesIn(text, row.quote, chunk);
  if (quotes.length === 0) return 'quote';
  if (quotes.every((quote) => !isShort(document, quote))) return 'long';
  for (const quote of quotes) {
    if (!isShort(document, quote)) continue;
    const target = endInQuote(text, quote, row.target, row.targetKind, mentions, entities);
    if (!target) continue;
    if (row.source === null) return { row, quote, source: null, target };
    // A kind that was left out is what the relation takes first.
    const kind = row.sourceKind ?? relationType(row.relation)!.joins.source[0]!;
    const source = endInQuote(text, quote, row.source, kind as EntitySchema, mentions, entities);
    if (source) return { row, quote, source, target };
  }
  return 'end';
}

/** A quote that holds half a page would carry any two ends. */
function isShort({ text, sentences }: ReadDocument, quote: Span): boolean {
  const over = sentences.filter(({ start, end }) => start < quote.end && quote.start < end).length;
  return over <= MOST_SENTENCES && !/\n\s*\n/.test(text.slice(quote.start, quote.end));
}

function judge(
  { source, ...proposed }: Proposed,
  row: ModelRow,
  own: OwnReading,
  { mentions }: Extraction,
  rules: readonly Relation[],
): Relation | Drop {
  const { schema, role, target, quote } = proposed;
  const ends = {
    schema,
    source: source === null ? null : mentions[source]!.entity,
    target: mentions[target]!.entity,
  };
  if (ends.source === ends.target) return 'same';
  const view = own.view({ source, ...proposed });
  if (!view.plausible) return 'kinds';
  const known = rules.filter((rule) => pairOf(rule) === pairOf(ends));
  const turned = { schema, source: ends.target, target: ends.source ?? -1 };
  const near = (rule: Relation) => rule.quote.start < quote.end && quote.start < rule.quote.end;
  if (known.length === 0 && rules.some((rule) => pairOf(rule) === pairOf(turned) && near(rule))) return 'turned';
  if (view.hedge === undefined) return 'fact';
  if (relationType(schema)!.crime && !view.worded) return 'word';
  const hedge = known
    .filter(near)
    .reduce((so, rule) => moreCareful(so, rule.hedge), moreCareful(row.hedge, view.hedge));
  const both = known.find((rule) => rule.hedge === hedge);
  if (both) return both;
  return {
    ...ends,
    role,
    sourceMention: source,
    targetMention: target,
    quote,
    hedge,
    ...view.also,
    method: 'model-reading',
    confidence: MODEL_CONFIDENCE,
  };
}

/** A role that the program knows: the model's, or the first of the relation. */
function roleOf({ relation, role }: ModelRow): string {
  const roles = rolesOf(relation);
  const said = role.trim().toLowerCase();
  return roles.includes(said) ? said : (roles[0] ?? relationType(relation)!.means.en);
}

function pairOf({ schema, source, target }: Pick<Relation, 'schema' | 'source' | 'target'>): string {
  const swap = relationType(schema)!.symmetric && source !== null && source > target;
  return swap ? `${schema} ${target} ${source}` : `${schema} ${source} ${target}`;
}

const merged = (rules: readonly Relation[], model: readonly Relation[]): Relation[] =>
  [...rules, ...model.filter((relation) => !rules.includes(relation))].sort((a, b) => a.quote.start - b.quote.start);

/** Names that the rules did not find become entities and mentions of the reading, once each. */
class NewNames {
  readonly #entities = new Map<string, number>();

  constructor(
    readonly text: string,
    readonly reading: Extraction,
  ) {}

  mentionOf(end: EndInQuote): number {
    if ('mention' in end) return end.mention;
    const { mentions } = this.reading;
    const { start } = end.name;
    const known = mentions.findIndex((mention) => mention.start === start && mention.end === end.name.end);
    if (known >= 0) return known;
    const text = this.text.slice(start, end.name.end).replace(/\s+/g, ' ');
    const entity = this.#entityOf(text, end.schema);
    const { schema } = this.reading.entities[entity]!;
    return mentions.push({ ...end.name, text, schema, kind: 'name', entity }) - 1;
  }

  #entityOf(name: string, schema: EntitySchema): number {
    const { entities } = this.reading;
    // A name that the rules found elsewhere in the document is that entity.
    const key = fold(name);
    const known =
      this.#entities.get(key) ??
      entities.findIndex((entity) => [entity.name, ...entity.aliases].some((each) => fold(each) === key));
    if (known >= 0) return known;
    const entity = entities.push({ id: `e${entities.length + 1}`, schema, name, aliases: [], properties: [] }) - 1;
    this.#entities.set(key, entity);
    return entity;
  }
}
