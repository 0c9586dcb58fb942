import { CLASS } from '../relations/words.js';
import { byClause, byPhrase } from './by-clause.js';
import { type Found, nearest, vocabularyIn } from './nearest.js';
import {
  CLOSED,
  classesOf,
  distance,
  type FigureSentence,
  isVerb,
  type Phrase,
  partsAt,
  phraseFrom,
  wordsOf,
} from './sentence.js';
import type { Counted, Quantity, ValueKind } from './types.js';
import { vocabulary } from './vocabulary.js';

/** The kinds of indicator that a value may be of. */
const SUITED: Partial<Record<ValueKind, readonly ValueKind[]>> = {
  times: ['rate', 'percent', 'index', 'money'],
  rate: ['rate', 'count'],
  count: ['index', 'count', 'rate'],
};

/**
 * What a quantity is of. Counts and amounts are named by the noun after them, rates and shares by the indicator of the
 * vocabulary that is nearest in the clause, before the number rather than after. Undefined where the sentence gives nothing that
 * is counted, or the number is of a sort that no figure is (a duration, an age).
 */
export function countedBy(
  sentence: FigureSentence,
  number: Quantity,
  others: readonly Quantity[],
): Counted | undefined {
  const after = phraseFrom(sentence, number.whole?.to ?? number.to);
  const phrase = after ?? (number.inside === undefined ? undefined : phraseFrom(sentence, number.inside));
  if (number.kind === 'time') return prisonTerm(sentence, number);
  const kinds = SUITED[number.kind] ?? [number.kind];
  if (number.kind === 'count') {
    if (phrase) return byNoun(sentence, number, phrase);
    const said = predicate(sentence, number);
    if (said) return said;
    const near = nearest(sentence, number, kinds, others, undefined);
    if (near && distance(sentence, near.to, number.from) < (number.digits ? 20 : 10)) return near;
    return beforeBracket(sentence, number);
  }
  if (number.kind === 'rate') {
    const near = nearest(sentence, number, kinds, others, phrase);
    if (near) return { ...near, unit: number.unit };
    return phrase && byPhrase(sentence, number, phrase);
  }
  if (number.kind === 'length' && /^(?:from|away|north|south|east|west|off)$/.test(sentence.lowers[number.to] ?? ''))
    return undefined;
  const compared = number.kind === 'percent' && comparedAfter(sentence, number);
  if (compared) return compared;
  const near = nearest(sentence, number, kinds, others, phrase);
  if (near) return { ...near, unit: unitOf(sentence, number, phrase, near.unit) };
  // "travelled there three times": how often, not how many times as much.
  if (number.kind === 'times' && !number.verb && !COMPARATIVE.test(sentence.lowers[number.to] ?? '')) return undefined;
  const own = byClause(sentence, number, phrase);
  return own && { ...own, unit: unitOf(sentence, number, phrase, own.unit) };
}

const COMPARATIVE =
  /^(?:as|more|higher|greater|larger|fewer|less|mas|menos|mais|mayor|maior|superior(?:es)?|tan|tanto|tao)$/;

/** "30 million are poor": what a bare number of people is said to be. */
function predicate(sentence: FigureSentence, number: Quantity): Counted | undefined {
  if (!(classesOf(sentence, number.to) & CLASS.be)) return undefined;
  const found = vocabularyIn(sentence, ['count']).find(({ from }) => from > number.to && from - number.to <= 4);
  if (!found) return undefined;
  const { title, unit } = found.indicator;
  const words = title || wordsOf(sentence, found.from, found.to);
  return { indicator: words, unit: unit ?? words, from: found.from, to: found.to, by: 'vocabulary after' };
}

/** "a 7 percent higher chance", "20 percent more guards": what is compared stands after the comparative. */
function comparedAfter(sentence: FigureSentence, number: Quantity): Counted | undefined {
  if (!/^(?:higher|lower|greater|more|fewer|less|mas|menos|mais)$/.test(sentence.lowers[number.to] ?? ''))
    return undefined;
  if (/^(?:than|que|de|del|do|likely)$/.test(sentence.lowers[number.to + 1] ?? '')) return undefined;
  const phrase = phraseFrom(sentence, number.to + 1);
  if (!phrase || phrase.from > number.to + 2) return undefined;
  return { ...byPhrase(sentence, number, phrase), indicator: wordsOf(sentence, phrase.from, phrase.end) };
}

/** The noun phrase after a count: the vocabulary's name for it, or its own words. */
function byNoun(sentence: FigureSentence, number: Quantity, phrase: Phrase | undefined): Counted | undefined {
  if (!phrase) return undefined;
  const words = wordsOf(sentence, phrase.from, phrase.to);
  const head = sentence.language === 'en' ? phrase.to - 1 : phrase.from;
  if (/^\p{L}\..*\./u.test(sentence.tokens[head]!.text)) return undefined;
  if (classesOf(sentence, head) & CLASS.temporal && !/^(?:spring|fall|term|period)$/.test(sentence.lowers[head]!))
    return undefined;
  if (NEVER.test(sentence.lowers[head]!)) return undefined;
  const table = vocabulary(sentence.language);
  let known: Found | undefined;
  for (let at = phrase.from; at < phrase.to; at++) {
    const match = table.match(sentence.stems, at, ({ kinds }) => kinds.has('count'));
    // In English the last noun is the head; in Spanish and Portuguese the first.
    if (match && match.to <= Math.max(phrase.to, phrase.end)) {
      known = { indicator: match.value, from: at, to: match.to };
      if (sentence.language !== 'en') break;
      at = match.to - 1;
    }
  }
  // "military officers", "police patrols": the vocabulary's word must be the head.
  if (known && sentence.language === 'en' && known.to < phrase.to) known = undefined;
  const small = !number.digits && (number.value ?? number.low ?? 0) <= 12 && number.of === undefined && !firm(number);
  // "five cities": how many places a text speaks of is no indicator.
  if (small && known?.indicator.id === 'municipalities') return undefined;
  if (!known && small) return undefined;
  // "nine people dead" says it itself.
  const { outcomes } = sentence.words;
  let said = known?.indicator.title !== '' && known !== undefined;
  for (let at = phrase.from; at < phrase.to; at++) said ||= outcomes.match(sentence.lowers, at) !== undefined;
  const outcome = said ? undefined : outcomeOf(sentence, number, phrase);
  // "Two people join the docks to the capital": of whom a text speaks, not how many there are.
  if (small && !said && !outcome) return undefined;
  const title = known?.indicator.title || (outcome ? words : described(sentence, phrase, words));
  return {
    indicator: outcome && !title.includes(outcome) ? `${title} ${outcome}` : title,
    unit: number.unit || known?.indicator.unit || known?.indicator.title || wordsOf(sentence, head, head + 1),
    from: phrase.from,
    to: phrase.to,
    by: known ? 'vocabulary after' : 'noun',
  };
}

/** "people" alone says little: what they are or do goes with them ("people moved above the poverty line"). */
function described(sentence: FigureSentence, phrase: Phrase, words: string): string {
  if (!/^(?:people|persons?|individuals|personas?|pessoas?|children|ninos|criancas|families|familias)$/.test(words))
    return words;
  // "people moved above the poverty line", "personas que viven en la calle"; not "people to our doorstep".
  const next = sentence.lowers[phrase.to] ?? '';
  if (!/^(?:who|que|living|without)$/.test(next) && !isVerb(sentence, phrase.to) && !/..(?:ed|ing)$/.test(next))
    return words;
  let to = phrase.to;
  while (
    to < sentence.tokens.length &&
    to - phrase.from < 9 &&
    sentence.tokens[to]!.kind === 'word' &&
    partsAt(sentence, to) === 0
  )
    to++;
  while (to > phrase.to && classesOf(sentence, to - 1) & (CLASS.prep | CLASS.det | CLASS.conj | CLASS.adv)) to--;
  return wordsOf(sentence, phrase.from, to);
}

/** What nothing is counted by. */
const NEVER =
  /^(?:times?|things?|ways?|reasons?|aspects?|issues?|points?|sides?|factors?|pillars?|types?|kinds?|counts?|goals?|objectives?|principles?|elements?|decades?|lines?|paragraphs?|chapters?|parts?|steps?|percent|earlier|ago|later|o'clock|a\.m\.|p\.m\.|am|pm|gmt|hrs|h|hs|horas?|veces|vez|vezes|cosas?|razones|aspectos?|puntos?|lados?|maneras?|formas?|tipos?|pilares|coisas?|razoes|pontos?|fatores|factores|generation|generations|generaciones|geracoes|seculos?|siglos?|goles|gols)$/;

const firm = ({ qualifier }: Quantity): boolean =>
  qualifier === 'at least' || qualifier === 'more than' || qualifier === 'at most';

/** "soldiers killed", "militia members were arrested", "seized 7.6 tons": what befell those counted, by the verb nearest to them. */
function outcomeOf(sentence: FigureSentence, number: Quantity, phrase: Phrase): string | undefined {
  const { lowers, words } = sentence;
  const before = (reach: number): string | undefined => {
    for (let at = number.from - 1; at >= Math.max(0, number.from - reach); at--) {
      if (partsAt(sentence, at)) return undefined;
      const found = words.outcomes.match(lowers, at);
      if (found && found.to <= number.from) return found.value;
    }
    return undefined;
  };
  const own = before(1);
  if (own) return own;
  for (let at = phrase.to; at < Math.min(lowers.length, phrase.end + 5); at++) {
    if (partsAt(sentence, at) || classesOf(sentence, at) & CLASS.conj) break;
    const found = words.outcomes.match(lowers, at);
    if (found) return found.value;
  }
  return before(4);
}

const GDP = /^(?:gdp|gross domestic product|pib|producto interno bruto|producto bruto interno|produto interno bruto)$/;

function unitOf(sentence: FigureSentence, number: Quantity, phrase: Phrase | undefined, fallback: string): string {
  if (number.unit === 'percent' && phrase && phrase.from - number.to <= 5) {
    for (let at = phrase.from; at < Math.max(phrase.to, Math.min(phrase.end, phrase.from + 6)); at++)
      for (let to = at + 1; to <= Math.min(at + 3, phrase.end); to++)
        if (GDP.test(wordsOf(sentence, at, to))) return 'percent of GDP';
  }
  return number.unit || fallback;
}

/** Years, months or days beside words of a sentence of prison. */
function prisonTerm(sentence: FigureSentence, number: Quantity): Counted | undefined {
  const { lowers, words } = sentence;
  for (let at = Math.max(0, number.from - 6); at < Math.min(lowers.length, number.to + 5); at++) {
    const found = words.plain.sentence.match(lowers, at);
    if (!found || (at >= number.from && at < number.to)) continue;
    // "spent two years in prison" tells a fate, "three years after the sentence" a time.
    if (/^(?:ago|later|after|before|earlier|despues|antes|depois|atras)$/.test(lowers[number.to] ?? ''))
      return undefined;
    if (
      /^(?:spent|spend|spending|pasar|paso|pasaron|passou|passaram|passar|served|cumplio|cumpriu)$/.test(
        lowers[number.from - 1] ?? '',
      )
    )
      return undefined;
    return {
      indicator: 'sentence of prison',
      unit: number.unit,
      from: at,
      to: found.to,
      by: at < number.from ? 'vocabulary before' : 'vocabulary after',
    };
  }
  return undefined;
}

/** "private guards (12,400)", "homicides: 230": what stands right before. */
function beforeBracket(sentence: FigureSentence, number: Quantity): Counted | undefined {
  const { tokens } = sentence;
  const mark = tokens[number.from - 1];
  if (!mark || !/^[(:]$/.test(mark.text) || !number.digits) return undefined;
  let from = number.from - 1;
  while (
    from > 0 &&
    number.from - from < 5 &&
    tokens[from - 1]!.kind === 'word' &&
    !(classesOf(sentence, from - 1) & CLOSED)
  )
    from--;
  if (from === number.from - 1) return undefined;
  const words = wordsOf(sentence, from, number.from - 1);
  return { indicator: words, unit: words, from, to: number.from - 1, by: 'noun' };
}
