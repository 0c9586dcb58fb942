import type { Statement } from '../case/index.js';
import { policyOf } from '../plan/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import type { Citing } from './citing.js';
import { groupBy } from './findings/draft.js';
import type { Analysis } from './findings/index.js';
import { sentence } from './grammar.js';
import type { PolicyClaim } from './schema.js';

const MOST_CLAIMS = 30;
const SOURCES = 3;

/**
 * What the sources say that measures and conditions do: cause, direction, effect, who claims it. Claims on the same cause
 * and effect are one; those that sources see in opposite ways come first and say so.
 */
export function policyClaims(
  { snapshot, wording }: Analysis,
  resolved: readonly ResolvedEntity[],
  citing: Citing,
): PolicyClaim[] {
  const claims = snapshot.statements.filter(({ kind, hedge }) => kind === 'claim' && hedge !== 'denied');
  const groups = groupBy(claims, (claim) => `${topics(claim)}\t${claim.property}`);
  // One rule says what is disputed, here and in the map of policies.
  const contested = new Set(
    policyOf(snapshot, resolved)
      .filter((link) => link.disputed)
      .flatMap((link) => Object.values(link.claims).flat())
      .map(({ id }) => id),
  );
  const rows = [...groups.values()].map((group) => {
    const best = group.reduce((a, b) => (b.confidence > a.confidence ? b : a));
    const sources = new Set(group.map(({ documentId }) => documentId)).size;
    return { group, best, sources, disputed: group.some(({ id }) => contested.has(id)) };
  });
  rows.sort(
    (a, b) => Number(b.disputed) - Number(a.disputed) || b.sources - a.sources || b.best.confidence - a.best.confidence,
  );
  return rows.slice(0, MOST_CLAIMS).map(({ group, best, disputed }) => {
    const words: Readonly<Record<string, string>> = wording.words.claimSign;
    const { cause, effect, condition } = best.detail;
    const sign = words[best.property] ?? best.property;
    return {
      cause: String(cause),
      sign: best.property as PolicyClaim['sign'],
      signText: sign,
      effect: String(effect),
      ...(condition !== undefined && { condition: String(condition) }),
      disputed,
      hedge: best.hedge,
      who: wording.who(group.slice(0, SOURCES)).text,
      cites: citing.citeStatements(group.slice(0, SOURCES), sentence(`${cause} ${sign} ${effect}`)),
    };
  });
}

/** The topics of a claim; where the vocabulary knows none, its words. */
function topics({ detail }: Statement): string {
  const plain = (text: unknown): string => String(text).toLowerCase();
  return `${plain(detail['causeTopic'] ?? detail['cause'])}\t${plain(detail['effectTopic'] ?? detail['effect'])}`;
}
