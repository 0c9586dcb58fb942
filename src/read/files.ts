import { readFile } from 'node:fs/promises';
import { MOST_BYTES, tooLarge } from './bytes.js';
import { ReadError } from './errors.js';
import { ReaderThread } from './thread.js';
import type { FoundFile, ReadFailure, ReadOptions, ReadOutcome, ReadProgress } from './types.js';
import { unreadable, walk } from './walk.js';

/**
 * Reads all files of `paths`, folders with all that is in them, in order of path. A file that cannot be read is an
 * outcome with its failure, and the rest goes on. While the caller works on one document the next is read.
 * `onProgress` is told before each file and at the end.
 */
export async function* readFiles(
  paths: readonly string[],
  options: ReadOptions & { onProgress?: (progress: ReadProgress) => void } = {},
): AsyncGenerator<ReadOutcome> {
  const { onProgress, ...limits } = options;
  const found: FoundFile[] = [];
  for await (const file of walk(paths)) found.push(file);
  const progress: ReadProgress = {
    files: 0,
    filesTotal: found.length,
    bytes: 0,
    bytesTotal: found.reduce((sum, file) => sum + file.size, 0),
  };
  const thread = new ReaderThread();
  try {
    let next = found[0] && outcomeOf(found[0], limits, thread);
    for (const [index, file] of found.entries()) {
      onProgress?.({ ...progress, current: file.path });
      const outcome = await next!;
      const following = found[index + 1];
      next = following && outcomeOf(following, limits, thread);
      // The one read ahead reports its error when its turn comes, not before.
      next?.catch(() => undefined);
      yield outcome;
      progress.files++;
      progress.bytes += file.size;
    }
    onProgress?.(progress);
  } finally {
    await thread.close();
  }
}

async function outcomeOf(file: FoundFile, options: ReadOptions, thread: ReaderThread): Promise<ReadOutcome> {
  const { path, mapping } = file;
  const failed = (failure: ReadFailure): ReadOutcome => ({ path, ...(mapping ? { mapping } : {}), failure });
  if (file.failure) return failed(file.failure);
  const { maxBytes = MOST_BYTES } = options;
  if (file.size > maxBytes) return failed(tooLarge(path, file.size, maxBytes).failure);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return failed(unreadable(path, error));
  }
  try {
    return { path, ...(mapping ? { mapping } : {}), document: await thread.read(path, bytes, options), bytes };
  } catch (error) {
    if (error instanceof ReadError) return failed(error.failure);
    throw error;
  }
}
