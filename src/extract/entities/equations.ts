import { fold } from '../fold.js';
import { initialsMatch, isAcronym } from './acronyms.js';
import { readPhrases } from './phrases.js';
import { familyOf, type Name, type NameLink } from './types.js';
import { wordsOf } from './words.js';

const CALLED = readPhrases('also-called.tsv', 1, (row) => row[0]!);

/** What the words between two names say: the second is another name of the first, or a short form of it. */
function calledBy(gap: string): string | undefined {
  const words = gap
    .replace(/["“”«»‘’'*_(),:–—[\]-]+/g, ' ')
    .trim()
    .toLowerCase()
    .split(/\s+/);
  return (
    CALLED.get(fold(words.join(' '))) ??
    (/^(?:the|la|el|los|las|o|a)$/.test(words.at(-1)!) ? CALLED.get(fold(words.slice(0, -1).join(' '))) : undefined)
  );
}

/** What may stand around a name inside brackets: "(FARC, by its Spanish initials)", "(en adelante, la Comisión)". */
const GLOSS =
  /\b(?:(?:by|from|for|in) (?:its|the|their) (?:\w+ )?(?:acronyms?|initials?)|(?:its|the) (?:\w+ )?(?:acronym|initials)|in (?:Spanish|English|Portuguese)|por (?:sus|las) siglas(?: en (?:español|inglés|portugués))?|(?:na|pela) sigla(?: em \w+)?|em (?:português|inglês|espanhol)|en (?:español|inglés|portugués)|hereafter|hereinafter|henceforth|en adelante|doravante|or|o|ou|now|formerly|ahora|antes|also|known as|also known as|a\.?k\.?a\.?|alias|vulgo|the|el|la|los|las|a|as|os)\b/giu;

/** The most that may stand between two names that are equated. */
const LONGEST_GAP = 60;

const isQuote = (character: string | undefined): boolean => character !== undefined && /["“”«»‘’']/.test(character);

/**
 * Pairs of names that the text equates where it gives them: "Full Name (ACRONYM)" and the reverse, "Name (Nombre)", "Name,
 * known as «Alias»", "X, or Y,". `names` are in order of the text.
 */
export function equatedNames(text: string, names: readonly Name[]): NameLink[] {
  const links: NameLink[] = [];
  const flat = [...names.keys()].filter((index) => !names[index]!.nested);
  for (let at = 0; at + 1 < flat.length; at++) {
    const [left, right] = [flat[at]!, flat[at + 1]!];
    const [name, after] = [names[left]!, names[right]!];
    if (after.start - name.end > LONGEST_GAP) continue;
    const gap = text.slice(name.end, after.start);
    if (/^\s+(?:and|y|e)\s+$/.test(gap)) links.push(...sharedSurname(names, left, right));
    if (/^[\s"”*_’»¹²³⁰-⁹]*[([]/.test(gap)) links.push(...bracketLinks(text, names, flat, at));
    else if (/^\s*[:,–—-]?\s*$/.test(gap) && spells(name, after)) {
      links.push({ left, right, reason: 'acronym' });
    } else if (calls(text, name, after, gap))
      links.push({ left, right, reason: isAcronym(after.text) ? 'acronym' : 'alias' });
  }
  return links;
}

/** "the brothers Wilmer and Osman Pineda Colindres": Wilmer is the Wilmer Pineda Colindres named elsewhere. */
function sharedSurname(names: readonly Name[], left: number, right: number): NameLink[] {
  const [given, full] = [names[left]!, names[right]!];
  const words = wordsOf(full.text);
  if (given.schema !== 'Person' || full.schema !== 'Person' || given.text.includes(' ') || words.length < 2) return [];
  const surname = words.slice(1).join(' ');
  const whole = names.findIndex((name) => {
    const own = wordsOf(name.text);
    return own[0] === wordsOf(given.text)[0] && own.length > 1 && surname.startsWith(own.slice(1).join(' '));
  });
  return whole < 0 ? [] : [{ left: whole, right: left, reason: 'alias' }];
}

const spells = (one: Name, other: Name): boolean =>
  (isAcronym(other.text) && initialsMatch(other.text, one.text)) ||
  (isAcronym(one.text) && initialsMatch(one.text, other.text));

function calls(text: string, name: Name, other: Name, gap: string): boolean {
  const use = calledBy(gap);
  if (!use) return false;
  const quoted = isQuote(text[other.start - 1]);
  if (use === 'quoted') return quoted && name.schema === 'Person' && other.schema === 'Person' && gap.includes(',');
  if (use === 'short') return /^\s*,/.test(gap) && orSame(text, name, other);
  return familyOf(name.schema) === familyOf(other.schema) || quoted || isAcronym(other.text);
}

/** "The Movement for Renewal, or Renew, party": a short form of the same name, or its acronym. */
function orSame(text: string, name: Name, alias: Name): boolean {
  if (familyOf(name.schema) !== 'body' || familyOf(alias.schema) !== 'body') return false;
  if (initialsMatch(alias.text, name.text)) return true;
  return wordsOf(alias.text).length === 1 && /^["”*_]?\s*,/.test(text.slice(alias.end, alias.end + 4));
}

function bracketLinks(text: string, names: readonly Name[], flat: readonly number[], at: number): NameLink[] {
  const left = flat[at]!;
  const name = names[left]!;
  const open = name.end + text.slice(name.end, name.end + LONGEST_GAP).search(/[([]/);
  const close = text.indexOf(text[open] === '(' ? ')' : ']', open);
  if (close < 0 || close - open > 200) return [];
  const inside: number[] = [];
  for (let next = at + 1; next < flat.length && names[flat[next]!]!.start < close; next++) {
    if (names[flat[next]!]!.end <= close) inside.push(flat[next]!);
  }
  if (inside.length === 0 || inside.length > 3) return [];
  // Whatever else the bracket says, it must not be more than a gloss of the names in it.
  let rest = text.slice(open + 1, close);
  for (const index of inside) rest = rest.replace(names[index]!.text, ' ');
  const plainBracket = rest.replace(GLOSS, ' ').replace(/[\s"“”«»‘’'*_,;:/–—-]+/g, '') === '';
  const links: NameLink[] = [];
  for (const right of inside) {
    const reason = bracketReason(text, name, names[right]!, plainBracket);
    if (reason) links.push({ left, right, reason });
  }
  return links;
}

function bracketReason(text: string, name: Name, other: Name, plain: boolean): NameLink['reason'] | undefined {
  const family = familyOf(name.schema);
  const quoted = isQuote(text[other.start - 1]) && isQuote(text[other.end]);
  if (family === 'person') return quoted || (plain && other.schema === 'Person') ? 'alias' : undefined;
  if (isAcronym(other.text) || isAcronym(name.text)) {
    if (initialsMatch(other.text, name.text) || initialsMatch(name.text, other.text)) return 'acronym';
    // An acronym of the name in another language: nothing else stands in the bracket.
    return family === 'body' && familyOf(other.schema) === 'body' && plain ? 'acronym' : undefined;
  }
  if (family !== 'body' || familyOf(other.schema) !== 'body' || !plain) return undefined;
  return 'translation';
}
