import { isHidden, type Member, memberName, refuseTooMany, tooMuch, uniqueNames } from './members.js';

const BLOCK = 512;
const CUT = { code: 'broken', reason: 'the archive is cut off in it' } as const;
const DAMAGED = {
  code: 'broken',
  reason: 'the archive is damaged here: what stands before the next file was left out',
} as const;

/** A header of a tar archive (POSIX.1-2017 pax and ustar, with the extensions of GNU tar). */
interface Header {
  path: string;
  size: number;
  type: string;
}

/** Whether a tar archive begins here: the first header has the checksum that it names. */
export function isTar(bytes: Uint8Array): boolean {
  return headerAt(bytes, 0) !== undefined;
}

/**
 * The files of a tar archive in its order; links, folders and devices are left out. What is cut off or damaged has its
 * reason, and the rest goes on.
 * @param allowed how much they may hold altogether, in bytes
 * @throws ReadError `bomb` or `too-large` where the archive as a whole is refused
 */
export function untar(name: string, bytes: Uint8Array, allowed: number): Member[] {
  const members: Member[] = [];
  let total = 0;
  /** What an extended header says of the file behind it. */
  let extended: { path?: string; size?: number } = {};
  let damaged = false;
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = headerAt(bytes, at);
    if (!header) {
      if (!damaged && !isBlank(bytes, at)) members.push({ name: `at byte ${at}`, failure: DAMAGED });
      damaged = !isBlank(bytes, at);
      at += BLOCK;
      continue;
    }
    damaged = false;
    const size = extended.size !== undefined && !isExtension(header.type) ? extended.size : header.size;
    const start = at + BLOCK;
    const content = bytes.subarray(start, start + size);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    if (isExtension(header.type)) {
      extended = { ...extended, ...extensionOf(header.type, content) };
      continue;
    }
    const path = memberName(extended.path ?? header.path);
    extended = {};
    if (!isFile(header.type) || isHidden(path)) continue;
    refuseTooMany(name, members.length + 1);
    total += content.length;
    if (total > allowed) throw tooMuch(name, total, allowed);
    members.push(content.length < size ? { name: path, failure: CUT } : { name: path, bytes: new Uint8Array(content) });
  }
  return uniqueNames(members);
}

const isExtension = (type: string) => type === 'x' || type === 'g' || type === 'L' || type === 'K';
const isFile = (type: string) => type === '0' || type === '\0' || type === '7';

function headerAt(bytes: Uint8Array, at: number): Header | undefined {
  if (at + BLOCK > bytes.length) return undefined;
  const block = bytes.subarray(at, at + BLOCK);
  const sum = block.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  if (sum === 8 * 32 || numberOf(block.subarray(148, 156)) !== sum) return undefined;
  const size = numberOf(block.subarray(124, 136));
  if (size === undefined) return undefined;
  const prefix = wordsOf(block.subarray(257, 263)) === 'ustar' ? wordsOf(block.subarray(345, 500)) : '';
  const path = wordsOf(block.subarray(0, 100));
  return { path: prefix === '' ? path : `${prefix}/${path}`, size, type: String.fromCharCode(block[156]!) };
}

/** Octal digits; or, where the first bit is set, a number in bytes, as GNU tar writes what is too large. */
function numberOf(field: Uint8Array): number | undefined {
  if (field[0]! & 0x80) {
    const value = field.subarray(1).reduce((number, byte) => number * 256 + byte, field[0]! & 0x7f);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const digits = wordsOf(field).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined;
}

function wordsOf(field: Uint8Array): string {
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

/** GNU's long name, or records of pax: `LENGTH KEY=VALUE\n`. What holds for all files says nothing of names. */
function extensionOf(type: string, content: Uint8Array): { path?: string; size?: number } {
  if (type === 'L') return { path: wordsOf(content) };
  if (type !== 'x') return {};
  const result: { path?: string; size?: number } = {};
  for (let at = 0; at < content.length; ) {
    const digits = /^(\d{1,9}) /.exec(wordsOf(content.subarray(at, at + 10)))?.[1];
    const length = Number(digits);
    if (!digits || length <= digits.length) break;
    const record = wordsOf(content.subarray(at + digits.length + 1, at + length)).replace(/\n$/, '');
    const [key, value] = [record.slice(0, record.indexOf('=')), record.slice(record.indexOf('=') + 1)];
    if (key === 'path') result.path = value;
    if (key === 'size' && /^\d+$/.test(value)) result.size = Number(value);
    at += length;
  }
  return result;
}

function isBlank(bytes: Uint8Array, at: number): boolean {
  return bytes.subarray(at, at + BLOCK).every((byte) => byte === 0);
}
