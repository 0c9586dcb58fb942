import { useSettings } from '../shell/settings.js';
import { toldByReader } from './reader-sentences.js';

/** What reading said of a file, in the language of the page. */
export function useToldByReader(): (sentence: string) => string {
  const { language } = useSettings();
  return (sentence) => toldByReader(sentence, language);
}
