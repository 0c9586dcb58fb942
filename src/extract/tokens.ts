import { KINDS, Kind } from './characters.js';
import type { Span } from './types.js';
import { formOf, type WordForm } from './word-form.js';

/** A word, a number or a mark of one sentence; offsets in UTF-16 units of the whole text, end excluded. */
export interface Token extends Span {
  text: string;
  /** Lower-cased, without diacritics, with a straight apostrophe and hyphen: what lexicons are looked up by. */
  lower: string;
  /** Lower-cased only: what tells `está` from `esta`. */
  small: string;
  /** `33rd` and `MS-13` are words; `1.234,5`, `$261`, `2006-2012` and `10:30` are numbers. */
  kind: 'word' | 'number' | 'punct';
  /** The first character is an upper-case letter. */
  capital: boolean;
  /** Two letters or more, all upper-case: `FARC`, `MS-13`, `U.S.` */
  upper: boolean;
  /** What all tokens that are written so share. */
  form: WordForm;
}

/** What tokenizing needs to know of a sentence (see read/types.ts). */
export interface SentenceSpan extends Span {
  gaps?: readonly Span[];
}

/** Abbreviations that keep their full stop; single capitals (`J.`) and initialisms (`U.S.`) keep it without a list. */
const ABBREVIATIONS = new Set(
  (
    'dr dra drs mr mrs ms sr sra srs sres srta jr st sta sto gen gral col cnel lt lic ing prof profa arq adm alm cap capt ' +
    'cmdr cpl sgt sgto tte maj hon rep sen gov pres rev fr mons inc corp ltd ltda cia co bros no num nro art ave av etc vs ' +
    'dept univ ed eds vol pp cf ee uu ff aa'
  ).split(' '),
);

/** What follows a name after a hyphen and is not part of it: `Mexico-based`, `FARC-led`. */
const HYPHEN_SUFFIXES = new Set(
  (
    'based led backed born controlled linked affiliated style funded sponsored owned operated run related wide trained ' +
    'educated dominated allied bound inspired aligned supported era like made origin occupied held flagged ' +
    'registered financed armed supplied brokered mediated friendly'
  ).split(' '),
);

/** Portuguese pronouns joined to a verb: `reuniu-se`, `entregou-lhe`. */
const ENCLITICS = new Set('se lhe lhes o a os as lo la los las me te vos'.split(' '));

const DOT = 46;
const COMMA = 44;
const COLON = 58;
const AMPERSAND = 38;
const AT = 64;

const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2bc;
const isLetter = (kind: number): boolean => kind === Kind.Lower || kind === Kind.Upper;
const isWordPart = (kind: number): boolean => kind === Kind.Lower || kind === Kind.Upper || kind === Kind.Digit;

/**
 * Splits one sentence into tokens; what lies in the sentence's gaps is left out.
 *
 * Kept whole: hyphenated words and names (`MS-13`, `al-Qaeda`), `O'Neill`, initialisms with their stops (`U.S.`, `S.A.`,
 * `EE.UU.`), abbreviated titles (`Dr.`), numbers with separators and currency sign, addresses of the web. Apart: the
 * English genitive (`'s`), `-based` and its like after a capital, Portuguese pronouns after a verb (`-se`), quotation
 * marks, `*` and `_` of markdown, superscript note marks, each as a mark of its own (a run of one mark is one token).
 */
export function tokenize(text: string, sentence: SentenceSpan): Token[] {
  const tokens: Token[] = [];
  let from = sentence.start;
  for (const gap of sentence.gaps ?? []) {
    scan(text, from, Math.min(gap.start, sentence.end), tokens);
    from = Math.max(from, gap.end);
  }
  scan(text, from, sentence.end, tokens);
  return tokens;
}

function scan(text: string, from: number, end: number, tokens: Token[]): void {
  let position = from;
  while (position < end) {
    const kind = KINDS[text.charCodeAt(position)]!;
    if (kind === Kind.Space) position++;
    else if (isWordPart(kind)) position = word(text, position, end, tokens);
    else if (kind === Kind.Currency && KINDS[text.charCodeAt(position + 1)] === Kind.Digit && position + 1 < end) {
      const stop = number(text, position + 1, end);
      push(text, position, stop, 'number', tokens);
      position = stop;
    } else position = mark(text, position, end, tokens);
  }
}

/** One mark, a run of the same mark, the two halves of a surrogate pair, or the genitive. */
function mark(text: string, start: number, end: number, tokens: Token[]): number {
  const code = text.charCodeAt(start);
  let stop = start + 1;
  if (code >= 0xd800 && code < 0xdc00 && stop < end) stop++;
  else while (stop < end && text.charCodeAt(stop) === code) stop++;
  push(text, start, stop, 'punct', tokens);
  return stop;
}

/** End of the number that starts at `start`: digits joined by single `.`, `,`, `:` between digits. */
function number(text: string, start: number, end: number): number {
  let position = start;
  while (position < end) {
    const code = text.charCodeAt(position);
    if (KINDS[code] !== Kind.Digit) {
      const joins = code === DOT || code === COMMA || code === COLON;
      if (!joins || position + 1 >= end || KINDS[text.charCodeAt(position + 1)] !== Kind.Digit) break;
    }
    position++;
  }
  return position;
}

function word(text: string, start: number, end: number, tokens: Token[]): number {
  const address = addressEnd(text, start, end);
  if (address > start) {
    push(text, start, address, 'word', tokens);
    return address;
  }
  let position = start;
  let segment = start;
  let letters = false;
  while (position < end) {
    const code = text.charCodeAt(position);
    const kind = KINDS[code]!;
    if (kind === Kind.Digit) {
      position = number(text, position, end);
      continue;
    }
    if (isLetter(kind)) {
      letters = true;
      position++;
      continue;
    }
    const next = position + 1 < end ? text.charCodeAt(position + 1) : 32;
    const nextKind = KINDS[next]!;
    if (isHyphen(code) && isWordPart(nextKind)) {
      // U.S.-Mexico: two names; U.S.-backed.
      if (letters && text.charCodeAt(position - 1) === DOT) break;
      if (letters && breaksAt(text, start, position, end)) {
        push(text, start, position, 'word', tokens);
        return suffix(text, position, end, tokens);
      }
      segment = position + 1;
    } else if (isApostrophe(code) && letters && isLetter(nextKind)) {
      const after = position + 2 < end ? KINDS[text.charCodeAt(position + 2)]! : Kind.Space;
      if ((next | 32) === 115 && !isWordPart(after)) {
        push(text, start, position, 'word', tokens);
        push(text, position, position + 2, 'word', tokens);
        return position + 2;
      }
    } else if (code === DOT) {
      const stop = afterStop(text, segment, position, end);
      if (stop === position) break;
      position = stop;
      continue;
    } else if (kind === Kind.Currency && position - start <= 3 && letters && nextKind === Kind.Digit) {
      // US$5, R$300
      const stop = number(text, position + 1, end);
      push(text, start, stop, 'number', tokens);
      return stop;
    } else if (!(code === AMPERSAND && letters && isLetter(nextKind))) break;
    position++;
  }
  push(text, start, position, letters ? 'word' : 'number', tokens);
  return position;
}

/** Where the word goes on after the full stop at `stop`; `stop` itself where the full stop is not part of the word. */
function afterStop(text: string, segment: number, stop: number, end: number): number {
  const length = stop - segment;
  if (length === 0 || KINDS[text.charCodeAt(stop - 1)] === Kind.Digit) return stop;
  const next = stop + 1 < end ? text.charCodeAt(stop + 1) : 32;
  const nextKind = KINDS[next]!;
  const dotted = segment > 1 && text.charCodeAt(segment - 1) === DOT;
  const following = stop + 2 < end ? text.charCodeAt(stop + 2) : 32;
  const third = stop + 3 < end ? text.charCodeAt(stop + 3) : 32;
  // U.S., p.m., EE.UU., Ph.D.: one or two letters, a stop, one or two letters, a stop.
  if (length <= 2 && isLetter(nextKind) && (following === DOT || third === DOT)) {
    return dottedEnd(text, stop + 1, end);
  }
  if (length <= 2 && dotted) return stop + 1;
  if (length === 1 && KINDS[text.charCodeAt(segment)] === Kind.Upper) {
    // J. Smith and J.Smith; but not the C at the end of a sentence.
    if (nextKind === Kind.Space && KINDS[following] === Kind.Upper) return stop + 1;
    return nextKind === Kind.Upper ? stop + 1 : stop;
  }
  if (!isWordPart(nextKind) && length <= 4 && ABBREVIATIONS.has(text.slice(segment, stop).toLowerCase())) {
    return stop + 1;
  }
  return stop;
}

/** End of a dotted initialism whose next group starts at `position`. */
function dottedEnd(text: string, position: number, end: number): number {
  let last = position;
  while (last < end) {
    let group = last;
    while (group < end && group - last < 3 && isLetter(KINDS[text.charCodeAt(group)]!)) group++;
    if (group === last || group - last > 2 || text.charCodeAt(group) !== DOT || group >= end) break;
    last = group + 1;
  }
  return last;
}

/** True where the word that began at `start` ends before the hyphen at `hyphen`. */
function breaksAt(text: string, start: number, hyphen: number, end: number): boolean {
  let stop = hyphen + 1;
  while (stop < end && isLetter(KINDS[text.charCodeAt(stop)]!)) stop++;
  if (stop < end && (isHyphen(text.charCodeAt(stop)) || KINDS[text.charCodeAt(stop)] === Kind.Digit)) return false;
  const length = stop - hyphen - 1;
  if (length > 10) return false;
  const tail = text.slice(hyphen + 1, stop);
  if (KINDS[text.charCodeAt(start)] === Kind.Upper && length > 2 && HYPHEN_SUFFIXES.has(tail)) return true;
  return length <= 3 && hyphen - start > 2 && ENCLITICS.has(tail) && KINDS[text.charCodeAt(hyphen - 1)] === Kind.Lower;
}

/** Pushes the part from the hyphen on as a token of its own. */
function suffix(text: string, hyphen: number, end: number, tokens: Token[]): number {
  let stop = hyphen + 1;
  while (stop < end && isLetter(KINDS[text.charCodeAt(stop)]!)) stop++;
  push(text, hyphen, stop, 'word', tokens);
  return stop;
}

/** End of the web or mail address that starts at `start`; `start` where there is none. */
function addressEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | 32;
  const web =
    (first === 104 && /^https?:\/\//i.test(text.slice(start, start + 8))) ||
    (first === 119 && /^www\./i.test(text.slice(start, start + 4)));
  let stop = start;
  if (web) {
    while (stop < end && KINDS[text.charCodeAt(stop)] !== Kind.Space) stop++;
  } else {
    let at = -1;
    while (stop < end) {
      const code = text.charCodeAt(stop);
      const kind = KINDS[code]!;
      if (code === AT && at < 0 && stop > start) at = stop;
      else if (
        !isWordPart(kind) &&
        !((code === DOT || isHyphen(code)) && isWordPart(KINDS[text.charCodeAt(stop + 1)]!))
      )
        break;
      stop++;
    }
    if (at < 0 || text.indexOf('.', at) === -1 || text.indexOf('.', at) >= stop) return start;
  }
  while (stop > start && KINDS[text.charCodeAt(stop - 1)] === Kind.Mark && text.charCodeAt(stop - 1) !== 47) stop--;
  return stop;
}

function push(text: string, start: number, end: number, kind: Token['kind'], tokens: Token[]): void {
  const form = formOf(text.slice(start, end));
  const { text: written, lower, small, capital, upper } = form;
  tokens.push({ start, end, text: written, lower, small, kind, capital, upper, form });
}
