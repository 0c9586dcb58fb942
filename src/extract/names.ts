import type { DocumentLanguage, EntitySchema, Language } from '../model/index.js';
import type { PlaceContext } from './gazetteer/index.js';
import { placeContext } from './gazetteer/index.js';
import { bodySchema } from './names/body-schema.js';
import { spelledBodies } from './names/brackets.js';
import type { Candidate, NameFamily, NameSource } from './names/candidate.js';
import { overlaps, place } from './names/candidate.js';
import type { Reading } from './names/consistency.js';
import { agree } from './names/consistency.js';
import { announcedAliases, governs, namesUnit, standsAsPlace } from './names/cues.js';
import { trimmed } from './names/edges.js';
import { evidentPersons } from './names/evident-persons.js';
import { evidentPlaces, landforms, namesLandform } from './names/evident-places.js';
import { headedBodies, pluralGroups } from './names/headed-bodies.js';
import { knownBodies } from './names/known-bodies.js';
import { parted } from './names/parts.js';
import { reach } from './names/reach.js';
import type { Kind, LetterCase } from './tagger/index.js';
import { guessLanguage, letterCaseOf, tagNames } from './tagger/index.js';
import type { Token } from './tokens.js';
import type { Span } from './types.js';

/** A name at one place of the text. */
export interface FoundName extends Span {
  text: string;
  schema: EntitySchema;
  /** How sure it is that this is a name of that schema, in [0, 1]. */
  confidence: number;
  /** Index of the sentence it stands in, as given. */
  sentence: number;
  /** What says so: the tagger, the gazetteer, a lexicon of known bodies, what stands around it, or the rest of the document. */
  source: NameSource;
}

/** A sentence whose names are sought. */
export interface NameSentence {
  index: number;
  tokens: readonly Token[];
}

const FAMILY: Record<Kind, NameFamily> = { PER: 'person', ORG: 'body', LOC: 'place' };

/**
 * The names of persons, bodies and places in the sentences of one document, in order, none over another: by the tagger,
 * completed and corrected by gazetteer, lexicons and the rest of the document. Spans leave out titles, articles and marks.
 * `context` is what the document speaks of, where the caller knows it already.
 */
export function findNames(
  text: string,
  sentences: readonly NameSentence[],
  language: DocumentLanguage,
  context: PlaceContext = placeContext(sentences.map(({ tokens }) => tokens)),
): FoundName[] {
  const usual = letterCaseOf(sentences.map(({ tokens }) => tokens));
  const readings = sentences.map(({ tokens }): Reading => {
    const spoken = language === 'und' ? guessLanguage(tokens) : language;
    const letterCase = usual === 'mixed' ? sentenceCase(tokens) : usual;
    const candidates: Candidate[] = [];
    for (const { from, to, kind, probability } of tagNames(tokens, spoken, letterCase)) {
      candidates.push({ from, to, family: FAMILY[kind], confidence: probability, source: 'tagger' });
    }
    return { tokens, candidates: completed(candidates, tokens, spoken, letterCase, context) };
  });
  agree(readings, usual === 'mixed');
  return readings.flatMap(({ tokens, candidates }, at) =>
    candidates.map((candidate) => named(text, tokens, candidate, sentences[at]!.index)),
  );
}

/** A heading in capitals in a text that has both. */
function sentenceCase(tokens: readonly Token[]): LetterCase {
  if (tokens.length < 4) return 'mixed';
  return letterCaseOf([tokens]) === 'upper' ? 'upper' : 'mixed';
}

/** What the tagger found, with what gazetteer, lexicons and patterns say. */
function completed(
  tagged: Candidate[],
  tokens: readonly Token[],
  language: Language,
  letterCase: LetterCase,
  context: PlaceContext,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const candidate of tagged.flatMap((found) => parted(found, tokens, language))) {
    const own = trimmed(candidate, tokens);
    if (!own) continue;
    if (own.family === 'person' && own.confidence < 0.95 && standsAsPlace(own, tokens)) own.family = 'place';
    else if (own.family === 'person' && namesLandform(tokens, own.from, own.to)) own.family = 'place';
    else if (own.family === 'body' && namesUnit(own, tokens)) own.family = 'place';
    else if (own.family !== 'person' && governs(own, tokens)) own.family = 'person';
    candidates.push(own);
  }
  for (const body of knownBodies(tokens, letterCase)) {
    const same = candidates.find(({ from, to }) => from === body.from && to === body.to);
    if (same) {
      same.family = 'body';
      same.schema = body.schema;
      same.confidence = Math.max(same.confidence, body.confidence);
    } else if (body.confidence > 0.5) place(candidates, body);
  }
  for (const evident of evidentPlaces(tokens, letterCase, context.countries)) {
    const spot = trimmed(evident, tokens);
    if (!spot) continue;
    const others = candidates.filter((candidate) => overlaps(candidate, spot));
    if (others.length === 0) place(candidates, spot);
    else if (
      others.every(
        ({ from, to, family }) => from >= spot.from && to <= spot.to && (family === 'place' || spot.to - spot.from > 2),
      )
    ) {
      const sure = Math.max(spot.confidence, ...others.map(({ confidence }) => confidence));
      place(candidates, { ...spot, confidence: sure });
    } else if (others.length === 1 && spot.confidence > 0.9) {
      const [other] = others;
      // A state that acts is still a place.
      if (other!.from === spot.from && other!.to === spot.to && other!.source === 'tagger') other!.family = 'place';
    }
  }
  if (letterCase === 'mixed') {
    for (const group of pluralGroups(tokens)) place(candidates, group);
    for (const body of spelledBodies(tokens)) place(candidates, body);
    for (const body of headedBodies(tokens, candidates)) place(candidates, body);
    for (const spot of landforms(tokens, candidates)) place(candidates, spot);
    for (const person of evidentPersons(tokens, candidates)) place(candidates, person);
    for (const alias of announcedAliases(tokens, candidates)) place(candidates, alias);
    reach(candidates, tokens);
  }
  return candidates;
}

function named(text: string, tokens: readonly Token[], candidate: Candidate, sentence: number): FoundName {
  const { from, to, family, confidence, source } = candidate;
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  const schema =
    family === 'person'
      ? 'Person'
      : family === 'place'
        ? 'Place'
        : (candidate.schema ?? bodySchema(tokens, from, to) ?? 'Organization');
  return { start, end, text: text.slice(start, end), schema, confidence, sentence, source };
}
