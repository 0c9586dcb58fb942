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
 * What the sources say that measures and conditions do: cause, direction, effect, who claims it. Of the claims on the
 * same topics the surest is told, in its own words and by who says just that; others that say something alike are named
 * apart. What sources see in opposite ways comes first and says so.
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
    const { condition } = best.detail;
    const [cause, effect] = [plain(best.detail['cause']), plain(best.detail['effect'])];
    const sign = words[best.property] ?? best.property;
    const text = sentence(`${cause} ${sign} ${effect}`);
    const own = group.filter((claim) => said(claim) === said(best)).slice(0, SOURCES);
    const saidBy = new Set(own.map(({ documentId }) => documentId));
    const alike = group.filter(({ documentId }) => !saidBy.has(documentId)).slice(0, SOURCES);
    return {
      cause,
      sign: best.property as PolicyClaim['sign'],
      signText: sign,
      effect,
      ...(condition !== undefined && { condition: String(condition) }),
      disputed,
      hedge: best.hedge,
      who: wording.who(own).text,
      cites: citing.citeStatements(own, text),
      ...(alike.length > 0 && {
        alike: {
          text: wording.sentence(wording.words.alike, { who: wording.who(alike) }),
          cites: citing.citeStatements(alike, text),
        },
      }),
    };
  });
}

/** The topics of a claim; where the vocabulary knows none, its words. */
const topics = ({ detail }: Statement): string =>
  folded(detail['causeTopic'] ?? detail['cause'], detail['effectTopic'] ?? detail['effect']);

/** What a claim says, in its own words. */
const said = ({ detail }: Statement): string => folded(detail['cause'], detail['effect']);

const folded = (...texts: unknown[]): string => texts.map((text) => plain(text).toLowerCase()).join('\t');

/** Words of a text without the marks of emphasis that Markdown has. */
const plain = (text: unknown): string => String(text).replace(/(\*{1,2}|_{1,2})(?=\S)(.+?)(?<=\S)\1/g, '$2');
