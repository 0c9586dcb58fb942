import { ReadError } from './errors.js';
import type { ReadFailure } from './types.js';

/** A file that lies in another, with bytes of its own; or why it could not be had. */
export interface Member {
  /** Where it lies in the other: folders and name, harmless. */
  name: string;
  bytes?: Uint8Array;
  failure?: Pick<ReadFailure, 'code' | 'reason'>;
}

/** More files than this in one archive, and in all that lie in it, are refused. */
export const MOST_MEMBERS = 20_000;
/** An archive with this many bombs is one. */
export const MOST_BOMBS = 3;

/** @throws ReadError `bomb` where an archive holds too many files. */
export function refuseTooMany(name: string, count: number): void {
  if (count <= MOST_MEMBERS) return;
  const reason = `it holds ${count} files, more than ${MOST_MEMBERS}; unpack it, and read the folder`;
  throw new ReadError(name, 'bomb', reason);
}

/** The refusal of an archive that holds more than may be unpacked, both in bytes. */
export function tooMuch(name: string, size: number, allowed: number): ReadError {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
  const reason = `it unpacks to ${megabytes(size)}, more than the ${megabytes(allowed)} allowed; unpack it, and read the folder`;
  return new ReadError(name, 'too-large', reason);
}

/**
 * A member's name as it may be shown and kept: no way out of the archive (`..`, drives, a leading slash), no control
 * characters. Nothing is ever written to a disk under it.
 */
export function memberName(path: string): string {
  const parts = path
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    .replaceAll('›', '>')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/') || 'without name';
}

/** What a system put into an archive for itself, and hidden files: left out, as in folders. */
export function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

/** Tells members of one name apart: `a.txt`, `a (2).txt`. */
export function uniqueNames(members: readonly Member[]): Member[] {
  const times = new Map<string, number>();
  return members.map((member) => {
    const count = (times.get(member.name) ?? 0) + 1;
    times.set(member.name, count);
    if (count === 1) return member;
    return { ...member, name: member.name.replace(/(?=(?:\.[^./]+)?$)/, ` (${count})`) };
  });
}
