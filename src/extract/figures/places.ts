import { beginsDemonym, countryOfDemonym, countryOfWord } from '../demonyms.js';
import { fold } from '../fold.js';
import type { FoundInText } from '../found-in-text.js';
import type { Span } from '../types.js';
import type { FigureSentence } from './sentence.js';

/** Where a figure holds: an entity of the document, or the world, and how surely the text says so. */
export interface Where {
  entity?: number;
  /** Words of the text for a place that is no entity: "world". */
  words?: string;
  span?: Span;
  by: 'sentence' | 'context' | 'topic' | 'guess';
}

/** A place as a sentence names it, by its tokens. */
export interface NamedPlace extends Span {
  where: Where;
  from: number;
  to: number;
  /** By name, by an adjective of origin, as the world, or as "the region", "our": the place the text is about. */
  manner: 'name' | 'origin' | 'world' | 'here';
}

const WORLD = /\b(?:world(?:wide)?|global(?:ly)?|mundo|mundial(?:es|mente)?|mundiais)\b/giu;

/** "the region", "the state": the place of that kind that the text is about. */
const MEANT =
  /(?<![\p{L}])(?:the region|la región|a região|na região|da região|the state(?=[ ’'.,;])(?! of)|el estado|o estado|the department|the province)(?![\p{L}])/giu;
/** What stands before a place that a sentence only points to. */
const ASIDE = /\b(?:with|from|to|than|unlike|con|com|hacia|desde|para|against|like)\s+(?:the\s+)?$/i;

/** The places that a document speaks of. */
export class Places {
  /** The place that the document is about: one that its title names, else the one named most. */
  readonly topic: number | undefined;
  /** The title names it: it is surely what the document is about. */
  readonly #titled: boolean;
  readonly #order: number[];
  readonly #byCode = new Map<string, number>();
  /** The place of each kind that is named most. */
  readonly #foremost = new Map<string, number>();

  #lastBlock: Span | undefined;
  #lastFound: readonly { key: number | 'world'; at: number; weight: number }[] = [];

  constructor(readonly found: FoundInText) {
    const { mentions, entities } = found;
    this.#order = mentions
      .map((_, index) => index)
      .filter((index) => entities[mentions[index]!.entity]!.schema === 'Place')
      .sort((a, b) => mentions[a]!.start - mentions[b]!.start || mentions[b]!.end - mentions[a]!.end);
    for (const [index, { place }] of entities.entries())
      if (place && !this.#byCode.has(place.code)) this.#byCode.set(place.code, index);
    const title = found.document.blocks.find(({ kind }) => kind === 'title');
    const counts = new Map<number, number>();
    for (const index of this.#order) {
      const { entity, start, kind } = mentions[index]!;
      const titled = title && kind === 'name' && start >= title.start && start < title.end;
      counts.set(entity, (counts.get(entity) ?? 0) + (titled ? 1000 : 1));
    }
    const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([entity]) => entity);
    for (const entity of ranked) {
      const kind = this.kindOf(entity);
      if (!this.#foremost.has(kind)) this.#foremost.set(kind, entity);
    }
    this.topic = ranked[0];
    this.#titled = (counts.get(this.topic ?? -1) ?? 0) > 999;
  }

  kindOf(entity: number): string {
    return this.found.entities[entity]!.place?.kind ?? 'other';
  }

  /** The places that a sentence names, in its order; of names inside names the outer. */
  in(sentence: FigureSentence): NamedPlace[] {
    const { mentions } = this.found;
    const named: NamedPlace[] = [];
    for (let next = this.#firstFrom(sentence.start); next < this.#order.length; next++) {
      const mention = mentions[this.#order[next]!]!;
      if (mention.start >= sentence.end) break;
      if (mention.kind === 'pronoun' || mention.start < (named.at(-1)?.end ?? 0)) continue;
      const tokens = tokensOf(sentence, mention);
      if (!tokens) continue;
      const where: Where = { entity: mention.entity, span: { start: mention.start, end: mention.end }, by: 'sentence' };
      // "Latin America and the Caribbean (LAC)": the acronym is the same place again.
      const acronym =
        sentence.lowers[tokens.from - 1] === '(' &&
        sentence.lowers[tokens.to] === ')' &&
        named.at(-1)?.to === tokens.from - 1;
      if (!acronym) named.push({ start: mention.start, end: mention.end, where, ...tokens, manner: 'name' });
    }
    for (let at = 0; at < sentence.tokens.length; at++) {
      const token = sentence.tokens[at]!;
      if (token.kind !== 'word' || named.some(({ from, to }) => at >= from && at < to)) continue;
      const span = { start: token.start, end: token.end };
      const next = sentence.lowers[at + 1];
      // "Central American" is a region's, whatever "American" alone is.
      const begun = next !== undefined && token.lower.length > 2 && beginsDemonym(token.form);
      const two = begun ? countryOfDemonym(`${token.lower} ${next}`) : undefined;
      const code = two ?? (token.lower.length > 4 ? countryOfWord(token.form) : undefined);
      const entity = code === undefined ? undefined : this.#byCode.get(code);
      if (entity !== undefined)
        named.push({
          ...span,
          where: { entity, span, by: 'sentence' },
          from: at,
          to: two ? at + 2 : at + 1,
          manner: 'origin',
        });
      else if (!sentence.named(at) && sentence.words.plain.world.get(token.lower))
        named.push({ ...span, where: { words: 'world', span, by: 'sentence' }, from: at, to: at + 1, manner: 'world' });
      else {
        const here = this.#here(sentence, at);
        if (here)
          named.push({ ...span, where: { ...here, by: 'context' }, ...{ from: at, to: at + 1 }, manner: 'here' });
      }
    }
    return named.sort((a, b) => a.from - b.from);
  }

  /** "the region", "the country", "our": what the text is about, of that kind. */
  #here(sentence: FigureSentence, at: number): Where | undefined {
    const { lowers, words } = sentence;
    if (!words.plain.here.match(lowers, at)) return undefined;
    const lower = lowers[at]!;
    const article = lowers[at - 1] ?? '';
    const noun = /^(?:region|regiao|pais|country|nation)$/.test(lower);
    if (
      noun &&
      !/^(?:the|el|la|o|a|do|da|no|na|del|al|this|este|esta|neste|nesta|deste|desta|whole|entire)$/.test(article)
    )
      return undefined;
    let entity = this.topic;
    if (/^region|^regiao/.test(lower)) entity = this.#foremost.get('region') ?? this.topic;
    else if (
      /^(?:country|nation|nationwide|nationally|national|pais|promedio|tasa|total|nivel|media|territorio|taxa)/.test(
        lower,
      )
    ) {
      entity = this.#lastBefore(sentence.start, 'country') ?? this.#foremost.get('country') ?? this.topic;
    }
    return entity === undefined ? undefined : { entity, by: 'context' };
  }

  /** The place of a kind that the text names last before an offset. */
  #lastBefore(offset: number, kind: string): number | undefined {
    const { mentions } = this.found;
    for (let at = this.#firstFrom(offset) - 1, seen = 0; at >= 0 && seen < 12; at--, seen++) {
      const { entity } = mentions[this.#order[at]!]!;
      if (this.kindOf(entity) === kind) return entity;
    }
    return undefined;
  }

  /**
   * Where a sentence names no place: the one its paragraph speaks of most, those before and near counting more and a
   * town less than what it lies in; else what the document is about.
   * @param vast the number is larger than one country's would be
   */
  around(sentence: FigureSentence, block: Span, vast = false): Where | undefined {
    const weights = new Map<number | 'world', number>();
    for (const { key, at, weight } of this.#paragraph(block)) {
      const near = at < sentence.start ? 1 + 1 / (1 + (sentence.start - at) / 200) : 0.4;
      weights.set(key, (weights.get(key) ?? 0) + weight * near);
    }
    const spoken = new Set(weights.keys());
    if (this.topic !== undefined) weights.set(this.topic, (weights.get(this.topic) ?? 0) + 1);
    if (vast) weights.set('world', (weights.get('world') ?? 0) + 2);
    let best: number | 'world' | undefined;
    for (const [key, weight] of weights) if (best === undefined || weight > weights.get(best)!) best = key;
    if (best === undefined) return undefined;
    if (best === 'world') return { words: 'world', by: 'context' };
    return { entity: best, by: best !== this.topic ? 'context' : this.#titled || spoken.has(best) ? 'topic' : 'guess' };
  }

  /** The places that a paragraph speaks of: by name, by adjective of origin, as "the region" or "the state", the world. */
  #paragraph(block: Span): readonly { key: number | 'world'; at: number; weight: number }[] {
    if (this.#lastBlock === block) return this.#lastFound;
    const { mentions, document } = this.found;
    const found: { key: number | 'world'; at: number; weight: number }[] = [];
    const text = document.text.slice(block.start, block.end);
    let before: { end: number; weight: number } | undefined;
    for (let next = this.#firstFrom(block.start); next < this.#order.length; next++) {
      const { start, end, entity } = mentions[this.#order[next]!]!;
      if (start >= block.end) break;
      const kind = this.kindOf(entity);
      const lead = document.text.slice(Math.max(block.start, start - 12), start);
      let weight = kind === 'municipality' || kind === 'other' ? 0.5 : 1;
      if (ASIDE.test(lead)) weight *= 0.4;
      else if (before && /^,?\s+(?:and|y|e)\s+$/.test(document.text.slice(before.end, start))) weight = before.weight;
      found.push({ key: entity, at: start, weight });
      before = { end, weight };
    }
    for (const match of text.matchAll(WORLD)) found.push({ key: 'world', at: block.start + match.index, weight: 0.7 });
    for (const match of text.matchAll(MEANT)) {
      const at = block.start + match.index;
      const kind = /region|regi[óa]/i.test(match[0]) ? 'region' : 'division';
      const key = kind === 'region' ? (this.#foremost.get(kind) ?? this.topic) : this.#lastBefore(at, kind);
      if (key !== undefined) found.push({ key, at, weight: kind === 'region' ? 1 : 0.5 });
    }
    for (const match of text.matchAll(/\p{L}{5,}/gu)) {
      const code = countryOfDemonym(fold(match[0]));
      const key = code === undefined ? undefined : this.#byCode.get(code);
      if (key !== undefined) found.push({ key, at: block.start + match.index, weight: 0.4 });
    }
    this.#lastBlock = block;
    this.#lastFound = found;
    return found;
  }

  #firstFrom(offset: number): number {
    const { mentions } = this.found;
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[this.#order[middle]!]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The tokens that a span takes; undefined where it begins in a gap. */
export function tokensOf({ tokens }: FigureSentence, span: Span): { from: number; to: number } | undefined {
  let from = 0;
  let high = tokens.length;
  while (from < high) {
    const middle = (from + high) >> 1;
    if (tokens[middle]!.end <= span.start) from = middle + 1;
    else high = middle;
  }
  let to = from;
  while (to < tokens.length && tokens[to]!.start < span.end) to++;
  return to > from ? { from, to } : undefined;
}
