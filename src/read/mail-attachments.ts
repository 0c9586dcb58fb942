import type { Attachment } from 'postal-mime';
import { windowsLetters } from './decode.js';
import { FORMATS } from './formats.js';
import { memberName } from './members.js';

/** Keys and seals, which say nothing, and what cannot be opened without a key. */
const SEALS =
  /^application\/(?:(?:x-)?pkcs7-(?:signature|mime)|pgp-(?:signature|encrypted|keys))$|^multipart\/|^text\/x-moz-deleted$/;

/** Whether an attachment is no document: a picture that stands in the text, a seal. */
export function isLeftOut({ mimeType, related }: Attachment): boolean {
  return SEALS.test(mimeType) || (related === true && mimeType.startsWith('image/'));
}

/** The name of an attachment; one without a name is named by its number and kind. */
export function attachedName({ filename, mimeType }: Attachment, number: number): string {
  const name = filename === null ? '' : memberName(windowsLetters(filename));
  if (name !== '' && name !== 'without name') return name;
  const extension = FORMATS.find((format) => format.mediaType === mimeType)?.extensions[0];
  return `attachment ${number}${extension ? `.${extension}` : ''}`;
}
