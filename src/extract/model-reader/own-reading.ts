import type { Hedge, Language, RelationSchema } from '../../model/index.js';
import type { ReadDocument, Sentence } from '../../read/index.js';
import { type DateMention, findDates } from '../dates.js';
import { attributionOf } from '../relations/attribution.js';
import type { Candidate, Reading } from '../relations/candidates.js';
import { hedgeOf } from '../relations/hedge.js';
import { isDeed, NameKnowledge } from '../relations/names.js';
import { parseSentence } from '../relations/parse.js';
import { plausible } from '../relations/plausible.js';
import { References } from '../relations/references.js';
import { segmentsOf } from '../relations/segments.js';
import { validityOf } from '../relations/validity.js';
import { lexiconOf } from '../relations/words.js';
import { tokenize } from '../tokens.js';
import type { DocumentEntity, Mention, Relation, Span } from '../types.js';

/** A relation that a model proposes, with its ends found in the text. */
export interface Proposed {
  schema: RelationSchema;
  role: string;
  /** Index of a mention; null: nobody is named. */
  source: number | null;
  target: number;
  quote: Span;
}

/** What our own reading of the sentences of a quote says of a relation that a model found there. */
export interface OwnView {
  plausible: boolean;
  /** Undefined: the sentences state no fact (a condition, a plan, a question). */
  hedge: Hedge | undefined;
  /** A word of the lexicons states a relation of this schema in the quote. */
  worded: boolean;
  also: Pick<Relation, 'attribution' | 'validFrom' | 'validTo'>;
}

/** From the boldest to the most careful. */
const CARE: readonly Hedge[] = ['asserted', 'alleged', 'denied'];

/** The more careful of two hedges. */
export const moreCareful = (a: Hedge, b: Hedge): Hedge => (CARE.indexOf(a) >= CARE.indexOf(b) ? a : b);

/** Reads the sentences of quotes again by the light parse, for hedge, speaker and dates, and whether ends fit. */
export class OwnReading {
  readonly #language: Language;
  readonly #dates: DateMention[];
  readonly #names: NameKnowledge;
  readonly #order: number[];
  readonly #readings = new Map<Sentence, Reading>();

  constructor(
    readonly document: ReadDocument,
    readonly mentions: readonly Mention[],
    readonly entities: readonly DocumentEntity[],
  ) {
    this.#language = document.language === 'und' ? 'en' : document.language;
    this.#dates = findDates(document.text, document.language, document.date);
    this.#names = new NameKnowledge(mentions, entities, lexiconOf(this.#language));
    this.#order = mentions.map((_, index) => index).sort((a, b) => mentions[a]!.start - mentions[b]!.start);
  }

  view(proposed: Proposed): OwnView {
    const { quote, target, source } = proposed;
    const ends = source === null ? [target] : [source, target];
    const holds = ({ start, end }: Span) =>
      ends.some((mention) => start <= this.mentions[mention]!.start && this.mentions[mention]!.end <= end);
    const sentences = this.document.sentences.filter(({ start, end }) => start < quote.end && quote.start < end);
    const telling = sentences.filter(holds);
    const views = (telling.length > 0 ? telling : sentences).map((sentence) => this.#in(sentence, proposed));
    const real = views.filter(({ hedge }) => hedge !== undefined);
    const careful = real.sort((a, b) => CARE.indexOf(b.hedge!) - CARE.indexOf(a.hedge!))[0];
    return {
      plausible: views.length > 0 && views.every((each) => each.plausible),
      hedge: careful?.hedge,
      worded: views.some(({ worded }) => worded),
      also: careful?.also ?? {},
    };
  }

  #in(sentence: Sentence, { schema, role, source, target, quote }: Proposed): OwnView {
    const reading = this.#readingOf(sentence);
    const { units, groups, groupAt } = reading.parse;
    const inQuote = [...units.keys()].filter((at) => quote.start <= units[at]!.start && units[at]!.end <= quote.end);
    const states = inQuote.filter((at) => {
      const word = units[at]!.word;
      return [...(word?.verbs ?? []), ...(word?.nouns ?? [])].some((frame) => frame.schema === schema);
    });
    // Without such a word, whatever the verbs of the quote weaken is weakened.
    const verbs = groups.map(({ main }) => main).filter((at) => inQuote.includes(at));
    const triggers = states.length > 0 ? states : verbs.length > 0 ? verbs : inQuote.slice(0, 1);
    const candidates = triggers.map((trigger): Candidate => {
      const group = groups[groupAt[trigger]!];
      return {
        schema,
        role,
        source: source === null ? null : { mention: source, by: 'name' },
        target: { mention: target, by: 'name' },
        method: 'model-reading',
        trigger,
        ...(group ? { group } : {}),
      };
    });
    const read = candidates
      .map((candidate) => ({ candidate, hedge: hedgeOf(candidate, reading) }))
      .filter(({ hedge }) => hedge !== undefined)
      .sort((a, b) => CARE.indexOf(b.hedge!) - CARE.indexOf(a.hedge!))[0];
    const attribution = read && attributionOf(read.candidate, reading, this.document.text);
    return {
      plausible: candidates.length > 0 && plausible(candidates[0]!, reading),
      hedge: read?.hedge,
      worded: states.length > 0,
      also: {
        ...(attribution ? { attribution } : {}),
        ...(read ? validityOf(read.candidate, reading, this.#dates) : {}),
      },
    };
  }

  #readingOf(sentence: Sentence): Reading {
    const known = this.#readings.get(sentence);
    if (known) return known;
    const names = this.#names;
    const cursor = { mentions: names.mentions, order: this.#order, next: 0 };
    const tokens = tokenize(this.document.text, sentence);
    const parse = parseSentence(tokens, cursor, names.mentions, this.#dates, this.#language, names.originOf);
    const reading: Reading = {
      parse,
      segments: segmentsOf(parse),
      references: new References(parse, names.mentions),
      mentions: names.mentions,
      entities: this.entities,
      placesBefore: [],
      entityOf: (mention) => names.mentions[mention]!.entity,
      isSeated: names.isSeated,
      isDeed,
      leaderNamedIn: names.leaderNamedIn,
    };
    this.#readings.set(sentence, reading);
    return reading;
  }
}
