import type { ArchiveEntry } from './archive.js';
import { type Delimiter, findDelimiter } from './delimited.js';
import { isFtm } from './ftm.js';
import { sniffMail } from './sniff-mail.js';
import { isTar } from './untar.js';

/** What a file holds, told by its first bytes: its family, or why nothing here reads it. */
export type Content =
  | { type: 'pdf' | 'zip' | 'gzip' | 'tar' | 'eml' | 'mbox' | 'image' | 'text' }
  | { type: 'locked' }
  | { type: 'unsupported'; what: string };

const MAGIC: readonly { bytes: readonly number[]; content: Content }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], content: { type: 'zip' } },
  { bytes: [0x50, 0x4b, 0x05, 0x06], content: { type: 'zip' } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], content: { type: 'image' } },
  { bytes: [0xff, 0xd8, 0xff], content: { type: 'image' } },
  { bytes: [0x49, 0x49, 0x2a, 0x00], content: { type: 'image' } },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], content: { type: 'image' } },
  { bytes: [0x1f, 0x8b], content: { type: 'gzip' } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], content: { type: 'unsupported', what: 'a 7z archive' } },
  { bytes: [0x52, 0x61, 0x72, 0x21], content: { type: 'unsupported', what: 'a RAR archive' } },
  { bytes: [0x42, 0x5a, 0x68], content: { type: 'unsupported', what: 'a bzip2 archive' } },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], content: { type: 'unsupported', what: 'an xz archive' } },
  { bytes: [0x78, 0x9f, 0x3e, 0x22], content: { type: 'unsupported', what: 'an Outlook container (winmail.dat)' } },
  { bytes: [0x21, 0x42, 0x44, 0x4e], content: { type: 'unsupported', what: 'an Outlook mailbox (.pst)' } },
  { bytes: [0x47, 0x49, 0x46, 0x38], content: { type: 'unsupported', what: 'a GIF image' } },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], content: { type: 'unsupported', what: 'a Windows program' } },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], content: { type: 'unsupported', what: 'a program' } },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], content: { type: 'unsupported', what: 'a rich text file (RTF)' } },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], content: { type: 'unsupported', what: 'an SQLite database' } },
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tells what the bytes of a file are; the name helps only where the content leaves a doubt. */
export function sniffBytes(bytes: Uint8Array, name = ''): Content {
  if (startsWith(bytes, OLE)) return sniffOle(bytes);
  const magic = MAGIC.find((each) => startsWith(bytes, each.bytes));
  if (magic) return magic.content;
  if (isTar(bytes)) return { type: 'tar' };
  const mail = sniffMail(bytes, name);
  if (mail) return { type: mail };
  // A PDF may begin with a few stray bytes.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return { type: 'pdf' };
  return { type: 'text' };
}

/** Office's old container: a new document locked with a password, or a document of before 2007. */
function sniffOle(bytes: Uint8Array): Content {
  const has = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return { type: 'locked' };
  if (has('WordDocument')) return { type: 'unsupported', what: 'a Word document of before 2007 (.doc)' };
  if (has('Workbook')) return { type: 'unsupported', what: 'an Excel workbook of before 2007 (.xls)' };
  if (has('PowerPoint Document'))
    return { type: 'unsupported', what: 'a PowerPoint presentation of before 2007 (.ppt)' };
  if (has('__properties_version1.0')) return { type: 'unsupported', what: 'an Outlook message (.msg)' };
  return { type: 'unsupported', what: 'an old Office container' };
}

/** What a zip archive is: a document of one of these kinds, an archive of files, or what is not read, in words. */
export function sniffArchive(entries: readonly ArchiveEntry[]): 'docx' | 'xlsx' | 'zip' | string {
  const has = (path: RegExp) => entries.some((entry) => path.test(entry.path));
  if (has(/^word\/document\d*\.xml$/)) return 'docx';
  if (has(/^xl\/workbook\.xml$/)) return 'xlsx';
  if (has(/^xl\/workbook\.bin$/)) return 'a binary Excel workbook (.xlsb)';
  if (has(/^ppt\/presentation\.xml$/)) return 'a PowerPoint presentation';
  if (has(/^META-INF\/container\.xml$/)) return 'an e-book (EPUB)';
  if (has(/^content\.xml$/)) return 'an OpenDocument file';
  return 'zip';
}

/** What a decoded text is. */
export type TextContent =
  | { type: 'html' | 'markdown' | 'text' | 'ftm' }
  | { type: 'delimited'; delimiter: Delimiter | undefined }
  | { type: 'unsupported'; what: string };

/** Tells what a text is by its content; the name helps only where the content leaves a doubt. */
export function sniffText(text: string, name: string): TextContent {
  const head = text.slice(0, 20_000);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head))
    return { type: 'html' };
  if (isFtm(text)) return { type: 'ftm' };
  if (/^\s*<\?xml\b/.test(head)) return { type: 'unsupported', what: 'an XML file' };
  if (isJson(text)) return { type: 'unsupported', what: 'JSON that is not FollowTheMoney entities, one a line' };
  if (isBinary(head)) return { type: 'unsupported', what: 'binary data of no known kind' };
  const named = /\.(?:csv|tsv|tab|psv)$/i.test(name);
  const delimiter = findDelimiter(text, named);
  if (delimiter !== undefined || named) return { type: 'delimited', delimiter };
  if (/\.(?:html?|xhtml)$/i.test(name) && /<(?:p|div|table|br)\b/i.test(head)) return { type: 'html' };
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return { type: 'markdown' };
  return { type: (head.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2 ? 'markdown' : 'text' };
}

function isJson(text: string): boolean {
  const start = text.trimStart()[0];
  if (start !== '{' && start !== '[') return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    const line = text.split('\n', 1)[0]!;
    return /^\s*\{\s*"[^"]+"\s*:/.test(line) || /^\s*[[{]\s*$/.test(line);
  }
}

/** Text has hardly any control characters; decoded pictures and programs have many. */
function isBinary(head: string): boolean {
  const odd = head.match(/[\x01-\x08\x0e-\x1f\x7f\ufffd]/g)?.length ?? 0;
  return odd > head.length * 0.02;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
