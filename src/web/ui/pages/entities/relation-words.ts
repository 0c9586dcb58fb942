import type { Vocabulary } from '../../../api/index.js';
import { useGet } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';

/** What each type of relation means in the language of the page (`is a member of`), by schema. */
export function useRelationWords(): (schema: string) => string {
  const { language } = useSettings();
  const vocabulary = useGet<Vocabulary>('/vocabulary').data;
  return (schema) => vocabulary?.relations.find((relation) => relation.schema === schema)?.means[language] ?? schema;
}
