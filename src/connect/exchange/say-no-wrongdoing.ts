import { createHash } from 'node:crypto';
import type { Case, CaseEntity, CaseSnapshot, Statement } from '../../case/index.js';
import { CodePoints, UserError } from '../../model/index.js';
import { NO_WRONGDOING } from './no-wrongdoing.js';

/** What a person puts into a case: it outlives every reading of the document. */
const METHOD = 'person@1';

/**
 * A person says that no wrongdoing is alleged of an entity, by its id or its name: a statement of its own, quoted by the
 * first place that names it, accepted by who says so and logged. To reject that statement takes it back.
 * @returns the entity's name and the id of the statement
 * @throws UserError where the case holds no such entity, or no text names it
 */
export async function sayNoWrongdoing(store: Case, word: string): Promise<{ name: string; statement: string }> {
  const snapshot = await store.snapshot();
  const entity = snapshot.entities.find(({ id, name }) => id === word || name === word);
  if (!entity)
    throw new UserError(`The case holds nobody called "${word}". Give the name as a document has it, or the id.`);
  const statement = statementOn(snapshot, entity);
  const said = snapshot.statements.filter(
    ({ method, documentId, id }) => method === METHOD && documentId === entity.documentId && id !== statement.id,
  );
  const subjects = new Set([...said, statement].map(({ subject }) => subject));
  await store.saveExtraction(entity.documentId, METHOD, {
    entities: snapshot.entities.filter(({ id }) => subjects.has(id)),
    mentions: [],
    statements: [...said, statement],
  });
  await store.judgeStatement(statement.id, 'accepted');
  return { name: entity.name, statement: statement.id };
}

function statementOn(snapshot: CaseSnapshot, entity: CaseEntity): Statement {
  const document = snapshot.documents.find(({ id }) => id === entity.documentId)!;
  const mention = snapshot.mentions.find(({ entityId, kind }) => entityId === entity.id && kind === 'name');
  if (!mention) throw new UserError(`No text of the case names ${entity.name}, so nothing can be quoted for it.`);
  const { start, end } = mention;
  const points = new CodePoints(document.text);
  const id = createHash('sha256').update([METHOD, entity.id, NO_WRONGDOING].join('\u001f')).digest('hex').slice(0, 24);
  return {
    id,
    documentId: document.id,
    kind: 'property',
    schema: entity.schema,
    subject: entity.id,
    property: NO_WRONGDOING,
    object: null,
    value: 'true',
    detail: {},
    start,
    end,
    quote: document.text.slice(points.to16(start), points.to16(end)),
    subjectEnd: { start, end },
    hedge: 'asserted',
    reliability: document.reliability,
    credibility: 6,
    handling: 'TLP:GREEN',
    method: METHOD,
    confidence: 1,
  };
}
