import { constants, gunzipSync } from 'node:zlib';
import { bomb, isSuspect } from './archive.js';
import { ReadError } from './errors.js';
import { type Member, memberName, tooMuch } from './members.js';
import { isTar, untar } from './untar.js';

/**
 * What a gzip archive holds: the files of the tar archive in it, or the one file that it packs.
 * @param allowed how much it may unpack to, in bytes
 * @throws ReadError `broken` where it is damaged, `bomb` or `too-large` where it unpacks to too much
 */
export function gunzip(name: string, bytes: Uint8Array, allowed: number): Member[] {
  try {
    const content = inflate(name, bytes, allowed, constants.Z_FINISH);
    if (isTar(content)) return untar(name, content, allowed);
    return [{ name: packedName(name), bytes: content }];
  } catch (error) {
    if (error instanceof ReadError) throw error;
    // What was written before the cut can be had; of a tar archive that is whole files.
    const rest = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? partOf(name, bytes, allowed) : undefined;
    if (rest && isTar(rest)) return untar(name, rest, allowed);
    throw new ReadError(name, 'broken', 'the archive is cut off or damaged', error);
  }
}

function partOf(name: string, bytes: Uint8Array, allowed: number): Uint8Array | undefined {
  try {
    return inflate(name, bytes, allowed, constants.Z_SYNC_FLUSH);
  } catch {
    return undefined;
  }
}

function inflate(name: string, bytes: Uint8Array, allowed: number, finishFlush: number): Uint8Array {
  let content: Buffer;
  try {
    content = gunzipSync(bytes, { maxOutputLength: allowed, finishFlush });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error;
    throw isSuspect(allowed, bytes.length) ? bomb(name, allowed) : tooMuch(name, allowed, allowed);
  }
  if (isSuspect(content.length, bytes.length)) throw bomb(name, content.length);
  return new Uint8Array(content);
}

/** `calls.csv` of `work/calls.csv.gz`. */
function packedName(name: string): string {
  const last = name.split(/[/\\]| › /).at(-1)!;
  return memberName(last.replace(/\.gz$/i, ''));
}
