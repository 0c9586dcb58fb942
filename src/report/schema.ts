import { z } from 'zod';
import { CLAIM_STATUSES } from '../case/index.js';
import { TerritoryResult } from '../locate/index.js';
import { CREDIBILITIES, HANDLING_MARKS, HEDGES, LANGUAGES, RELIABILITIES } from '../model/index.js';
import { EditionDiff } from './edition-diff/types.js';
import { JudgedParts } from './judged-schema.js';
import { SimulationPart } from './simulation-schema.js';

/** Version of the JSON form; a change that would break a reader counts it up. */
export const ASSESSMENT_FORMAT = 'atalaya-assessment/1';

const Cites = z.array(z.number().int().positive()).describe('numbers of entries in `evidence`');

/** One sentence of the report and the evidence it rests on. */
export const CitedSentence = z.object({ text: z.string(), cites: Cites });

/**
 * How far the sources carry a statement. corroborated: two or more independent sources assert it; asserted: one does;
 * alleged: it is only alleged; disputed: one source says so and another denies it.
 */
export const CERTAINTIES = ['disputed', 'alleged', 'asserted', 'corroborated'] as const;
const Certainty = z.enum(CERTAINTIES);

export const FINDING_KINDS = [
  'broker',
  'chain',
  'facilitator',
  'turn',
  'corruption',
  'support',
  'territory',
  'violence',
  'alliance',
  'rivalry',
  'legal-action',
] as const;

const Standing = z.enum(['yes', 'in part', 'no']);

const Finding = z.object({
  id: z.string().regex(/^F\d+$/),
  kind: z.enum(FINDING_KINDS),
  headline: z.string(),
  sentences: z.array(CitedSentence),
  certainty: Certainty.describe('that of its weakest part'),
  certaintyText: z.string().describe('the certainty in words, with who says so'),
  sources: z.number().int().positive().describe('independent sources; reprints of one text count once'),
  reading: z.number().min(0).max(1).describe('how sure the program is that it read the sentences right: the least'),
  actors: z.array(z.string()).describe('ids of the actors it speaks of'),
  stands: z
    .object({
      withoutAlleged: Standing,
      mainSource: z.string().describe('SHA-256 of the document, or of the first of a group of reprints'),
      withoutMainSource: Standing,
      text: z.string().describe('the same in words; empty where the certainty says it already'),
    })
    .describe('whether it is still found when something is left out'),
  cites: Cites,
  written: z
    .object({ passage: z.string(), who: z.string(), at: z.string(), proposed: z.string() })
    .optional()
    .describe('the passage in which an analyst wrote of it, and the headline that was proposed'),
});

const Written = z.object({
  passages: z.array(
    z.object({
      id: z.string(),
      headline: z.string(),
      sentences: z.array(CitedSentence),
      who: z.string(),
      at: z.string(),
    }),
  ),
  leftOut: z.array(
    z.object({ passage: z.string(), headline: z.string(), why: z.string(), who: z.string(), at: z.string() }),
  ),
  withheld: z.number().int().nonnegative().describe('passages marked above the mark of the assessment'),
  warnings: z
    .array(
      z.object({
        passage: z.string(),
        kind: z.enum(['gone', 'set-aside', 'changed', 'denied', 'orphaned']),
        statement: z.string().optional(),
        before: z.string().optional(),
        after: z.string().optional(),
      }),
    )
    .describe('what changed under a passage since it was written'),
});

const KeyActor = z.object({
  id: z.string(),
  name: z.string(),
  schema: z.string(),
  sector: z.string(),
  kind: z.string().describe('kind of actor in words'),
  aliases: z.array(z.string()),
  why: CitedSentence.describe('why a reader should know this actor'),
  sentences: z.array(CitedSentence),
  sources: z.number().int().nonnegative(),
  provisional: z.boolean().describe('a rule, not a person, joined the names'),
  namesakes: z.number().int().nonnegative().describe('others of the same name, neither joined nor told apart yet'),
});

const ChainLink = CitedSentence.extend({
  from: z.string(),
  to: z.string(),
  certainty: Certainty,
  weakest: z.boolean(),
});
const Chain = z.object({
  id: z.string().regex(/^C\d+$/),
  names: z.array(z.string()),
  links: z.array(ChainLink),
  certainty: Certainty,
  note: z.string().describe('the weakest link, named'),
});

const Territory = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string().optional().describe('ISO 3166-1 alpha-2'),
  code: z.string().optional(),
  isCountry: z.boolean(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  sentences: z.array(CitedSentence),
  groups: z.array(z.object({ name: z.string(), controls: z.boolean(), certainty: Certainty })),
});

const TimelineEntry = CitedSentence.extend({
  date: z.string().describe('ISO 8601, may be partial'),
  dateText: z.string(),
});

const NumberSaid = z.object({
  indicator: z.string(),
  place: z.string().optional().describe('in brackets where the sentence itself does not say it; so the period'),
  period: z.string().optional(),
  value: z.string().describe('value or range with its unit, in the decimal form of the language'),
  hedge: z.enum(HEDGES),
  who: z.string(),
  cites: Cites,
});

const PolicyClaim = z.object({
  cause: z.string(),
  sign: z.enum(['raises', 'lowers', 'no effect', 'depends']),
  signText: z.string(),
  effect: z.string(),
  condition: z.string().optional(),
  disputed: z.boolean().describe('others claim another direction of the same cause and effect'),
  hedge: z.enum(HEDGES),
  who: z.string(),
  cites: Cites,
  alike: CitedSentence.optional().describe('other sources that say something alike on the same topics'),
});

const Network = z.object({
  nodes: z.array(z.object({ id: z.string(), name: z.string(), sector: z.string() })),
  edges: z.array(
    z.object({
      source: z.string(),
      target: z.string(),
      style: z.enum(['asserted', 'alleged', 'disputed', 'denied']),
      hostile: z.boolean(),
    }),
  ),
});

const StatementUsed = z.object({
  id: z.string(),
  text: z.string().describe('what the program reads in the quote'),
  hedge: z.enum(HEDGES),
  attribution: z.string().optional(),
  grading: z.object({ reliability: z.enum(RELIABILITIES), credibility: z.literal(CREDIBILITIES) }),
  handling: z.enum(HANDLING_MARKS),
  method: z.string(),
  confidence: z.number().min(0).max(1),
  judgement: z.enum(['accepted', 'rejected']).optional(),
  examined: z
    .object({ status: z.enum(CLAIM_STATUSES), who: z.string(), at: z.string(), why: z.string() })
    .optional()
    .describe('how a person found that it stands'),
});

const Evidence = z.object({
  number: z.number().int().positive(),
  document: z
    .string()
    .regex(/^D\d+$/)
    .describe('id of an entry in `documents`'),
  page: z.number().int().positive().optional(),
  row: z.number().int().positive().optional(),
  start: z.number().int().nonnegative().describe('Unicode code points into the text of the document'),
  end: z.number().int().positive(),
  quote: z.string().describe('literal text of the document at start..end'),
  language: z.string(),
  statements: z.array(StatementUsed),
});

const Document = z.object({
  id: z.string().regex(/^D\d+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  title: z.string().optional(),
  author: z.string().optional(),
  publisher: z.string().optional(),
  date: z.string().optional(),
  language: z.string(),
  mediaType: z.string(),
  size: z.number().int().nonnegative(),
  pages: z.number().int().nonnegative(),
  reliability: z.enum(RELIABILITIES),
  handling: z.enum(HANDLING_MARKS),
  sameTextAs: z.array(z.string()).describe('documents that print the same text: one source together'),
  custody: z.array(z.object({ at: z.string(), who: z.string(), action: z.string(), detail: z.string() })),
  evidence: Cites,
});

const SetAside = z.object({
  rejected: z.number().int().nonnegative(),
  inadmissible: z.number().int().nonnegative(),
  reasons: z.array(
    z.object({
      status: z.enum(['rejected', 'inadmissible']),
      who: z.string(),
      at: z.string(),
      why: z.string(),
      statements: z.number().int().positive(),
    }),
  ),
  statements: z.array(
    z.object({
      id: z.string(),
      status: z.enum(['rejected', 'inadmissible']),
      who: z.string().optional(),
      at: z.string().optional(),
      why: z.string().optional(),
    }),
  ),
});

/** The whole assessment: the JSON form, which the HTML and Markdown forms are made from and hold nothing beyond. */
export const Assessment = z.object({
  format: z.literal(ASSESSMENT_FORMAT),
  language: z.enum(LANGUAGES),
  title: z.string(),
  handling: z.enum(HANDLING_MARKS),
  date: z.string().describe('ISO 8601'),
  preparedBy: z.string().describe('empty where nobody said'),
  minimumConfidence: z.number().min(0).max(1),
  opening: z.array(z.string()).describe('what this rests on, and who decides'),
  redacted: z.object({
    documents: z.number().int().nonnegative(),
    statements: z.number().int().nonnegative(),
  }),
  setAside: SetAside.default({ rejected: 0, inadmissible: 0, reasons: [], statements: [] }).describe(
    'what people took out of use: all of it counted; ids and reasons as far as the mark lets show',
  ),
  identities: z
    .array(z.object({ id: z.string(), name: z.string(), members: z.array(z.string()) }))
    .default([])
    .describe('which entities of which documents each actor of a finding stands for'),
  decisions: z
    .array(
      z.object({
        id: z.string(),
        left: z.string(),
        right: z.string(),
        names: z.array(z.string()),
        verdict: z.enum(['same', 'different', 'unsure']),
        who: z.string(),
        at: z.string(),
      }),
    )
    .default([])
    .describe('what people decided on who is who'),
  written: Written.default({ passages: [], leftOut: [], withheld: 0, warnings: [] }).describe('what analysts wrote'),
  judged: JudgedParts.optional().describe('what people judged, in files of their own'),
  simulation: SimulationPart.optional().describe('what measures would do, from a stored simulation'),
  since: EditionDiff.optional().describe('what changed since an earlier edition'),
  findings: z.array(Finding),
  actors: z.array(KeyActor),
  chains: z.array(Chain),
  territories: z.array(Territory),
  alsoNamed: z.array(z.string()).describe('further places that the evidence names'),
  timeline: z.array(TimelineEntry),
  numbers: z.array(NumberSaid).describe('what the sources say in figures; the case holds all'),
  policy: z.array(PolicyClaim).describe('what the sources say that measures and conditions do'),
  disagreements: z
    .array(CitedSentence)
    .describe('where sources say different things of the same, the weightiest first'),
  alleged: z.array(CitedSentence),
  denied: z.array(CitedSentence),
  gaps: z.array(CitedSentence),
  network: Network,
  territory: TerritoryResult.optional().describe('what tables of places showed, where a territory result was given'),
  evidence: z.array(Evidence),
  documents: z.array(Document),
  unread: z.array(z.object({ name: z.string(), reason: z.string() })),
});

export type Assessment = z.infer<typeof Assessment>;
export type Certainty = z.infer<typeof Certainty>;
export type CitedSentence = z.infer<typeof CitedSentence>;
export type Finding = z.infer<typeof Finding>;
export type FindingKind = (typeof FINDING_KINDS)[number];
export type WritingWarning = z.infer<typeof Written>['warnings'][number];
export type KeyActor = z.infer<typeof KeyActor>;
export type Chain = z.infer<typeof Chain>;
export type Territory = z.infer<typeof Territory>;
export type NumberSaid = z.infer<typeof NumberSaid>;
export type PolicyClaim = z.infer<typeof PolicyClaim>;
export type TimelineEntry = z.infer<typeof TimelineEntry>;
export type EvidenceEntry = z.infer<typeof Evidence>;
export type SourceDocument = z.infer<typeof Document>;
export type NetworkDrawing = z.infer<typeof Network>;
