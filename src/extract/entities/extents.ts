import { longestFrom, placesByKey, placesNamed } from '../gazetteer/index.js';
import { bodySchema } from '../names/body-schema.js';
import { TRAITS, traitsOf } from '../tagger/index.js';
import { initialsMatch, isAcronym } from './acronyms.js';
import { isBodyNoun } from './nominals.js';
import { readPhrases } from './phrases.js';
import { isCapital, type NamedTokens, runEnd } from './runs.js';
import { familyOf, type Name } from './types.js';
import { isParticle } from './words.js';

const LEGAL_FORMS = readPhrases('legal-forms.tsv', 2, () => true);
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th|er|º|ª|°|a|o)\.?$/i;
const OF = new Set('of de del da do dos das'.split(' '));
const ROMANCE_OF = new Set('de del da do'.split(' '));
const FOR = new Set('of for para por contra against'.split(' '));
/** Nouns of units that bear the names of persons. */
const UNITS = new Set(
  'frente bloque columna comando estructura cartel clan banda brigada batallon bonde bloco coluna batalhao front bloc column brigade battalion gang'.split(
    ' ',
  ),
);
const AGAINST = new Set(['against', 'contra']);
const ARTICLES = new Set('the la las los el'.split(' '));
const MINISTRIES =
  /^(?:ministry|department|committee|secretariat|subsecretariat|ministerio|secretaria|comite|comision|comissao)$/;
/** Nouns of landforms, which stand after the name of a place. */
const LANDFORMS = new Set(
  'river valley highlands mountains gasfields basin peninsula coast lowlands jungle gulf'.split(' '),
);

type Rule = (named: NamedTokens, name: Name, from: number, to: number) => readonly [number, number] | undefined;

/** Each rule gives the tokens that a name takes in all, where they are others than those found. */
const RULES: readonly Rule[] = [
  namesake,
  legalForm,
  office,
  headOf,
  enumerated,
  centreFor,
  ordinal,
  beforeAcronym,
  onwards,
];

/**
 * Names in their full extent: with the ordinal of a regiment, the legal form of a company, the "of …"
 * that a lone noun needs ("Defensoría del Pueblo"), all capitals up to the bracket with its acronym.
 */
export function fullExtents(named: NamedTokens): Name[] {
  const longer: Name[] = [];
  for (const name of named.names) {
    let [from, to] = named.span(name);
    const [first, last] = [from, to];
    for (const rule of RULES) {
      const span = rule(named, name, from, to);
      if (span) [from, to] = span;
    }
    if ((from === first && to === last) || from >= to) continue;
    const { place: _, meaning: __, ...like } = name;
    const isBody = familyOf(name.schema) === 'body' || isBodyNoun(named.tokens[to - 1]!.lower);
    const schema =
      from < first && name.schema === 'Person'
        ? (bodySchema(named.tokens, from, to) ?? 'Organization')
        : isBody
          ? (bodySchema(named.tokens, from, to) ?? name.schema)
          : name.schema;
    longer.push(named.name(from, to, { ...like, schema }));
  }
  return longer;
}

/** Persons' names that stand side by side are one, found word by word. */
export function joinedPersons(text: string, names: readonly Name[]): Name[] {
  const result: Name[] = [];
  for (const name of names) {
    const before = result.at(-1);
    if (before?.schema === 'Person' && name.schema === 'Person' && /^\s$/.test(text.slice(before.end, name.start))) {
      const { start } = before;
      result[result.length - 1] = { ...name, start, text: text.slice(start, name.end) };
    } else result.push(name);
  }
  return result;
}

/** Names without what is no part of them: ranks of persons, landforms in small letters. */
export function trimmedNames(named: NamedTokens): Name[] {
  return named.names.map((name) => {
    const [from, to] = named.span(name);
    const span = withoutRank(named, name, from, to) ?? withoutLandform(named, name, from, to);
    return span && span[0] < span[1] ? named.name(span[0], span[1], name) : name;
  });
}

/** "MAJ Agustín Prado": ranks in capitals before a person's name. */
function withoutRank(
  { tokens }: NamedTokens,
  name: Name,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  if (name.schema !== 'Person') return undefined;
  let first = from;
  while (to - first > 2 && isTitle(tokens[first]!.lower)) first++;
  return first === from ? undefined : [first, to];
}

function isTitle(lower: string): boolean {
  const traits = traitsOf(lower) | traitsOf(`${lower}.`);
  return Boolean(traits & (TRAITS.title | TRAITS.profession)) && !(traits & (TRAITS.given | TRAITS.surname));
}

/** "Frente Carlos Ruiz", "Columna Ana Paz": units of armed groups are named after persons. */
function namesake(
  { tokens }: NamedTokens,
  name: Name,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  const head = tokens[from - 1];
  return name.schema === 'Person' && head?.capital && UNITS.has(head.lower) ? [from - 1, to] : undefined;
}

/** "4th Division", "33rd Brigade", "19th of | April Movement". */
function ordinal({ tokens }: NamedTokens, name: Name, from: number, to: number): readonly [number, number] | undefined {
  if (familyOf(name.schema) !== 'body') return undefined;
  const first = tokens[from - 1]?.lower === 'of' ? from - 2 : from - 1;
  return ORDINAL.test(tokens[first]?.text ?? '') ? [first, to] : undefined;
}

function legalForm(
  { tokens }: NamedTokens,
  name: Name,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  if (name.schema === 'Place') return undefined;
  const next = tokens[to]?.text === ',' ? to + 1 : to;
  // The found name may end within the form: "S.A." of "S.A. de C.V.".
  for (let at = to - 1; at <= next; at++) {
    const form = at > from ? LEGAL_FORMS.at(tokens, at) : undefined;
    if (form && at + form.length > to && tokens[at]!.capital) return [from, at + form.length];
  }
  return undefined;
}

/** "the Mantaro | river": the landform is no part of the name unless it has a capital. */
function withoutLandform(
  { tokens }: NamedTokens,
  name: Name,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  if (name.schema !== 'Place') return undefined;
  let last = to;
  while (last - from > 1 && LANDFORMS.has(tokens[last - 1]!.lower) && !tokens[last - 1]!.capital) last--;
  return last < to ? [from, last] : undefined;
}

/** "Attorney General's Office". */
function office({ tokens }: NamedTokens, name: Name, from: number, to: number): readonly [number, number] | undefined {
  const genitive = /^['’]s$/.test(tokens[to]?.text ?? '');
  const noun = tokens[to + 1];
  return genitive && name.schema !== 'Place' && noun?.capital && /^(?:office|bureau|department)$/.test(noun.lower)
    ? [from, to + 2]
    : undefined;
}

/**
 * A noun of bodies takes what it is of: "Defensoría del Pueblo", "United States Department of the Treasury". Where it is a name
 * by itself, the country that it is of is left out.
 */
function headOf(
  { tokens, text }: NamedTokens,
  name: Name,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  const head = tokens[to - 1]!;
  if (name.schema === 'Person' || isAcronym(head.text)) return undefined;
  // Spanish and Portuguese begin with the noun: "Guardia Comunal de Sierra Parda".
  const first = to - from > 1 && name.schema !== 'Place' && isBodyNoun(tokens[from]!.lower);
  if (!isBodyNoun(head.lower) && !(first && ROMANCE_OF.has(tokens[to]?.lower ?? ''))) return undefined;
  let next = to;
  if (!OF.has(tokens[next]?.lower ?? '')) return undefined;
  next++;
  if (ARTICLES.has(tokens[next]?.lower ?? '')) next++;
  const last = runEnd(tokens, next);
  if (last === next) return undefined;
  const rest = text.slice(tokens[next]!.start, tokens[last - 1]!.end);
  const places = placesNamed(rest);
  const isState = places.some(({ kind }) => kind === 'country');
  return to - from > 1 && (first ? isState : places.length > 0) ? undefined : [from, last];
}

/** "Ministry of Peace, Human Rights, and Security": all that a ministry or committee is of. */
function enumerated(named: NamedTokens, _: Name, from: number, to: number): readonly [number, number] | undefined {
  const { tokens } = named;
  if (!MINISTRIES.test(tokens[from]!.lower) || !tokens.slice(from, to).some(({ lower }) => OF.has(lower)))
    return undefined;
  for (let at = to; at < tokens.length; ) {
    const comma = tokens[at]!.text === ',';
    const and = /^(?:and|y|e)$/.test(tokens[comma ? at + 1 : at]?.lower ?? '');
    const start = at + Number(comma) + Number(and);
    const end = start > at ? runEnd(tokens, start) : start;
    const other = named.at(start);
    if (end === start || other?.schema === 'Person' || other?.schema === 'Place' || isBodyNoun(tokens[start]!.lower))
      break;
    if (and) return [from, end];
    at = end;
  }
  // A list that no "and" ends goes on to something else.
  return undefined;
}

/** "Center for the | Coordination of …": a noun of bodies with a capital before "for" or "of". */
function centreFor(named: NamedTokens, name: Name, from: number, to: number): readonly [number, number] | undefined {
  const { tokens } = named;
  if (familyOf(name.schema) !== 'body') return undefined;
  let at = from - 1;
  if (ARTICLES.has(tokens[at]?.lower ?? '')) at--;
  if (!FOR.has(tokens[at]?.lower ?? '')) return undefined;
  at--;
  const head = tokens[at];
  if (!head || !isCapital(head) || isAcronym(head.text)) return undefined;
  if (!isBodyNoun(head.lower) && !/^(?:partnership|alliance|initiative)$/.test(head.lower)) return undefined;
  const whole = named.at(at);
  // "the Coast Guard against X" are two.
  if (whole && AGAINST.has(tokens[from - 1]!.lower)) return undefined;
  if (whole) return [named.span(whole)[0], to];
  while (at > 1 && isCapital(tokens[at - 1]) && named.free(at - 1, at)) at--;
  return [at, to];
}

/** "Bolivarian Alliance | of the Peoples of the Americas (ALBA)", "The | Mission to Support … in Honduras (MACCIH)". */
function beforeAcronym(
  named: NamedTokens,
  name: Name,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  const { tokens } = named;
  if (familyOf(name.schema) !== 'body' || isAcronym(name.text)) return undefined;
  let at = to;
  while (
    at < tokens.length &&
    at - to < 10 &&
    (isCapital(tokens[at]) || (isParticle(tokens[at]!.lower) && tokens[at]!.kind === 'word'))
  )
    at++;
  if (at === to || tokens[at]?.text !== '(' || !isAcronym(tokens[at + 1]?.text ?? '') || !isCapital(tokens[at - 1]))
    return undefined;
  // "the National Police and the Ministry of Works (MOW)" are two.
  const between = tokens.slice(to, at);
  if (!isParticle(between[0]!.lower) || /^(?:and|y|e|or|o)$/.test(between[0]!.lower)) return undefined;
  const head = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
  return initialsMatch(tokens[at + 1]!.text, named.text.slice(tokens[to]!.start, tokens[at - 1]!.end)) &&
    !isBodyNoun(head.toLowerCase())
    ? undefined
    : [from, at];
}

/** A place at the end that goes on: "Commission for Latin America | and the Caribbean", "Washington | , DC". */
function onwards({ tokens }: NamedTokens, name: Name, from: number, to: number): readonly [number, number] | undefined {
  if (name.schema === 'Person') return undefined;
  for (let at = from; at < to; at++) {
    const longest = Math.min(longestFrom(tokens[at]!.lower), tokens.length - at);
    for (let length = longest; at + length > to; length--) {
      if (!isCapital(tokens[at + length - 1])) continue;
      const key = tokens
        .slice(at, at + length)
        .map((token) => token.lower)
        .join(' ');
      if (placesByKey(key).length > 0) return [from, at + length];
    }
  }
  return undefined;
}
