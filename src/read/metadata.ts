import type { DocumentLanguage } from '../model/index.js';
import { type Dateline, dateOfFileName, findDate, parseDateLine, parseDateline } from './dates.js';
import type { DraftMetadata } from './draft.js';
import { isMasthead } from './mastheads.js';
import type { Block, ReadDocument } from './types.js';

const HEAD = 3000;
const BYLINE = /^[*_]*(?:by|por|texto:?|text:?|reportagem:?|redacción:?|escrito por|written by)\s+/i;
const LABELS: Record<'title' | 'author' | 'publisher' | 'date', RegExp> = {
  title: /^(?:title|título|titulo|asunto|subject|assunto)\s*:\s*(.+)$/i,
  author: /^(?:author|autora?|written by)\s*:\s*(.+)$/i,
  publisher: /^(?:publisher|newspaper|source|publicación|medio|editora?|periódico|diario|jornal|veículo)\s*:\s*(.+)$/i,
  date: /^(?:date|dated|fecha|data|published(?: on)?|publicado(?: el| em)?|publicada(?: el| em)?|updated|actualizado(?: el)?)\s*:?\s+(.+)$/i,
};
/**
 * Title, author, publisher and date of a document. What its format says of them wins; otherwise the title is the title
 * block, the author stands in the byline, and the date is that of the dateline, of a line with a date alone, of the
 * file's name, or last of the file itself.
 */
export function findMetadata(
  name: string,
  text: string,
  blocks: readonly Block[],
  language: DocumentLanguage,
  given: DraftMetadata,
): Pick<ReadDocument, 'title' | 'author' | 'publisher' | 'date'> {
  const words = (kind: Block['kind']) => {
    const block = blocks.find((each) => each.kind === kind);
    return block && text.slice(block.start, block.end);
  };
  const lines = headLines(text, blocks);
  const labelled = (label: keyof typeof LABELS) => lines.map((line) => LABELS[label].exec(line)?.[1]).find(Boolean);
  const dateline = findDateline(text, blocks, language);
  const labelledDate = labelled('date');
  const byline = splitByline(bylineOf(text, blocks));
  const title = given.title ?? tidy(labelled('title')) ?? tidy(words('title')) ?? given.fileTitle;
  const author = given.author ?? tidy(labelled('author')) ?? byline.author ?? personOf(given.fileAuthor);
  const publisher =
    given.publisher ?? tidy(labelled('publisher')) ?? dateline?.agency ?? byline.publisher ?? mastheadOf(text, blocks);
  const date =
    given.date ??
    (labelledDate && findDate(labelledDate, language)?.date) ??
    dateline?.date ??
    closingDate(text, blocks, language) ??
    dateOfFileName(name) ??
    given.fileDate;
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(publisher ? { publisher } : {}),
    ...(date ? { date } : {}),
  };
}

function headLines(text: string, blocks: readonly Block[]): string[] {
  if (blocks.some((block) => block.kind === 'row') && !blocks.some((block) => block.kind === 'body')) return [];
  const head = text.slice(0, HEAD).split('\n').slice(0, 60);
  return head
    .map((line) => line.replace(/^[\s*_#>|]+|[\s*_|]+$/g, ''))
    .filter((line) => line !== '' && line.length <= 200);
}

/** The dateline of the first paragraphs, or a short line that holds no more than place, date and who sent it. */
function findDateline(text: string, blocks: readonly Block[], language: DocumentLanguage): Dateline | undefined {
  const head = blocks.filter((block) => !['row', 'running', 'boilerplate', 'footnote', 'list'].includes(block.kind));
  for (const block of head.slice(0, 8)) {
    const words = text.slice(block.start, Math.min(block.end, block.start + 160));
    const found = block.kind === 'body' || block.kind === 'caption' ? parseDateline(words, language) : undefined;
    const line =
      found ??
      words
        .split('\n')
        .map((each) => parseDateLine(each, language))
        .find(Boolean);
    if (line) return line;
  }
  return undefined;
}

/** A heading that ends in a date behind a comma: "Nota de prensa, 27 de marzo de 2015". A caption's date is its own. */
function closingDate(text: string, blocks: readonly Block[], language: DocumentLanguage): string | undefined {
  const headings = blocks
    .slice(0, 12)
    .filter(({ kind }) => kind === 'heading' || kind === 'title' || kind === 'byline');
  for (const line of headings.flatMap(({ start, end }) => text.slice(start, end).split('\n'))) {
    const found = line.length <= 90 ? findDate(line, language) : undefined;
    if (found && /,\s*$/.test(line.slice(0, found.start)) && /^[\s.]*$/.test(line.slice(found.end))) return found.date;
  }
  return undefined;
}

function bylineOf(text: string, blocks: readonly Block[]): string | undefined {
  const lines = blocks.filter((block) => block.kind === 'byline').map((block) => text.slice(block.start, block.end));
  return lines.find((line) => !/^\P{L}*\p{N}/u.test(line) && findDate(line, 'und') === undefined);
}

/** Whom the file names as its author, unless it is the machine it was typed on. */
function personOf(author: string | undefined): string | undefined {
  const machine =
    /^(?:user|usuario|usuário|admin\w*|microsoft.*|office.*|windows.*|author|autor|pc|.*[-_ ]pc|\w+\d+)$/i;
  return author && !machine.test(author) ? author : undefined;
}

/** "By Ana Ruiz and Luis Sol", "By Ana Ruiz, The Ledger": names, and behind a comma whom the one author writes for. */
function splitByline(byline: string | undefined): { author?: string; publisher?: string } {
  const names = tidy(byline?.split('\n')[0]?.replace(BYLINE, ''))?.replace(/[.,]+$/, '');
  if (!names) return {};
  const several = /\s(?:and|y|e|&)\s/i.test(names);
  const comma = several ? -1 : names.indexOf(',');
  if (comma < 0) return { author: capitalised(names) };
  return { author: capitalised(names.slice(0, comma).trim()), publisher: capitalised(names.slice(comma + 1).trim()) };
}

/** The first heading over the title, where it is the name of a newspaper or a body. */
function mastheadOf(text: string, blocks: readonly Block[]): string | undefined {
  const title = blocks.findIndex((block) => block.kind === 'title');
  const above = blocks.slice(0, Math.max(0, title)).map((block) => tidy(text.slice(block.start, block.end)));
  const masthead = above.find((words) => words !== undefined && isMasthead(words));
  return masthead && capitalised(masthead);
}

/** Names that stand in capitals, written as names are. */
function capitalised(names: string): string {
  if (/\p{Ll}/u.test(names.replace(/\b(?:and|y|e|de|del|da|do)\b/g, ''))) return names;
  return names
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/ (And|Y|E|De|Del|Da|Do|Dos|La|Las|Los|Of|The)(?= )/g, (word) => word.toLowerCase());
}

/** Without markup, marks of footnotes and line breaks. */
function tidy(words: string | undefined): string | undefined {
  const plain = words
    ?.replace(/^#{1,6}\s+/, '')
    .replace(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/g, '')
    .replace(/[¹²³⁰-⁹]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? undefined : plain;
}
