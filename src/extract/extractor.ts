import { createHash } from 'node:crypto';
import type { MappingText, ReadDocument } from '../read/index.js';
import { EXTRACTION_METHOD, extract } from './extract.js';
import { extractFtm, isFtmDocument } from './ftm.js';
import { withLexicons } from './lexicon.js';
import { parseMappings, readMapping } from './table-mapping.js';
import { extractTables } from './tables.js';
import type { Extraction } from './types.js';

/** How one document is read for what it says: `method` (`NAME@VERSION`) changes where the result would. */
export interface Extractor {
  method: string;
  run(document: ReadDocument): Extraction;
}

/** Version of what FollowTheMoney files become; raise it where the result would change. */
const FTM_METHOD = withLexicons('ftm@1');

/**
 * Text is read by the rules, entities of FollowTheMoney as they stand, a table by its mapping. The mapping's content is
 * part of the version: a table whose mapping was edited is read again.
 * @param mapping the mapping file that stands beside a table: its path, or what it says where it lies in an archive
 * @throws UserError where the mapping file is wrong, with the line
 */
export async function extractorFor(document: ReadDocument, mapping?: string | MappingText): Promise<Extractor> {
  if (isFtmDocument(document)) return { method: FTM_METHOD, run: extractFtm };
  if (mapping === undefined) return { method: EXTRACTION_METHOD, run: extract };
  const { file, text } = typeof mapping === 'string' ? await readMapping(mapping) : mapping;
  const mappings = parseMappings(file, text);
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { method: withLexicons(`table@${version}`), run: (table) => extractTables(table, mappings) };
}
