import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import {
  CodePoints,
  type Credibility,
  type EntitySchema,
  type HandlingMark,
  type Hedge,
  joined,
  type RelationSchema,
  relationType,
  said,
  UserError,
  word,
} from '../model/index.js';
import { unknownDocument } from './documents.js';
import { insertEntities, insertMentions, insertStatements, type Target } from './extraction.js';
import { logChange } from './logs.js';
import { refuseUnquoted } from './quotes.js';
import { unknownStatement } from './review.js';
import type { Tables } from './schema.js';
import type { Store } from './store.js';
import { tally, tallyJudged } from './tally.js';
import type { CaseEntity, CaseMention, Range, Statement } from './types.js';

/** The method of what people state themselves. No extraction withdraws it. */
export const PERSON_METHOD = 'person@1';

/** An end of a person's statement: where it stands in the quote, and which entity it is or what kind of new one. */
export type OwnEnd = Range & ({ entity: string; schema?: undefined } | { entity?: undefined; schema: EntitySchema });

/** What a person reads in a document: a relation between two ends that its quote names. Offsets in code points. */
export interface OwnStatement {
  documentId: string;
  schema: RelationSchema;
  /** The exact role; the schema in small letters unless given. */
  role?: string;
  quote: Range;
  subject: OwnEnd;
  object: OwnEnd;
  hedge: Hedge;
  /** Where the text names who says so. */
  attribution?: Range;
  /** The statement that this one corrects: it is rejected with the same decision. */
  corrects?: string;
  /** The grade that the person gives the information; none unless told. */
  credibility?: Credibility;
  /** A mark of its own; none unless told. */
  handling?: HandlingMark;
  /** Accepted unless told. */
  judgement?: 'accepted' | 'rejected' | null;
}

/**
 * Stores a statement of a person's own, accepted by that person, and rejects the one it corrects; all in one
 * transaction, logged. No later extraction removes it. Saying the same again changes nothing.
 * @returns the id of the statement
 * @throws UserError where the quote does not hold both ends, or the ends are of kinds that the relation does not join
 */
export async function addOwnStatement(store: Store, own: OwnStatement): Promise<string> {
  return await store.write(async (transaction) => {
    const document = await transaction
      .selectFrom('document')
      .select(['number', 'text'])
      .where('id', '=', own.documentId)
      .executeTakeFirst();
    if (!document) throw unknownDocument(own.documentId);
    const target: Target = { transaction, document: document.number, method: PERSON_METHOD.split('@')[0]! };
    const cut = cutter(document.text);
    const ends = await Promise.all([endOf(target, own, own.subject, cut), endOf(target, own, own.object, cut)]);
    refuseMisfit(own, ends.map(({ entity }) => entity) as [CaseEntity, CaseEntity]);
    const statement = statementOf(own, ends, cut);
    const mentions = ends.flatMap(({ mention }) => (mention ? [mention] : []));
    refuseUnquoted(document.text, { mentions, statements: [statement] });
    const known = await transaction
      .selectFrom('statement')
      .select('id')
      .where('id', '=', statement.id)
      .executeTakeFirst();
    if (!known) {
      const fresh = ends.flatMap(({ entity, isNew }) => (isNew ? [entity] : []));
      const ordinals = await insertEntities(target, fresh);
      await insertMentions(target, mentions, ordinals);
      await insertStatements(target, [statement], ordinals);
      await transaction
        .updateTable('statement')
        .set({
          judgement: own.judgement === undefined ? 'accepted' : own.judgement,
          graded: own.credibility ?? null,
          marked: own.handling ?? null,
        })
        .where('id', '=', statement.id)
        .execute();
      const change = { before: null, after: statement.quote };
      await logChange(transaction, store, {
        action: 'added',
        targetKind: 'statement',
        target: statement.id,
        ...change,
      });
      await tally(transaction, [document.number]);
    }
    if (own.corrects) await judgeAlong(transaction, store, own.corrects, 'rejected', statement.id);
    return statement.id;
  });
}

interface StoredEnd {
  entity: CaseEntity;
  isNew: boolean;
  /** The words in the quote that name it, where no mention of it stands there yet. */
  mention?: CaseMention;
  end: NonNullable<Statement['subjectEnd']>;
}

async function endOf(target: Target, own: OwnStatement, end: OwnEnd, cut: Cut): Promise<StoredEnd> {
  const { transaction, document } = target;
  const { documentId } = own;
  const { start, end: stop } = end;
  const name = cut(end).replace(/\s+/g, ' ').trim();
  if (name === '') throw new UserError('An end of the statement has no words. Mark a name inside the quote.');
  const found = await transaction
    .selectFrom('entity')
    .select(['id', 'schema', 'name', 'ordinal'])
    .where('document', '=', document)
    .$if(end.entity !== undefined, (query) => query.where('id', '=', end.entity!))
    .$if(end.entity === undefined, (query) => query.where('schema', '=', end.schema!).where('name', '=', name))
    .orderBy('ordinal')
    .executeTakeFirst();
  if (end.entity !== undefined && !found)
    throw new UserError(said`The document names no entity ${end.entity}. Load it again.`);
  const entity: CaseEntity = found
    ? { id: found.id, documentId, schema: found.schema, name: found.name }
    : { id: digest([documentId, end.schema!, name]), documentId, schema: end.schema!, name };
  const mention = found
    ? await transaction
        .selectFrom('mention')
        .select(['antecedent_start', 'antecedent_end'])
        .where('document', '=', document)
        .where('entity', '=', found.ordinal)
        .where('start_at', '=', start)
        .where('end_at', '=', stop)
        .executeTakeFirst()
    : undefined;
  const range = { start, end: stop };
  const antecedent =
    mention?.antecedent_start != null
      ? { antecedent: { start: mention.antecedent_start, end: mention.antecedent_end! } }
      : {};
  return {
    entity,
    isNew: !found,
    end: { ...range, ...antecedent },
    ...(!mention && { mention: { documentId, entityId: entity.id, kind: 'name' as const, ...range } }),
  };
}

function refuseMisfit({ schema, quote, subject, object }: OwnStatement, [from, to]: [CaseEntity, CaseEntity]): void {
  const type = relationType(schema);
  if (!type) throw new UserError(said`"${schema}" is no relation of the vocabulary.`);
  for (const [end, entity, allowed] of [
    [subject, from, type.joins.source],
    [object, to, type.joins.target],
  ] as const) {
    if (end.start < quote.start || end.end > quote.end)
      throw new UserError(said`The quote does not hold "${entity.name}". Choose a longer quote, or another end.`);
    if (!allowed.includes(entity.schema))
      throw new UserError(
        said`"${entity.name}" is a ${word(entity.schema)}, which "${type.means.en}" does not join. It joins ${joined(allowed.map(word), ', ')} here.`,
      );
  }
  if (from.id === to.id) throw new UserError(said`Both ends are "${from.name}". Choose two.`);
}

function statementOf(own: OwnStatement, [from, to]: readonly StoredEnd[], cut: Cut): Statement {
  const { documentId, schema, quote, hedge, attribution, corrects } = own;
  const role = own.role?.trim() || schema.toLowerCase();
  const words = cut(quote);
  const said = attribution ? cut(attribution).replace(/\s+/g, ' ').trim() : '';
  const ends = [from!.entity.id, to!.entity.id];
  const key = [documentId, schema, role, ...ends, `${quote.start}-${quote.end}`, hedge, said];
  return {
    id: digest(['person', ...key]),
    documentId,
    kind: 'relation',
    schema,
    subject: ends[0]!,
    property: role,
    object: ends[1]!,
    value: null,
    detail: corrects ? { corrects } : {},
    ...quote,
    quote: words,
    subjectEnd: from!.end,
    objectEnd: to!.end,
    hedge,
    ...(attribution && said && { attribution: said, attributionEnd: attribution }),
    reliability: 'F',
    credibility: 6,
    handling: 'TLP:GREEN',
    method: PERSON_METHOD,
    confidence: 1,
  };
}

/** Judges a statement as part of another decision. */
export async function judgeAlong(
  transaction: Transaction<Tables>,
  store: Store,
  id: string,
  verdict: 'accepted' | 'rejected' | null,
  by: string,
): Promise<void> {
  const row = await transaction
    .selectFrom('statement')
    .select(['document', 'judgement'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw unknownStatement(id);
  if (row.judgement === verdict) return;
  await transaction.updateTable('statement').set({ judgement: verdict }).where('id', '=', id).execute();
  await tallyJudged(transaction, [row.document]);
  const change = { before: row.judgement, after: verdict, why: `corrected by ${by}` };
  await logChange(transaction, store, { action: 'judged', targetKind: 'statement', target: id, ...change });
}

type Cut = (range: Range) => string;

/** Cuts a text by code points; what lies outside gives no words. */
function cutter(text: string): Cut {
  const points = new CodePoints(text);
  return ({ start, end }) => text.slice(points.to16(start), points.to16(end));
}

/** Made as extraction makes its ids: what it finds later under the same name is the same entity. */
const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 24);
