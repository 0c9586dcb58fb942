import { latin1, utf8 } from './make.js';

/** A part of an e-mail: its header and its content, encoded as the header says. */
export interface MadePart {
  header: string;
  content: string | Uint8Array;
}

/** An e-mail with this header (lines) and text, and parts behind it where there are any. */
export function makeMail(header: readonly string[], text: string, attached: readonly MadePart[] = []): Uint8Array {
  if (attached.length === 0) return utf8([...header, '', text].join('\r\n'));
  const first = { header: 'Content-Type: text/plain; charset=utf-8', content: text };
  return multipart(header, 'mixed', [first, ...attached]);
}

/** An e-mail of several parts. */
export function multipart(header: readonly string[], kind: string, parts: readonly MadePart[]): Uint8Array {
  const mark = `=_${kind}`;
  const written = parts.map(({ header: own, content }) =>
    typeof content === 'string'
      ? `--${mark}\r\n${own}\r\n\r\n${content}`
      : `--${mark}\r\n${own}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}`,
  );
  const head = [...header, 'MIME-Version: 1.0', `Content-Type: multipart/${kind}; boundary="${mark}"`, ''];
  return utf8([...head, ...written, `--${mark}--`, ''].join('\r\n'));
}

/** Text as quoted-printable of these bytes. */
export function quotedPrintable(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[=\x80-\xff]/g, (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

export const HEADER = [
  'From: Marta Oyarzun <marta@naviera-brisa.example>',
  'To: "Sol, Rui" <rui.sol@example.org>, Comando Norte <norte@example.org>',
  'Cc: aduana@example.org',
  'Subject: Las lanchas del martes',
  'Date: Tue, 3 Mar 2015 23:02:11 -0500',
  'Message-ID: <1@naviera-brisa.example>',
];

export { latin1, utf8 };
