import { createHash } from 'node:crypto';

/** Names of this program: made once, at random. */
const NAMESPACE = '5b0c2f6e-8d0a-4c37-9d53-2f1e6a7c4b90';

/** UUID of version 5 from a name: the same name gives the same id (RFC 9562). */
export function uuid5(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
