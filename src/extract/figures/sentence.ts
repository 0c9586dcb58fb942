import type { Language } from '../../model/index.js';
import { CLASS, type Lexicon, lexiconOf } from '../relations/words.js';
import type { Token } from '../tokens.js';
import type { Span } from '../types.js';
import { byForm, type WordForm } from '../word-form.js';
import { singular } from './phrase-table.js';
import { type FigureWords, figureWords } from './words.js';

/** One sentence as figures are read from it. */
export interface FigureSentence extends Span {
  text: string;
  tokens: readonly Token[];
  /** Words as the lexicons of phrases compare them, and as the vocabulary of indicators does. */
  lowers: readonly string[];
  stems: readonly string[];
  language: Language;
  words: FigureWords;
  lexicon: Lexicon;
  /** It is a note: read with less trust. */
  note: boolean;
  /** Whether a token lies in the name of a body, person or event, whose words count nothing. */
  named(at: number): boolean;
}

const STEM: Record<Language, (form: WordForm) => string> = {
  en: byForm(({ lower }) => singular(lower, 'en')),
  es: byForm(({ lower }) => singular(lower, 'es')),
  pt: byForm(({ lower }) => singular(lower, 'pt')),
};

export function figureSentence(
  text: string,
  span: Span,
  tokens: readonly Token[],
  language: Language,
  note = false,
  inName: (token: Span) => boolean = () => false,
): FigureSentence {
  const lowers = tokens.map(({ lower }) => lower);
  return {
    text,
    start: span.start,
    end: span.end,
    tokens,
    lowers,
    stems: tokens.map(({ form }) => STEM[language](form)),
    language,
    words: figureWords(language),
    lexicon: lexiconOf(language),
    note,
    named: (at) => inName(tokens[at]!),
  };
}

/** The classes (relations/words.ts) of a token, 0 for a word that the lexicon does not have. */
export function classesOf(sentence: FigureSentence, at: number): number {
  const token = sentence.tokens[at];
  if (token?.kind !== 'word') return 0;
  return sentence.lexicon.find(token.text.toLowerCase(), token.lower)?.classes ?? 0;
}

/** Marks that part clauses; a comma does so too, but more weakly. */
const BREAK = /^[;:.?!—–()[\]]+$/;
const TURN: ReadonlySet<string> = new Set(
  'while whereas but although mientras pero aunque enquanto mas embora whilst'.split(' '),
);

/** How strongly token `at` parts what stands before from what stands after: 0 not at all, 1 a comma, 4 a clause. */
export function partsAt(sentence: FigureSentence, at: number): number {
  const token = sentence.tokens[at]!;
  if (token.kind === 'punct') return token.text === ',' ? 1 : BREAK.test(token.text) ? 4 : 0;
  return TURN.has(token.lower) ? 4 : 0;
}

/**
 * Words between two token positions count as distance; commas and clause ends weigh more, a whole bracket, or what stands between
 * two dashes, as one word.
 */
export function distance(sentence: FigureSentence, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) {
    const { text } = sentence.tokens[at]!;
    if (text === '(' || text === '–' || text === '—') {
      const close = closing(sentence, at, text === '(' ? ')' : text);
      if (close > at && close < to) {
        sum++;
        at = close;
        continue;
      }
    }
    // A bracket that holds one of the two ends joins rather than parts.
    sum += 1 + (/^[()]$/.test(sentence.tokens[at]!.text) ? 0 : 2 * partsAt(sentence, at));
  }
  return sum;
}

/** The token of the bracket that closes the one at `open`; -1 where none does. */
export function closing({ tokens }: FigureSentence, open: number, mark = ')'): number {
  for (let at = open + 1; at < tokens.length; at++) if (tokens[at]!.text === mark) return at;
  return -1;
}

const STOPS =
  CLASS.prep |
  CLASS.conj |
  CLASS.rel |
  CLASS.sub |
  CLASS.pron |
  CLASS.modal |
  CLASS.be |
  CLASS.have |
  CLASS.do |
  CLASS.neg;
const NOMINAL = CLASS.noun | CLASS.part | CLASS.kind | CLASS.temporal;
/** Words that open a noun phrase and say nothing of what is counted. */
const LEADING: Record<Language, ReadonlySet<string>> = {
  en: words(
    'other another additional more such the of new annual daily monthly weekly yearly these those different its their our his her so-called some',
  ),
  es: words(
    'otros otras los las el la de del mas nuevos nuevas esos esas estos estas sus su unos unas diferentes cada anuales mensuales diarios',
  ),
  pt: words(
    'outros outras os as o a do da de dos das mais novos novas esses essas estes estas seus suas cada anuais mensais diarios diferentes',
  ),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** A noun phrase by its tokens; `to` excludes what follows "of", `end` includes it. */
export interface Phrase {
  from: number;
  to: number;
  end: number;
}

/**
 * The noun phrase that begins at or just after token `at`: "vigilante members", "miembros del grupo". Undefined where
 * none follows.
 */
export function phraseFrom(sentence: FigureSentence, at: number): Phrase | undefined {
  const { tokens, language } = sentence;
  let from = at;
  while (from < tokens.length && from - at < 5 && opensPhrase(sentence, at, from)) from++;
  const to = nounsEnd(sentence, from);
  if (to === from) return undefined;
  let end = to;
  for (let round = 0; round < 2; round++) {
    const joint = tokens[end]?.lower;
    const of = language === 'en' ? joint === 'of' : /^(?:de|del|do|da|dos|das)$/.test(joint ?? '');
    if (!of) break;
    let next = end + 1;
    while (next < tokens.length && next - end < 4 && LEADING[language].has(tokens[next]!.lower)) next++;
    const stop = nounsEnd(sentence, next);
    if (stop === next) break;
    end = stop;
  }
  return { from, to, end };
}

function opensPhrase(sentence: FigureSentence, at: number, from: number): boolean {
  const { lower } = sentence.tokens[from]!;
  return (
    LEADING[sentence.language].has(lower) ||
    isQuote(sentence, from) ||
    (lower === 'and' && from > at && sentence.lowers[from - 1] === 'new')
  );
}

const isQuote = ({ tokens }: FigureSentence, at: number): boolean => /^["“”«»'‘’*_]+$/.test(tokens[at]!.text);

function nounsEnd(sentence: FigureSentence, from: number): number {
  const { tokens, language } = sentence;
  let at = from;
  for (; at < tokens.length && at - from < 7; at++) {
    const token = tokens[at]!;
    if (at > from && isQuote(sentence, at)) continue;
    if (at > from && token.text === '(' && !/s$/.test(tokens[at - 1]!.lower)) {
      // "local (town-level) judges"
      const close = closing(sentence, at);
      if (close > 0 && close - at < 5 && tokens[close + 1]?.kind === 'word') {
        at = close;
        continue;
      }
    }
    // "micro-, small-, and medium-sized enterprises"
    if (at > from && (token.text === '-' || (token.text === ',' && tokens[at - 1]!.text === '-'))) continue;
    if (token.kind !== 'word' || /^\d/.test(token.text)) break;
    if (token.lower === "'s") continue;
    const classes = classesOf(sentence, at);
    const nominal = (classes & (NOMINAL | CLASS.adjective)) !== 0;
    // "armed and criminal groups"
    if (token.lower === 'and' && at > from && joinsWords(sentence, at)) continue;
    if (classes & STOPS && !nominal) break;
    if (
      at > from &&
      !nominal &&
      (classes & CLASS.adv ||
        (language === 'en' && /..ly$/.test(token.lower) && !/family|supply|ally$/.test(token.lower)))
    )
      break;
    if (language === 'en') {
      const plural = at > from && /[^su]s$|men$|people$|children$/.test(tokens[at - 1]!.lower);
      if (
        plural &&
        (classes & (CLASS.verb | CLASS.adjective) || /(?:ed|ing)$/.test(token.lower)) &&
        !(classes & CLASS.part)
      )
        break;
      const verb = (classes & CLASS.verb) !== 0 && !(classes & CLASS.predicate);
      if (verb && !nominal && at > from && !/(?:ed|ing|ary)$/.test(token.lower)) break;
      if (verb && !nominal && at === from && !/(?:ed|ing|[^s]s)$/.test(token.lower)) break;
    } else if (at > from) {
      if ((classes & CLASS.verb || VERBAL.test(token.lower)) && !nominal) break;
      // Right after a number a participle in the plural is a noun: "61 mil desaparecidos".
    } else if (classes & CLASS.verb && !nominal && !/s$/.test(token.lower)) break;
  }
  while (at > from && (isQuote(sentence, at - 1) || tokens[at - 1]!.lower === 'and')) at--;
  return at;
}

/** "and" between two adjectives or within a name: "mobile and fixed bases", "Truth and Memory Centers". */
function joinsWords({ tokens }: FigureSentence, at: number): boolean {
  const [before, after, further] = [tokens[at - 1]!, tokens[at + 1], tokens[at + 2]];
  if (after?.kind !== 'word') return false;
  if (before.text === ',' || before.text === '-') return true;
  if (before.capital && after.capital) return true;
  return (
    !/s$/.test(before.lower) && !/s$/.test(after.lower) && further?.kind === 'word' && /[^su]s$/.test(further.lower)
  );
}

/** Endings of Spanish and Portuguese verbs in the past and gerunds, on folded words. */
const VERBAL = /(?:aron|ieron|aram|eram|iram|ando|endo|indo)$/;

/** The words of tokens `from` to `to`, lower-cased, as an indicator's name. */
export function wordsOf({ tokens }: FigureSentence, from: number, to: number): string {
  return tokens
    .slice(from, to)
    .filter(({ kind }) => kind !== 'punct')
    .map(({ text }) => text.toLowerCase())
    .join(' ')
    .replaceAll(" 's", "'s")
    .replaceAll(' ’s', '’s');
}

/** Classes of words that are no part of a noun phrase. */
export const CLOSED =
  CLASS.prep | CLASS.conj | CLASS.rel | CLASS.sub | CLASS.modal | CLASS.be | CLASS.have | CLASS.det | CLASS.adv;

/** A word that can only be a verb. */
export function isVerb(sentence: FigureSentence, at: number): boolean {
  const classes = classesOf(sentence, at);
  return (classes & CLASS.verb) !== 0 && !(classes & (CLASS.noun | CLASS.adjective | CLASS.part));
}
