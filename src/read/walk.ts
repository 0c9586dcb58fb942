import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { FoundFile, ReadFailure } from './types.js';

const MAPPING = /\.mapping\.ya?ml$/i;

/**
 * The files of `paths`: each path that is a file, and all files of each folder and the folders in it, in order of
 * name. Hidden files are left out; links are not followed, and one that leads out of the folder is named as a failure;
 * mapping files come with the table they stand beside, not by themselves. A path that is not there is a failure.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const found of walkOne(path)) {
      if (seen.has(found.path)) continue;
      seen.add(found.path);
      yield found;
    }
  }
}

async function* walkOne(path: string): AsyncGenerator<FoundFile> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) yield* walkFolder(path, await realpath(path));
    else yield await withMapping({ path, size: status.size });
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    yield { path, size: 0, failure: { ...unreadable(path, error), ...(missing ? { code: 'missing' } : {}) } };
  }
}

async function* walkFolder(folder: string, root: string): AsyncGenerator<FoundFile> {
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    yield { path: folder, size: 0, failure: unreadable(folder, error) };
    return;
  }
  const all = new Set(names);
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    try {
      const status = await lstat(path);
      if (status.isSymbolicLink()) {
        const target = await realpath(path);
        if (target !== root && !target.startsWith(root + sep)) throw new Error('a link that leads out of the folder');
      } else if (status.isDirectory()) yield* walkFolder(path, root);
      else if (!status.isFile()) throw new Error('not a file');
      else if (!isMappingOf(name, all)) {
        yield await withMapping({ path, size: status.size });
      }
    } catch (error) {
      yield { path, size: 0, failure: unreadable(path, error) };
    }
  }
}

/** The mapping among `names` that stands beside the file `name`. */
export function mappingBeside(name: string, names: ReadonlySet<string>): string | undefined {
  const stem = name.replace(/\.[^./\\]+$/, '');
  return [name, stem]
    .flatMap((base) => [`${base}.mapping.yaml`, `${base}.mapping.yml`])
    .find((each) => each !== name && names.has(each));
}

/** Whether `name` is a mapping file that stands beside its table. */
export function isMappingOf(name: string, names: ReadonlySet<string>): boolean {
  return MAPPING.test(name) && tablesOf(name).some((table) => hasTable(names, table));
}

/** `calls.csv.mapping.yaml` and `calls.mapping.yaml` both belong to `calls.csv`. */
function tablesOf(mapping: string): string[] {
  return [mapping.replace(MAPPING, '')];
}

function hasTable(names: ReadonlySet<string>, stem: string): boolean {
  for (const name of names)
    if (!MAPPING.test(name) && (name === stem || name.replace(/\.[^.]+$/, '') === stem)) return true;
  return false;
}

async function withMapping(found: FoundFile): Promise<FoundFile> {
  const stem = found.path.replace(/\.[^./\\]+$/, '');
  for (const base of [found.path, stem]) {
    for (const ending of ['.mapping.yaml', '.mapping.yml']) {
      const mapping = base + ending;
      if (mapping !== found.path && (await stat(mapping).catch(() => undefined))?.isFile())
        return { ...found, mapping };
    }
  }
  return found;
}

/** The failure of a path the file system refuses, in words. */
export function unreadable(path: string, error: unknown): ReadFailure {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'no permission to read it',
    EPERM: 'no permission to read it',
    ELOOP: 'the links go round in a circle',
    ENAMETOOLONG: 'the path is too long',
  };
  return { name: path, code: 'unreadable', reason: reasons[code ?? ''] ?? message };
}
