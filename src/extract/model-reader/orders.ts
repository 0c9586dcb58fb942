import type { ReadDocument } from '../../read/index.js';
import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import type { Span } from '../types.js';

/** Expressions by which a text speaks to a program that reads it (model-orders.tsv), without accents. */
let pattern: RegExp | undefined;

function orders(): RegExp {
  const words = readLexicon('model-orders.tsv').flatMap(([, list]) =>
    list!.split('|').map((each) => fold(each.trim())),
  );
  const literal = words.map((each) => each.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${literal.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

/** The sentences of a document that give orders to a program that reads it, instead of telling people something. */
export function sentencesWithOrders({ text, sentences }: ReadDocument): Span[] {
  pattern ??= orders();
  const known = pattern;
  return sentences
    .filter(({ start, end }) => known.test(fold(text.slice(start, end))))
    .map(({ start, end }) => ({ start, end }));
}
