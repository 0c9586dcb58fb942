import { describe, expect, it } from 'vitest';
import { openBytes, type ReadDocument, readBytes } from '../../src/read/index.js';
import { HEADER, latin1, makeMail, multipart, quotedPrintable, utf8 } from './make-mail.js';

const words = (document: ReadDocument, kind: string) =>
  document.blocks.filter((block) => block.kind === kind).map(({ start, end }) => document.text.slice(start, end));

describe('the header of an e-mail', () => {
  it('is title, rows and a table of one row; author and date are told by it', async () => {
    const mail = await readBytes('a.eml', makeMail(HEADER, 'Marta pagó a los inspectores del puerto.'));
    expect(mail).toMatchObject({
      mediaType: 'message/rfc822',
      title: 'Las lanchas del martes',
      author: 'Marta Oyarzun',
      // The day that the sender's clock showed, not that of Greenwich.
      date: '2015-03-03',
      language: 'es',
      warnings: [],
    });
    expect(words(mail, 'title')).toEqual(['Las lanchas del martes']);
    expect(words(mail, 'row')).toEqual([
      'From: Marta Oyarzun <marta@naviera-brisa.example>',
      'To: Sol, Rui <rui.sol@example.org>, Comando Norte <norte@example.org>',
      'Cc: aduana@example.org',
      'Date: Tue, 3 Mar 2015 23:02:11 -0500',
      'Message-ID: <1@naviera-brisa.example>',
    ]);
    expect(words(mail, 'body')).toEqual(['Marta pagó a los inspectores del puerto.']);
    const [header] = mail.tables;
    const [row] = header!.rows;
    expect(header!.columns).toEqual(['Subject', 'From', 'To', 'Cc', 'Bcc', 'Date', 'Message-ID']);
    expect(row!.cells[1]).toBe('Marta Oyarzun <marta@naviera-brisa.example>');
    expect(mail.text.slice(row!.start, row!.end)).toMatch(/^Las lanchas[\s\S]*brisa\.example>$/);
  });

  it.each([
    ['quoted-printable', '=?iso-8859-1?Q?Pago_a_Jos=E9_Pe=F1a?=', 'Pago a José Peña'],
    ['base64', `=?utf-8?B?${Buffer.from('Reunião às três').toString('base64')}?=`, 'Reunião às três'],
    ['over two lines', '=?utf-8?Q?Comiss=C3=A3o?=\r\n =?utf-8?Q?_de_inqu=C3=A9rito?=', 'Comissão de inquérito'],
    ['windows-1252', '=?windows-1252?Q?=93Los_Halcones=94?=', '“Los Halcones”'],
  ])('has words encoded by RFC 2047 decoded: %s', async (_, encoded, expected) => {
    const mail = await readBytes('a.eml', makeMail([HEADER[0]!, `Subject: ${encoded}`, 'Message-ID: <2@x>'], 'Sí.'));
    expect(mail.title).toBe(expected);
  });

  it.each([
    [
      'a memorandum',
      'memo.txt',
      'From: the chief\nTo: all\nSubject: shifts\n\nThe pier is closed today.',
      'text/plain',
    ],
    [
      'the same under the name of an e-mail',
      'memo.eml',
      'From: the chief\nTo: all\nSubject: x\n\nClosed.',
      'message/rfc822',
    ],
    ['an e-mail under another name', 'm.txt', 'Received: by x\nFrom: a@b.example\n\nClosed.', 'message/rfc822'],
    ['fields with a line that is none', 'n.eml', 'From: a@b.example\nwho said: no\nSo it is.\n\nYes.', 'text/plain'],
  ])('tells whether it is one: %s', async (_, name, text, mediaType) => {
    expect((await readBytes(name, utf8(text))).mediaType).toBe(mediaType);
  });
});

describe('the text of an e-mail', () => {
  const TEXT = 'El comisario Peña cobró en São Tomé “dos veces”.';
  const part = (charset: string, encoding: string) =>
    `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}`;
  const onePart = (header: string, content: string) => utf8([HEADER[0], HEADER[5], header, '', content].join('\r\n'));
  const windows = latin1(TEXT.replace('“', '\x93').replace('”', '\x94'));

  it.each([
    ['quoted-printable', onePart(part('utf-8', 'quoted-printable'), quotedPrintable(utf8(TEXT)))],
    ['base64', onePart(part('utf-8', 'base64'), Buffer.from(TEXT).toString('base64'))],
    ['windows-1252', onePart(part('windows-1252', 'quoted-printable'), quotedPrintable(windows))],
    ['bytes in no encoding that is named', Buffer.concat([utf8(`${HEADER[0]}\n${HEADER[5]}\n\n`), windows])],
  ])('is decoded: %s', async (_, bytes) => {
    expect(words(await readBytes('a.eml', bytes), 'body')).toEqual([TEXT]);
  });

  const html = '<p>Marta paid the <b>inspectors</b> of the northern pier twice.</p><script>alert(1)</script>';
  it.each([
    ['plain text before HTML', 'Marta paid the inspectors of the pier.', 'Marta paid the inspectors of the pier.'],
    ['HTML where the plain text is empty', '', 'Marta paid the inspectors of the northern pier twice.'],
    [
      'HTML where the plain text only points to it',
      'See HTML.',
      'Marta paid the inspectors of the northern pier twice.',
    ],
  ])('is %s', async (_, plain, expected) => {
    const parts = [
      { header: 'Content-Type: text/plain; charset=utf-8', content: plain },
      { header: 'Content-Type: text/html; charset=utf-8', content: html },
    ];
    const mail = await readBytes('a.eml', multipart(HEADER, 'alternative', parts));
    expect(words(mail, 'body')).toEqual([expected]);
    expect(mail.text).not.toContain('alert');
  });

  const NEW = 'We agree, and the boats leave on Tuesday.';
  const OLD = 'Should the boats leave on Monday or on Tuesday?';
  it.each<[string, string, string]>([
    ['marked lines', 'Re: boats', `${NEW}\n\n> ${OLD}\n> Yours.`],
    [
      'an attribution in English',
      'Re: boats',
      `${NEW}\n\nOn Mon, 2 Mar 2015, Rui Sol <rui@x.example>\nwrote:\n\n${OLD}`,
    ],
    [
      'an attribution in Spanish',
      'Re: boats',
      `${NEW}\n\nEl lun., 2 mar. 2015 a las 9:12, Rui Sol escribió:\n\n> ${OLD}`,
    ],
    [
      'an attribution in Portuguese',
      'Re: boats',
      `${NEW}\n\nEm seg., 2 de mar. de 2015 às 9:12, Rui Sol escreveu:\n\n${OLD}`,
    ],
    ['a line over it', 'Re: boats', `${NEW}\n\n-----Mensaje original-----\n${OLD}`],
    ['a header in English', 'Re: boats', `${NEW}\n\nFrom: Rui Sol\nSent: Monday\nTo: Marta\nSubject: boats\n\n${OLD}`],
    [
      'a header in Portuguese',
      'Re: boats',
      `${NEW}\n\nDe: Rui Sol\nEnviada em: segunda\nPara: Marta\nAssunto: barcos\n\n${OLD}`,
    ],
  ])('is told from what it repeats of another, by %s', async (_, subject, text) => {
    const mail = await readBytes('a.eml', makeMail([HEADER[0]!, `Subject: ${subject}`, HEADER[5]!], text));
    expect(words(mail, 'body')).toEqual([NEW]);
    expect(words(mail, 'quoted').join('\n')).toContain(OLD);
  });

  it.each<[string, string, string]>([
    [
      'a line over it',
      'boats',
      `See below.\n\n---------- Forwarded message ---------\nFrom: Rui Sol\nDate: Monday\nTo: Marta\nSubject: boats\n\n${OLD}`,
    ],
    [
      'its subject',
      'RV: lanchas',
      `See below.\n\nDe: Rui Sol\nEnviado el: lunes\nPara: Marta\nAsunto: lanchas\n\n${OLD}`,
    ],
  ])('holds what was forwarded, told by %s', async (_, subject, text) => {
    const mail = await readBytes('a.eml', makeMail([HEADER[0]!, `Subject: ${subject}`, HEADER[5]!], text));
    expect(words(mail, 'body')).toEqual(['See below.', OLD]);
    expect(words(mail, 'row').some((row) => /(?:From|De): Rui Sol/.test(row))).toBe(true);
    expect(words(mail, 'quoted')).toEqual([]);
  });

  it.each([
    ['under its mark', `${NEW}\n\n-- \nMarta Oyarzun\nNaviera Brisa, Calle 3`],
    ['of a program', `${NEW}\n\nEnviado desde mi teléfono`],
  ])('is told from a signature %s', async (_, text) => {
    const mail = await readBytes('a.eml', makeMail(HEADER, text));
    expect(words(mail, 'body')).toEqual([NEW]);
    expect(words(mail, 'signature')).not.toEqual([]);
  });

  it('is told from what it repeats in HTML too, and a forwarded message is not repetition', async () => {
    const quote = (inside: string) => `<p>${NEW}</p><div class="gmail_quote">${inside}<p>${OLD}</p></div>`;
    const read = async (inside: string) =>
      readBytes('a.eml', multipart(HEADER, 'related', [{ header: 'Content-Type: text/html', content: quote(inside) }]));
    const reply = await read('<div>On Monday 2 March, Rui wrote:</div>');
    expect([words(reply, 'body'), words(reply, 'quoted').at(-1)]).toEqual([[NEW], OLD]);
    const forwarded = await read('<div>---------- Forwarded message ---------</div>');
    expect(words(forwarded, 'body')).toEqual([NEW, OLD]);
  });
});

describe('what is attached to an e-mail', () => {
  const csv = 'Day;Payer\n2015-03-01;Los Halcones\n';

  it('is members of it, with names and bytes as they were; seals and pictures of its text are left out', async () => {
    const inner = makeMail([HEADER[0]!, 'Subject: Inside', HEADER[5]!], 'The first message.');
    const mail = makeMail(HEADER, 'Attached.', [
      { header: 'Content-Type: text/csv\r\nContent-Disposition: attachment; filename="a.csv"', content: utf8(csv) },
      {
        header:
          "Content-Type: text/csv\r\nContent-Disposition: attachment; filename*=UTF-8''n%C3%B3mina%20de%20marzo.csv",
        content: utf8(csv),
      },
      {
        header: 'Content-Type: application/pdf; name="../../etc/a.csv"\r\nContent-Disposition: attachment',
        content: 'x',
      },
      {
        header: 'Content-Type: message/rfc822\r\nContent-Disposition: attachment',
        content: Buffer.from(inner).toString(),
      },
      { header: 'Content-Type: application/pkcs7-signature; name=smime.p7s', content: utf8('seal') },
    ]);
    const { document, members } = await openBytes('a.eml', mail);
    expect(words(document!, 'body')).toEqual(['Attached.']);
    expect(members.map(({ name }) => name)).toEqual(['a.csv', 'nómina de marzo.csv', 'etc/a.csv', 'attachment 4.eml']);
    expect(Buffer.from(members[0]!.bytes!).toString()).toBe(csv);
    expect((await readBytes('i.eml', members[3]!.bytes!)).title).toBe('Inside');
  });

  it('is said to be missing where the message is encrypted', async () => {
    const sealed = multipart(HEADER, 'encrypted', [
      { header: 'Content-Type: application/pgp-encrypted', content: 'Version: 1' },
    ]);
    expect((await readBytes('a.eml', sealed)).warnings).toEqual(['its text is encrypted: only its header was read']);
  });
});
