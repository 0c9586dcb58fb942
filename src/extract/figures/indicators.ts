import { CLASS } from '../relations/words.js';
import { classesOf, distance, type FigureSentence, type Phrase, partsAt, phraseFrom, wordsOf } from './sentence.js';
import type { Quantity, ValueKind } from './types.js';
import { type Indicator, vocabulary } from './vocabulary.js';

/** What a number is of: the indicator's name, its unit, and the words of the sentence that say so. */
export interface Counted {
  indicator: string;
  unit: string;
  /** Tokens of the words that name it. */
  from: number;
  to: number;
  /** How it was found; decides the figure's confidence. */
  by: 'vocabulary after' | 'vocabulary before' | 'noun' | 'clause';
}

interface Found {
  indicator: Indicator;
  from: number;
  to: number;
}

/** Every place of the sentence where the vocabulary has words, longest first at each, by the kinds that fit. */
function vocabularyIn(sentence: FigureSentence, kinds: readonly ValueKind[]): Found[] {
  const table = vocabulary(sentence.language);
  const found: Found[] = [];
  for (let at = 0; at < sentence.stems.length; at++) {
    if (sentence.named[at]) continue;
    const match = table.match(sentence.stems, at, (indicator) => kinds.some((kind) => indicator.kinds.has(kind)));
    if (match) {
      found.push({ indicator: match.value, from: at, to: match.to });
      at = match.to - 1;
    }
  }
  return found;
}

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
    return phrase && plain(sentence, number, phrase);
  }
  if (number.kind === 'length' && /^(?:from|away|north|south|east|west|off)$/.test(sentence.lowers[number.to] ?? ''))
    return undefined;
  const compared = number.kind === 'percent' && comparedAfter(sentence, number);
  if (compared) return compared;
  const near = nearest(sentence, number, kinds, others, phrase);
  if (near) return { ...near, unit: unitOf(sentence, number, phrase, near.unit) };
  const own = byClause(sentence, number, phrase);
  return own && { ...own, unit: unitOf(sentence, number, phrase, own.unit) };
}

/** "167 million are poor": what a bare number of people is said to be. */
function predicate(sentence: FigureSentence, number: Quantity): Counted | undefined {
  if (!(classesOf(sentence, number.to) & CLASS.be)) return undefined;
  const found = vocabularyIn(sentence, ['count']).find(({ from }) => from > number.to && from - number.to <= 4);
  if (!found) return undefined;
  const { title, unit } = found.indicator;
  const words = title || wordsOf(sentence, found.from, found.to);
  return { indicator: words, unit: unit ?? words, from: found.from, to: found.to, by: 'vocabulary after' };
}

/** "an 11 percent higher chance", "50 percent more guards": what is compared stands after the comparative. */
function comparedAfter(sentence: FigureSentence, number: Quantity): Counted | undefined {
  if (!/^(?:higher|lower|greater|more|fewer|less|mas|menos|mais)$/.test(sentence.lowers[number.to] ?? ''))
    return undefined;
  if (/^(?:than|que|de|del|do|likely)$/.test(sentence.lowers[number.to + 1] ?? '')) return undefined;
  const phrase = phraseFrom(sentence, number.to + 1);
  if (!phrase || phrase.from > number.to + 2) return undefined;
  return { ...plain(sentence, number, phrase), indicator: wordsOf(sentence, phrase.from, phrase.end) };
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
  const title = known?.indicator.title || described(sentence, phrase, words);
  const outcome = known?.indicator.title ? undefined : outcomeOf(sentence, number, phrase);
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
  /^(?:times?|things?|ways?|reasons?|aspects?|issues?|points?|sides?|factors?|pillars?|types?|kinds?|counts?|goals?|objectives?|principles?|elements?|decades?|lines?|paragraphs?|chapters?|parts?|steps?|percent|o'clock|a\.m\.|p\.m\.|am|pm|h|hs|horas?|veces|vez|vezes|cosas?|razones|aspectos?|puntos?|lados?|maneras?|formas?|tipos?|pilares|coisas?|razoes|pontos?|fatores|factores|generation|generations|generaciones|geracoes|seculos?|siglos?|goles|gols)$/;

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

/** The indicator of the vocabulary that the number is nearest to: in its own phrase, else before it, else after it. */
function nearest(
  sentence: FigureSentence,
  number: Quantity,
  kinds: readonly ValueKind[],
  others: readonly Quantity[],
  phrase: Phrase | undefined,
): Counted | undefined {
  const { kind } = number;
  let best: Found | undefined;
  let cost = 40;
  for (const found of vocabularyIn(sentence, kinds)) {
    let own: number;
    if (found.to <= number.from) {
      own = 1 + distance(sentence, found.to, number.from);
      if (
        others.some(
          (other) => other !== number && other !== number.partner && other.from >= found.to && other.to <= number.from,
        )
      )
        own += 6;
    } else if (found.from >= number.to && (kind !== 'count' || phrase)) {
      own =
        phrase && found.from < phrase.end
          ? kind === 'percent' || kind === 'times'
            ? 1
            : 0
          : 3 +
            1.5 * distance(sentence, number.to, found.from) +
            (endsClause(sentence, number.to, found.from) ? 15 : 0);
      if (
        others.some(
          (other) => other !== number && other !== number.partner && other.from >= number.to && other.to <= found.from,
        )
      )
        own += 20;
    } else continue;
    // "the cost of violence": what stands after a preposition only qualifies.
    if (classesOf(sentence, found.from - 1) & CLASS.prep && found.to <= number.from) own += 2;
    // A specific name outweighs a general one a little farther off.
    own -= Math.min(3, found.to - found.from - 1);
    if (own < cost) {
      cost = own;
      best = found;
    }
  }
  if (!best) return undefined;
  const after = best.from >= number.to;
  const { title, unit } = best.indicator;
  return {
    indicator: title || wordsOf(sentence, best.from, best.to),
    unit: unit ?? (title || wordsOf(sentence, best.from, best.to)),
    from: best.from,
    to: best.to,
    by: after ? 'vocabulary after' : 'vocabulary before',
  };
}

/** A comma or a stronger mark stands between. */
function endsClause(sentence: FigureSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (partsAt(sentence, at) > 0) return true;
  return false;
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

/** "private security guards (3,811,302)", "homicides: 230": what stands right before. */
function beforeBracket(sentence: FigureSentence, number: Quantity): Counted | undefined {
  const { tokens } = sentence;
  const mark = tokens[number.from - 1];
  if (!mark || !/^[(:]$/.test(mark.text) || !number.digits) return undefined;
  let from = number.from - 1;
  while (
    from > 0 &&
    number.from - from < 5 &&
    tokens[from - 1]!.kind === 'word' &&
    !(classesOf(sentence, from - 1) & STOP)
  )
    from--;
  if (from === number.from - 1) return undefined;
  const words = wordsOf(sentence, from, number.from - 1);
  return { indicator: words, unit: words, from, to: number.from - 1, by: 'noun' };
}

const STOP =
  CLASS.prep | CLASS.conj | CLASS.rel | CLASS.sub | CLASS.modal | CLASS.be | CLASS.have | CLASS.det | CLASS.adv;

function plain(sentence: FigureSentence, number: Quantity, phrase: Phrase): Counted {
  const words = wordsOf(sentence, phrase.from, phrase.to);
  return { indicator: words, unit: number.unit, from: phrase.from, to: phrase.to, by: 'noun' };
}

/** No word of the vocabulary: the words that the number is said of, after its "of" or beside its verb. */
function byClause(sentence: FigureSentence, number: Quantity, phrase: Phrase | undefined): Counted | undefined {
  const changed = changedAfter(sentence, number);
  if (changed) return changed;
  if (phrase && phrase.from - number.to <= 5 && !isNumberPhrase(sentence, phrase)) {
    if (number.kind !== 'percent' && number.kind !== 'times') return plain(sentence, number, phrase);
    const of = /^(?:of|de|del|do|da|dos|das)$/.test(sentence.lowers[number.to] ?? '');
    if (of || number.whole) {
      let to = phrase.end;
      while (
        to < sentence.tokens.length &&
        to - phrase.from < 9 &&
        partsAt(sentence, to) === 0 &&
        sentence.tokens[to]!.kind === 'word'
      )
        to++;
      return { indicator: wordsOf(sentence, phrase.from, to), unit: number.unit, from: phrase.from, to, by: 'clause' };
    }
  }
  return beside(sentence, number);
}

/** "a 95 percent decrease in the number of minors": what changed. */
function changedAfter(sentence: FigureSentence, number: Quantity): Counted | undefined {
  const { lowers, words } = sentence;
  for (let at = number.to; at <= number.to + 1; at++) {
    const lower = lowers[at] ?? '';
    if (!words.plain.rise.get(lower) && !words.plain.fall.get(lower)) continue;
    if (!/^(?:in|of|de|en|em|no|na|nos|nas|del|do|da)$/.test(lowers[at + 1] ?? '')) continue;
    let from = at + 2;
    if (/^(?:the|el|o|a|la)$/.test(lowers[from] ?? '')) from++;
    if (/^(?:number|amount|numero|cantidad|quantidade|level|rate)$/.test(lowers[from] ?? '')) from += 2;
    const phrase = phraseFrom(sentence, from);
    if (phrase) return { ...plain(sentence, number, phrase), to: phrase.end };
  }
  return undefined;
}

const isNumberPhrase = (sentence: FigureSentence, phrase: Phrase): boolean =>
  sentence.words.plain.rise.get(sentence.lowers[phrase.from]!) === true ||
  sentence.words.plain.fall.get(sentence.lowers[phrase.from]!) === true;

const EMPTY =
  /^(?:this|that|it|these|they|which|who|there|esto|eso|ello|que|isso|isto|el|la|los|las|o|a|os|as|the|and|y|e|also|had|has|have)$/;

/** The object right before the number ("degraded the capacity by 68 percent"), else the subject of its clause. */
function beside(sentence: FigureSentence, number: Quantity): Counted | undefined {
  const { tokens, lowers } = sentence;
  let start = number.from;
  while (start > 0 && partsAt(sentence, start - 1) === 0 && number.from - start < 18) start--;
  const verb = firstVerb(sentence, start, number.from);
  let to = number.from;
  while (
    to > start &&
    (classesOf(sentence, to - 1) & STOP || /^(?:by|to|at|a|an|un|una|um|uma|en|em)$/.test(lowers[to - 1]!))
  )
    to--;
  let from = to;
  while (
    from > start &&
    to - from < 6 &&
    tokens[from - 1]!.kind === 'word' &&
    !(classesOf(sentence, from - 1) & HARD) &&
    !isVerb(sentence, from - 1)
  )
    from--;
  if (
    from >= to ||
    lowers
      .slice(from, to)
      .every(
        (lower) => EMPTY.test(lower) || sentence.words.plain.rise.get(lower) || sentence.words.plain.fall.get(lower),
      )
  ) {
    to = verb > start ? verb : number.from;
    from = Math.max(start, to - 6);
  }
  while (from < to && (EMPTY.test(lowers[from]!) || tokens[from]!.kind !== 'word')) from++;
  if (from >= to) return following(sentence, number);
  return { indicator: wordsOf(sentence, from, to), unit: number.unit, from, to, by: 'clause' };
}

/** "55 percent is in unpaid work": nothing stands before a share, what it is said to be tells it. */
function following(sentence: FigureSentence, number: Quantity): Counted | undefined {
  if (number.kind !== 'percent') return undefined;
  const from = number.to;
  let to = from;
  while (
    to < sentence.tokens.length &&
    to - from < 8 &&
    partsAt(sentence, to) === 0 &&
    sentence.tokens[to]!.kind === 'word'
  )
    to++;
  if (to - from < 2) return undefined;
  return { indicator: wordsOf(sentence, from, to), unit: number.unit, from, to, by: 'clause' };
}

const HARD = CLASS.conj | CLASS.rel | CLASS.sub | CLASS.modal | CLASS.be | CLASS.have;

function isVerb(sentence: FigureSentence, at: number): boolean {
  const classes = classesOf(sentence, at);
  return (classes & CLASS.verb) !== 0 && !(classes & (CLASS.noun | CLASS.adjective | CLASS.part));
}

function firstVerb(sentence: FigureSentence, from: number, to: number): number {
  for (let at = from + 1; at < to; at++)
    if (classesOf(sentence, at) & (CLASS.be | CLASS.have | CLASS.modal) || isVerb(sentence, at)) return at;
  return -1;
}
