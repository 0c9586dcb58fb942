import { existsSync, statSync } from 'node:fs';
import { openCase } from '../case/index.js';
import { type ClaimText, readClaims, signOf } from '../simulate/index.js';

/** Claims of a table, or of a case where `path` is a folder: those that nobody rejected or denies, filed by the topic of their effect. */
export async function claimsOf(path: string): Promise<ClaimText[]> {
  if (!existsSync(path) || !statSync(path).isDirectory()) return readClaims(path);
  const store = await openCase(path);
  try {
    const { statements } = await store.snapshot();
    return statements
      .filter(({ kind, hedge, judgement }) => kind === 'claim' && hedge !== 'denied' && judgement !== 'rejected')
      .map(({ id, property, detail }) => ({
        id,
        cause: String(detail['cause']),
        effect: String(detail['effect']),
        sign: signOf(property, `claim ${id}`),
        kind: String(detail['effectTopic'] ?? ''),
      }));
  } finally {
    await store.close();
  }
}
