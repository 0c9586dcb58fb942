import type { CaseDocument, CaseSnapshot, PairJudgement } from '../case/index.js';
import type { PlaceFacts } from '../locate/index.js';
import { dateNoun } from './dates.js';
import type { EvidenceLedger } from './evidence.js';
import { type Analysis, convergenceReading } from './findings/index.js';
import { cleanName, decimal, type Noun, nouns } from './grammar.js';
import type { Chain, CitedSentence, Finding, KeyActor, Territory } from './schema.js';
import { fileName } from './wording.js';

/** What the parts of the report hold, from which it can be told what they lack. */
export interface Covered {
  analysis: Analysis;
  findings: readonly Finding[];
  actors: readonly KeyActor[];
  chains: readonly Chain[];
  territories: readonly Territory[];
  places: ReadonlyMap<string, PlaceFacts>;
  ledger: EvidenceLedger;
  unread: readonly { name: string; reason: string }[];
  belowThreshold: number;
  threshold: number;
  /** Pairs of names left to a person; absent: by the stored judgements. */
  doubtful?: number;
}

const NAMED = 6;

/** What the evidence does not cover, computed from what it holds; each line one sentence. */
export function gaps(covered: Covered): CitedSentence[] {
  const texts = [
    ...thinEvidence(covered),
    ...territoryGaps(covered),
    ...documentGaps(covered),
    ...readingGaps(covered),
  ];
  return texts.map((text) => ({ text, cites: [] }));
}

function thinEvidence({ analysis, findings, actors, chains }: Covered): string[] {
  const { wording, convergence } = analysis;
  const { gap } = wording.words;
  const result: string[] = [];
  const sources = new Set(findings.flatMap((finding) => finding.cites.map((n) => n)));
  const groups = new Set(analysis.claims.all.flatMap((claim) => claim.sources));
  const single = actors.filter((actor) => actor.sources === 1);
  if (sources.size > 0 && groups.size === 1) result.push(wording.sentence(gap.oneSourceAll));
  else if (single.length > 0) {
    result.push(
      wording.sentence(gap.singleSource, {
        who: wording.names(
          single.map((actor) => actor.id),
          NAMED,
        ),
      }),
    );
  }
  const links = chains.flatMap((chain) => chain.links);
  const weak = links.filter((link) => link.certainty === 'alleged' || link.certainty === 'disputed');
  if (weak.length > 0) result.push(wording.sentence(gap.chainLinks, { n: weak.length, total: links.length }));
  const told = findings.some((finding) => finding.kind === 'facilitator');
  if (convergence.crime > 0 && convergence.armed > 0 && !told) result.push(convergenceReading(analysis));
  return result;
}

function territoryGaps({ analysis, territories, places }: Covered): string[] {
  const { wording } = analysis;
  const { gap } = wording.words;
  const result: string[] = [];
  const quiet = territories.filter(
    (one) => !one.isCountry && one.groups.length > 0 && one.sentences.length === one.groups.length,
  );
  if (quiet.length > 0) {
    result.push(
      wording.sentence(gap.quietTerritory, {
        places: wording.names(
          quiet.map((one) => one.id),
          NAMED,
        ),
      }),
    );
  }
  const unlocated = territories.filter((one) => places.get(one.id)?.latitude === undefined);
  if (unlocated.length > 0) {
    const slots = {
      n: unlocated.length,
      places: wording.names(
        unlocated.map((one) => one.id),
        NAMED,
      ),
    };
    result.push(wording.sentence(gap.unlocated, slots));
  }
  return result;
}

function documentGaps({ analysis, unread }: Covered): string[] {
  const { wording, snapshot } = analysis;
  const { gap, label } = wording.words;
  const result: string[] = [];
  const empty = snapshot.documents.filter((document) => !hasStatements(snapshot, document));
  if (empty.length > 0) {
    result.push(
      wording.sentence(gap.emptyDocuments, {
        n: empty.length,
        names: fileNames(
          analysis,
          empty.map((one) => one.name),
        ),
      }),
    );
  }
  if (unread.length > 0) {
    result.push(
      wording.sentence(gap.unread, {
        n: unread.length,
        names: fileNames(
          analysis,
          unread.map((one) => one.name),
        ),
      }),
    );
  }
  const languages = [...new Set(snapshot.documents.map((document) => document.language))].filter(
    (one) => one !== 'und',
  );
  if (languages.length > 0) {
    const names = wording.list(languages.sort().map((language) => label.language[language]));
    result.push(wording.sentence(gap.languages, { languages: names }));
  }
  const unknown = snapshot.documents.filter((document) => document.language === 'und');
  if (unknown.length > 0) {
    result.push(
      wording.sentence(gap.unknownLanguage, {
        names: fileNames(
          analysis,
          unknown.map((one) => one.name),
        ),
      }),
    );
  }
  const dates = snapshot.documents.flatMap((document) => document.date ?? []).sort();
  if (dates.length > 0) {
    const [from, to] = [dates[0]!, dates.at(-1)!].map((date) => dateNoun(date, wording.language));
    result.push(wording.sentence(from!.text === to!.text ? gap.oneDate : gap.range, { from: from!, to: to! }));
  }
  const undated = snapshot.documents.length - dates.length;
  if (undated > 0) result.push(wording.sentence(gap.undated, { n: undated }));
  return result;
}

function hasStatements(snapshot: CaseSnapshot, document: CaseDocument): boolean {
  return snapshot.statements.some((statement) => statement.documentId === document.id && statement.kind !== 'property');
}

function readingGaps({ analysis, ledger, belowThreshold, threshold, doubtful }: Covered): string[] {
  const { wording, snapshot } = analysis;
  const { gap } = wording.words;
  const result: string[] = [];
  const pairs = doubtful ?? unresolvedPairs(snapshot.judgements);
  if (pairs > 0) result.push(wording.sentence(gap.unresolved, { n: pairs }));
  if (belowThreshold > 0)
    result.push(
      wording.sentence(gap.belowThreshold, { n: belowThreshold, threshold: decimal(threshold, wording.language) }),
    );
  const cited = ledger.entries.flatMap((entry) => entry.statements);
  const ungraded = cited.filter(({ grading }) => grading.reliability === 'F' && grading.credibility === 6).length;
  if (ungraded > 0 && ungraded === cited.length) result.push(wording.sentence(gap.ungraded, { n: ungraded }));
  else if (ungraded > 0) result.push(wording.sentence(gap.partlyGraded, { n: ungraded, total: cited.length }));
  return result;
}

/** Pairs whose newest judgement that is not undone leaves them to a person. */
function unresolvedPairs(judgements: readonly PairJudgement[]): number {
  const newest = new Map<string, PairJudgement>();
  for (const judgement of judgements) {
    if (judgement.undone) continue;
    const key = [judgement.left, judgement.right].sort().join(' ');
    const held = newest.get(key);
    if (!held || held.at <= judgement.at) newest.set(key, judgement);
  }
  return [...newest.values()].filter((judgement) => judgement.verdict === 'unsure').length;
}

function fileNames({ wording }: Analysis, names: readonly string[]): Noun {
  const shown = names.length > NAMED + 1 ? names.slice(0, NAMED) : names;
  const list = shown.map((text) => ({ text: cleanName(fileName(text)), article: '', plural: false }));
  const left = names.length - shown.length;
  if (left > 0) list.push({ text: wording.fill(wording.words.more, { n: left }), article: '', plural: true });
  return nouns(list, wording.language);
}
