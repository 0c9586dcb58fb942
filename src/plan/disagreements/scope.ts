import { readFileSync } from 'node:fs';
import type { Statement } from '../../case/index.js';

/** How far around its number a sentence is read for words that narrow, in characters. */
const REACH = 70;
/** Words of so many letters carry meaning of their own; they are compared by their beginnings, so that endings do not count. */
const CONTENT = 5;

let narrowing: { id: string; words: RegExp }[] | undefined;

function scopes(): { id: string; words: RegExp }[] {
  narrowing ??= readFileSync(new URL('./scope-words.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [id, ...languages] = line.split('\t');
      return { id: id!, words: new RegExp(`(?<!\\p{L})(?:${languages.join('|')})`, 'iu') };
    });
  return narrowing;
}

/** What a figure's sentence narrows it to, by the words near its number: `police,rural`; empty where nothing does. */
export function scopeOf(statement: Statement): string {
  // Who says so narrows nothing: "12 dead, the police said".
  const near = around(statement).replace(statement.attribution ?? '\u0000', ' ');
  return scopes()
    .filter(({ words }) => words.test(near))
    .map(({ id }) => id)
    .join(',');
}

/** The words of a quote around the number of its figure; all of it where the number is not written in digits. */
function around({ quote, value, detail }: Statement): string {
  const digits = String(value ?? detail['low'] ?? detail['high'] ?? '').replace(/[^\d]/g, '');
  if (digits === '') return quote;
  // Thousands may be parted by anything; trailing zeros may be a word ("14 million").
  const pattern = new RegExp([...digits.replace(/0+$/, '')].join('[.,\\s ]?'));
  const at = pattern.exec(quote)?.index;
  if (at === undefined) return quote;
  return quote.slice(Math.max(0, at - REACH), at + REACH);
}

/** Whether two sentences speak of the same thing beyond indicator and place: they share words of content. */
export function sharesContext(a: Statement, b: Statement, known: readonly string[]): boolean {
  const skip = new Set(known.flatMap((text) => [...stems(text)]));
  const others = stems(b.quote);
  return [...stems(a.quote)].some((stem) => others.has(stem) && !skip.has(stem));
}

/** Words of change name nothing that changes. */
const CHANGE = /^(?:growt|incre|decre|reduc|impro|aumen|creci|mejor|melho|highe|great|level|lower)/;

/** Whether two texts name the same thing: half of the words of content of the shorter one stand in the other, whatever their endings. */
export function namesAlike(a: string, b: string): boolean {
  const content = (text: string) => [...stems(text)].filter((stem) => !CHANGE.test(stem));
  const [shorter, longer] = [content(a), content(b)].sort((one, other) => one.length - other.length);
  const shared = shorter!.filter((stem) => longer!.includes(stem)).length;
  return shared > 0 && shared >= shorter!.length / 2;
}

function stems(text: string): Set<string> {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}{5,}/gu);
  return new Set((words ?? []).map((word) => word.slice(0, CONTENT)));
}

const PROJECTED =
  /\b(?:will|would|expected|projected?|forecast|estimated to reach|by 20[2-9]\d|goal|target|aims?|pretende|espera|prev[eé]|proyect|meta|projet|esperad|previst)/i;

/** Whether a figure is foreseen or aimed at rather than measured. */
export const isProjection = ({ detail, quote }: Statement): boolean =>
  detail['planned'] === 'yes' || PROJECTED.test(quote);
