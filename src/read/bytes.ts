import { createHash } from 'node:crypto';
import { compose } from './compose.js';
import { decodeText } from './decode.js';
import { ReadError } from './errors.js';
import { sniffText } from './sniff.js';
import { readMarkdown, readText } from './text.js';
import type { ReadDocument, ReadOptions } from './types.js';

const MEGABYTE = 1_000_000;

/**
 * Reads one document from its bytes. What it is, is told by its content; `name` (a file name or path) is kept, and
 * helps with the date and where the content leaves a doubt.
 *
 * @throws ReadError with a `failure` that says why, where it cannot be read.
 */
export async function readBytes(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadDocument> {
  const { maxBytes = 200 * MEGABYTE, maxCharacters = 50_000_000 } = options;
  if (bytes.length === 0) throw new ReadError(name, 'empty', 'the file is empty (0 bytes)');
  if (bytes.length > maxBytes) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    throw new ReadError(
      name,
      'too-large',
      `${size} MB is more than the limit of ${Math.floor(maxBytes / MEGABYTE)} MB`,
    );
  }
  const id = createHash('sha256').update(bytes).digest('hex');
  const { text, warnings } = decodeText(bytes);
  if (text.trim() === '') throw new ReadError(name, 'empty', 'the file holds nothing but white space');
  if (text.length > maxCharacters) {
    throw new ReadError(name, 'too-large', `${text.length} characters are more than the limit of ${maxCharacters}`);
  }
  const draft = sniffText(text, name) === 'markdown' ? readMarkdown(text, warnings) : readText(text, warnings);
  return compose(id, name, draft);
}
