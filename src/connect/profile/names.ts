import type { CaseDocument } from '../../case/index.js';
import { CodePoints } from '../../model/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import type { ByEntity, NameUse } from './types.js';

/** The names that documents write for an entity, the most used first, each with where. */
export function namesInUse(
  { members }: ResolvedEntity,
  index: ByEntity,
  documents: ReadonlyMap<string, CaseDocument>,
): NameUse[] {
  const points = new Map<string, CodePoints>();
  const uses = new Map<string, NameUse>();
  const places = new Map<string, NameUse['documents'][number]>();
  for (const mention of members.flatMap((id) => index.mentions.get(id) ?? [])) {
    const document = documents.get(mention.documentId);
    if (mention.kind !== 'name' || !document) continue;
    let at = points.get(document.id);
    if (!at) points.set(document.id, (at = new CodePoints(document.text)));
    const name = document.text.slice(at.to16(mention.start), at.to16(mention.end)).replace(/\s+/g, ' ');
    let use = uses.get(name);
    if (!use) uses.set(name, (use = { name, mentions: 0, documents: [] }));
    use.mentions++;
    const here = places.get(`${document.id} ${name}`);
    if (here) here.mentions++;
    else {
      const first = { id: document.id, mentions: 1, start: mention.start };
      places.set(`${document.id} ${name}`, first);
      use.documents.push(first);
    }
  }
  return [...uses.values()].sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}
