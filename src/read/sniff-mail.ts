const HEAD = 65_536;
const FIELD = /^[!-9;-~]+:(?:[ \t]|$)/;
/** Fields that programs write and people who type a memorandum do not. */
const WRITTEN_BY_PROGRAMS = /^(?:message-id|received|mime-version|return-path|delivered-to|dkim-signature|x-mailer):/im;
const USUAL = /^(?:from|to|subject|date|cc):/gim;

/**
 * Whether a file is an e-mail (RFC 5322) or a mailbox of them, told by its first lines: fields, and among them such as
 * only programs write; a memorandum with From, To and Subject is no e-mail unless its name says so.
 */
export function sniffMail(bytes: Uint8Array, name: string): 'eml' | 'mbox' | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  const lines = head.replace(/^(?:\xef\xbb\xbf)?\s*/, '').split(/\r?\n/);
  const mailbox = /^From \S.*\d{1,2}:\d{2}/.test(lines[0]!);
  if (mailbox) lines.shift();
  const blank = lines.indexOf('');
  const cut = bytes.length > HEAD && blank < 0;
  const fields = blank < 0 ? lines.slice(0, cut ? -1 : undefined) : lines.slice(0, blank);
  if (!FIELD.test(fields[0] ?? '')) return undefined;
  if (!fields.every((line, index) => FIELD.test(line) || (index > 0 && /^[ \t]/.test(line)) || /^>From /.test(line)))
    return undefined;
  const text = fields.join('\n');
  const usual = text.match(USUAL)?.length ?? 0;
  if (mailbox) return usual > 0 ? 'mbox' : undefined;
  return usual > 0 && (WRITTEN_BY_PROGRAMS.test(text) || /\.eml$/i.test(name)) ? 'eml' : undefined;
}
