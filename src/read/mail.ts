import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { TextBuilder } from './builder.js';
import { canonical, decodeText, windowsLetters } from './decode.js';
import type { Draft, Part } from './draft.js';
import { readHtmlWhole } from './html.js';
import { attachedName, isLeftOut } from './mail-attachments.js';
import { addMailHeader, mailMetadata } from './mail-header.js';
import { mailStretches } from './mail-stretches.js';
import { type Member, uniqueNames } from './members.js';
import { LIST_MARK } from './piece.js';
import { readText } from './text.js';
import type { Table } from './types.js';

/**
 * An e-mail (RFC 5322, MIME): its header as title and rows, which are a table of one row too; what its author wrote;
 * what it repeats of others and signatures as blocks of their own kind. Plain text is preferred to HTML. What is
 * attached is its members.
 */
export async function readMail(bytes: Uint8Array, warnings: string[]): Promise<Draft> {
  const email = await parse(bytes);
  const builder = new TextBuilder();
  const header = addMailHeader(builder, email);
  const body = bodyOf(email, warnings);
  const start = builder.length + (builder.length > 0 ? 2 : 0);
  const text =
    body.text.trim() === '' ? builder.text : `${builder.text}${builder.length > 0 ? '\n\n' : ''}${body.text}`;
  const moved = <Item extends { start: number; end: number }>(item: Item): Item => ({
    ...item,
    start: item.start + start,
    end: item.end + start,
  });
  if (
    email.attachments.some(({ mimeType }) =>
      /^application\/(?:x-)?pkcs7-mime$|^application\/pgp-encrypted$/.test(mimeType),
    )
  )
    warnings.push('its text is encrypted: only its header was read');
  return {
    mediaType: 'message/rfc822',
    text,
    parts: [...builder.parts, ...withKinds(body, email.subject ?? '').map(moved)],
    tables: [...(header ? [header] : []), ...body.tables.map((table) => ({ ...table, rows: table.rows.map(moved) }))],
    pages: 1,
    warnings,
    metadata: mailMetadata(email),
    members: attachmentsOf(email, warnings),
  };
}

const OPTIONS = { forceRfc822Attachments: true } as const;

/** Text in an encoding that the message does not name is taken for UTF-8: where it is not, it is told as in a text file. */
async function parse(bytes: Uint8Array): Promise<Email> {
  const email = await PostalMime.parse(bytes, OPTIONS);
  if (!`${email.subject}${email.text}${email.html}`.includes('\uFFFD') || isUtf8(bytes)) return email;
  const {
    text,
    html,
    headers: _,
    ...rest
  } = await PostalMime.parse(new TextEncoder().encode(decodeText(bytes).text), OPTIONS);
  const better = (mine: string | undefined, other: string | undefined) => (mine?.includes('\uFFFD') ? other : mine);
  return {
    ...email,
    ...(email.subject?.includes('\uFFFD') ? { subject: rest.subject, from: rest.from, to: rest.to, cc: rest.cc } : {}),
    text: better(email.text, text),
    html: better(email.html, html),
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

interface Body {
  text: string;
  parts: readonly Part[];
  tables: readonly Table[];
}

/** The plain text; or the HTML, where that is all there is, or the plain text only says that there is another. */
function bodyOf({ text = '', html = '' }: Email, warnings: string[]): Body {
  const words = (each: string) => each.match(/\p{L}+/gu)?.length ?? 0;
  const page = html === '' ? undefined : readHtmlWhole(windowsLetters(html));
  if (page && words(text) < words(page.text) / 3) return page;
  return readText(canonical(windowsLetters(text)).replace(/^\n+|\s+$/g, ''), warnings);
}

/** The parts of a body, cut where its stretches change, each with the kind that stretch has. */
function withKinds(body: Body, subject: string): Part[] {
  const stretches = mailStretches(body.text, subject);
  return body.parts.flatMap((part) =>
    stretches
      .filter((stretch) => stretch.start < part.end && part.start < stretch.end)
      .flatMap((stretch) => {
        const start = Math.max(part.start, stretch.start);
        const words = body.text.slice(start, Math.min(part.end, stretch.end));
        if (words.trim() === '') return [];
        const from = start + words.length - words.trimStart().length;
        const given = part.kind === 'quoted' && stretch.forwarded ? undefined : part.kind;
        // A short line is no heading or caption here, as it would be in a report.
        const kind = stretch.kind ?? given ?? (LIST_MARK.test(words.trimStart()) ? undefined : 'body');
        const { kind: _, ...rest } = part;
        return [{ ...rest, start: from, end: from + words.trim().length, ...(kind === undefined ? {} : { kind }) }];
      }),
  );
}

function attachmentsOf(email: Email, warnings: string[]): Member[] {
  const kept = email.attachments.filter((attachment) => !isLeftOut(attachment));
  const pictures = email.attachments.filter(({ related, mimeType }) => related && mimeType.startsWith('image/')).length;
  if (pictures > 0) warnings.push(`pictures that stand in its text and were not read: ${pictures}`);
  return uniqueNames(
    kept.map((attachment: Attachment, index) => ({
      name: attachedName(attachment, index + 1),
      bytes: new Uint8Array(attachment.content as ArrayBuffer),
    })),
  );
}
