import type { CaseDocument, CaseSnapshot, Statement } from '../case/index.js';
import type { Network } from '../connect/index.js';
import { countryName, type PlaceFacts } from '../locate/index.js';
import type { Language } from '../model/index.js';
import type { Claim } from './claims.js';
import { cleanName, fill, joinList, type Noun, noun, nouns, type Slots, sentence } from './grammar.js';
import { PHRASES, type Phrases } from './phrases/index.js';

/** At most so many sources are named in a sentence; the evidence lists all. */
const NAMED_SOURCES = 2;
const ILLICIT: ReadonlySet<string> = new Set(['crime', 'armed']);

/** The last part of a path: where a file lies on somebody's machine is no business of the reader's. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) || path;
}

/** Says in the language of the report what the case holds: names, claims, and always who says so. */
export class Wording {
  readonly words: Phrases;
  readonly #documents: Map<string, CaseDocument>;

  constructor(
    readonly language: Language,
    snapshot: CaseSnapshot,
    readonly network: Network,
    readonly actorOf: Map<string, string>,
    readonly places: Map<string, PlaceFacts>,
  ) {
    this.words = PHRASES[language];
    this.#documents = new Map(snapshot.documents.map((document) => [document.id, document]));
  }

  fill(template: string, slots: Slots = {}): string {
    return fill(template, slots, this.language);
  }

  sentence(template: string, slots: Slots = {}): string {
    return sentence(this.fill(template, slots));
  }

  /** An actor's name; countries in the language of the report. */
  name(id: string): Noun {
    const actor = this.network.actors.get(id);
    const place = this.places.get(id);
    const country = place?.isCountry && place.country ? countryName(place.country, this.language) : undefined;
    const named = noun(country ?? actor?.name ?? id, actor?.schema ?? 'Organization', this.language);
    if (actor?.schema !== 'Event') return named;
    // What an event is called is mostly a description: it is quoted, not told.
    return { text: this.fill(this.words.quoted, { text: named.text }), article: '', plural: false };
  }

  names(ids: readonly string[], limit = 6): Noun {
    const shown = ids.length > limit + 1 ? ids.slice(0, limit) : ids;
    const list = shown.map((id) => this.name(id));
    const left = ids.length - shown.length;
    if (left > 0) list.push({ text: this.fill(this.words.more, { n: left }), article: '', plural: true });
    return nouns(list, this.language);
  }

  list(items: readonly string[]): string {
    return joinList(items, this.language);
  }

  /**
   * What a claim says, without who says it: "Los Faroles bribed Ana Ruiz". Where `untold` is its subject, which the line
   * above has named, only the rest: "bribed Ana Ruiz".
   */
  claim(
    { source, target, schema, phrase }: Pick<Claim, 'source' | 'target' | 'schema' | 'phrase'>,
    untold?: string,
  ): string {
    const slots = { A: source === null ? '' : this.name(source), B: this.name(target) };
    if (source === null) return this.fill(phrase.unnamed![this.language], slots);
    if (schema === 'Attack' && this.network.actors.get(source)?.schema === 'Event') {
      return this.fill(this.words.eventAgainst, slots);
    }
    const template = phrase.named[this.language];
    const isSubject = source === untold && /^\{A\} (?!(and|y|e) )/.test(template);
    return this.fill(isSubject ? template.slice('{A} '.length) : template, slots);
  }

  /**
   * A claim as a sentence. Who says so is named wherever it is alleged, or says of a person something that could harm
   * them; a denial is never left out. `frame` holds {claim}.
   */
  attributed(claim: Claim, frame = '{claim}', untold?: string): string {
    // "According to X, led Y" is no English.
    const text = this.claim(claim, this.language === 'en' && this.#isSaidBy(claim) ? undefined : untold);
    const denied = claim.certainty === 'denied';
    const said = denied
      ? this.fill(this.words.deniedClaim, { who: this.who(claim.denying), claim: text })
      : this.#said(claim, text);
    const framed = this.sentence(frame, { claim: said });
    if (denied || claim.denying.length === 0) return framed;
    return `${framed} ${this.sentence(this.words.alsoDenied, { who: this.who(claim.denying) })}`;
  }

  #said(claim: Claim, text: string): string {
    const who = this.who(claim.affirming);
    if (claim.affirming[0]?.hedge === 'alleged') {
      const template = claim.affirming[0].attribution ? this.words.allegedBy : this.words.alleges;
      return this.fill(template, { who, claim: text });
    }
    // Who says what they did themselves is named by it.
    const bySelf = claim.source !== null && who.text === this.name(claim.source).text;
    return this.#isSaidBy(claim) && !bySelf ? this.fill(this.words.accordingTo, { who, claim: text }) : text;
  }

  /** True where the sentence must name who says so. */
  #isSaidBy(claim: Claim): boolean {
    const isPlain = claim.affirming.every(
      ({ hedge, attribution }) => hedge === 'asserted' && attribution === undefined,
    );
    return !isPlain || claim.certainty === 'denied' || this.accuses(claim);
  }

  /** True where a claim ties a person to wrongdoing: a crime, or any tie with an illicit group. */
  accuses({ source, target, schema }: Pick<Claim, 'source' | 'target' | 'schema'>): boolean {
    const ends = [source, target].flatMap((id) => (id === null ? [] : (this.network.actors.get(id) ?? [])));
    if (!ends.some((end) => end.schema === 'Person')) return false;
    if (['Corruption', 'Attack', 'IllicitFlow', 'LegalAction', 'Payment'].includes(schema)) return true;
    return ends.some((end) => end.schema !== 'Person' && ILLICIT.has(end.sector));
  }

  /** Who says it: speakers named by the text with the document, otherwise the documents. */
  who(statements: readonly Statement[]): Noun {
    const labels = new Map<string, Noun>();
    for (const statement of statements) {
      const label = this.#speaker(statement);
      if (!labels.has(label.text)) labels.set(label.text, label);
    }
    const all = [...labels.values()];
    const shown = all.slice(0, NAMED_SOURCES);
    if (all.length > shown.length) {
      const text = this.fill(this.words.moreSources, { n: all.length - shown.length });
      shown.push({ text, article: '', plural: true });
    }
    return nouns(shown, this.language);
  }

  #speaker(statement: Statement): Noun {
    const document = this.documentLabel(statement.documentId);
    if (statement.attribution === undefined) return document;
    const actor = statement.attributedTo && this.actorOf.get(statement.attributedTo);
    const known = actor ? this.name(actor) : undefined;
    const speaker = known ?? {
      text: this.fill(this.words.quoted, { text: noun(statement.attribution, 'Person', this.language).text }),
      article: '',
      plural: false,
    };
    if (cleanName(speaker.text) === document.text) return document;
    if (!known && isShortFor(statement.attribution, document.text)) return document;
    const text = this.fill('{speaker} ({document})', {
      speaker: { ...speaker, article: '' },
      document: { ...document, article: '' },
    });
    return { ...speaker, text };
  }

  /** What a document is called in a sentence: publisher, else author, else title, else its file name. */
  documentLabel(id: string): Noun {
    const document = this.#documents.get(id)!;
    if (document.publisher) return noun(document.publisher, 'Organization', this.language);
    if (document.author) return noun(document.author, 'Person', this.language);
    const name = cleanName(document.title ?? fileName(document.name));
    const text = this.fill(this.words.quoted, { text: name });
    return { text, article: '', plural: false };
  }
}

/** "the Observatory" in a report of the Observatory of the Coast: a name that holds the words, each of them a name's. */
function isShortFor(words: string, name: string): boolean {
  const own = words.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const article = words.split(/\s+/).length - own.length;
  return own.length > 0 && article <= 1 && ` ${name} `.includes(` ${own.join(' ')} `);
}
