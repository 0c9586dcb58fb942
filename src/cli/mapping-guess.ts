import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { guessMappings, type MappingGuess, mappingFile, type SampleRow, sampleOfMapping } from '../extract/index.js';
import { UserError } from '../model/index.js';
import { ReadError, type ReadOptions, readBytes, walk } from '../read/index.js';

/** A guessed mapping of a file on a disk, what it makes of the first rows of each sheet, and where it was saved, if it was. */
export interface TableGuess {
  path: string;
  yaml: string;
  tables: (MappingGuess & { sample: SampleRow[] })[];
  written?: string;
}

/**
 * Guesses the mapping of the table at `path`; `write` saves it beside the table, and never over another.
 * @throws UserError where the file is no table, or a mapping stands beside it already
 */
export async function guessMappingOf(path: string, write: boolean, limits: ReadOptions): Promise<TableGuess> {
  const mapping = await mappingOf(path);
  if (write && mapping) throw new UserError(`${mapping} is there already, and is never overwritten. Rename it first.`);
  const document = await readBytes(path, await readFile(path), limits);
  const guesses = guessMappings({ ...document, name: basename(path) });
  const tables = guesses.map((guess) => ({ ...guess, sample: sampleOfMapping(document, guess.sheet, guess.yaml) }));
  const result = { path, yaml: mappingFile(guesses), tables };
  if (!write) return result;
  const written = `${path.replace(/\.[^./\\]+$/, '')}.mapping.yaml`;
  await writeFile(written, result.yaml, { flag: 'wx' });
  return { ...result, written };
}

/** The mapping that stands beside a file. @throws ReadError where there is no such file. */
async function mappingOf(path: string): Promise<string | undefined> {
  for await (const { path: found, failure, mapping } of walk([path])) {
    if (failure) throw new ReadError(path, failure.code, failure.reason);
    if (found !== path)
      throw new UserError(`${path} is a folder. Name one table: \`atalaya read TABLE --guess-mapping\`.`, { exit: 2 });
    return mapping;
  }
  return undefined;
}

/** A guess for a person to read: the mapping, and under it, as comments, what it makes of the first rows. */
export function describeGuess({ yaml, tables, written }: TableGuess): string {
  const sample = tables.flatMap((each) => each.sample);
  const rows = sample.flatMap(({ row, makes }) => [
    `#   ${row.replace(/\s+/g, ' ')}`,
    ...(makes.length > 0 ? makes : ['nothing']).map((each) => `#     -> ${each}`),
  ]);
  const saved = written ? `\n# Saved as ${written}: read it and correct it before the table is taken in.\n` : '';
  return `${yaml}\n# What it makes of the first rows:\n${rows.join('\n')}\n${saved}`;
}
