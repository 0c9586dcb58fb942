import type { DocumentLanguage } from '../model/index.js';
import { dateOfFileName, findDate } from './dates.js';
import type { DraftMetadata } from './draft.js';
import type { Block, ReadDocument } from './types.js';

const HEAD = 3000;
const LABELS: Record<'title' | 'author' | 'publisher' | 'date', RegExp> = {
  title: /^(?:title|título|titulo|asunto|subject|assunto)\s*:\s*(.+)$/i,
  author: /^(?:author|autora?|written by)\s*:\s*(.+)$/i,
  publisher: /^(?:publisher|newspaper|source|publicación|medio|editora?|periódico|diario|jornal|veículo)\s*:\s*(.+)$/i,
  date: /^(?:date|dated|fecha|data|published(?: on)?|publicado(?: el| em)?|publicada(?: el| em)?|updated|actualizado(?: el)?)\s*:?\s+(.+)$/i,
};
/** What may follow a date on a line of its own: a time, or who sent it. */
const AFTER_DATE =
  /^[\s.,|·()–—-]*(?:(?:\d{1,2}[:h.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|hrs?|horas|gmt|utc)?)|\([^)]{1,40}\))?[\s.,|·()–—-]*$/i;
const PLACE =
  /^[\s*_"]*(?:\p{Lu}[\p{L}.'’-]*|de|del|la|las|los|el|do|da|dos|das|of|y|e|\([^)]{2,30}\))(?:[\s,/]+(?:\p{Lu}[\p{L}.'’-]*|de|del|la|las|los|el|do|da|dos|das|of|y|e|\([^)]{2,30}\))){0,7}[\s,.:|(–—-]*$/u;
const AFTER_DATELINE =
  /^\s*\)?\.?\s*(?:\(([^)]{2,40})\)|[/|]\s*(\p{Lu}[\p{L} ]{1,30}?)\s*[/|])?\s*(?:[.:]?\s*[-–—/|]+|:|\.(?=\s)|$|\n)/u;

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
  const title = given.title ?? tidy(labelled('title')) ?? tidy(words('title'));
  const author = given.author ?? tidy(labelled('author')) ?? authorOf(bylineOf(text, blocks));
  const publisher = given.publisher ?? tidy(labelled('publisher')) ?? dateline?.agency;
  const date =
    given.date ??
    (labelledDate && findDate(labelledDate, language)?.date) ??
    dateline?.date ??
    dateLine(lines, language) ??
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

/** "BOGOTÁ, 12 mar. 2014 (EFE) –": the place, the date and who sent it, at the head of the first paragraphs. */
function findDateline(
  text: string,
  blocks: readonly Block[],
  language: DocumentLanguage,
): { date: string; agency?: string } | undefined {
  const first = blocks.filter((block) => block.kind === 'body' || block.kind === 'caption' || block.kind === 'heading');
  for (const block of first.slice(0, 5)) {
    const words = text.slice(block.start, Math.min(block.end, block.start + 160));
    const found = findDate(words, language);
    if (!found || !PLACE.test(words.slice(0, found.start))) continue;
    const after = AFTER_DATELINE.exec(words.slice(found.end));
    const agency = after?.[1] ?? after?.[2];
    if (after) return { date: found.date, ...(agency ? { agency: agency.trim() } : {}) };
  }
  return undefined;
}

/** A line that holds a date and nothing else but perhaps a place before it and a time after it. */
function dateLine(lines: readonly string[], language: DocumentLanguage): string | undefined {
  for (const line of lines) {
    if (line.length > 90) continue;
    const found = findDate(line, language);
    if (!found || !AFTER_DATE.test(line.slice(found.end))) continue;
    const before = line.slice(0, found.start);
    if (/^[\s(|·–—-]*$/.test(before) || (/[,|·–—-]\s*$/.test(before) && PLACE.test(before))) return found.date;
    if (
      /^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s*$/i.test(
        before,
      )
    )
      return found.date;
  }
  return undefined;
}

function bylineOf(text: string, blocks: readonly Block[]): string | undefined {
  const lines = blocks.filter((block) => block.kind === 'byline').map((block) => text.slice(block.start, block.end));
  return lines.find((line) => !/^\P{L}*\p{N}/u.test(line) && findDate(line, 'und') === undefined);
}

function authorOf(byline: string | undefined): string | undefined {
  const names = tidy(
    byline
      ?.split('\n')[0]
      ?.replace(/^[*_]*(?:by|por|texto:?|text:?|reportagem:?|redacción:?|escrito por|written by)\s+/i, ''),
  );
  if (!names || /\p{Ll}/u.test(names.replace(/\b(?:and|y|e|de|del|da|do)\b/g, ''))) return names;
  return names
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/ (And|Y|E|De|Del|Da|Do|Dos|La|Las|Los)(?= )/g, (word) => word.toLowerCase());
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
