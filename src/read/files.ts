import { readFile } from 'node:fs/promises';
import { MOST_BYTES, tooLarge } from './bytes.js';
import { documentsIn } from './documents-in.js';
import { ReaderThread } from './thread.js';
import type { FoundFile, ReadFailure, ReadOptions, ReadOutcome, ReadProgress } from './types.js';
import { unreadable, walk } from './walk.js';

/**
 * Reads all files of `paths`, folders with all that is in them, in order of path; archives, mailboxes and e-mails with
 * all that lies in them. A file that cannot be read is an outcome with its failure, and the rest goes on. While the
 * caller works on one document the next is read. `onProgress` is told before and after each document, and at the end.
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
    // What is done is what the caller is done with, and not what was read ahead.
    let done = { files: 0, bytes: 0 };
    let reading = found[0]?.path;
    const report = (current = reading) => onProgress?.({ ...progress, ...done, current });
    const outcomes = outcomesOf(found, limits, thread, (path) => {
      reading = path;
    });
    let next = outcomes.next();
    report();
    for (let at = await next; !at.done; at = await next) {
      next = outcomes.next();
      // The one read ahead reports its error when its turn comes, not before.
      next.catch(() => undefined);
      const { outcome, files, bytes } = at.value;
      done = { files, bytes };
      report(outcome.path);
      yield outcome;
      report();
    }
    onProgress?.({ ...progress, files: progress.filesTotal, bytes: progress.bytesTotal, current: undefined });
  } finally {
    await thread.close();
  }
}

/** What became of each file, with what lies before it: files and bytes. */
async function* outcomesOf(
  found: readonly FoundFile[],
  options: ReadOptions,
  thread: ReaderThread,
  reading: (path: string) => void,
): AsyncGenerator<{ outcome: ReadOutcome; files: number; bytes: number }> {
  let bytes = 0;
  for (const [files, file] of found.entries()) {
    reading(file.path);
    for await (const outcome of outcomesOfFile(file, options, thread)) yield { outcome, files, bytes };
    bytes += file.size;
  }
}

async function* outcomesOfFile(
  file: FoundFile,
  options: ReadOptions,
  thread: ReaderThread,
): AsyncGenerator<ReadOutcome> {
  const { path, mapping } = file;
  const failed = (failure: ReadFailure): ReadOutcome => ({ path, ...(mapping ? { mapping } : {}), failure });
  if (file.failure) return yield failed(file.failure);
  const { maxBytes = MOST_BYTES } = options;
  if (file.size > maxBytes) return yield failed(tooLarge(path, file.size, maxBytes).failure);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return yield failed(unreadable(path, error));
  }
  for await (const outcome of documentsIn(path, bytes, options, (...task) => thread.open(...task)))
    yield mapping && outcome.path === path ? { ...outcome, mapping } : outcome;
}
