import type { DocumentContents, ReaderStatement, Vocabulary } from '../../../api/index.js';
import type { Language } from '../../shell/settings.js';

/** What a statement says, in a line: its ends and what joins them, or its property and value. */
export function describe(
  of: ReaderStatement,
  { entities }: Pick<DocumentContents, 'entities'>,
  vocabulary: Vocabulary | undefined,
  language: Language,
  unnamed: string,
): { subject: string; verb: string; object: string } {
  const name = (id: string | null) => (id === null ? undefined : entities.find((entity) => entity.id === id)?.name);
  const type = vocabulary?.relations.find(({ schema }) => schema === of.schema);
  if (of.kind === 'relation')
    return {
      subject: name(of.subject) ?? unnamed,
      verb: type?.means[language] ?? of.schema,
      object: name(of.object) ?? unnamed,
    };
  if (of.kind === 'claim') return { subject: '', verb: '', object: of.value ?? of.property };
  // That something bears the name it is shown by says nothing twice.
  if (of.property === 'name' && of.value === name(of.subject)) return { subject: '', verb: '', object: of.value ?? '' };
  return {
    subject: name(of.subject) ?? '',
    verb: of.property
      .replaceAll('_', ' ')
      .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
      .toLowerCase(),
    object: name(of.object) ?? of.value ?? '',
  };
}
