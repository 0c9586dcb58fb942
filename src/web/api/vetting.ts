import { z } from '@hono/zod-openapi';
import { VETTING_DECISIONS } from '../../case/index.js';
import { HANDLING_MARKS } from '../../model/index.js';
import { MISSING, STANDARD_SETS, STANDARDS, STANDINGS } from '../../plan/index.js';
import { LanguageQuery } from './common.js';
import { EntityRef, Evidence } from './entities.js';

const Decision = z.object({
  id: z.string(),
  decision: z.enum(VETTING_DECISIONS),
  reasons: z.string(),
  who: z.string(),
  at: z.string(),
  undone: z.boolean(),
});
export type VettingDecisionRow = z.infer<typeof Decision>;

const Match = EntityRef.extend({
  /** The name of it that the list has, where that is another than the one shown. */
  alias: z.string().optional(),
  isSameName: z.boolean(),
  score: z.number(),
  /** What tells it from another of the name: documents that name it, and what they call it. */
  documents: z.array(z.string()),
  called: z.array(z.string()),
}).openapi('VettingMatch');
export type VettingMatch = z.infer<typeof Match>;

/** Everyone who is to be vetted, or was. */
export const VettingList = z
  .object({
    /** Units and persons of the case: those that nobody decided on first. */
    units: z.array(
      EntityRef.extend({
        /** Names by which somebody put it on the list. */
        listed: z.array(z.string()),
        /** The decision that holds. */
        last: Decision.optional(),
        /** Whether the case still has it. */
        isHeld: z.boolean(),
      }),
    ),
    /** Names of which nobody said yet who they are, and those of whom somebody said that the case has nobody. */
    names: z.array(
      z.object({
        name: z.string(),
        matches: z.array(Match),
        /** Who said that it is nobody of the case, and when. */
        nobody: z.object({ by: z.string(), date: z.string() }).optional(),
        /** It was said to be an entity that the case has no more. */
        isLost: z.boolean(),
      }),
    ),
    sets: z.array(z.object({ id: z.enum(STANDARD_SETS), name: z.string() })),
    broken: z.string().optional(),
  })
  .openapi('VettingList');
export type VettingList = z.infer<typeof VettingList>;

export const VettingQuery = LanguageQuery.extend({
  handling: z.enum(HANDLING_MARKS).default('TLP:RED'),
  standards: z.enum(STANDARD_SETS).default('us'),
});

/** All that the case has on a unit or person, for an officer to decide on. */
export const VettingDossier = z
  .object({
    unit: z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()) }),
    /** Those who command or serve in it. */
    people: z.array(z.string()),
    standards: z.array(
      z.object({
        id: z.enum(STANDARDS),
        rule: z.string(),
        information: z.array(
          z.object({
            of: z.string(),
            standing: z.enum(STANDINGS),
            sources: z.number(),
            quotes: z.array(Evidence),
          }),
        ),
      }),
    ),
    remedies: z.array(Evidence),
    command: z.array(
      z.object({
        upper: z.string(),
        lower: z.string(),
        role: z.string(),
        from: z.string().optional(),
        to: z.string().optional(),
        quote: Evidence,
      }),
    ),
    missing: z.array(z.object({ what: z.enum(MISSING), n: z.number() })),
    setAside: z.number(),
    redacted: z.object({ documents: z.number(), statements: z.number() }),
    /** Oldest first, those that were taken back among them. */
    decisions: z.array(Decision),
  })
  .openapi('VettingDossier');
export type VettingDossier = z.infer<typeof VettingDossier>;

export const NewVettingDecision = z.object({
  decision: z.enum(VETTING_DECISIONS),
  reasons: z.string().trim().min(1).max(10_000),
});
export type NewVettingDecision = z.infer<typeof NewVettingDecision>;

/** Names to be put on the list: as pasted, or a table; or one entity of the case. */
export const VettingNames = z.object({
  text: z.string().max(1_000_000).optional(),
  unit: z.string().optional(),
});
export type VettingNames = z.infer<typeof VettingNames>;

/** What was put on the list, and how many were there already. */
export const VettingAdded = z.object({ added: z.array(z.string()), known: z.number() }).openapi('VettingAdded');
export type VettingAdded = z.infer<typeof VettingAdded>;

/** Who a name is: an entity of the case, nobody of it ("none"), or not said (null). */
export const VettingChoice = z.object({ name: z.string(), unit: z.string().nullable() });
export type VettingChoice = z.infer<typeof VettingChoice>;

export const VettingNamesOut = z.object({ names: z.array(z.string()) });
export type VettingNamesOut = z.infer<typeof VettingNamesOut>;

export const VettingDecided = z.object({ id: z.string() }).openapi('VettingDecided');
export type VettingDecided = z.infer<typeof VettingDecided>;
