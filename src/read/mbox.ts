import type { Member } from './members.js';

/** The line that stands before each message of a mailbox: `From ana@example.org Tue Mar  3 14:02:11 2015`. */
const FROM = /^From \S.*\d{1,2}:\d{2}/;
const NEWLINE = 10;

/**
 * The messages of a mailbox (RFC 4155, and the kinds before it): each a file `message N.eml`, as it was before it was put there: the
 * mark that keeps a line from being taken for the beginning of a message (`>From`) is taken away.
 */
export function splitMbox(bytes: Uint8Array): Member[] {
  const starts = messageStarts(bytes);
  return starts.map(({ content }, index) => {
    const end = starts[index + 1]?.line ?? bytes.length;
    return { name: `message ${index + 1}.eml`, bytes: unescaped(bytes.subarray(content, withoutBlank(bytes, end))) };
  });
}

function messageStarts(bytes: Uint8Array): { line: number; content: number }[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts: { line: number; content: number }[] = [];
  for (let line = 0; line >= 0; ) {
    const end = buffer.indexOf(NEWLINE, line);
    const content = end < 0 ? bytes.length : end + 1;
    const next = buffer.toString('latin1', content, content + 200);
    const begins = FROM.test(buffer.toString('latin1', line, Math.min(content, line + 300)));
    if (begins && /^>?[!-9;-~]+:/.test(next)) starts.push({ line, content });
    const found = buffer.indexOf('\nFrom ', Math.max(0, content - 1));
    line = found < 0 ? -1 : found + 1;
  }
  return starts;
}

/** Where a message ends: the blank line behind it belongs to the mailbox. */
function withoutBlank(bytes: Uint8Array, end: number): number {
  const line = bytes[end - 2] === 13 ? 2 : 1;
  return bytes[end - 1] === NEWLINE && bytes[end - 1 - line] === NEWLINE ? end - line : end;
}

/** The bytes of a message in memory of their own, each `>From` at the beginning of a line without its first mark. */
function unescaped(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Buffer[] = [];
  let from = 0;
  for (let at = buffer.indexOf('\n>'); at >= 0; at = buffer.indexOf('\n>', at + 1)) {
    let mark = at + 1;
    while (buffer[mark] === 62) mark++;
    if (buffer.toString('latin1', mark, mark + 5) !== 'From ') continue;
    kept.push(buffer.subarray(from, at + 1));
    from = at + 2;
  }
  kept.push(buffer.subarray(from));
  return new Uint8Array(Buffer.concat(kept));
}
