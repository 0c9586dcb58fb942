import { useQuery } from '@tanstack/react-query';
import { useSettings } from '../shell/settings.js';

/** What reading said of a file, in the language of the page; in English until the sentences of the language are there. */
export function useToldByReader(): (sentence: string) => string {
  const { language } = useSettings();
  const queryFn = () => import('./reader-sentences.js');
  const { data } = useQuery({ queryKey: ['sentences of reading'], queryFn, enabled: language !== 'en' });
  return (sentence) => data?.toldByReader(sentence, language) ?? sentence;
}
