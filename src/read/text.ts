import type { Draft, Part } from './draft.js';
import { paragraphs } from './paragraphs.js';
import { textTables } from './text-tables.js';

/** Plain text: kept letter for letter; its paragraphs and the tables typed into it (tabs, pipes) are told. */
export function readText(text: string, warnings: string[]): Draft {
  const { parts, pages } = paragraphs(text);
  const { tables, parts: withRows } = textTables(text, parts);
  return { mediaType: 'text/plain', text, parts: withRows, tables, pages, warnings, metadata: {} };
}

/**
 * Markdown: kept letter for letter, so that quotes stay literal; headings, lists and front matter are told by their
 * marks, which the blocks leave out.
 */
export function readMarkdown(text: string, warnings: string[]): Draft {
  const draft = readText(text, warnings);
  const frontMatter = /^---\n([\s\S]*?)\n(?:---|\.\.\.)(?:\n|$)/.exec(text);
  const metadata = frontMatter ? frontMatterOf(frontMatter[1]!) : {};
  const after = frontMatter?.[0].length ?? 0;
  const parts: Part[] = [];
  if (frontMatter) parts.push({ start: 0, end: frontMatter[0].trimEnd().length, page: 1, kind: 'boilerplate' });
  let fenced = false;
  let titled = false;
  for (const part of draft.parts) {
    if (part.start < after) continue;
    const words = text.slice(part.start, part.end);
    if (/^(?:```|~~~)/.test(words)) {
      const fences = words.match(/^(?:```|~~~)/gm)!.length;
      if (fences % 2 === 1) fenced = !fenced;
      parts.push({ ...part, kind: 'boilerplate' });
      continue;
    }
    if (fenced) {
      parts.push({ ...part, kind: 'boilerplate' });
      continue;
    }
    const heading = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/s.exec(words);
    const underlined = /^([^\n]+)\n(=+|-+)$/.exec(words);
    if (heading ?? underlined) {
      const start = part.start + (heading ? words.length - words.replace(/^#{1,6}\s+/, '').length : 0);
      const length = heading ? heading[2]!.length : underlined![1]!.length;
      const top = heading ? heading[1]!.length === 1 : underlined![2]!.startsWith('=');
      parts.push({ ...part, start, end: start + length, kind: top && !titled ? 'title' : 'heading' });
      titled ||= top;
      continue;
    }
    const quote = /^(?:>\s*)+/.exec(words)?.[0].length ?? 0;
    const item = /^(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/.exec(words)?.[0].length ?? 0;
    if (item > 0) parts.push({ ...part, start: part.start + item, kind: 'list' });
    else parts.push({ ...part, start: part.start + quote });
  }
  return { ...draft, mediaType: 'text/markdown', parts: parts.filter((part) => part.end > part.start), metadata };
}

function frontMatterOf(yaml: string): Draft['metadata'] {
  const value = (...keys: string[]) => {
    const line = yaml.split('\n').find((each) => keys.some((key) => each.toLowerCase().startsWith(`${key}:`)));
    const words = line
      ?.slice(line.indexOf(':') + 1)
      .trim()
      .replace(/^["']|["']$/g, '');
    return words === '' ? undefined : words;
  };
  const date = value('date', 'fecha', 'data');
  const iso = date && /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date)?.[0];
  const metadata = {
    title: value('title', 'título', 'titulo'),
    author: value('author', 'autor'),
    publisher: value('publisher', 'medio'),
  };
  return {
    ...Object.fromEntries(Object.entries(metadata).filter(([, words]) => words)),
    ...(iso ? { date: iso } : {}),
  };
}
