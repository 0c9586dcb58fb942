import type { Address, Email } from 'postal-mime';
import type { TextBuilder } from './builder.js';
import { cellText } from './cell-text.js';
import { canonical, windowsLetters } from './decode.js';
import type { DraftMetadata } from './draft.js';
import type { Table } from './types.js';

/** Name of the table that the header of an e-mail is kept as. */
export const MAIL_HEADER = 'header';
const COLUMNS = ['Subject', 'From', 'To', 'Cc', 'Bcc', 'Date', 'Message-ID'] as const;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Adds the header of an e-mail: its title, and a row for each other field; returns the table whose one row they are. */
export function addMailHeader(builder: TextBuilder, email: Email): Table | undefined {
  const raw = (key: string) => email.headers.find((header) => header.key === key)?.value;
  const values: Record<(typeof COLUMNS)[number], string | undefined> = {
    Subject: email.subject,
    From: email.from && addressWords(email.from),
    To: email.to?.map(addressWords).join(', '),
    Cc: email.cc?.map(addressWords).join(', '),
    Bcc: email.bcc?.map(addressWords).join(', '),
    Date: raw('date'),
    'Message-ID': email.messageId,
  };
  const cells = COLUMNS.map((column) => line(values[column] ?? ''));
  for (const [index, column] of COLUMNS.entries()) {
    if (cells[index] === '') continue;
    if (column === 'Subject') builder.add(cells[index]!, { kind: 'title' });
    else {
      const separator = builder.parts.at(-1)?.kind === 'row' ? '\n' : '\n\n';
      builder.add(`${column}: ${cells[index]}`, { kind: 'row', row: 1, sheet: MAIL_HEADER }, separator);
    }
  }
  if (builder.length === 0) return undefined;
  return { sheet: MAIL_HEADER, columns: [...COLUMNS], rows: [{ cells, start: 0, end: builder.length }] };
}

/** A field on one line. */
const line = (value: string): string => cellText(canonical(windowsLetters(value)));

function addressWords({ name, address, group }: Address): string {
  if (group) return `${name}: ${group.map(addressWords).join(', ')}`;
  if (!address) return name;
  return name === '' || name === address ? address : `${name} <${address}>`;
}

/** Title, author and date by the header. */
export function mailMetadata(email: Email): DraftMetadata {
  const { subject, from } = email;
  const author = from && (from.name || from.address);
  const date = dateOf(email.headers.find(({ key }) => key === 'date')?.value);
  return {
    ...(subject?.trim() ? { title: line(subject) } : {}),
    ...(author ? { author: line(author) } : {}),
    ...(date ? { date } : {}),
  };
}

/** The day on which it was sent, as the clock of the sender showed it. */
function dateOf(value: string | undefined): string | undefined {
  const found = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i.exec(value ?? '');
  const month = found ? MONTHS.indexOf(found[2]!.toLowerCase()) + 1 : 0;
  if (!found || month === 0) return undefined;
  return `${found[3]}-${String(month).padStart(2, '0')}-${found[1]!.padStart(2, '0')}`;
}
