import { createHash } from 'node:crypto';
import type { CaseEntity, CaseMention, End, Range, Statement } from '../case/index.js';
import { CodePoints } from '../model/index.js';
import type { ReadDocument, Sentence } from '../read/index.js';
import type { Attribution, Claim, Extraction, Figure, Incident, Relation, RoleFiller, Span } from './types.js';

/** What one document contributes to the case, in the form that the case stores. */
export interface Found {
  entities: CaseEntity[];
  mentions: CaseMention[];
  statements: Statement[];
}

/**
 * Turns what was found in a document into entities, mentions and statements of the case: every name, property,
 * relation, incident role and figure with its literal quote. Ids derive from content, so the same document gives the
 * same ids. Offsets change here from UTF-16 units to code points.
 * @param method version of the method that found it, kept on each statement beside the rule's own id
 */
export function toStatements(document: ReadDocument, extraction: Extraction, method: string): Found {
  return new Conversion(document, extraction, method).run();
}

type Draft = Pick<Statement, 'kind' | 'schema' | 'subject' | 'property' | 'object' | 'value' | 'confidence'> &
  Partial<Statement> & { span: Span };

class Conversion {
  readonly #points: CodePoints;
  readonly #entities: CaseEntity[] = [];
  /** Entity id by index into extraction.entities. */
  readonly #ids: string[] = [];
  readonly #statements = new Map<string, Statement>();
  /** How many entities have a schema and name, for ids that stay apart. */
  readonly #namesakes = new Map<string, number>();
  /** Indexes into extraction.mentions of each entity, in the order of the text. */
  readonly #mentionsOf = new Map<number, number[]>();

  constructor(
    readonly document: ReadDocument,
    readonly extraction: Extraction,
    readonly method: string,
  ) {
    this.#points = new CodePoints(document.text);
    for (const [index, { entity }] of extraction.mentions.entries()) {
      const list = this.#mentionsOf.get(entity);
      if (list) list.push(index);
      else this.#mentionsOf.set(entity, [index]);
    }
  }

  run(): Found {
    for (const entity of this.extraction.entities) this.#ids.push(this.#addEntity(entity.schema, entity.name));
    this.#names();
    for (const relation of this.extraction.relations) this.#relation(relation);
    for (const incident of this.extraction.incidents) this.#incident(incident);
    for (const figure of this.extraction.figures) this.#figure(figure);
    for (const claim of this.extraction.claims) this.#claim(claim);
    return { entities: this.#entities, mentions: this.#mentions(), statements: [...this.#statements.values()] };
  }

  #addEntity(schema: CaseEntity['schema'], name: string): string {
    const key = `${schema}\t${name}`;
    const same = this.#namesakes.get(key) ?? 0;
    this.#namesakes.set(key, same + 1);
    const id = digest([this.document.id, schema, name, ...(same ? [String(same)] : [])]);
    this.#entities.push({ id, documentId: this.document.id, schema, name });
    return id;
  }

  #mentions(): CaseMention[] {
    return this.extraction.mentions.map((mention) => ({
      documentId: this.document.id,
      entityId: this.#ids[mention.entity]!,
      kind: mention.kind,
      ...this.#range(mention),
      ...(mention.antecedent ? { antecedent: this.#range(mention.antecedent) } : {}),
    }));
  }

  /** The name, each other form of it, and each property, at the first place where the text has it. */
  #names(): void {
    const firstUse = new Map<string, Span>();
    for (const mention of this.extraction.mentions) {
      if (mention.kind !== 'name') continue;
      const key = `${mention.entity}\t${fold(mention.text)}`;
      if (!firstUse.has(key)) firstUse.set(key, mention);
      const any = String(mention.entity);
      if (!firstUse.has(any)) firstUse.set(any, mention);
    }
    for (const [index, entity] of this.extraction.entities.entries()) {
      const subject = this.#ids[index]!;
      const anywhere = firstUse.get(String(index));
      if (!anywhere) continue;
      const base = { kind: 'property', schema: entity.schema, subject, object: null, confidence: 1 } as const;
      for (const [property, value] of [['name', entity.name], ...entity.aliases.map((alias) => ['alias', alias])]) {
        const mention = firstUse.get(`${index}\t${fold(value!)}`) ?? (property === 'name' ? anywhere : undefined);
        if (mention)
          this.#add({
            ...base,
            property: property!,
            value: value!,
            span: this.#sentenceAround(mention),
            subjectEnd: this.#range(mention),
          });
      }
      if (entity.place) {
        const { code, country, kind, latitude, longitude } = entity.place;
        const detail = { country, kind, latitude, longitude };
        this.#add({
          ...base,
          property: 'code',
          value: code,
          detail,
          span: this.#sentenceAround(anywhere),
          subjectEnd: this.#range(anywhere),
          method: `${this.method} gazetteer`,
        });
      }
      for (const { name, value, span, method, confidence } of entity.properties) {
        const quote = this.#sentenceAround(span);
        const subjectEnd = this.#mentionWithin(index, quote);
        this.#add({
          ...base,
          property: name,
          value,
          span: quote,
          subjectEnd,
          confidence,
          method: `${this.method} ${method}`,
        });
      }
    }
  }

  #mentionWithin(entity: number, quote: Span): End | undefined {
    const index = this.#mentionsOf.get(entity)?.find((each) => {
      const mention = this.extraction.mentions[each]!;
      return quote.start <= mention.start && mention.end <= quote.end;
    });
    return index === undefined ? undefined : this.#end(index);
  }

  #relation(relation: Relation): void {
    const end = (mention: number | null): End | undefined => (mention === null ? undefined : this.#end(mention));
    this.#add({
      kind: 'relation',
      schema: relation.schema,
      subject: relation.source === null ? null : this.#ids[relation.source]!,
      property: relation.role,
      object: this.#ids[relation.target]!,
      value: null,
      span: relation.quote,
      subjectEnd: end(relation.sourceMention),
      objectEnd: end(relation.targetMention),
      hedge: relation.hedge,
      ...this.#attribution(relation.attribution),
      validFrom: relation.validFrom,
      validTo: relation.validTo,
      detail: { ...(relation.validFrom ? {} : this.#sentenceDate(relation.quote)), ...relation.detail },
      method: `${this.method} ${relation.method}`,
      confidence: relation.confidence,
    });
  }

  /** A relation without a date of its own lies in a sentence that may name one day: the timeline's second choice. */
  #sentenceDate(span: Span): Record<string, string> {
    const within = this.extraction.dated.filter((dated) => dated.start <= span.start && span.end <= dated.end);
    const [only, other] = within;
    const isOne = only && !other && !only.among && !only.date.includes('/');
    return isOne ? { sentenceDate: only.date } : {};
  }

  #incident(incident: Incident): void {
    const where = incident.place === undefined ? '' : `, ${this.extraction.entities[incident.place]!.name}`;
    const name = `${incident.type}${incident.date ? ` ${incident.date}` : ''}${where}`;
    const subject = this.#addEntity('Incident', name);
    const base = {
      kind: 'property',
      schema: 'Incident',
      subject,
      object: null,
      value: null,
      span: incident.quote,
      hedge: incident.hedge,
      confidence: incident.confidence,
      method: `${this.method} incident`,
    } as const;
    this.#add({
      ...base,
      property: 'type',
      value: incident.type,
      detail: { stage: incident.stage, ...incident.toll, ...incident.detail },
    });
    if (incident.date) this.#add({ ...base, property: 'date', value: incident.date });
    if (incident.place !== undefined) this.#add({ ...base, property: 'place', object: this.#ids[incident.place]! });
    const roles: [string, RoleFiller[]][] = [
      ['perpetrator', [...incident.perpetratorIndividuals, ...incident.perpetratorOrganizations]],
      ['target', incident.targets],
      ['victim', incident.victims],
      ['weapon', incident.weapons],
    ];
    for (const [property, fillers] of roles)
      for (const filler of fillers)
        this.#add({
          ...base,
          property,
          value: filler.text,
          object: filler.entity === undefined ? null : this.#ids[filler.entity]!,
        });
  }

  #figure(figure: Figure): void {
    const detail: Record<string, string | number> = { unit: figure.unit };
    for (const key of FIGURE_DETAIL) if (figure[key] !== undefined) detail[key] = figure[key];
    if (figure.planned) detail['planned'] = 'yes';
    if (figure.placeWords !== undefined) detail['place'] = figure.placeWords;
    if (figure.inferred) detail['inferred'] = figure.inferred.join(',');
    this.#add({
      kind: 'figure',
      schema: 'Figure',
      subject: figure.place === undefined ? null : this.#ids[figure.place]!,
      property: figure.indicator,
      object: null,
      value: figure.value === undefined ? null : String(figure.value),
      detail,
      span: figure.quote,
      hedge: figure.hedge,
      ...this.#attribution(figure.attribution),
      confidence: figure.confidence,
      method: `${this.method} figure`,
    });
  }

  #claim(claim: Claim): void {
    const words = ({ start, end }: Span): string => this.document.text.slice(start, end).replace(/\s+/g, ' ');
    const detail: Record<string, string> = { cause: words(claim.cause), effect: words(claim.effect) };
    if (claim.condition) detail['condition'] = words(claim.condition);
    for (const key of ['causeTopic', 'effectTopic'] as const) if (claim[key] !== undefined) detail[key] = claim[key];
    this.#add({
      kind: 'claim',
      schema: 'Claim',
      subject: null,
      property: claim.sign,
      object: null,
      value: `${detail['cause']} - ${claim.sign} - ${detail['effect']}`,
      detail,
      span: claim.quote,
      subjectEnd: this.#range(claim.cause),
      objectEnd: this.#range(claim.effect),
      hedge: claim.hedge,
      ...this.#attribution(claim.attribution),
      confidence: claim.confidence,
      method: `${this.method} claim`,
    });
  }

  #attribution(attribution: Attribution | undefined): Partial<Statement> {
    if (!attribution) return {};
    const attributedTo = attribution.entity === undefined ? undefined : this.#ids[attribution.entity];
    return { attribution: attribution.text, attributionEnd: this.#range(attribution), attributedTo };
  }

  #end(mention: number): End {
    const found = this.extraction.mentions[mention]!;
    return { ...this.#range(found), ...(found.antecedent ? { antecedent: this.#range(found.antecedent) } : {}) };
  }

  #range({ start, end }: Span): Range {
    return { start: this.#points.from16(start), end: this.#points.from16(end) };
  }

  /** Adds a statement quoted by `span`, once. */
  #add({ span, ...rest }: Draft): void {
    const statement: Statement = {
      documentId: this.document.id,
      detail: {},
      hedge: 'asserted',
      reliability: 'F',
      credibility: 6,
      handling: 'TLP:GREEN',
      method: this.method,
      ...rest,
      id: '',
      ...this.#range(span),
      quote: this.document.text.slice(span.start, span.end),
    };
    for (const key of Object.keys(statement) as (keyof Statement)[])
      if (statement[key] === undefined) delete statement[key];
    const { kind, schema, subject, property, object, value, start, end, hedge } = statement;
    statement.id = digest([
      this.document.id,
      kind,
      schema,
      subject ?? '',
      property,
      object ?? '',
      value ?? '',
      `${start}-${end}`,
      hedge,
    ]);
    if (!this.#statements.has(statement.id)) this.#statements.set(statement.id, statement);
  }

  /** The sentence that holds a mention: what its name is quoted by. */
  #sentenceAround(span: Span): Span {
    const { sentences } = this.document;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.end < span.end) low = middle + 1;
      else high = middle;
    }
    const sentence: Sentence | undefined = sentences[low];
    return sentence && sentence.start <= span.start && span.end <= sentence.end ? sentence : span;
  }
}

/** What a figure says of its value beside the value itself. */
const FIGURE_DETAIL = ['low', 'high', 'period', 'per', 'of', 'qualifier', 'change'] as const;

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');

/** 96 bits of SHA-256 in hex: short enough to read, no clash to be expected below 10^13 ids. */
function digest(parts: string[]): string {
  return createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 24);
}
