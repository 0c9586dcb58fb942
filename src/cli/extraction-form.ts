import type { Claim, Extraction, Relation, RoleFiller, Span } from '../extract/index.js';
import type { ReadDocument } from '../read/index.js';

/**
 * What was found in a document in the fixed form that scripts rely on: ends of relations are entity ids, `null` for an
 * authority that the text does not name; quotes are the literal text.
 */
export function extractionJson(document: ReadDocument, extraction: Extraction): Record<string, unknown> {
  const { text } = document;
  const { entities, relations, incidents, figures, claims } = extraction;
  const id = (index: number | undefined): string | null => (index === undefined ? null : entities[index]!.id);
  const quote = ({ start, end }: Span): string => text.slice(start, end);
  const filler = (role: RoleFiller) => ({ text: role.text, entity: id(role.entity) });
  return {
    entities: entities.map((entity) => ({
      id: entity.id,
      schema: entity.schema,
      name: entity.name,
      aliases: entity.aliases,
      ...(entity.place ? { place: entity.place } : {}),
      properties: entity.properties.map(({ name, value, span }) => ({ name, value, quote: quote(span) })),
    })),
    relations: relations.map((relation) => ({
      source: relation.source === null ? null : id(relation.source),
      schema: relation.schema,
      target: id(relation.target),
      quote: quote(relation.quote),
      hedge: relation.hedge,
      role: relation.role,
      attribution: relation.attribution?.text ?? null,
      validFrom: relation.validFrom ?? null,
      validTo: relation.validTo ?? null,
      confidence: relation.confidence,
      method: relation.method,
    })),
    incidents: incidents.map((incident) => ({
      type: incident.type,
      date: incident.date ?? null,
      place: id(incident.place),
      perpetratorIndividuals: incident.perpetratorIndividuals.map(filler),
      perpetratorOrganizations: incident.perpetratorOrganizations.map(filler),
      targets: incident.targets.map(filler),
      victims: incident.victims.map(filler),
      weapons: incident.weapons.map(filler),
      toll: incident.toll ?? null,
      stage: incident.stage,
      hedge: incident.hedge,
      quote: quote(incident.quote),
    })),
    figures: figures.map((figure) => ({
      indicator: figure.indicator,
      place: figure.place === undefined ? (figure.placeWords ?? null) : entities[figure.place]!.name,
      period: figure.period ?? null,
      value: figure.value ?? null,
      low: figure.low ?? null,
      high: figure.high ?? null,
      unit: figure.unit,
      per: figure.per ?? null,
      of: figure.of ?? null,
      qualifier: figure.qualifier ?? null,
      change: figure.change ?? null,
      planned: figure.planned ?? false,
      inferred: figure.inferred ?? [],
      quote: quote(figure.quote),
      hedge: figure.hedge,
      attribution: figure.attribution?.text ?? null,
      confidence: figure.confidence,
    })),
    claims: claims.map((claim) => ({
      cause: quote(claim.cause),
      effect: quote(claim.effect),
      causeTopic: claim.causeTopic ?? null,
      effectTopic: claim.effectTopic ?? null,
      sign: claim.sign,
      condition: claim.condition ? quote(claim.condition) : null,
      quote: quote(claim.quote),
      hedge: claim.hedge,
      attribution: claim.attribution?.text ?? null,
      confidence: claim.confidence,
    })),
  };
}

const SCHEMATA = ['Person', 'Organization', 'PublicBody', 'Company', 'Place', 'Event', 'Incident'] as const;

/** What was found in a document as a listing for a person: entities by schema, then relations with their quotes. */
export function extractionText(document: ReadDocument, extraction: Extraction): string {
  const { entities, relations, incidents, figures, claims } = extraction;
  const lines = [`${document.name} (${document.language}${document.date ? `, ${document.date}` : ''})`];
  for (const schema of SCHEMATA) {
    const own = entities.filter((entity) => entity.schema === schema);
    if (own.length === 0) continue;
    lines.push('', `${schema}: ${own.length}`);
    for (const { name, aliases, place, properties } of own) {
      const notes = [
        ...(aliases.length > 0 ? [`also ${aliases.join(', ')}`] : []),
        ...(place ? [place.code] : []),
        ...properties.map((property) => `${property.name}: ${property.value}`),
      ];
      lines.push(`  ${name}${notes.length > 0 ? `  (${notes.join('; ')})` : ''}`);
    }
  }
  if (relations.length > 0) lines.push('', `Relations: ${relations.length}`);
  for (const relation of relations) lines.push(...relationLines(document, extraction, relation));
  if (claims.length > 0) lines.push('', `Claims: ${claims.length}`);
  for (const claim of claims) lines.push(claimLine(document, claim));
  lines.push('', `Incidents: ${incidents.length}; figures: ${figures.length}; claims: ${claims.length}`);
  return `${lines.join('\n')}\n`;
}

function relationLines({ text }: ReadDocument, { entities }: Extraction, relation: Relation): string[] {
  const source = relation.source === null ? '(not named)' : entities[relation.source]!.name;
  const quote = text.slice(relation.quote.start, relation.quote.end).replace(/\s+/g, ' ');
  const by = relation.attribution ? `, according to ${relation.attribution.text.replace(/\s+/g, ' ')}` : '';
  return [
    `  ${source} - ${relation.schema} (${relation.role}) - ${entities[relation.target]!.name}  [${relation.hedge}${by}]`,
    `      "${quote}"`,
  ];
}

/** "spraying - raises - resentment", with condition, hedge and speaker. */
function claimLine({ text }: ReadDocument, { cause, effect, sign, condition, hedge, attribution }: Claim): string {
  const words = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  const when = condition ? `, ${words(condition)}` : '';
  const by = attribution ? `, according to ${words(attribution)}` : '';
  return `  ${words(cause)} - ${sign} - ${words(effect)}${when}  [${hedge}${by}]`;
}
