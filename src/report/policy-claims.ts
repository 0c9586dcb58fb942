import type { Statement } from '../case/index.js';
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
export function policyClaims({ snapshot, wording }: Analysis, citing: Citing): PolicyClaim[] {
  const claims = snapshot.statements.filter(({ kind, hedge }) => kind === 'claim' && hedge !== 'denied');
  const groups = groupBy(claims, (claim) => `${topics(claim)}\t${claim.property}`);
  const signs = new Map<string, Set<string>>();
  for (const claim of claims) {
    const key = topics(claim);
    signs.set(key, (signs.get(key) ?? new Set()).add(claim.property));
  }
  const rows = [...groups.values()].map((group) => {
    const best = group.reduce((a, b) => (b.confidence > a.confidence ? b : a));
    const sources = new Set(group.map(({ documentId }) => documentId)).size;
    return { group, best, sources, disputed: areOpposite(signs.get(topics(best))!) };
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

/** Whether the directions claimed of one effect cannot all hold. */
const areOpposite = (signs: ReadonlySet<string>): boolean =>
  ['raises', 'lowers', 'no effect'].filter((sign) => signs.has(sign)).length > 1;
