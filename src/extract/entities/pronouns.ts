import type { Naming, ReadSentence, Reference } from './context.js';
import { familyOf } from './types.js';

/** Subject pronouns at the beginning of a sentence, and possessives; what each may stand for. */
const SUBJECTS: Record<string, 'person' | 'body'> = {
  he: 'person',
  she: 'person',
  él: 'person',
  ella: 'person',
  ele: 'person',
  ela: 'person',
  it: 'body',
};
const POSSESSIVES: Record<string, readonly ('person' | 'body')[]> = {
  his: ['person'],
  her: ['person'],
  its: ['body'],
  su: ['person', 'body'],
  sus: ['person', 'body'],
  seu: ['person', 'body'],
  sua: ['person', 'body'],
  seus: ['person', 'body'],
  suas: ['person', 'body'],
};

/** How many tokens into its sentence a name may stand and still be taken for its subject. */
const SUBJECT_REACH = 4;

/**
 * Pronouns whose antecedent is plain: a subject pronoun that opens a sentence after one that names a single entity that
 * fits, or names it first; a possessive after the only entity that fits in its own sentence, or else in the one before.
 */
export function findPronouns(
  sentences: readonly ReadSentence[],
  bySentence: ReadonlyMap<number, readonly Naming[]>,
): Reference[] {
  const found: Reference[] = [];
  for (const [order, { index, tokens, block }] of sentences.entries()) {
    const here = bySentence.get(index) ?? [];
    const previous = sentences[order - 1];
    const before =
      previous && (previous.block === block || previous.block === block - 1)
        ? (bySentence.get(previous.index) ?? [])
        : [];
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'word') continue;
      const subject = at === 0 ? SUBJECTS[token.text.toLowerCase()] : undefined;
      const kinds = subject ? [subject] : POSSESSIVES[token.lower];
      if (!kinds) continue;
      const inside = subject ? [] : here.filter((naming) => naming.name.end <= token.start && suits(naming, kinds));
      const antecedent =
        inside.length > 0 ? only(inside) : (carried(found, previous, kinds, at) ?? subjectOf(before, kinds, previous));
      if (!antecedent) continue;
      found.push({
        start: token.start,
        end: token.end,
        kind: 'pronoun',
        draft: antecedent.draft,
        antecedent: antecedent.name,
      });
    }
  }
  return found;
}

const suits = ({ draft }: Naming, kinds: readonly string[]): boolean => kinds.includes(familyOf(draft.schema));

/** The last of the namings where all are of one entity. */
function only(namings: readonly Naming[]): Naming | undefined {
  return namings.every(({ draft }) => draft === namings[0]!.draft) ? namings.at(-1) : undefined;
}

/** Whom a pronoun that opened the sentence before stands for: "He … He …". */
function carried(
  found: readonly Reference[],
  previous: ReadSentence | undefined,
  kinds: readonly string[],
  at: number,
): Naming | undefined {
  if (!previous || at > 0) return undefined;
  const last = found.findLast((reference) => reference.start === previous.tokens[0]?.start);
  if (!last || !kinds.includes(familyOf(last.draft.schema))) return undefined;
  return { draft: last.draft, name: last.antecedent };
}

/** The entity that the sentence before is about: the only one that suits, or the one it begins with. */
function subjectOf(
  before: readonly Naming[],
  kinds: readonly string[],
  previous: ReadSentence | undefined,
): Naming | undefined {
  const suitable = before.filter((naming) => suits(naming, kinds));
  const first = suitable[0];
  if (!first || !previous) return undefined;
  const single = only(suitable);
  const position = previous.tokens.findIndex((token) => token.start >= first.name.start);
  const opens = position >= 0 && position <= SUBJECT_REACH;
  // "It" may mean anything: only a body that the sentence before begins with is plain enough.
  if (kinds.length === 1 && kinds[0] === 'body') return opens && (single || before[0] === first) ? first : undefined;
  return single ?? (opens ? first : undefined);
}
