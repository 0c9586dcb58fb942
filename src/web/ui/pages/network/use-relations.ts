import type { Vocabulary } from '../../../api/index.js';
import { useGet } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';

/** What a kind of tie means in the language of the page: `is a member of`. */
export function useRelations(): (schema: string) => string {
  const { language } = useSettings();
  const { data } = useGet<Vocabulary>('/vocabulary');
  const means = new Map(data?.relations.map((relation) => [relation.schema, relation.means[language]]));
  return (schema) => means.get(schema) ?? schema;
}
