import type { CaseSnapshot, PassageVersion } from '../case/index.js';
import {
  brokers,
  buildNetwork,
  chains,
  convergence,
  facilitators,
  incidentsOf,
  turns,
  visible,
} from '../connect/index.js';
import { placeFacts } from '../locate/index.js';
import { type HandlingMark, type Language, mayShow } from '../model/index.js';
import type { Judged } from '../plan/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import { Citing } from './citing.js';
import { byEvidence, type Claim, claimsOf } from './claims.js';
import { decisionsOf, identitiesOf } from './decisions.js';
import { disagreements } from './disagreements.js';
import { sourceDocuments } from './documents.js';
import { EvidenceLedger } from './evidence.js';
import { type Analysis, bestClaims, isParticular, reportedChains, weakestNote } from './findings/index.js';
import { gaps } from './gaps.js';
import { judgedOf } from './judged.js';
import { keyActors } from './key-actors.js';
import { networkDrawing } from './network-drawing.js';
import { numbersSaid } from './numbers.js';
import { opening } from './opening.js';
import { policyClaims } from './policy-claims.js';
import {
  ASSESSMENT_FORMAT,
  type Assessment,
  type Chain,
  type CitedSentence,
  type Finding,
  type KeyActor,
} from './schema.js';
import { selectFindings } from './select-findings.js';
import { setAsideOf } from './set-aside.js';
import { Sureness } from './stands.js';
import { territories } from './territories.js';
import { timeline } from './timeline.js';
import { Wording } from './wording.js';
import { writtenFindings } from './writing/index.js';

export interface AssessmentOptions {
  language: Language;
  /** Absent: a general one. */
  title?: string;
  /** The report shows nothing marked above; absent: TLP:GREEN, where every statement starts. */
  handling?: HandlingMark;
  /**
   * Date of the report, ISO 8601; absent: that of the last entry in the log of custody. The clock is never read, so that
   * the same case gives the same bytes.
   */
  now?: string;
  /** Who prepares it; absent: who made the last entry in the log of custody. */
  who?: string;
  /** What analysts wrote into it. */
  writing?: readonly PassageVersion[];
  /** Files that could not be read. */
  failures?: readonly { name: string; reason: string }[];
  /** Pairs of names left to a person; absent: the stored judgements that are unsure. */
  doubtful?: number;
  /** What people judged of the case, for sections of their own. */
  judged?: Judged;
  /** Statements read with less confidence make no finding, 0 to 1; absent: 0.5. */
  minimumConfidence?: number;
}

const MOST_ALLEGED = 20;
const MOST_DRAWN = 20;
/** Kinds of findings that are put together from ties of several actors. */
const WOVEN: ReadonlySet<string> = new Set(['facilitator', 'broker', 'chain', 'turn']);

/**
 * The assessment of a case as one value: findings with certainty and sources, key actors, chains, territories,
 * timeline, what is alleged or denied only, what the evidence does not cover, and the numbered evidence that every line
 * cites. The same case and options give the same value.
 * @throws UserError where a quote does not stand in its document.
 */
export function assess(
  snapshot: CaseSnapshot,
  resolved: readonly ResolvedEntity[],
  options: AssessmentOptions,
): Assessment {
  const { language, minimumConfidence = 0.5, handling = 'TLP:GREEN' } = options;
  const last = snapshot.custody.at(-1);
  const now = options.now ?? last?.at ?? '';
  const shown = visible(snapshot, resolved, handling);
  const firm = confident(shown.snapshot, minimumConfidence);
  const analysis = analyse(firm, shown.resolved, language);
  const { wording } = analysis;
  const ledger = new EvidenceLedger(firm);
  const citing = new Citing(wording, analysis.claims, ledger);
  // Evidence is numbered as it is cited, so the parts are made in the order in which they are read.
  const sureness = new Sureness(analysis, shown.resolved);
  const { findings, written } = writtenFindings(selectFindings(analysis), options.writing ?? [], {
    snapshot,
    firm,
    resolved: shown.resolved,
    handling,
    citing,
    sureness,
  });
  const actors = keyActors(analysis, shown.resolved, citing);
  const told = chainSection(analysis, citing);
  const places = territories(analysis, wording.places, citing);
  const dated = timeline(analysis, citing, now);
  const numbers = numbersSaid(analysis, citing);
  const policy = policyClaims(analysis, shown.resolved, citing);
  const hidden = snapshot.statements.filter((statement) => !mayShow(statement.handling, handling));
  const apart = disagreements(analysis, shown.resolved, citing, hidden, options.judged?.settled);
  const alleged = claimSection(analysis, citing, 'alleged');
  const denied = claimSection(analysis, citing, 'denied');
  const judged = options.judged && judgedOf(options.judged, snapshot, shown, ledger);
  const unread = (options.failures ?? []).map(({ name, reason }) => ({ name, reason }));
  const covered = {
    analysis,
    findings,
    actors,
    chains: told,
    territories: places.territories,
    places: wording.places,
    ledger,
    unread,
    belowThreshold: shown.snapshot.statements.length - firm.statements.length,
    threshold: minimumConfidence,
    doubtful: options.doubtful,
  };
  return {
    format: ASSESSMENT_FORMAT,
    language,
    title: options.title ?? wording.words.title,
    handling,
    date: now,
    preparedBy: options.who ?? '',
    minimumConfidence,
    opening: opening(analysis, findings.length, shown.redacted, handling),
    redacted: shown.redacted,
    setAside: setAsideOf(snapshot, handling),
    identities: identitiesOf(findings, shown.resolved),
    decisions: decisionsOf(shown.snapshot),
    ...(judged && { judged }),
    written,
    findings,
    actors,
    chains: told,
    territories: places.territories,
    alsoNamed: places.alsoNamed,
    timeline: dated,
    numbers,
    policy,
    disagreements: apart,
    alleged,
    denied,
    gaps: gaps(covered),
    network: networkDrawing(analysis, drawnActors(analysis, findings, actors)),
    evidence: ledger.entries,
    documents: sourceDocuments(firm, ledger),
    unread,
  };
}

/** Leaves out relations and incidents read with too little confidence; a denial and a person's acceptance always count. */
function confident(snapshot: CaseSnapshot, minimum: number): CaseSnapshot {
  const statements = snapshot.statements.filter(
    (statement) =>
      statement.confidence >= minimum || statement.hedge === 'denied' || statement.judgement === 'accepted',
  );
  return { ...snapshot, statements };
}

function analyse(snapshot: CaseSnapshot, resolved: ResolvedEntity[], language: Language): Analysis {
  const network = buildNetwork(snapshot, resolved);
  const actorOf = new Map(resolved.flatMap((entity) => entity.members.map((member) => [member, entity.id] as const)));
  // What resolution did not look at stands for itself, as in the network.
  for (const { id } of snapshot.entities) if (!actorOf.has(id)) actorOf.set(id, id);
  const wording = new Wording(language, snapshot, network, actorOf, placeFacts(snapshot, resolved));
  return {
    snapshot,
    network,
    claims: claimsOf(snapshot, network, actorOf),
    wording,
    brokers: brokers(network),
    facilitators: facilitators(network),
    chains: chains(network),
    turns: turns(network, snapshot),
    convergence: convergence(network),
    incidents: incidentsOf(snapshot, resolved),
  };
}

/** The key actors, and whoever a finding of several ties names beside them. */
function drawnActors(analysis: Analysis, findings: readonly Finding[], actors: readonly KeyActor[]): string[] {
  const woven = findings.filter(({ kind }) => WOVEN.has(kind)).flatMap((finding) => finding.actors);
  const ids = [...actors.map((actor) => actor.id), ...woven.filter((id) => isParticular(analysis, id))];
  return [...new Set(ids)].slice(0, MOST_DRAWN);
}

function chainSection(analysis: Analysis, citing: Citing): Chain[] {
  const { wording } = analysis;
  return reportedChains(analysis).map((found, i) => {
    const links = found.ties.flatMap((tie, at) => {
      const claim = bestClaims(analysis, [tie])[0];
      if (!claim || claim.certainty === 'denied') return [];
      const [from, to] = [found.actors[at]!, found.actors[at + 1]!].map((id) => wording.name(id).text);
      const weakest = at === found.weakest;
      return [{ ...citing.sentence(claim), from: from!, to: to!, certainty: claim.certainty, weakest }];
    });
    return {
      id: `C${i + 1}`,
      names: found.actors.map((id) => wording.name(id).text),
      links,
      certainty: links[found.weakest]!.certainty,
      note: weakestNote(analysis, found),
    };
  });
}

/** What nobody states as a fact, or what somebody denies, of actors with a name of their own; the best evidenced first. */
function claimSection(analysis: Analysis, citing: Citing, kind: 'alleged' | 'denied'): CitedSentence[] {
  const isAlleged = (claim: Claim) => claim.affirming[0]?.hedge === 'alleged';
  // What another claim is told to be denied by is not told again.
  const answered = new Set(
    analysis.claims.all.filter(({ affirming }) => affirming.length > 0).flatMap((claim) => claim.denying),
  );
  const isAnswer = ({ affirming, denying }: Claim) =>
    affirming.length === 0 && denying.every((one) => answered.has(one));
  return analysis.claims.all
    .filter((claim) => !isAnswer(claim))
    .filter((claim) => (kind === 'alleged' ? isAlleged(claim) : !isAlleged(claim) && claim.denying.length > 0))
    .filter((claim) => [claim.source, claim.target].some((id) => id !== null && isParticular(analysis, id)))
    .sort(byEvidence)
    .slice(0, MOST_ALLEGED)
    .map((claim) => citing.sentence(claim));
}
