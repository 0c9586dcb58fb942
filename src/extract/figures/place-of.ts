import { CLASS } from '../relations/words.js';
import type { NamedPlace, Places, Where } from './places.js';
import { classesOf, distance, type FigureSentence, partsAt } from './sentence.js';
import type { Counted, Quantity } from './types.js';

const FAR = 30;
/** How many joined places a number may be of. */
const LONG = 4;
const LOCATIVE =
  /^(?:in|into|across|within|throughout|inside|for|of|around|en|de|del|por|em|no|na|nos|nas|do|da|dos|das|at|near|para)$/;
const ARTICLE = /^(?:the|la|el|los|las|o|a|os|as|entire|whole|all|toda|todo)$/;
const ELSEWHERE = /^(?:to|toward|towards|hacia|than|que|with|con|com|against|contra|like|como|by|from|desde|a)$/;
const AGENCY =
  /^(?:government|embassy|military|army|agents?|officials?|authorities|congress|senate|president|treasury|administration|department|dea|policy|support|border|gobierno|governo|drug|estimates?)$/;
const BOUND =
  /^(?:leaves?|left|leaving|bound|destined|depart(?:ed|s)?|headed|exported|shipped|salen|salieron|destinad[oa]s?|rumbo|partem|enviad[oa]s?)$/;
const SUPERLATIVE =
  /^(?:most|highest|largest|lowest|biggest|worst|best|mas|mayor|maior|mais|peor|pior|menor|ranked|first|second|third|number)$/;

/**
 * The places of which a number holds: the one named nearest to it or to the words for what is counted, several where
 * they are joined ("in Guatemala and Nicaragua"); none where the sentence names none.
 */
export function placesOf(
  sentence: FigureSentence,
  number: Quantity,
  others: readonly Quantity[],
  named: readonly NamedPlace[],
  counted: Counted,
  places: Places,
): Where[] {
  let left = [...named];
  while (left.length > 0) {
    let best: NamedPlace | undefined;
    let cost = FAR;
    for (const place of left) {
      const own =
        nearness(sentence, number, others, place, counted) + standing(sentence, place, number, counted, places);
      if (own < cost) {
        cost = own;
        best = place;
      }
    }
    // Too far off, or on the other side of another number: the sentence does not say.
    if (!best) return [];
    if (best.manner === 'world' || best.manner === 'here') return [best.where];
    const group = joined(sentence, named, best, number);
    if (group.length <= LONG) {
      const distinct = group.filter(
        (place, at) => group.findIndex(({ where }) => where.entity === place.where.entity) === at,
      );
      const kept = distinct.length === 2 ? ofTwo(distinct as [NamedPlace, NamedPlace], places) : distinct;
      return kept.map(({ where }) => where);
    }
    // A long list is named for another reason.
    left = left.filter((place) => !group.includes(place));
  }
  return [];
}

/** Distance to the number or, where that is less, to the words that name what is counted. */
function nearness(
  sentence: FigureSentence,
  number: Quantity,
  others: readonly Quantity[],
  place: NamedPlace,
  counted: Counted,
): number {
  const { from, to } = place;
  const foreign = (other: Quantity): boolean =>
    other !== number && other !== number.partner && other !== number.whole && other.whole !== number;
  let sum: number;
  if (from >= number.to) {
    sum = distance(sentence, number.to, from);
    if (others.some((other) => foreign(other) && other.from >= number.to && other.to <= from))
      sum += predicates(sentence, number.to, from) ? 34 : 14;
    // The value that the partner has there is the partner's: "0.40 in Chile to 0.52 in Peru".
    if (number.side === 'from' && number.partner && from >= number.partner.to && named(sentence, number)) sum += 14;
  } else {
    sum =
      2 +
      (isFrame(sentence, from, number)
        ? Math.min(8, distance(sentence, to, number.from))
        : distance(sentence, to, number.from));
    sum +=
      (isFrame(sentence, from, number) ? 2 : 5) *
      others.filter((other) => foreign(other) && other.from >= to && other.to <= number.from).length;
    if (number.side === 'to' && number.partner && from >= number.partner.to) sum += 4;
  }
  const beside =
    to <= counted.from
      ? distance(sentence, to, counted.from)
      : from >= counted.to
        ? distance(sentence, counted.to, from)
        : 0;
  const crossed = others.some(
    (other) => foreign(other) && Math.min(from, counted.from) <= other.from && other.to <= Math.max(to, counted.to),
  );
  return Math.min(sum, (crossed ? 9 : 3) + beside);
}

/** "In Honduras, …": a place at the head of the sentence frames all of it, up to a turn ("while in others"). */
function isFrame(sentence: FigureSentence, from: number, number: Quantity): boolean {
  const { lowers } = sentence;
  for (let at = from; at < number.from; at++)
    if (sentence.tokens[at]!.kind === 'word' && partsAt(sentence, at) > 0) return false;
  return (
    from <= 3 &&
    from > 0 &&
    /^(?:in|across|en|em|no|na)$/.test(lowers[/^(?:the|el|la)$/.test(lowers[from - 1]!) ? from - 2 : from - 1] ?? '')
  );
}

/** A verb of its own stands between: "5 times as high, exceeding 30 percent in the islands". */
function predicates(sentence: FigureSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/..ing$/.test(sentence.lowers[at]!) || classesOf(sentence, at) & (CLASS.be | CLASS.have | CLASS.modal))
      return true;
  return false;
}

/** A capitalised word stands between a number and its partner: each has a place of its own. */
function named(sentence: FigureSentence, number: Quantity): boolean {
  return sentence.tokens.slice(number.to, number.partner!.from).some(({ capital, kind }) => capital && kind === 'word');
}

/** How well the words around a place suit it as where something was counted: less is better. */
function standing(
  sentence: FigureSentence,
  place: NamedPlace,
  number: Quantity,
  counted: Counted,
  places: Places,
): number {
  const { lowers } = sentence;
  const { from, to, manner } = place;
  let at = from - 1;
  while (
    at >= 0 &&
    from - at < 4 &&
    (ARTICLE.test(lowers[at]!) || (at < from && /(?:ed|ing|ern|ing)$/.test(lowers[at]!)))
  )
    at--;
  const before = lowers[at] ?? '';
  let sum = 0;
  if (LOCATIVE.test(before)) sum -= 4;
  // "leave for Brazil", "destinada a España": where it goes.
  if (/^(?:for|a|para|to)$/.test(before) && lowers.slice(Math.max(0, at - 6), at).some((lower) => BOUND.test(lower)))
    sum += 14;
  else if (ELSEWHERE.test(before)) sum += counted.indicator === 'aid' && /^(?:to|a|para)$/.test(before) ? -6 : 8;
  // "higher than in Europe": not of a number before the comparison.
  const than = lowers.lastIndexOf('than', from);
  if (than >= Math.max(number.to, from - 6)) sum += 40;
  // "one of the most violent areas in Mexico", "the highest in the world": what it is compared with.
  if (LOCATIVE.test(before) && lowers.slice(Math.max(0, from - 6), from).some((lower) => SUPERLATIVE.test(lower)))
    sum += manner === 'world' ? 60 : 16;
  // "the world's highest rate": a rank among all.
  if (manner === 'world' && lowers.slice(to, to + 4).some((lower) => SUPERLATIVE.test(lower))) sum += 60;
  if (AGENCY.test(lowers[to] ?? '')) sum += manner === 'origin' ? 2 : 7;
  if (lowers[to] === "'s") sum -= 1;
  // "27 percent of the global total": the base of a share.
  // A sum that is so many percent of the world's product is the world's; killings that are so many of its total are not.
  if (manner === 'world' && baseOfShare(sentence, from))
    sum += number.kind === 'percent' ? 9 : number.kind === 'money' ? -14 : 14;
  if (manner === 'origin' && from >= counted.from - 2 && to <= counted.to + 2) sum -= 3;
  if (manner === 'here') sum += 4;
  // "the Colombian military" tells where only if nothing else does.
  if (manner === 'origin' && sentence.named(from)) sum += 4;
  if (place.where.entity !== undefined && place.where.entity === places.topic) sum -= 2;
  return sum;
}

/** "of the world's GDP", "del total mundial" after a percentage. */
function baseOfShare({ lowers }: FigureSentence, at: number): boolean {
  const from = /^(?:the|el|la|o|a|total)$/.test(lowers[at - 1] ?? '') ? at - 2 : at - 1;
  if (!/^(?:of|del?|do|da)$/.test(lowers[from] ?? '')) return false;
  return /^(?:percent|%|cent|ciento|cento)$/.test(lowers[from - 1] ?? '');
}

/** A place and those joined to it by "and" or commas. */
function joined(
  sentence: FigureSentence,
  all: readonly NamedPlace[],
  best: NamedPlace,
  number: Quantity,
): NamedPlace[] {
  const named = all.filter(({ manner }) => manner === 'name' || manner === 'origin');
  const index = named.indexOf(best);
  const links = (left: NamedPlace, right: NamedPlace): boolean => {
    const between = sentence.lowers.slice(left.to, right.from);
    return (
      between.length > 0 &&
      between.length <= 3 &&
      between.every((lower) => /^(?:,|and|y|e|the|el|la|los|o|a|in|en|em|no|na)$/.test(lower))
    );
  };
  // "Chile (12 percent), Peru (14 percent)": a bracket belongs to the place before it alone.
  if (sentence.lowers[best.to] === '(' && number.from > best.to && number.from <= best.to + 2) return [best];
  const group = [best];
  for (let at = index; at > 0 && links(named[at - 1]!, named[at]!); at--) group.unshift(named[at - 1]!);
  for (let at = index; at + 1 < named.length && links(named[at]!, named[at + 1]!); at++) group.push(named[at + 1]!);
  return group;
}

/** "Chilapa, Guerrero" is the town; "Latin America and the Caribbean" one region; "Guatemala and Honduras" two. */
function ofTwo([one, other]: [NamedPlace, NamedPlace], places: Places): NamedPlace[] {
  const kinds = [places.kindOf(one.where.entity!), places.kindOf(other.where.entity!)];
  if (
    kinds[0] === 'region' &&
    /^(?:the )?(?:caribbean|caribe)$/i.test(places.found.entities[other.where.entity!]!.name)
  )
    return [one];
  return kinds[0] === kinds[1] || kinds.includes('region') ? [one, other] : [one];
}
