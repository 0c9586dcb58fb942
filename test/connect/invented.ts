import type { CaseDocument, CaseSnapshot, Statement } from '../../src/case/index.js';
import type { EntitySchema, Hedge, RelationSchema } from '../../src/model/index.js';
import type { ResolvedEntity } from '../../src/resolve/index.js';

interface Said {
  hedge?: Hedge;
  role?: string;
  date?: string;
  document?: string;
  judgement?: Statement['judgement'];
}

/** A small invented case written as calls: `case.person('Ana Ruz', 'lawyer')`, `case.says('Ana Ruz', 'Support', 'Crew')`. */
export class InventedCase {
  readonly snapshot: CaseSnapshot = {
    documents: [],
    custody: [],
    entities: [],
    mentions: [],
    statements: [],
    judgements: [],
  };
  readonly resolved: ResolvedEntity[] = [];

  document(id: string, fields: Partial<CaseDocument> = {}): this {
    this.snapshot.documents.push({
      id,
      name: `${id}.txt`,
      mediaType: 'text/plain',
      size: 0,
      text: '',
      language: 'en',
      pages: 1,
      structure: { blocks: [], sentences: [], tables: [], warnings: [] },
      reliability: 'F',
      handling: 'TLP:CLEAR',
      ...fields,
    });
    return this;
  }

  entity(schema: EntitySchema, name: string, position?: string): this {
    this.snapshot.entities.push({ id: name, documentId: 'd1', schema, name });
    this.resolved.push({ id: name, schema, name, aliases: [], members: [name], provisional: false });
    if (position) this.property(name, 'position', position);
    return this;
  }

  person(name: string, position?: string): this {
    return this.entity('Person', name, position);
  }

  group(name: string, position?: string): this {
    return this.entity('Organization', name, position);
  }

  /** How a text refers to an entity: the words become a document of their own with the mention in it. */
  called(name: string, words: string): this {
    const id = `words-${this.snapshot.documents.length}`;
    this.document(id, { text: words });
    this.snapshot.mentions.push({ documentId: id, entityId: name, kind: 'nominal', start: 0, end: [...words].length });
    return this;
  }

  property(subject: string, property: string, value: string, hedge: Hedge = 'asserted'): this {
    return this.add({ kind: 'property', schema: 'Person', subject, property, object: null, value, hedge });
  }

  says(subject: string | null, schema: RelationSchema, object: string, said: Said = {}): this {
    return this.add({
      kind: 'relation',
      schema,
      subject,
      property: said.role ?? schema.toLowerCase(),
      object,
      value: null,
      hedge: said.hedge ?? 'asserted',
      ...(said.date && { validFrom: said.date }),
      ...(said.document && { documentId: said.document }),
      ...(said.judgement && { judgement: said.judgement }),
    });
  }

  incident(id: string, type: string, perpetrator: string, victim: string, date?: string): this {
    this.snapshot.entities.push({ id, documentId: 'd1', schema: 'Incident', name: type });
    const role = (property: string, object: string | null, value: string | null): this =>
      this.add({ kind: 'property', schema: 'Incident', subject: id, property, object, value, hedge: 'asserted' });
    role('type', null, type);
    if (date) role('date', null, date);
    return role('perpetratorOrganization', perpetrator, null).addRole(id, 'victim', victim);
  }

  private addRole(subject: string, property: string, object: string): this {
    return this.add({
      kind: 'property',
      schema: 'Incident',
      subject,
      property,
      object,
      value: null,
      hedge: 'asserted',
    });
  }

  private add(
    fields: Pick<Statement, 'kind' | 'schema' | 'subject' | 'property' | 'object' | 'value' | 'hedge'> &
      Partial<Statement>,
  ): this {
    this.snapshot.statements.push({
      id: `s${this.snapshot.statements.length + 1}`,
      documentId: 'd1',
      detail: {},
      quote: '',
      start: 0,
      end: 0,
      reliability: 'F',
      credibility: 6,
      handling: 'TLP:CLEAR',
      method: 'test@1',
      confidence: 1,
      ...fields,
    });
    return this;
  }
}
