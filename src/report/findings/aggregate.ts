import type { RelationSchema } from '../../model/index.js';
import { byEvidence, type Claim } from '../claims.js';
import type { Phrases } from '../phrases/index.js';
import { draftOf, groupBy, isStated } from './draft.js';
import { isIllicitGroup, isParticular } from './relevance.js';
import type { Analysis, Draft, FindingType } from './types.js';

const NAMED = 4;

interface Aggregate {
  kind: FindingType['kind'];
  most: number;
  schema: RelationSchema;
  template: 'violence' | 'alliance' | 'rivalry';
  matters(analysis: Analysis, claim: Claim): boolean;
}

/** A kind of finding that gathers what one group does to or with several others. */
function aggregate({ kind, most, schema, template, matters }: Aggregate): FindingType {
  return {
    kind,
    most,
    propose(analysis) {
      const claims = analysis.claims.all.filter(
        (claim) => claim.schema === schema && isStated(claim) && matters(analysis, claim) && !isTurned(analysis, claim),
      );
      const isSymmetric = schema !== 'Attack';
      const drafts: Draft[] = [];
      const told = new Set<Claim>();
      // The busiest group tells its ties first; what it told, its counterpart does not tell again.
      for (const group of byBusiness(analysis, claims, isSymmetric)) {
        const own = claims.filter(
          (claim) => !told.has(claim) && (claim.source === group || (isSymmetric && claim.target === group)),
        );
        const draft = aggregateDraft(analysis, kind, analysis.wording.words[template], group, own);
        if (!draft) continue;
        for (const claim of own) told.add(claim);
        drafts.push(draft);
      }
      return drafts;
    },
  };
}

function byBusiness(analysis: Analysis, claims: readonly Claim[], isSymmetric: boolean): string[] {
  const bySource = groupBy(claims, (claim) => claim.source);
  const byTarget = isSymmetric ? groupBy(claims, (claim) => claim.target) : new Map<string, Claim[]>();
  const count = (id: string) => (bySource.get(id)?.length ?? 0) + (byTarget.get(id)?.length ?? 0);
  const groups = [...new Set([...bySource.keys(), ...byTarget.keys()])].filter((id) => isIllicitGroup(analysis, id));
  return groups.sort((a, b) => count(b) - count(a));
}

function aggregateDraft(
  analysis: Analysis,
  kind: FindingType['kind'],
  template: Phrases['alliance'],
  group: string,
  own: readonly Claim[],
): Draft | undefined {
  const { wording } = analysis;
  const best = [...groupBy([...own].sort(byEvidence), (claim) => counterpart(claim, group)).values()].map(
    (list) => list[0]!,
  );
  const shown = best.slice(0, NAMED);
  if (shown.length === 0) return undefined;
  // The claim itself where there is one: its own verb says more than a summary.
  if (shown.length === 1) return draftOf(kind, wording.claim(shown[0]!), shown);
  const headline = wording.fill(template, {
    A: wording.name(group),
    others: wording.names(shown.map((claim) => counterpart(claim, group)!)),
  });
  return draftOf(kind, headline, shown);
}

const counterpart = (claim: Claim, group: string): string | null =>
  claim.source === group ? claim.target : claim.source;

/** What a turn tells in order of time is not told again without it. */
function isTurned({ turns, claims }: Analysis, claim: Claim): boolean {
  return turns.some(({ before, after }) => [...before, ...after].some(({ tie }) => claims.ofTie(tie).includes(claim)));
}

/** Both ends are known by their own name, and one of them is an illicit group. */
function betweenParticular(analysis: Analysis, { source, target }: Claim): boolean {
  const illicit = isIllicitGroup(analysis, source) || isIllicitGroup(analysis, target);
  return illicit && isParticular(analysis, source) && isParticular(analysis, target);
}

/** Whom an illicit group attacks, extorts or threatens. */
export const violence = aggregate({
  kind: 'violence',
  most: 2,
  schema: 'Attack',
  template: 'violence',
  matters: (analysis, claim) => isIllicitGroup(analysis, claim.source) && claim.phrase.key !== 'Attack carries out',
});

/** Which groups cooperate. */
export const alliance = aggregate({
  kind: 'alliance',
  most: 3,
  schema: 'Alliance',
  template: 'alliance',
  matters: betweenParticular,
});

/** Which groups fight. */
export const rivalry = aggregate({
  kind: 'rivalry',
  most: 3,
  schema: 'Rivalry',
  template: 'rivalry',
  matters: betweenParticular,
});
