import type { EntitySchema, Hedge, RelationSchema } from '../model/index.js';

/** A stretch of the document's text; UTF-16 offsets, end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** One place where the text names, or refers to, an entity. */
export interface Mention extends Span {
  text: string;
  schema: EntitySchema;
  /** How it refers: by a name; by a description ("the cartel", "el diputado"); by a pronoun. */
  kind: 'name' | 'nominal' | 'pronoun';
  /** Index into Extraction.entities. */
  entity: number;
  /** For nominals and pronouns, the name they refer to: the antecedent whose offsets are stored. */
  antecedent?: Span;
}

/** One person, body, place or event of one document. */
export interface DocumentEntity {
  /** `e1`, `e2`, … in order of first appearance. */
  id: string;
  schema: EntitySchema;
  /** The fullest form of the name in this document. */
  name: string;
  /** Every other form of the name in this document: surname alone, acronym, other spelling. */
  aliases: string[];
  /** Codes and attributes known with their evidence: `country`, `position`, `nationality`, `alias`, `topic`… */
  properties: { name: string; value: string; span: Span; method: string; confidence: number }[];
  /** Where the gazetteer knows the place: its code (ISO 3166-1, 3166-2 or GeoNames id), coordinates, country. */
  place?: { code: string; country: string; kind: string; latitude: number; longitude: number };
}

/** Who says so: the text that names the speaker or source, and the entity where the speaker is one. */
export interface Attribution extends Span {
  text: string;
  entity?: number;
}

/** One relation stated by the text. */
export interface Relation {
  schema: RelationSchema;
  /** Index into entities; null: an unnamed actor (an arrest by nobody named). */
  source: number | null;
  target: number;
  /** Mentions of both ends, as indexes into Extraction.mentions: they lie inside the quote. */
  sourceMention: number | null;
  targetMention: number;
  /** Exact kind, in the words of the lexicon: `bribes`, `arrests`, `faction`, `brother`, `mayor`, `controls`… */
  role: string;
  quote: Span;
  hedge: Hedge;
  attribution?: Attribution;
  /** ISO 8601, may be partial. */
  validFrom?: string;
  validTo?: string;
  /** Further typed fields: amount, currency, time, duration (in seconds). */
  detail?: Record<string, string | number>;
  method: string;
  /** Probability that the relation is right: calibrated on texts read by hand. */
  confidence: number;
}

/** A value an incident role takes: an entity of the document, or a description that names nobody ("four peasants"). */
export interface RoleFiller extends Span {
  text: string;
  entity?: number;
  /** It is a name, though that of no entity of the document: "mayor" and two words that no lexicon knows. */
  named?: boolean;
  /** Probability that it has this role, as the rules that found it were right on news read by hand. */
  confidence?: number;
}

/** A violent event as an observatory codes it. */
export interface Incident {
  type:
    | 'attack'
    | 'bombing'
    | 'killing'
    | 'kidnapping'
    | 'arson'
    | 'robbery'
    | 'threat'
    | 'clash'
    | 'extortion'
    | 'forced-work-stoppage';
  trigger: Span;
  quote: Span;
  date?: string;
  place?: number;
  perpetratorIndividuals: RoleFiller[];
  perpetratorOrganizations: RoleFiller[];
  targets: RoleFiller[];
  victims: RoleFiller[];
  weapons: RoleFiller[];
  toll?: { killed?: number; injured?: number };
  /** Further typed fields: amount, currency. */
  detail?: Record<string, string | number>;
  stage: 'accomplished' | 'attempted' | 'threatened';
  hedge: Hedge;
  confidence: number;
}

/** What a text says of an indicator. */
export interface Figure {
  /** Title of the vocabulary (figure-indicators.tsv), else the words of the text, lower-cased. */
  indicator: string;
  place?: number;
  /** The place in words where it is no entity of the document: `world`, the heading of a table's row. */
  placeWords?: string;
  /** ISO 8601, may be partial; an interval as `from/to`. */
  period?: string;
  /** The number; of a change that is a fall, negative. */
  value?: number;
  low?: number;
  high?: number;
  unit: string;
  /** What it is counted by: `year`, `day`, `capita`. */
  per?: string;
  /** The whole of which it is a part: 52 of "31 of the 52 towns". */
  of?: number;
  qualifier?: 'about' | 'more than' | 'less than' | 'at least' | 'at most';
  /** It says by how much the indicator rose or fell, not how high it is. */
  change?: 'rise' | 'fall';
  /** Aimed at, promised or foreseen rather than measured. */
  planned?: boolean;
  /** What the sentence does not say itself: it is taken from the paragraph, the topic or the date of the document. */
  inferred?: ('place' | 'period')[];
  /** The number itself, inside the quote. */
  number?: Span;
  quote: Span;
  hedge: Hedge;
  attribution?: Attribution;
  confidence: number;
}

/** What a text says that a measure or a condition does: cause, effect, and the direction in which it moves it. */
export interface Claim {
  /** The words that name the cause and the effect; both lie inside the quote. */
  cause: Span;
  effect: Span;
  /** Topics of the policy vocabulary (claim-topics.tsv) that the words belong to, where they are known. */
  causeTopic?: string;
  effectTopic?: string;
  /** `raises` and `lowers` speak of the effect as named; `no effect` where the text says so; `depends` on a condition. */
  sign: 'raises' | 'lowers' | 'no effect' | 'depends';
  /** Under which condition, in the words of the text. */
  condition?: Span;
  quote: Span;
  hedge: Hedge;
  /** Who claims it; absent: the document itself. */
  attribution?: Attribution;
  confidence: number;
}

/** A dated happening, for the timeline. */
export interface DatedSentence extends Span {
  /** ISO 8601, may be partial. */
  date: string;
  /** The words that give the date. */
  dateSpan: Span;
  /** The sentence names other dates too. */
  among?: true;
}

/** Everything found in one document. */
export interface Extraction {
  mentions: Mention[];
  entities: DocumentEntity[];
  relations: Relation[];
  incidents: Incident[];
  figures: Figure[];
  claims: Claim[];
  dated: DatedSentence[];
}
