/** The languages that Atalaya reads and writes. `und`: the language of a document could not be told. */
export const LANGUAGES = ['en', 'es', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];
export type DocumentLanguage = Language | 'und';
