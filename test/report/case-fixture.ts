import { createHash } from 'node:crypto';
import type {
  CaseDocument,
  CaseEntity,
  CaseMention,
  CaseSnapshot,
  PairJudgement,
  Statement,
} from '../../src/case/index.js';
import { CodePoints, type EntitySchema } from '../../src/model/index.js';
import type { ResolvedEntity } from '../../src/resolve/index.js';

/** Builds a case by hand: documents as text, statements by their quotes, entities joined across documents by name. */
export class CaseBuilder {
  readonly snapshot: CaseSnapshot = {
    documents: [],
    custody: [],
    entities: [],
    mentions: [],
    statements: [],
    judgements: [],
  };
  readonly #schemata = new Map<string, EntitySchema>();

  /** Declares what kind of thing each name is. */
  kinds(schema: EntitySchema, ...names: string[]): this {
    for (const name of names) this.#schemata.set(name, schema);
    return this;
  }

  document(name: string, text: string, more: Partial<CaseDocument> = {}): DocumentBuilder {
    const id = createHash('sha256').update(text).digest('hex');
    this.snapshot.documents.push({
      id,
      name,
      mediaType: 'text/plain',
      size: Buffer.byteLength(text),
      text,
      language: 'en',
      pages: 1,
      structure: {
        blocks: [{ kind: 'body', start: 0, end: text.length, page: 1 }],
        sentences: [],
        tables: [],
        warnings: [],
      },
      reliability: 'F',
      handling: 'TLP:GREEN',
      ...more,
    });
    this.snapshot.custody.push({
      documentId: id,
      at: '2015-07-01T09:00:00Z',
      who: 'M. Oduber',
      action: 'added',
      detail: `papers/${name}`,
    });
    return new DocumentBuilder(this, id, text);
  }

  schemaOf(name: string): EntitySchema {
    const schema = this.#schemata.get(name);
    if (!schema) throw new Error(`the fixture does not say what "${name}" is`);
    return schema;
  }

  unsure(left: string, right: string): this {
    const judgement: PairJudgement = {
      id: `${left} ${right}`,
      left,
      right,
      verdict: 'unsure',
      who: 'rule:names',
      at: '2015-07-01T09:00:00Z',
      score: 0.6,
      reasons: [],
      undone: false,
    };
    this.snapshot.judgements.push(judgement);
    return this;
  }

  /** Entities of one name and schema are one; whoever is known by several names is joined by `same`. */
  resolved(same: Record<string, string[]> = {}): ResolvedEntity[] {
    const fullName = new Map(Object.entries(same).flatMap(([name, others]) => others.map((other) => [other, name])));
    const groups = new Map<string, CaseEntity[]>();
    for (const entity of this.snapshot.entities) {
      const name = fullName.get(entity.name) ?? entity.name;
      groups.set(name, [...(groups.get(name) ?? []), entity]);
    }
    return [...groups].map(([name, members]) => {
      const ids = members.map((member) => member.id).sort();
      const aliases = [...new Set(members.map((member) => member.name))].filter((other) => other !== name);
      return { id: ids[0]!, schema: members[0]!.schema, name, aliases, members: ids, provisional: aliases.length > 0 };
    });
  }
}

export class DocumentBuilder {
  readonly #points: CodePoints;
  readonly #entities = new Map<string, string>();

  constructor(
    readonly builder: CaseBuilder,
    readonly id: string,
    readonly text: string,
  ) {
    this.#points = new CodePoints(text);
  }

  /** A relation, quoted by the sentence that holds it; null: nobody named. */
  says(source: string | null, relation: string, target: string, quote: string, more: Partial<Statement> = {}): this {
    const [schema, role] = relation.split(' ', 1)[0] === relation ? [relation, '*'] : split(relation);
    return this.#add(
      {
        kind: 'relation',
        schema: schema as Statement['schema'],
        subject: source === null ? null : this.entity(source),
        property: role,
        object: this.entity(target),
        value: null,
      },
      quote,
      more,
    );
  }

  /** A property of an entity. */
  has(name: string, property: string, value: string, quote: string, more: Partial<Statement> = {}): this {
    const subject = this.entity(name);
    const schema = this.builder.schemaOf(name);
    return this.#add({ kind: 'property', schema, subject, property, object: null, value }, quote, more);
  }

  /** A violent event with its roles. */
  incident(
    type: string,
    roles: { date?: string; place?: string; perpetrator?: string; victim?: string; killed?: number },
    quote: string,
  ): this {
    const name = `${type} ${roles.date ?? ''}`;
    this.builder.kinds('Incident', name);
    const base = { kind: 'property', schema: 'Incident', subject: this.entity(name), object: null } as const;
    const detail = { stage: 'accomplished', ...(roles.killed && { killed: roles.killed }) };
    this.#add({ ...base, property: 'type', value: type }, quote, { detail });
    if (roles.date) this.#add({ ...base, property: 'date', value: roles.date }, quote);
    for (const property of ['place', 'perpetrator', 'victim'] as const) {
      const value = roles[property];
      if (value) this.#add({ ...base, property, value, object: this.entity(value) }, quote);
    }
    return this;
  }

  /** A figure, of a place where one is given. */
  figure(
    indicator: string,
    place: string | null,
    value: number | null,
    detail: Statement['detail'],
    quote: string,
  ): this {
    const subject = place === null ? null : this.entity(place);
    return this.#add(
      {
        kind: 'figure',
        schema: 'Figure',
        subject,
        property: indicator,
        object: null,
        value: value === null ? null : String(value),
      },
      quote,
      { detail },
    );
  }

  /** A claim about what causes what. */
  claim(sign: string, detail: { cause: string; effect: string } & Statement['detail'], quote: string): this {
    return this.#add(
      { kind: 'claim', schema: 'Claim', subject: null, property: sign, object: null, value: `${detail.cause} ${sign}` },
      quote,
      { detail },
    );
  }

  entity(name: string): string {
    const known = this.#entities.get(name);
    if (known) return known;
    const schema = this.builder.schemaOf(name);
    const id = createHash('sha256').update(`${this.id} ${schema} ${name}`).digest('hex').slice(0, 16);
    this.#entities.set(name, id);
    this.builder.snapshot.entities.push({ id, documentId: this.id, schema, name });
    return id;
  }

  /** Where the text calls an entity something: what the network reads its kind from. */
  calls(name: string, words: string): this {
    const start = this.text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" does not stand in the document`);
    const mention: CaseMention = {
      documentId: this.id,
      entityId: this.entity(name),
      kind: 'nominal',
      start: this.#points.from16(start),
      end: this.#points.from16(start + words.length),
    };
    this.builder.snapshot.mentions.push(mention);
    return this;
  }

  #add(
    head: Pick<Statement, 'kind' | 'schema' | 'subject' | 'property' | 'object' | 'value'>,
    quote: string,
    more: Partial<Statement> = {},
  ): this {
    const start = this.text.indexOf(quote);
    if (start < 0) throw new Error(`"${quote}" does not stand in the document`);
    const { statements } = this.builder.snapshot;
    statements.push({
      ...head,
      id: `s${statements.length + 1}`,
      documentId: this.id,
      start: this.#points.from16(start),
      end: this.#points.from16(start + quote.length),
      quote,
      detail: {},
      hedge: 'asserted',
      reliability: 'F',
      credibility: 6,
      handling: 'TLP:GREEN',
      method: 'rules@1',
      confidence: 0.9,
      ...more,
    });
    return this;
  }
}

function split(relation: string): [string, string] {
  const at = relation.indexOf(' ');
  return [relation.slice(0, at), relation.slice(at + 1)];
}
