import { initialsMatch, isAcronym } from './acronyms.js';
import { familyOf, type Name, type NameLink } from './types.js';
import { wordsOf } from './words.js';

/** Words that say "also called", between two names or before a quoted alias, in three languages. */
const CALLED =
  /^\s*[,(–—-]?\s*(?:(?:better|also|otherwise|commonly|popularly|widely|formerly|previously)?\s*(?:known|called|nicknamed|dubbed|referred to)(?:\s+(?:also|locally|simply|in [A-Z]\w+))?(?:\s+(?:as|by (?:the|its|his|her) (?:\w+ )?(?:acronym|initials|nickname|alias|nom de guerre)(?: of)?))?|a\.?k\.?a\.?|alias|nom de guerre|or simply|(?:m[áa]s |tambi[ée]n |mejor )?(?:conocid[oa]s?|llamad[oa]s?|apodad[oa]s?)(?:\s+(?:también|popularmente))?(?:\s+(?:como|con el (?:alias|apodo|mote|sobrenombre)(?: de)?|por (?:el|su) (?:alias|apodo)(?: de)?))?|alias de|(?:mais |também )?(?:conhecid[oa]s?|chamad[oa]s?|apelidad[oa]s?)(?:\s+(?:também|popularmente))?(?:\s+(?:como|pel[oa] (?:apelido|alcunha)(?: de)?|de))?|vulgo|de alcunha|o)\s*[,:]?\s*$/iu;

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
    if (/^[\s"”*_’»¹²³⁰-⁹]*[([]/.test(gap)) links.push(...bracketLinks(text, names, flat, at));
    else if (CALLED.test(gap.replace(/["“”«»‘’'*_]/g, ' ')) && called(text, name, after, gap)) {
      links.push({ left, right, reason: isAcronym(after.text) ? 'acronym' : 'alias' });
    } else if (/^\s*[:,–—-]\s*$/.test(gap) && isAcronym(after.text) && initialsMatch(after.text, name.text)) {
      links.push({ left, right, reason: 'acronym' });
    } else if (/^\s*,\s+(?:or|o|ou)\s+["“*_]*(?:the\s+)?$/.test(gap) && orSame(text, name, after)) {
      links.push({ left, right, reason: 'alias' });
    }
  }
  return links;
}

function called(text: string, name: Name, alias: Name, gap: string): boolean {
  // "o" is Portuguese "the" and Spanish "or": it needs a quoted alias.
  if (/^\s*,?\s*o\s*["“«]?\s*$/i.test(gap)) return isQuote(text[alias.start - 1]) && name.schema === 'Person';
  return familyOf(name.schema) === familyOf(alias.schema) || isQuote(text[alias.start - 1]) || isAcronym(alias.text);
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
