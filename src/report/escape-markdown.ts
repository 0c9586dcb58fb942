/**
 * Text for Markdown: no character of it opens markup, a link, HTML or a table cell, and no break starts a new block.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\0-\x1f\x7f\s]+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/^(\s*)([-+]|\d+[.)])(\s)/, '$1\\$2$3')
    .replace(/(https?|ftp|www)([:.])/gi, '$1\u200b$2');
}
