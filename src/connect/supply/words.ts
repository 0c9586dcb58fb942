import { lexiconRows } from '../lexicon-rows.js';
import { type Found, WordFinder } from '../word-finder.js';

/** Stages of a supply chain in their order. */
export const STAGES = [
  'source',
  'processing',
  'storage',
  'transport',
  'border crossing',
  'market',
  'laundering',
] as const;
export type Stage = (typeof STAGES)[number];

/** What stands in place of a good where no words name one. */
export const UNNAMED_GOODS = 'goods not named';

/** Goods whose kind is open: a group named with one kind alone is taken to deal in that. */
export const OPEN_GOODS: ReadonlySet<string> = new Set([UNNAMED_GOODS, 'drugs, kind not named']);

let goods: WordFinder<string> | undefined;
let stages: WordFinder<{ stage: Stage; weak: boolean }> | undefined;

/** The goods that a text names, by goods.tsv. */
export function goodsIn(text: string): Found<string>[] {
  goods ??= new WordFinder(read('./goods.tsv'));
  return goods.find(text);
}

let lawful: Set<string> | undefined;

/** Whether a good has a lawful trade too, by goods.tsv. */
export function isLawful(good: string): boolean {
  lawful ??= new Set(
    lexiconRows(new URL('./goods.tsv', import.meta.url)).flatMap(([name, , yes]) => (yes === 'yes' ? [name!] : [])),
  );
  return lawful.has(good);
}

/** The stages that words of a text stand for, by stages.tsv; weak words, common in lawful trade, only where asked for. */
export function stagesIn(text: string, weak: boolean): Found<Stage>[] {
  stages ??= new WordFinder(
    read('./stages.tsv').flatMap(([stage, forms]) =>
      forms.split('|').map((form) => [{ stage: stage as Stage, weak: form.startsWith('~') }, form] as const),
    ),
  );
  return stages
    .find(text)
    .filter(({ label }) => weak || !label.weak)
    .map(({ label, ...found }) => ({ ...found, label: label.stage }));
}

function read(file: string): (readonly [string, string])[] {
  return lexiconRows(new URL(file, import.meta.url)).map(([label, forms]) => [label!, forms!] as const);
}
