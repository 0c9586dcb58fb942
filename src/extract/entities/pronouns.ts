import { countryOfWord } from '../demonyms.js';
import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import { byForm } from '../word-form.js';
import type { Naming, ReadSentence, Reference } from './context.js';
import { personNounAt } from './nominals.js';
import { type Family, familyOf } from './types.js';

const PERSON: readonly Family[] = ['person'];
/** A country acts and has, as a body does. */
const THING: readonly Family[] = ['body', 'place'];
const ANY: readonly Family[] = ['person', 'body', 'place'];

/** Subject pronouns that open a sentence; what each may stand for. Accents tell "él" from "el". */
const SUBJECTS = new Map<string, readonly Family[]>([
  ...['he', 'she', 'él', 'ella', 'ele', 'ela'].map((word) => [word, PERSON] as const),
  ['it', THING],
]);
const POSSESSIVES = new Map<string, readonly Family[]>([
  ['his', PERSON],
  ['her', PERSON],
  ['its', THING],
  ...['su', 'sus', 'seu', 'sua', 'seus', 'suas'].map((word) => [word, ANY] as const),
]);
const possessiveOf = byForm(({ lower }) => POSSESSIVES.get(lower));
/** "Su hermano" is somebody's. */
const KIN = new Set(
  readLexicon('titles.tsv')
    .filter(([kind]) => kind === 'kin')
    .flatMap(([, ...columns]) => columns.flatMap((column) => fold(column).split('|'))),
);
/** After these "it" stands for nothing: "It is clear that". */
const EMPTY_IT =
  /^(?:is|was|will|would|may|might|could|should|can|must|seems?|seemed|appears?|appeared|remains?|has|had|takes?|took|did|does)$/;

/** Words that may stand before the subject of a sentence and belong to it. */
const DETERMINERS = new Set('the a an el la los las un una o a os as um uma'.split(' '));
/** How close before a possessive the last of several names must stand: "the Gulf Cartel and its armed wing". */
const CLOSE = 3;

/** A name, or a description already resolved, that a pronoun may take up. */
interface Candidate extends Naming {
  start: number;
  end: number;
}

/**
 * Pronouns whose antecedent is plain: a subject pronoun that opens a sentence after one that names a single entity that
 * fits, or begins with it; a possessive after the only entity that fits in its own sentence, or else the subject of the one before.
 */
export function findPronouns(
  sentences: readonly ReadSentence[],
  bySentence: ReadonlyMap<number, readonly Naming[]>,
  nominals: readonly Reference[],
): Reference[] {
  const found: Reference[] = [];
  let nextNominal = 0;
  let before: { candidates: Candidate[]; sentence: ReadSentence } | undefined;
  for (const sentence of sentences) {
    const { index, tokens } = sentence;
    const here: Candidate[] = (bySentence.get(index) ?? []).map(({ draft, name }) => ({
      draft,
      name,
      start: name.start,
      end: name.end,
    }));
    const end = tokens.at(-1)?.end ?? 0;
    for (; nextNominal < nominals.length && nominals[nextNominal]!.start < end; nextNominal++)
      here.push(candidateOf(nominals[nextNominal]!));
    here.sort((a, b) => a.start - b.start);
    const near = before && sentence.block - before.sentence.block <= 1 ? before : undefined;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token.kind !== 'word') continue;
      const subject = at === 0 ? SUBJECTS.get(token.text.toLowerCase()) : undefined;
      const possessive = possessiveOf(token.form);
      if (!subject && !possessive) continue;
      const families = subject ?? (KIN.has(tokens[at + 1]?.lower ?? '') ? PERSON : possessive!);
      if (token.lower === 'it' && EMPTY_IT.test(tokens[1]?.lower ?? '')) continue;
      const inside = subject ? [] : here.filter((each) => each.end <= token.start && suits(each, families));
      const antecedent = inside.length > 0 ? nearestOf(inside, token.start, tokens) : near && subjectOf(near, families);
      if (!antecedent) continue;
      const reference: Reference = {
        start: token.start,
        end: token.end,
        kind: 'pronoun',
        draft: antecedent.draft,
        antecedent: antecedent.name,
      };
      found.push(reference);
      if (subject) here.unshift(candidateOf(reference));
    }
    before = { candidates: here, sentence };
  }
  return found;
}

const candidateOf = ({ draft, antecedent, start, end }: Reference): Candidate => ({
  draft,
  name: antecedent,
  start,
  end,
});

const suits = ({ draft, name }: Candidate, families: readonly Family[]): boolean => {
  const family = familyOf(draft.schema);
  return families.includes(family) && (family !== 'place' || name.place?.kind === 'country');
};

/** The last candidate where all are of one entity, or where it stands just before. */
function nearestOf(
  candidates: readonly Candidate[],
  at: number,
  tokens: ReadSentence['tokens'],
): Candidate | undefined {
  const last = candidates.at(-1)!;
  if (candidates.every(({ draft }) => draft === last.draft)) return last;
  const between = tokens.filter((token) => token.start >= last.end && token.end <= at).length;
  return between <= CLOSE ? last : undefined;
}

/** The entity that a sentence is about: the only one that fits, or the one it begins with. */
function subjectOf(
  { candidates, sentence }: { candidates: Candidate[]; sentence: ReadSentence },
  families: readonly Family[],
): Candidate | undefined {
  const suitable = candidates.filter((each) => suits(each, families));
  const first = suitable[0];
  if (!first) return undefined;
  if (candidates[0] === first && isSubject(first, sentence.tokens)) return first;
  // "It" and "su" may mean anything that was not named: only persons are plain enough elsewhere in the sentence.
  return families === PERSON && suitable.every(({ draft }) => draft === first.draft) ? first : undefined;
}

/** True where nothing but titles, descriptions and what a comma closes stands before the name. */
function isSubject({ start }: Candidate, tokens: ReadSentence['tokens']): boolean {
  let at = tokens.findIndex((token) => token.start >= start) - 1;
  for (; at >= 0 && tokens[at]!.text !== ','; at--) {
    const { lower, capital, kind, form } = tokens[at]!;
    const mark = kind === 'punct' && !/[;:.]/.test(lower);
    if (!(mark || capital || DETERMINERS.has(lower) || countryOfWord(form) || personNounAt(tokens, at))) return false;
  }
  return true;
}
