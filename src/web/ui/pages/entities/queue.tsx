import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { PairComparison, PairQueue } from '../../../api/index.js';
import { PageHead } from '../../parts/page-head.js';
import { Answer, Empty } from '../../parts/states.js';
import { get, queries, useGet, withQuery } from '../../shell/api.js';
import { useKeys } from '../../shell/keys.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { Comparison } from './comparison.js';
import { Decide } from './decide.js';
import { JUDGE } from './judge-words.js';
import type { Verdict } from './judging.js';
import { ENTITIES } from './words.js';

type Waiting = PairQueue['pairs'][number];

const keyOf = ({ left, right }: { left: string; right: string }) => `${left}.${right}`;
const pathOf = ({ left, right }: { left: string; right: string }) => withQuery('/pairs/compare', { left, right });

/** The doubtful pairs, most useful first, decided by keys alone; the address names the pair in hand. */
export function Queue() {
  const say = useWords(JUDGE);
  const list = useWords(ENTITIES);
  const queue = useGet<PairQueue>('/pairs');
  return (
    <>
      <p className="entities-back">
        <Link href="/entities">← {list('backToList')}</Link>
      </p>
      <PageHead title={say('queueTitle')}>{say('queueLead')}</PageHead>
      <Answer of={queue}>
        {(found) =>
          found.pairs.length > 0 ? (
            <InHand queue={found} />
          ) : (
            <Empty title={say('queueEmpty')}>
              <p>{say('queueEmptyNext')}</p>
              <Link href="/entities">{list('backToList')}</Link>
            </Empty>
          )
        }
      </Answer>
    </>
  );
}

function InHand({ queue: { pairs, decided, open } }: { queue: PairQueue }) {
  const say = useWords(JUDGE);
  const { undo } = useUndo();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('pair');
  const at = useRef(0);
  const found = pairs.findIndex((pair) => keyOf(pair) === wanted);
  // A pair that is gone was decided or settled by another decision: what came after it is next.
  if (found >= 0) at.current = found;
  const index = Math.min(at.current, pairs.length - 1);
  const current = pairs[index]!;
  const following = pairs[(index + 1) % pairs.length]!;
  const pressed = useRef<Verdict>(undefined);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  // The pair in hand is in the address from the first: sent to a colleague, it shows the same two.
  const here = keyOf(current);
  useEffect(() => {
    // One that is named there is left alone: a pair that was taken back comes with the next list.
    if (wanted === null) setParams({ pair: here }, { replace: true });
  }, [here, wanted, setParams]);
  const goTo = (pair: Waiting) => setParams({ pair: keyOf(pair) }, { replace: true });
  const move = (step: number) => {
    pressed.current = undefined;
    goTo(pairs[(index + step + pairs.length) % pairs.length]!);
  };
  useKeys([
    { keys: 'n', title: say('next'), run: () => move(1) },
    { keys: 'p', title: say('previous'), run: () => move(-1) },
    { keys: 'z', title: say('takeBack'), run: () => void undo() },
  ]);
  const next = pathOf(following);
  useEffect(() => {
    // The next pair is there when this one is decided.
    void queries.prefetchQuery({ queryKey: [next], queryFn: ({ signal }) => get<PairComparison>(next, signal) });
  }, [next]);
  const shown = useGet<PairComparison>(pathOf(current));
  const [all, part] = [decided + open, decided];
  return (
    <>
      <div className="entities-progress">
        <progress max={all} value={part} aria-label={say('progress', { decided: part, all })} />
        <span role="status">{say('progress', { decided: part, all })}</span>
        <span className="row">
          <button type="button" onClick={() => move(-1)}>
            {say('previous')} <kbd>P</kbd>
          </button>
          <button type="button" onClick={() => move(1)}>
            {say('next')} <kbd>N</kbd>
          </button>
        </span>
      </div>
      <Answer of={shown}>
        {(pair) => (
          <div className={shown.isPlaceholderData ? 'entities-waiting' : undefined} aria-busy={shown.isPlaceholderData}>
            {!shown.isPlaceholderData && (
              <Decide
                key={keyOf(current)}
                of={pair}
                at={pressed.current}
                onDone={(verdict) => {
                  pressed.current = verdict;
                  if (pairs.length > 1) goTo(following);
                }}
                // Whoever has left the queue meanwhile stays where they are.
                onUndone={() => isHere.current && goTo(current)}
              />
            )}
            <Comparison of={pair} />
          </div>
        )}
      </Answer>
    </>
  );
}
