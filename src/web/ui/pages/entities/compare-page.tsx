import { Link, useSearchParams } from 'wouter';
import type { PairComparison } from '../../../api/index.js';
import { PageHead } from '../../parts/page-head.js';
import { Answer, Empty } from '../../parts/states.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import { Comparison } from './comparison.js';
import { Decide } from './decide.js';
import { JUDGE } from './judge-words.js';
import { ENTITIES } from './words.js';

/** Two entities, named by the address, side by side. */
export function ComparePage() {
  const say = useWords(JUDGE);
  const list = useWords(ENTITIES);
  const [params] = useSearchParams();
  const [left, right] = [params.get('left') ?? '', params.get('right') ?? ''];
  const pair = useGet<PairComparison>(left && right ? withQuery('/pairs/compare', { left, right }) : undefined);
  return (
    <>
      <p className="entities-back">
        <Link href="/entities">← {list('backToList')}</Link>
      </p>
      <PageHead title={say('compareTitle')}>{say('compareLead')}</PageHead>
      {left && right ? (
        <Answer of={pair}>
          {(found) => (
            <>
              <Decide of={found} />
              <Comparison of={found} />
            </>
          )}
        </Answer>
      ) : (
        <Empty title={say('choose')}>
          <p>{say('chooseNext')}</p>
          <Link href="/entities/queue">{say('toQueue')}</Link>
        </Empty>
      )}
    </>
  );
}
