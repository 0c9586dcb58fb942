import { type EntitySchema, type RelationSchema, relationType } from '../../model/index.js';

/** Which parts of a phrase hold the two ends of a relation, as a line of a lexicon of verbs or nouns says it. */
export interface Frame {
  schema: RelationSchema;
  role: string;
  /** Slots that may hold the source, in order of preference: `S`, `O`, `H`, `P`, `L`, `R`, or a preposition. */
  sources: readonly string[];
  targets: readonly string[];
  /** Only where the verb is reflexive: "se entregó a". */
  reflexive: boolean;
  /** The source may be left unnamed. */
  unnamed: boolean;
  /** Holds beside the frames above it, not instead of them. */
  also: boolean;
  sourceKinds: ReadonlySet<EntitySchema>;
  targetKinds: ReadonlySet<EntitySchema>;
}

/**
 * Reads the columns relation, role, frame and types of a lexicon line.
 * @throws Error where the relation is none of the vocabulary or the frame has no two sides
 */
export function readFrame(relation: string, role: string, frame: string, types: string): Frame {
  const type = relationType(relation);
  const [left, right] = frame.split(/[>~]/);
  if (!type || left === undefined || !right) throw new Error(`lexicon: cannot read "${relation}	${role}	${frame}"`);
  const given = new Map(types.split(/\s+/).map((part) => part.split('=') as [string, string]));
  const flags = types.split(/\s+/);
  const kinds = (end: 'source' | 'target') =>
    new Set((given.get(end)?.split(',') ?? type.joins[end]) as EntitySchema[]);
  return {
    schema: relation as RelationSchema,
    role,
    sources: slots(left.replace('?', '')),
    targets: slots(right),
    reflexive: flags.includes('reflexive'),
    also: flags.includes('also'),
    unnamed: left.includes('?'),
    sourceKinds: kinds('source'),
    targetKinds: kinds('target'),
  };
}

const slots = (side: string): string[] =>
  side
    .split(',')
    .map((slot) => slot.trim())
    .filter(Boolean);
