import type { NounPhrase } from '../relations/phrases.js';
import type { Hit } from './hits.js';
import type { NounClass } from './lexicon.js';
import { belongingTo, type Reading, unitAt } from './reading.js';
import { numberAt } from './toll.js';

/** What violence is done with. */
export const ARMS: ReadonlySet<string> = new Set(['weapon', 'explosive', 'munition', 'material']);
const PEOPLE: ReadonlySet<NounClass> = new Set<NounClass>(['perpetrator', 'unit']);

/** Words that count, order or doubt, and say nothing of what the noun is. */
const SAYS_NOTHING =
  /^(?:\d.*|the|an?|his|her|its|their|our|my|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|dozens|some|several|many|few|other|others|another|first|second|third|fourth|same|such|last|next|all|both|each|every|any|this|these|those|that|at|alleged|presumed|suspected|supposed|reported|so-called|self-styled|self-named|known|total|entire|own|recent|new|numerous|various|least|approximately|about|aforementioned|following|certain|main|notorious|el|la|los|las|un|una|unos|unas|su|sus|o|os|as|um|uma|seu|sua|seus|suas|presuntos?|presuntas?|supuestos?|supuestas?|supostos?|supostas?|suspeitos?|suspeitas?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|otros|otras|otro|otra|dois|duas|quatro|sete|oito|nove|dez|outros|outras|outro|outra|algunos|algunas|alguns|algumas)$/;
const COUNTS = /^(?:two|three|four|five|six|seven|eight|nine|ten|dos|tres|cuatro|cinco|dois|duas|quatro)$/;

/**
 * Where a noun with its qualities begins: after articles, possessives, numbers and words of doubt. A weapon stands without
 * its qualities, a perpetrator without the name of the group; of people of whom nothing is said, the number stays ("two men").
 */
export function leftEdge(reading: Reading, phrase: NounPhrase, hit: Hit, classes: readonly NounClass[]): number {
  const { parse, read } = reading;
  if (classes.some((each) => ARMS.has(each))) return hit.start;
  const people = classes.some((each) => PEOPLE.has(each));
  const first = parse.units[phrase.from]!.start;
  let { start } = hit;
  for (let at = hit.from - 1; at >= 0; at--) {
    const token = read.tokens[at]!;
    if (token.start < first) break;
    if (COUNTS.test(token.lower) && classes.includes('someone') && !people) return token.start;
    if (SAYS_NOTHING.test(token.lower) || token.kind !== 'word' || numberAt(read.tokens, at) !== undefined) break;
    const unit = parse.units[unitAt(reading, token.start)];
    if (!unit) break;
    const named = unit.kind === 'name' && (unit.mention < 0 || reading.mentions[unit.mention]!.kind === 'name');
    if (people && (named || isGroup(reading, at))) break;
    if (unit.kind !== 'noun' && unit.kind !== 'adjective' && unit.kind !== 'name') break;
    start = token.start;
  }
  return start;
}

const isGroup = ({ hits }: Reading, at: number): boolean =>
  hits.some(({ from, to, classes }) => at >= from && at < to && classes.includes('group'));

/** Where a thing's name ends: with what it belongs to ("headquarters of the union"), and the qualities after it. */
export function rightEdge(reading: Reading, phrase: NounPhrase, hit: Hit, what: NounClass): number {
  const { parse, hits } = reading;
  const last = parse.units[phrase.to - 1]!;
  let { end } = hit;
  if (parse.language !== 'en' && !ARMS.has(what))
    for (const unit of parse.units.slice(phrase.from, phrase.to))
      if (unit.start >= end && unit.kind === 'adjective') end = unit.end;
      else if (unit.start >= end) break;
  if (end < last.end) return end;
  if (what === 'someone' || what === 'perpetrator') return wearing(reading, phrase, end);
  if (what !== 'target' && what !== 'unit' && what !== 'member') return end;
  const [of] = belongingTo(reading, phrase).filter(({ prep, prepAt }) => prep !== 'from' && prepAt === phrase.to);
  if (!of) return end;
  if (parse.language !== 'en' && of.sort === 'place') return end;
  end = parse.units[of.to - 1]!.end;
  return hits.some((other) => other.end <= end && other.start > hit.end && other.events.length > 0) ? hit.end : end;
}

/** "men wearing military uniforms" */
function wearing({ parse }: Reading, phrase: NounPhrase, end: number): number {
  if (!/^(?:wearing|vistiendo|vestindo)$/.test(parse.units[phrase.to]?.lower ?? '')) return end;
  const what = parse.phrases[parse.phraseAt[phrase.to + 1] ?? -1];
  return what ? parse.units[what.to - 1]!.end : end;
}
