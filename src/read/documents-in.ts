import { memberPath } from '../model/index.js';
import { MOST_DEPTH, MOST_UNPACKED, type Opened } from './bytes.js';
import { decodeText } from './decode.js';
import { ReadError } from './errors.js';
import { type Member, MOST_BOMBS, MOST_MEMBERS } from './members.js';
import type { MappingText, ReadDocument, ReadFailure, ReadOptions } from './types.js';
import { isMappingOf, mappingBeside } from './walk.js';

/** A document in a file, with its bytes and the mapping that lies beside it there; or why it could not be read. */
export type Found = { path: string } & (
  | { document: ReadDocument; bytes: Uint8Array; mapping?: MappingText; failure?: undefined }
  | { failure: ReadFailure; document?: undefined }
);

/** Messages may be attached to messages; more than this, one in the other, are named and not opened. */
const MOST_LEVELS = 10;

/**
 * The documents in one file: itself, and what lies in it if it is an archive, a mailbox or an e-mail with attachments,
 * and in that again. Each is named by its way: `notes.zip › march/visit.eml › list.xlsx`.
 * @param open opens a file from its bytes, as `openBytes`
 */
export async function* documentsIn(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
  open: (name: string, bytes: Uint8Array, options: ReadOptions) => Promise<Opened>,
): AsyncGenerator<Found> {
  // One allowance for all that comes out of the file, at whatever depth: bytes, files, and attempts to do harm.
  let left = options.maxUnpacked ?? MOST_UNPACKED;
  let files = 0;
  let bombs = 0;
  let refused = 0;

  async function* within(path: string, content: Uint8Array, depth: number, level: number): AsyncGenerator<Found> {
    let opened: Opened;
    if (bombs >= MOST_BOMBS || files > MOST_MEMBERS) {
      refused++;
      return;
    }
    try {
      if (level > MOST_LEVELS) throw new ReadError(path, 'bomb', `it lies in ${level} files, one in the other`);
      opened = await open(path, content, { ...options, maxDepth: depth, maxUnpacked: left });
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      if (error.failure.code === 'bomb') bombs++;
      yield { path, failure: error.failure };
      return;
    }
    const { document, members } = opened;
    if (document) yield { path, document, bytes: content };
    left -= members.reduce((sum, member) => sum + (member.bytes?.length ?? 0), 0);
    files += members.length;
    const names = new Set(members.map((member) => member.name));
    const mappings = mappingsOf(path, members, names);
    while (members.length > 0) {
      // Let go of each when it is read: all of them may be as large as the allowance.
      const member = members.shift()!;
      if (isMappingOf(member.name, names)) continue;
      const inside = memberPath(path, member.name);
      if (!member.bytes) {
        if (member.failure!.code === 'bomb') bombs++;
        yield { path: inside, failure: { ...member.failure!, name: inside } };
      } else {
        const mapping = mappings.get(member.name);
        for await (const found of within(inside, member.bytes, document ? depth : depth - 1, level + 1))
          yield mapping && found.document && found.path === inside ? { ...found, mapping } : found;
      }
    }
  }

  yield* within(name, bytes, options.maxDepth ?? MOST_DEPTH, 0);
  if (refused === 0) return;
  const why =
    bombs >= MOST_BOMBS ? `${MOST_BOMBS} zip bombs lie in it` : `more than ${MOST_MEMBERS} files lie in its archives`;
  const reason = `${why}; what came after them was not opened (files: ${refused}). Ask whoever sent it, and send what is needed by itself`;
  yield { path: name, failure: { name, code: 'bomb', reason } };
}

/** The content of the mapping that lies beside each member, by the member's name. */
function mappingsOf(
  path: string,
  members: readonly Member[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, MappingText> {
  const result = new Map<string, MappingText>();
  for (const { name } of members) {
    const beside = mappingBeside(name, names);
    const bytes = beside && members.find((member) => member.name === beside)?.bytes;
    if (bytes) result.set(name, { file: memberPath(path, beside), text: decodeText(bytes).text });
  }
  return result;
}
