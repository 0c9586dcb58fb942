import { slack } from './amount.js';
import { NUMBER, numberIn, PERCENT, type Reckoned } from './reckoned.js';

const SHARE = `(?:the |el |os |as )?(?:about |some |unos |cerca de )?(${NUMBER})${PERCENT}`;
/** A share of something, and what is said of it up to the next share. */
const FIRST = new RegExp(
  `${SHARE} (?:of|de|del|do|da|dos|das) ([^\\d,;.:()%]{3,90}?)(?=,? (?:and |y |e )?${SHARE})`,
  'iu',
);
const NEXT = new RegExp(`${SHARE}([^\\d,;.:()%]{2,60})`, 'giu');
const IS = /(?<!\p{L})(?:are|were|is|was|son|eran|es|era|fueron|são|eram|foi|foram)(?!\p{L})/iu;
/** By whom, from where, to whom: each thing has one. Where something holds ("in") it may hold in several places at once. */
const ONE_EACH = /^(?:from|by|to|through|del|desde|por|para|al|pelo|pela|pelos|pelas|do|da|dos|das|ao|aos)(?!\p{L})/iu;
const LONGEST = 7;

/**
 * Shares of one whole that make more than a hundred: "60 percent of the weapons came from the north, 30 percent from the
 * south and 20 percent from abroad". Later shares must lean on the first one's verb, by its preposition or its "are":
 * shares with a verb of their own may be of things that overlap.
 */
export function ellipticShares(sentence: string): Reckoned | undefined {
  const opened = FIRST.exec(sentence);
  if (!opened) return undefined;
  const [all, first, whole] = opened as unknown as [string, string, string];
  const rest = sentence.slice(opened.index + all.length).split(/[;:()]|\.(?!\d)/u)[0]!;
  // Another number among the shares is of something else.
  if (/\d/.test(rest.replace(NEXT, ''))) return undefined;
  const later = [...rest.matchAll(NEXT)].map(([, number, words]) => ({
    number: number!,
    words: words!.replace(/\s+(?:and|y|e)\s*$/iu, '').trim(),
  }));
  if (later.length === 0 || !later.every(({ words }) => leansOn(whole, words))) return undefined;
  const values = [first, ...later.map(({ number }) => number)].map(numberIn);
  const made = values.reduce((a, b) => a + b, 0);
  const room = values.reduce((sum, value) => sum + slack(value), 0.5);
  if (made <= 100 + room || values.some((value) => value > 100)) return undefined;
  return {
    kind: 'share',
    about: `${all}${rest}`.trim(),
    value: `${values.join(' + ')} = ${made}; 100`,
    made,
    said: 100,
    explanations: ['several-answers', 'other-object'],
    weight: 0.8,
  };
}

function leansOn(whole: string, words: string): boolean {
  const count = words.split(/\s+/).length;
  if (count > LONGEST) return false;
  const preposition = ONE_EACH.exec(words)?.[0].toLowerCase();
  // The preposition must come after noun and verb of the first share, not belong to its noun.
  if (preposition !== undefined) return whole.toLowerCase().split(/\s+/).indexOf(preposition) >= 2;
  return count <= 3 && IS.test(whole);
}
