import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, decodeText } from '../../src/read/decode.js';

const TEXT = 'Señor Núñez: ¿cuántos años de prisión? “Ninguno”, dijo a São João – às três.';
const CP850: Record<string, number> = { ñ: 0xa4, ú: 0xa3, á: 0xa0, é: 0x82, í: 0xa1, ó: 0xa2, '¿': 0xa8 };
const WINDOWS: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96 };

const bytes = (text: string, table: Record<string, number>) =>
  new Uint8Array([...text].map((letter) => table[letter] ?? letter.codePointAt(0)!));
const utf16 = (text: string, big: boolean, mark: boolean) => {
  const buffer = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(big ? buffer.swap16() : buffer);
};

const CASES: readonly [encoding: string, bytes: Uint8Array, text: string][] = [
  ['utf-8', new TextEncoder().encode(TEXT), TEXT],
  ['utf-8', new TextEncoder().encode(`\ufeff${TEXT}`), TEXT],
  ['utf-16le', utf16(TEXT, false, true), TEXT],
  ['utf-16be', utf16(TEXT, true, true), TEXT],
  ['utf-16le', utf16(TEXT, false, false), TEXT],
  ['utf-16be', utf16(TEXT, true, false), TEXT],
  ['windows-1252', bytes(TEXT, WINDOWS), TEXT],
  ['windows-1252', bytes('El año del señor', {}), 'El año del señor'],
  [
    'ibm850',
    bytes('¿Señor Núñez? El año de la prisión fue más allá', CP850),
    '¿Señor Núñez? El año de la prisión fue más allá',
  ],
  ['utf-8', new TextEncoder().encode('plain ascii'), 'plain ascii'],
];

describe('decoding', () => {
  it.each(CASES)('%s', (encoding, input, text) => {
    expect(decodeText(input)).toEqual({ text, encoding, warnings: [] });
  });

  it('Macintosh', () => {
    const text = 'El año de la canción más pequeña según el señor Ibáñez';
    const mac: Record<string, number> = { ñ: 0x96, ó: 0x97, á: 0x87, ú: 0x9c };
    expect(decodeText(bytes(text, mac)).text).toBe(text);
  });

  it('keeps UTF-8 that was cut, and says how much was damaged', () => {
    const whole = new TextEncoder().encode(TEXT);
    const { text, encoding, warnings } = decodeText(new Uint8Array([...whole, 0xc3]));
    expect(encoding).toBe('utf-8');
    expect(text).toBe(`${TEXT}\ufffd`);
    expect(warnings[0]).toMatch(/^1 characters were damaged/);
  });

  it('leaves no NUL, no lone surrogate and no carriage return in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = canonical(`${text}\ud800\r\n\0\udc00`);
        expect(clean).not.toMatch(/\0|\r/);
        expect(new TextDecoder().decode(new TextEncoder().encode(clean))).toBe(clean);
      }),
    );
  });

  it('never fails, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (input) => typeof decodeText(input).text === 'string'));
  });
});
