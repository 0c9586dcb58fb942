import type { EntitySchema } from '../../model/index.js';
import { fold } from '../fold.js';
import type { DocumentEntity, Mention, Span } from '../types.js';

/** Longest quote that is taken: longer ones could not be checked at a glance. */
const LONGEST = 800;
/** Words that join two things: with one of them before it, a name is not what the phrase stands for. */
const JOINING =
  /(?:^|\s)(?:of|for|in|at|by|from|to|and|or|de|del|da|do|das|dos|por|para|en|em|no|na|con|com|y|e|o|ou)\s|['’]s?\s|,/iu;
/** Most words that a name which the rules did not find may have. */
const MOST_WORDS = 8;

/** Where a text holds `words`, whole, blanks of any length taken as one another; exact where it can be. */
export function occurrences(text: string, words: string, { start, end }: Span): Span[] {
  const sought = words.trim();
  if (sought === '') return [];
  const exact = sought.split(/\s+/).map(literally).join('\\s+');
  const before = /^[\p{L}\p{N}]/u.test(sought) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(sought) ? '(?![\\p{L}\\p{N}])' : '';
  const found: Span[] = [];
  const pattern = new RegExp(`${before}${exact}${after}`, 'gu');
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match.index + match[0].length > end) break;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Where a quote stands literally in a passage; none where it is too long to be one. */
export const quotesIn = (text: string, quote: string, passage: Span): Span[] =>
  quote.length > LONGEST ? [] : occurrences(text, quote, passage);

/** An end of a relation in a quote: a mention of the document, or a name that the rules did not find. */
export type EndInQuote = { mention: number } | { name: Span; schema: EntitySchema };

/**
 * The end that `words` name in a quote: a name, or a word whose antecedent is known; by the name of its entity where the
 * quote has another word for it; else a name that nobody had found. Undefined where the quote does not carry it.
 */
export function endInQuote(
  text: string,
  quote: Span,
  words: string,
  schema: EntitySchema,
  mentions: readonly Mention[],
  entities: readonly DocumentEntity[],
): EndInQuote | undefined {
  const inside = [...mentions.keys()].filter((index) => {
    const mention = mentions[index]!;
    return quote.start <= mention.start && mention.end <= quote.end && usable(mention);
  });
  const places = occurrences(text, words, quote);
  for (const place of places) {
    const exact = inside.filter(
      (index) => mentions[index]!.start === place.start && mentions[index]!.end === place.end,
    );
    const found = exact.find((index) => sort(mentions[index]!.schema) === sort(schema)) ?? exact[0];
    if (found !== undefined) return { mention: found };
  }
  for (const place of places) {
    const close = inside
      .filter((index) => sort(mentions[index]!.schema) === sort(schema) && alike(text, place, mentions[index]!))
      .sort((a, b) => length(mentions[b]!) - length(mentions[a]!))[0];
    if (close !== undefined) return { mention: close };
  }
  if (places.length === 0) {
    const sought = fold(words.trim());
    const named = inside.find((index) => {
      const { name, aliases } = entities[mentions[index]!.entity]!;
      return [name, ...aliases].some((each) => fold(each) === sought);
    });
    return named === undefined ? undefined : { mention: named };
  }
  const free = places.find(
    (place) =>
      !mentions.some((mention) => mention.start < place.end && place.start < mention.end) && isName(text, place),
  );
  return free && { name: free, schema };
}

const usable = ({ kind, antecedent }: Mention): boolean => kind === 'name' || antecedent !== undefined;

/** One holds the other, and the rest are titles or parts of the name, nothing that it belongs to. */
function alike(text: string, a: Span, b: Span): boolean {
  const [outer, inner] = length(a) >= length(b) ? [a, b] : [b, a];
  if (inner.start < outer.start || inner.end > outer.end) return false;
  const before = text.slice(outer.start, inner.start);
  const after = text.slice(inner.end, outer.end);
  return !JOINING.test(` ${before}`) && !JOINING.test(`${after} `);
}

/** It has a capital, is short, and is more than a word that opens a sentence. */
function isName(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).split(/\s+/);
  if (!/^[\p{Lu}\p{N}]/u.test(words[0]!) || words.length > MOST_WORDS || /[;:!?]|\n\s*\n/.test(text.slice(start, end)))
    return false;
  const opens = /(?:^|[.!?:…\n"“«¿¡])\s*$/u.test(text.slice(Math.max(0, start - 4), start));
  return words.slice(opens ? 1 : 0).some((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

const length = ({ start, end }: Span): number => end - start;

/** Kinds that a reader may take for one another. */
const sort = (schema: EntitySchema): string =>
  schema === 'PublicBody' || schema === 'Company' ? 'Organization' : schema;

const literally = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
