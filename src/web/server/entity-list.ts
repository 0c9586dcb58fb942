import type { z } from '@hono/zod-openapi';
import { countByEntity, type ListedEntity, listEntities } from '../../connect/index.js';
import { fold } from '../../model/index.js';
import type { EntityList, EntityQuery } from '../api/index.js';
import { entityView } from './entity-view.js';
import type { Workspace } from './workspace.js';

/** Places that a row shows. */
const PLACES_SHOWN = 3;

interface Listing {
  rows: ListedEntity[];
  /** Names of each row, one a line, as a person in a hurry would type them. */
  text: string[];
  places: string[][];
  placeText: string[];
}

async function listing(workspace: Workspace): Promise<Listing> {
  return await workspace.derived('entity list', async () => {
    const { snapshot, entities, entityOf } = await entityView(workspace);
    const counts = await workspace.derived('entity counts', () => countByEntity(snapshot), ['documents', 'statements']);
    const rows = listEntities(entities, counts, (place) => entityOf(place)?.id ?? place);
    const places = rows.map((row) =>
      [...new Set(row.places.map((id) => entityOf(id)?.name ?? ''))].slice(0, PLACES_SHOWN),
    );
    return {
      rows,
      places,
      text: rows.map(({ entity }) => fold([entity.name, ...entity.aliases].join('\n'))),
      placeText: rows.map((row) => fold(row.places.map((id) => entityOf(id)?.name ?? '').join('\n'))),
    };
  });
}

/** A part of the list of entities: those whose name or alias holds every word asked for, accents and case apart. */
export async function listed(workspace: Workspace, asked: z.infer<typeof EntityQuery>): Promise<EntityList> {
  const { rows, text, places, placeText } = await listing(workspace);
  const words = fold(asked.query).split(/\s+/).filter(Boolean);
  const place = fold(asked.place.trim());
  const wanted = new Set(asked.schema.split(',').filter(Boolean));
  const kinds: Record<string, number> = {};
  const found: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    if (!words.every((word) => text[at]!.includes(word))) continue;
    if (place && !placeText[at]!.includes(place)) continue;
    const { schema } = rows[at]!.entity;
    kinds[schema] = (kinds[schema] ?? 0) + 1;
    if (wanted.size === 0 || wanted.has(schema)) found.push(at);
  }
  if (asked.sort === 'statements') found.sort((a, b) => rows[b]!.statements - rows[a]!.statements);
  if (asked.sort === 'name') {
    const { compare } = new Intl.Collator('es');
    found.sort((a, b) => compare(rows[a]!.entity.name, rows[b]!.entity.name));
  }
  const { doubtful } = await workspace.resolved();
  return {
    total: found.length,
    kinds,
    open: doubtful.length,
    offset: asked.offset,
    rows: found.slice(asked.offset, asked.offset + asked.limit).map((at) => {
      const { entity, sources, statements } = rows[at]!;
      const { id, name, schema, provisional, aliases } = entity;
      const shows = words.length === 0 || words.every((word) => fold(name).includes(word));
      const alias = shows ? undefined : aliases.find((one) => words.every((word) => fold(one).includes(word)));
      return { id, name, schema, provisional, sources, statements, places: places[at]!, ...(alias && { alias }) };
    }),
  };
}
