import type { Mention } from '../types.js';
import type { Parse } from './parse-types.js';
import type { Reference } from './reference.js';
import type { References } from './references.js';
import { NO_TOPIC, type Topic } from './topic.js';

/** Plural nouns by which a text takes up those it has just named together. */
const TOGETHER: Record<string, 'person' | 'body'> = {};
const group = (sort: 'person' | 'body', words: string): void => {
  for (const word of words.split(' ')) TOGETHER[word] = sort;
};
group('person', 'men women brothers sisters suspects defendants pair trio couple two three');
group('person', 'hombres mujeres hermanos hermanas sospechosos acusados detenidos imputados dos tres');
group('person', 'homens mulheres irmãos irmãs suspeitos acusados detidos réus dois três');
group('body', 'groups organizations gangs cartels factions militias companies firms');
group('body', 'grupos organizaciones bandas carteles cárteles facciones milicias empresas');
group('body', 'organizações quadrilhas cartéis facções milícias');

/** The topic that a sentence leaves to the next. */
export function topicOf(parse: Parse, references: References, mentions: readonly Mention[], start: number): Topic {
  const main = parse.groups.find((verb) => verb.form === 'finite' && !verb.relative && verb.subject);
  const subjects = main?.subject
    ? references.ofGroup(main.subject).filter((ref) => ref.by === 'name' || ref.by === 'same')
    : [];
  // "He" goes on being who "he" was.
  const earlier = subjects.filter(({ mention }) => mentions[mention]!.start < start);
  if (earlier.length > 0 && earlier.length === subjects.length) return references.before;
  const own = subjects.filter(({ mention }) => mentions[mention]!.start >= start && mentions[mention]!.kind === 'name');
  if (own.length === 0) return NO_TOPIC;
  const persons = own.filter(({ mention }) => mentions[mention]!.schema === 'Person');
  const bodies = own.filter(({ mention }) =>
    ['Organization', 'PublicBody', 'Company'].includes(mentions[mention]!.schema),
  );
  const together = (refs: Reference[]): Reference[] => (refs.length > 1 && refs.length === own.length ? refs : []);
  return {
    start,
    meantBy(word, kind) {
      if (kind === 'noun')
        return together(TOGETHER[word] === 'person' ? persons : TOGETHER[word] === 'body' ? bodies : []);
      if (kind === 'verb') return own.length === 1 ? own : [];
      if (/^(?:he|she|él|ella|ele|ela)$/.test(word)) return persons.length === 1 ? persons : [];
      if (word === 'it') return own.length === 1 ? bodies : [];
      return together(persons).length ? persons : together(bodies);
    },
  };
}
