import { calendarValue } from '../calendar.js';
import type { DateMention } from '../dates.js';
import type { Token } from '../tokens.js';
import { readPhrases } from './phrases.js';
import { hasTellingCapitals, isCapital, runEnd } from './runs.js';
import type { Name } from './types.js';
import { keyOf } from './words.js';

const EVENTS = readPhrases('events.tsv', 2, (row, column) => ({ kind: row[0]!, use: row[1]!, english: column === 2 }));

/** Adjectives that belong to the name of a vote or a deed: "regional and local elections", "elecciones generales". */
const KINDS = new Set(
  'presidential parliamentary legislative general regional local municipal midterm primary federal state congressional military terrorist coordinated mayoral failed mass presidencial presidenciales legislativas generales regionales locales municipales federales estatales intermedias primarias parlamentarias gerais municipais estaduais legislativo'.split(
    ' ',
  ),
);
const AND = new Set(['and', 'y', 'e']);
/** Participles between an event and its date: "elections held in", "el acuerdo firmado en". */
const HELD = new Set(
  'held signed struck reached brokered negotiated celebradas celebrados realizadas realizados firmado alcanzado assinado fechado'.split(
    ' ',
  ),
);
const IN = new Set('in on of at from against en de del em do da el contra'.split(' '));
const AT_PLACE = new Set('in of at on en de em do da'.split(' '));
const AGAINST = new Set('against on upon contra'.split(' '));

/** What is known of one sentence when events are looked for; names and dates are those of the sentence. */
export interface EventContext {
  text: string;
  tokens: readonly Token[];
  names: readonly Name[];
  dates: readonly DateMention[];
  sentence: number;
}

/**
 * Events named by their date or place: "the October 2014 election", "elecciones de 2014", "the 2010 coup", "massacre in
 * Iguala", "its 2003 attack against an oil installation in Ayacucho", "September 11 attacks". The meaning joins the ways to
 * write one: what it was and when, or where.
 */
export function findEvents(context: EventContext): Name[] {
  const found: Name[] = [];
  const { tokens } = context;
  const telling = hasTellingCapitals(tokens);
  for (let at = 0; at < tokens.length; at++) {
    const proper = telling && isCapital(tokens[at]) ? properEvent(context, at) : undefined;
    if (proper) {
      found.push(proper);
      while (at + 1 < tokens.length && tokens[at + 1]!.start < proper.end) at++;
      continue;
    }
    const noun = EVENTS.at(tokens, at);
    if (!noun || noun.value.use === 'head') continue;
    const last = at + noun.length - 1;
    const event = dateBefore(context, at, last, noun.value) ?? placeOrDateAfter(context, at, last, noun.value);
    if (!event) continue;
    found.push(event);
    while (at + 1 < tokens.length && tokens[at + 1]!.end <= event.end) at++;
  }
  return found;
}

/** A run of capitals that names an event: "Trans-Pacific Partnership", 'Operation "Lobo"', "Operation Storm 7". */
function properEvent({ text, tokens, sentence }: EventContext, at: number): Name | undefined {
  const operation = EVENTS.at(tokens, at)?.value.kind === 'operation';
  let from = at + 1;
  const quoted = operation && /^["“«]$/.test(tokens[from]?.text ?? '');
  if (quoted) from++;
  let to = quoted || operation ? runEnd(tokens, from) : runEnd(tokens, at);
  if (to <= from - (operation ? 0 : 1)) return undefined;
  if (operation && tokens[to]?.kind === 'number' && /^\d+$/.test(tokens[to]!.text)) to++;
  const words = tokens.slice(at, to).filter(({ kind }) => kind !== 'punct');
  // A run of many capitals is a heading.
  if (words.length > 9 || !isEventName(words.map(({ lower }) => lower))) return undefined;
  if (quoted) while (/^[,"”»]$/.test(tokens[to]?.text ?? '')) to++;
  const [start, end] = [tokens[at]!.start, tokens[to - 1]!.end];
  return { start, end, text: text.slice(start, end), schema: 'Event', confidence: 0.8, sentence };
}

interface EventNoun {
  kind: string;
  use: string;
  english: boolean;
}

/** "the 2010 coup", "October 2014 election", "2003 attack against an oil installation in Ayacucho", "Iguala massacre". */
function dateBefore(context: EventContext, at: number, last: number, noun: EventNoun): Name | undefined {
  if (!noun.english) return undefined;
  const first = beginning(context.tokens, at);
  const before = context.tokens[first - 1];
  if (!before) return undefined;
  const date = context.dates.find((each) => each.end === before.end && each.from === each.to);
  if (date) {
    const end = noun.use === 'deed' ? reachPlace(context, last) : context.tokens[last]!.end;
    return event(context, date.start, end, `${noun.kind}:${date.from}`);
  }
  if (noun.use !== 'deed') return undefined;
  const place = context.names.find((name) => name.end === before.end && name.schema === 'Place');
  return place && noun.kind !== 'war' && noun.kind !== 'summit'
    ? event(context, place.start, context.tokens[last]!.end, `${noun.kind}:${keyOf(place.text)}`)
    : undefined;
}

/** "elections held in June 2015", "golpe de 1973", "masacre de Acteal", "kidnapping in April 2013 in Cusco". */
function placeOrDateAfter(context: EventContext, at: number, last: number, noun: EventNoun): Name | undefined {
  const { tokens } = context;
  let next = last + 1;
  while (next < tokens.length && (KINDS.has(tokens[next]!.lower) || HELD.has(tokens[next]!.lower))) next++;
  if (!tokens[next] || !IN.has(tokens[next]!.lower)) return undefined;
  const link = tokens[next]!;
  while (next < tokens.length && IN.has(tokens[next]!.lower)) next++;
  const target = tokens[next];
  if (!target) return undefined;
  const start = tokens[beginning(tokens, at)]!.start;
  const date = context.dates.find((each) => each.start <= target.start && target.start < each.end);
  if (date && date.from === date.to) {
    if (noun.use === 'vote' || noun.kind === 'coup')
      return event(context, start, date.end, `${noun.kind}:${date.from}`);
    const end = reachPlace(context, lastToken(tokens, date.end));
    return end > date.end ? event(context, start, end, `${noun.kind}:${date.from}`) : undefined;
  }
  if (noun.use === 'vote') return undefined;
  const place = context.names.find((name) => name.start === target.start && name.schema === 'Place');
  if (place && (noun.kind === 'massacre' || noun.kind === 'coup') && AT_PLACE.has(link.lower)) {
    return event(context, start, place.end, `${noun.kind}:${keyOf(place.text)}`);
  }
  return described(context, start, last, noun);
}

/** The longest description of a deed between its noun and its date, in tokens. */
const LONGEST = 16;

/** "killing of students in Iguala … in September 2014": whom and where, before a date that makes it one event. */
function described(context: EventContext, start: number, last: number, noun: EventNoun): Name | undefined {
  const { tokens, names, dates } = context;
  let end = 0;
  for (let at = last + 1; at < tokens.length && at <= last + LONGEST; at++) {
    const token = tokens[at]!;
    if (token.kind === 'punct' && token.text !== ',') return undefined;
    const date = dates.find((each) => each.start === token.start);
    if (date) {
      let before = at - 1;
      while (before > last && (IN.has(tokens[before]!.lower) || tokens[before]!.text === ',')) before--;
      if (date.from !== date.to || date.kind === 'relative' || before === last) return undefined;
      return event(context, start, end || tokens[before]!.end, `${noun.kind}:${date.from}`);
    }
    const place = end === 0 && AT_PLACE.has(tokens[at - 1]!.lower) && names.find((name) => name.start === token.start);
    if (place && place.schema === 'Place') end = place.end;
    // A comma may part a place from a larger one, nothing else.
    if (token.text === ',' && end === 0) return undefined;
  }
  return undefined;
}

/** Index of the first token of the noun's own adjectives: "regional and local elections". */
function beginning(tokens: readonly Token[], at: number): number {
  let first = at;
  while (first > 0) {
    const word = tokens[first - 1]!.lower;
    if (KINDS.has(word)) first--;
    else if (AND.has(word) && first > 1 && KINDS.has(tokens[first - 2]!.lower) && first < at) first -= 2;
    else break;
  }
  return first;
}

const lastToken = (tokens: readonly Token[], end: number): number => tokens.findLastIndex((token) => token.end <= end);

/** End of the phrases after token `last` that say whom or where, up to a name: "against an oil installation in Ayacucho". */
function reachPlace({ tokens, names }: EventContext, last: number): number {
  let end = tokens[last]!.end;
  let at = last + 1;
  while (at < tokens.length && (AT_PLACE.has(tokens[at]!.lower) || AGAINST.has(tokens[at]!.lower))) {
    let next = at + 1;
    let name: Name | undefined;
    for (; next < tokens.length && next <= at + 5; next++) {
      const token = tokens[next]!;
      name = names.find((each) => each.start === token.start);
      if (name || token.kind === 'punct') break;
      if (next > at + 1 && (AT_PLACE.has(token.lower) || AGAINST.has(token.lower))) break;
    }
    if (!name) {
      if (next < tokens.length && next <= at + 5 && tokens[next]!.kind !== 'punct') {
        at = next;
        continue;
      }
      break;
    }
    end = name.end;
    if (name.schema === 'Place') break;
    at = next;
    while (at < tokens.length && tokens[at]!.start < name.end) at++;
  }
  return end;
}

function event({ text, sentence }: EventContext, start: number, end: number, meaning: string): Name {
  return {
    start,
    end,
    text: text.slice(start, end),
    schema: 'Event',
    confidence: 0.7,
    sentence,
    meaning: `event:${meaning}`,
  };
}

/**
 * True where a name is that of an event by its own words: "Trans-Pacific Partnership", "Battle of X", "Operation X", "Operación
 * Cóndor", "Tratado de Tlatelolco". English has the head before "of" or at the end, Spanish and Portuguese at the beginning.
 */
export function isEventName(words: readonly string[]): boolean {
  if (words.length < 2) return false;
  const first = EVENTS.get(words[0]!);
  if (first?.use === 'head' && (first.kind === 'operation' || !first.english)) return true;
  const of = words.findIndex((word) => word === 'of' || word === 'on' || word === 'for');
  const last = EVENTS.get(words[of > 0 ? of - 1 : words.length - 1]!);
  return last?.use === 'head' && last.english && last.kind !== 'case' && !isMonth(words[0]!);
}

const isMonth = (word: string): boolean => calendarValue('month', word) !== undefined;
