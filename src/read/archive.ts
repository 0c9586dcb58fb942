import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { decodeText } from './decode.js';
import { ReadError } from './errors.js';

/** One file inside a zip archive, as its central directory declares it. */
export interface ArchiveEntry {
  path: string;
  compressed: number;
  size: number;
  encrypted: boolean;
  method: number;
  /** CRC-32 that its content must have. */
  crc: number;
  /** Where its local header begins. */
  offset: number;
}

/** More than this out of one document is refused, whatever the ratio. */
const MOST_INFLATED = 400_000_000;
/** A part this large that is packed this tightly holds nothing but repetition. */
const SUSPECT_SIZE = 20_000_000;
const SUSPECT_RATIO = 200;

/**
 * Looks into a zip archive before a library unpacks it: its entries by the central directory, and the true size of each
 * by inflating it without keeping anything.
 *
 * @throws ReadError `broken` where the archive cannot be followed, `bomb` where it unpacks to far more than a document
 *   holds, `encrypted` where its parts are locked.
 */
export function inspectArchive(name: string, bytes: Uint8Array): ArchiveEntry[] {
  const entries = listEntries(name, bytes);
  if (entries.some((entry) => entry.encrypted)) throw new ReadError(name, 'encrypted', 'it is locked with a password');
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > MOST_INFLATED) throw bomb(name, declared);
  let total = 0;
  for (const entry of entries) {
    total += inflatedSize(name, bytes, entry, MOST_INFLATED - total);
  }
  return entries;
}

/**
 * Refuses a document whose XML declares names for text: no office program writes them, and they are how a few lines
 * become gigabytes ("billion laughs") or how another file is drawn in.
 */
function refuseEntities(name: string, path: string, head: Uint8Array): void {
  // A declaration stands before everything else; UTF-16 leaves zeros between its letters.
  if (!/<!(?:DOCTYPE|ENTITY)/i.test(decodeText(head.subarray(0, 4096)).text)) return;
  const reason = `its part ${path} declares entities of its own, as an attack does and no office program writes`;
  throw new ReadError(name, 'bomb', `${reason}; it was not read`);
}

/** The refusal of what unpacks to far more than it should. */
export function bomb(name: string, size: number): ReadError {
  const megabytes = Math.round(size / 1_000_000);
  return new ReadError(name, 'bomb', `it unpacks to ${megabytes} MB or more, as a zip bomb does; it was not unpacked`);
}

/** The entries of a zip archive by its central directory. @throws ReadError `broken` where that cannot be followed. */
export function listEntries(name: string, bytes: Uint8Array): ArchiveEntry[] {
  const broken = () =>
    new ReadError(name, 'broken', 'the archive is cut off or damaged: its directory cannot be found');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - 65_558 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw broken();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      path: pathOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Archives of before 2006 name their parts in the encoding of the machine that made them. */
function pathOf(bytes: Uint8Array, utf8: boolean): string {
  return utf8 ? new TextDecoder().decode(bytes) : decodeText(bytes).text;
}

/** The size that an entry has once inflated, which its directory may belie. */
function inflatedSize(name: string, bytes: Uint8Array, entry: ArchiveEntry, allowed: number): number {
  const isXml = /\.(?:xml|rels)$/i.test(entry.path);
  let size = 0;
  forEachChunk(name, bytes, entry, (chunk) => {
    if (isXml && size === 0) refuseEntities(name, entry.path, chunk);
    size += chunk.length;
    if (isSuspect(size, entry.compressed) || size > allowed) throw bomb(name, size);
  });
  return size;
}

/** Whether so much came out of so little that it holds nothing but repetition. */
export function isSuspect(size: number, packed: number): boolean {
  return size > SUSPECT_SIZE && size > SUSPECT_RATIO * packed;
}

/**
 * The content of one entry of at most `allowed` bytes, in bytes of its own.
 * @throws ReadError `broken` where it is not what the directory promises, `bomb` where it unpacks to far more.
 */
export function unpackEntry(name: string, bytes: Uint8Array, entry: ArchiveEntry, allowed: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  forEachChunk(name, bytes, entry, (chunk) => {
    size += chunk.length;
    if (isSuspect(size, entry.compressed) || size > allowed) throw bomb(name, size);
    chunks.push(chunk);
  });
  const content = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  if (crc32(content) !== entry.crc) throw new ReadError(name, 'broken', 'it is damaged: its checksum is another');
  return content;
}

/** The content of one entry; call `inspectArchive` first. */
export function readEntry(name: string, bytes: Uint8Array, entry: ArchiveEntry): Uint8Array {
  const chunks: Uint8Array[] = [];
  forEachChunk(name, bytes, entry, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}

function forEachChunk(name: string, bytes: Uint8Array, entry: ArchiveEntry, take: (chunk: Uint8Array) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) {
    throw new ReadError(name, 'broken', `its part ${entry.path} is missing or damaged`);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressed);
  if (entry.method === 0) {
    take(packed);
    return;
  }
  const inflate = new Inflate((chunk) => take(chunk));
  const step = 65_536;
  try {
    for (let at = 0; at < packed.length; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError(name, 'broken', `its part ${entry.path} is damaged`, error);
  }
}
