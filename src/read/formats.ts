/** A kind of document that is read: its id, what people call it, and the endings its files usually have. */
export interface Format {
  id: string;
  title: string;
  mediaType: string;
  extensions: readonly string[];
}

/** All kinds of documents that are read; what a file is, is told by its content (`sniff.ts`). */
export const FORMATS: readonly Format[] = [
  { id: 'text', title: 'plain text', mediaType: 'text/plain', extensions: ['txt', 'text', 'log'] },
  { id: 'markdown', title: 'Markdown', mediaType: 'text/markdown', extensions: ['md', 'markdown', 'mdown'] },
  { id: 'html', title: 'HTML', mediaType: 'text/html', extensions: ['html', 'htm', 'xhtml'] },
  { id: 'pdf', title: 'PDF', mediaType: 'application/pdf', extensions: ['pdf'] },
  {
    id: 'docx',
    title: 'Word',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx', 'docm', 'dotx'],
  },
  {
    id: 'xlsx',
    title: 'a spreadsheet',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx', 'xlsm'],
  },
  { id: 'csv', title: 'a table of separated values', mediaType: 'text/csv', extensions: ['csv', 'psv'] },
  { id: 'tsv', title: 'a tab-separated table', mediaType: 'text/tab-separated-values', extensions: ['tsv', 'tab'] },
  {
    id: 'ftm',
    title: 'FollowTheMoney entities',
    mediaType: 'application/json+ftm',
    extensions: ['jsonl', 'ndjson', 'ijson', 'json'],
  },
  { id: 'eml', title: 'an e-mail', mediaType: 'message/rfc822', extensions: ['eml'] },
  { id: 'mbox', title: 'a mailbox', mediaType: 'application/mbox', extensions: ['mbox', 'mbx'] },
  { id: 'zip', title: 'a zip archive', mediaType: 'application/zip', extensions: ['zip'] },
  { id: 'tar', title: 'a tar archive', mediaType: 'application/x-tar', extensions: ['tar', 'tgz'] },
  { id: 'gzip', title: 'a gzip archive', mediaType: 'application/gzip', extensions: ['gz'] },
  { id: 'image', title: 'an image', mediaType: 'image/*', extensions: ['png', 'jpg', 'jpeg', 'tif', 'tiff'] },
];

/** Kinds whose names may stand for each other: what is text in one is text in the other. */
const ALIKE: readonly (readonly string[])[] = [
  ['text', 'markdown'],
  ['csv', 'tsv'],
];

/** A warning where a file's name says it is something else than its content is. */
export function misnamed(name: string, mediaType: string): string | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  const named = FORMATS.find((format) => format.extensions.includes(extension ?? ''));
  const actual = FORMATS.find((format) => format.mediaType === mediaType);
  if (!named || !actual || named === actual) return undefined;
  if (ALIKE.some((group) => group.includes(named.id) && group.includes(actual.id))) return undefined;
  return `its name says ${named.title}, its content is ${actual.title}; it was read by its content`;
}
