import { useWords } from '../../shell/words.js';
import { PROPERTIES, termOf } from './property-words.js';

/**
 * Gives the name of an entity as the page says it: an incident has none of its own, and is called by its kind, its day and
 * its place (`arson 2014-02-04, Puerto Umbrío`), whose kind is told in the language of the page.
 */
export function useEntityName(): (of: { schema: string; name: string }) => string {
  const term = useWords(PROPERTIES);
  return ({ schema, name }) => {
    if (schema !== 'Incident') return name;
    const [kind, ...rest] = name.split(' ');
    return [termOf(term, kind!), ...rest].join(' ');
  };
}
