/** Kinds of content that can be told; those without a reader are named in `unsupported.ts`. */
export type ContentType = 'text' | 'markdown' | 'html';

/** Tells what a decoded text is: by its content, and by its name only between plain text and Markdown. */
export function sniffText(text: string, name: string): ContentType {
  const head = text.slice(0, 4000);
  if (/^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is.test(head)) return 'html';
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return 'markdown';
  return (head.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2 ? 'markdown' : 'text';
}
