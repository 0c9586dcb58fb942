import { type ArchiveEntry, unpackEntry } from './archive.js';
import { ReadError } from './errors.js';
import { isHidden, type Member, MOST_BOMBS, memberName, refuseTooMany, tooMuch, uniqueNames } from './members.js';

const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a zip archive, in the order of its directory. One that is locked, damaged or packed in a way that is not
 * read has its reason, and the rest goes on.
 * @param allowed how much they may unpack to altogether, in bytes
 * @throws ReadError `bomb` or `too-large` where the archive as a whole is refused
 */
export function unzip(name: string, bytes: Uint8Array, entries: readonly ArchiveEntry[], allowed: number): Member[] {
  const files = entries.filter(({ path }) => !/[\\/]$/.test(path) && !isHidden(memberName(path)));
  refuseTooMany(name, files.length);
  const declared = files.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > allowed) throw tooMuch(name, declared, allowed);
  let left = allowed;
  let bombs = 0;
  const members = files.map((entry): Member => {
    const member = { name: memberName(entry.path) };
    if (entry.encrypted) return { ...member, failure: { code: 'encrypted', reason: 'it is locked with a password' } };
    if (entry.method !== STORED && entry.method !== DEFLATED) {
      const reason = `it is packed by a method that is not read (${entry.method}). Unpack it, and read the folder`;
      return { ...member, failure: { code: 'unsupported', reason } };
    }
    try {
      const content = unpackEntry(member.name, bytes, entry, left);
      left -= content.length;
      return { ...member, bytes: content };
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      if (error.failure.code === 'bomb' && ++bombs >= MOST_BOMBS)
        throw new ReadError(name, 'bomb', `${MOST_BOMBS} of the files in it are zip bombs; nothing of it was read`);
      return { ...member, failure: error.failure };
    }
  });
  return uniqueNames(members);
}
