import type { Case, CaseDocument, Found } from './case/index.js';
import { EXTRACTION_METHOD, extractorFor, type TableChoice, toStatements } from './extract/index.js';
import { FORMATS, type MappingText, type ReadDocument } from './read/index.js';

const TABLES: ReadonlySet<string> = new Set(
  FORMATS.filter(({ id }) => id === 'csv' || id === 'tsv' || id === 'xlsx').map(({ mediaType }) => mediaType),
);

/** Whether files of a media type are tables, each row of which is evidence. */
export const isTableFile = (mediaType: string): boolean => TABLES.has(mediaType);

/** What is found where nothing is. */
export const NOTHING_FOUND: Found = { entities: [], mentions: [], statements: [] };

/** A document of the case as the stages have it. */
export function toReadDocument({ structure, ...document }: CaseDocument): ReadDocument {
  return { ...document, ...structure } as ReadDocument;
}

/** What people said in the case of the columns of its tables, by document. */
export async function tableMeanings(store: Case): Promise<Map<string, MappingText>> {
  const kept = await store.kept('mapping');
  return new Map(kept.map(({ id, content }) => [id, { file: TOLD_IN_CASE, text: (content as TableMeaning).yaml }]));
}

/** What a mapping is called that a person made in the workbench. */
const TOLD_IN_CASE = 'what the columns were said to mean';

/** What the columns of a document's table mean, as it is kept with the case: the mapping, and the choices it was made of. */
export interface TableMeaning {
  yaml: string;
  /** One for each sheet that a person spoke of. */
  choices?: readonly TableChoice[];
  /** As it was kept when one sheet of a file was read. */
  choice?: TableChoice;
}

/** What a person chose; null where nothing is kept. */
export const choicesOf = (meaning: TableMeaning | null | undefined): readonly TableChoice[] | null =>
  meaning ? (meaning.choices ?? [meaning.choice ?? {}]) : null;

/**
 * Keeps what the columns of a document's table mean, and finds anew what its rows say; without a meaning they are read as
 * text again. What a person judged stays. Returns how many statements the document has.
 * @param base position of the version that this one was made from, 0 where there was none
 * @param find how what a document says is found, as in another thread; in this one unless given
 * @throws UserError where there is no such document, or the mapping cannot be, or somebody kept another since `base`
 */
export async function explainTable(
  store: Case,
  id: string,
  meaning: TableMeaning | null,
  base?: number,
  find?: (document: ReadDocument, mapping?: MappingText) => Promise<Found>,
): Promise<number> {
  const document = toReadDocument((await store.contents(id)).document);
  const mapping = meaning ? { file: TOLD_IN_CASE, text: meaning.yaml } : undefined;
  const extractor = await extractorFor(document, mapping);
  const found = await (find?.(document, mapping) ?? toStatements(document, extractor.run(document), extractor.method));
  await store.keep('mapping', id, meaning, base);
  await store.saveExtraction(id, extractor.method, found);
  await store.saveExtraction(id, meaning ? EXTRACTION_METHOD : NO_MAPPING, NOTHING_FOUND);
  return found.statements.length;
}

/** What has read a table from which its mapping was taken: any mapping that comes later reads it again. */
const NO_MAPPING = 'table@none';
