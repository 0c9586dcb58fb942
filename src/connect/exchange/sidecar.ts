import { createHash } from 'node:crypto';
import type { Exchanged } from './types.js';

/** Version of the sidecar; a change that would break a reader counts it up. */
export const SIDECAR_FORMAT = 'atalaya-sidecar/1';

/**
 * All that FollowTheMoney has no place for, one JSON object a line: what it belongs to, then documents with their bytes,
 * custody, entities as each document has them, mentions, statements (keyed by the ids that the edges bear), judgements
 * and decisions. A document that holds something above the mark comes without text and bytes.
 */
export async function sidecar(content: Exchanged, main: string): Promise<string> {
  const { snapshot, withheld, history, writing, kept, keptFiles, handling, leftOut, resolved } = content;
  const lines: unknown[] = [
    { is: 'sidecar', format: SIDECAR_FORMAT, of: digest(main), handling, leftOut, withheld: withheld.size },
  ];
  for (const document of snapshot.documents) {
    const { text, structure, ...known } = document;
    const whole = withheld.has(document.id)
      ? {}
      : { text, structure, bytes: Buffer.from(await content.bytes(document.id)).toString('base64') };
    lines.push({ is: 'document', ...known, ...whole });
  }
  for (const entry of snapshot.custody) lines.push({ is: 'custody', ...entry });
  for (const entity of snapshot.entities) lines.push({ is: 'entity', ...entity });
  for (const mention of snapshot.mentions) {
    // Where a name stands in a text that is not shown is nobody's business either.
    if (!withheld.has(mention.documentId)) lines.push({ is: 'mention', ...mention });
  }
  for (const statement of snapshot.statements) lines.push({ is: 'statement', ...statement });
  for (const judgement of snapshot.judgements) lines.push({ is: 'judgement', ...judgement });
  for (const change of history) lines.push({ is: 'change', ...change });
  for (const version of writing) lines.push({ is: 'passage', ...version });
  for (const version of kept) lines.push({ is: 'kept', ...version });
  for (const { bytes } of keptFiles) lines.push({ is: 'kept-file', bytes: Buffer.from(bytes).toString('base64') });
  for (const { id, members, provisional } of resolved) {
    if (members.length > 1) lines.push({ is: 'resolved', id, members, provisional });
  }
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
