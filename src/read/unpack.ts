import { listEntries } from './archive.js';
import { gunzip } from './gunzip.js';
import { splitMbox } from './mbox.js';
import type { Member } from './members.js';
import { untar } from './untar.js';
import { unzip } from './unzip.js';

/** What holds other files and no text of its own. */
export type ArchiveKind = 'zip' | 'tar' | 'gzip' | 'mbox';

/**
 * The files that lie in an archive or a mailbox, each with bytes of its own or the reason why it has none.
 * @param allowed how much they may unpack to altogether, in bytes
 * @throws ReadError where the archive as a whole cannot be read or is refused
 */
export function unpackArchive(name: string, bytes: Uint8Array, kind: ArchiveKind, allowed: number): Member[] {
  switch (kind) {
    case 'zip':
      return unzip(name, bytes, listEntries(name, bytes), allowed);
    case 'tar':
      return untar(name, bytes, allowed);
    case 'gzip':
      return gunzip(name, bytes, allowed);
    case 'mbox':
      return splitMbox(bytes);
  }
}
