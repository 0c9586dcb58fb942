/** What a character is to the tokenizer. */
export enum Kind {
  Space,
  Lower,
  Upper,
  Digit,
  Currency,
  Mark,
}

/** Kind of each UTF-16 unit. */
export const KINDS = new Uint8Array(65536).fill(Kind.Mark);
for (let code = 0; code < 65536; code++) {
  const character = String.fromCharCode(code);
  if (/\s|[\0\u200b\ufeff]/.test(character)) KINDS[code] = Kind.Space;
  else if (/[\p{Lu}\p{Lt}]/u.test(character)) KINDS[code] = Kind.Upper;
  // Modifier letters that are superscripts (ª and º are kept: they end ordinals) mark footnotes, as superscript digits do.
  else if (/[\p{L}\p{Mn}\p{Mc}\u00ad]/u.test(character)) KINDS[code] = Kind.Lower;
  else if (/\p{Nd}/u.test(character)) KINDS[code] = Kind.Digit;
  else if (/\p{Sc}/u.test(character)) KINDS[code] = Kind.Currency;
}
