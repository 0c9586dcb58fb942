/** Text of a file and the name of the encoding it was written in. */
export interface Decoded {
  text: string;
  encoding: string;
  warnings: string[];
}

/** What windows-1252 has at 0x80..0x9F, where Latin-1 has control characters that no document uses. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
/** IBM code page 850 from 0x80: what DOS wrote in the Americas and older agency feeds still hold. */
const IBM_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const EXPECTED = /[áéíóúñüçãõâêôàÁÉÍÓÚÑÜÇÃÕÂÊÔÀ¿¡“”‘’–—…«»ºª°•]/g;
const UNEXPECTED = /[\u0080-\u009f¤¦¬¯¶¸×÷þðÞÐøØæÆåÅƒ‰†‡Œœ‚„˜ˆß¥\u2500-\u25ff]/g;

/**
 * Decodes a text file: by its byte order mark, by the zeros of UTF-16, by the validity of UTF-8, and otherwise by which
 * one-byte encoding (Windows-1252, which holds Latin-1; DOS 850; Macintosh) gives the letters that English, Spanish and
 * Portuguese use. The text is canonical: line ends are \n, without NUL, lone surrogates and byte order mark.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const warnings: string[] = [];
  const encoding = encodingOf(bytes);
  let text: string;
  if (encoding === 'utf-8' || encoding.startsWith('utf-16')) text = new TextDecoder(encoding).decode(bytes);
  else text = decodeOneByte(bytes, encoding);
  if (encoding === 'utf-8') {
    const damaged = text.match(/\uFFFD/g)?.length ?? 0;
    if (damaged > 0) warnings.push(`${damaged} characters were damaged in the file and stand as \uFFFD`);
  }
  return { text: canonical(text), encoding, warnings };
}

/** Line ends as \n; no NUL, byte order mark or lone surrogate: what the store and every offset count on. */
export function canonical(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\0/g, '')
    .replace(/^\uFEFF/, '')
    .replace(LONE_SURROGATE, '\uFFFD');
}

/**
 * Windows-1252 where it was decoded as Latin-1: what stands for a control character that no document uses is the letter
 * or mark that Windows means by that byte. Node 20 decodes Windows-1252 so, and mail programs name it Latin-1.
 */
export function windowsLetters(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80]!);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = zeros(bytes);
  if (wide) return wide;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return isMostlyUtf8(bytes) ? 'utf-8' : bestOneByte(bytes);
  }
}

/** UTF-16 without a mark: Latin letters leave every other byte zero. */
function zeros(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be';
  return undefined;
}

/** UTF-8 with a few broken bytes (a cut or patched file): most bytes above 127 form valid sequences. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let broken = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index]!;
    if (lead < 0x80) continue;
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    let follow = 0;
    while (follow < length && (bytes[index + 1 + follow]! & 0xc0) === 0x80) follow++;
    if (length > 0 && follow === length) valid++;
    else broken++;
    index += follow;
  }
  return valid > broken * 4;
}

function bestOneByte(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 200_000);
  const score = (encoding: string) => {
    const text = decodeOneByte(sample, encoding);
    return (text.match(EXPECTED)?.length ?? 0) - 2 * (text.match(UNEXPECTED)?.length ?? 0);
  };
  // Windows-1252 stands first: it wins where the letters do not tell.
  const candidates = ['windows-1252', 'ibm850', 'macintosh'].map((encoding) => ({ encoding, score: score(encoding) }));
  return candidates.reduce((best, each) => (each.score > best.score ? each : best)).encoding;
}

function decodeOneByte(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'macintosh') return new TextDecoder('macintosh').decode(bytes);
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (encoding === 'ibm850') return latin1.replace(/[\x80-\xff]/g, (byte) => IBM_850[byte.charCodeAt(0) - 0x80]!);
  return windowsLetters(latin1);
}
