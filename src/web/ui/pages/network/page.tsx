import { useCallback, useMemo, useRef, useState } from 'react';
import type { NetworkDrawing } from '../../../api/index.js';
import { PageHead } from '../../parts/page-head.js';
import { Answer, Empty, Failure } from '../../parts/states.js';
import { useGet, withQuery } from '../../shell/api.js';
import { SHELL } from '../../shell/shell-words.js';
import { useWords } from '../../shell/words.js';
import { ActorCard } from './actor-card.js';
import { type Address, useAddress } from './address.js';
import { HiddenNote } from './hidden.js';
import { useLayout } from './layout/use-layout.js';
import { type Lit, LitContext, leadsBeyond } from './lit.js';
import { PairCard } from './pair-card.js';
import { usePalette } from './palette.js';
import { Panels } from './panels.js';
import type { OnScreen } from './renderer.js';
import { Stage } from './stage.js';
import { Tables } from './tables.js';
import { useCoding } from './use-coding.js';
import { NETWORK } from './words.js';

/** Most actors that are asked for beyond the filter: an address is no place for more. */
const MOST_ALSO = 150;

/** The page Network: the drawing or the same as tables, what is left out of it, and panels that ask things of it. */
export default function NetworkPage() {
  const page = useWords(SHELL);
  const say = useWords(NETWORK);
  const address = useAddress();
  const [lit, setLit] = useState<Lit>();
  const [also, setAlso] = useState('');
  const answer = useGet<NetworkDrawing>(withQuery('/network', { ...address.filter, also }));
  const base = useRef<NetworkDrawing>(undefined);
  if (answer.data && also === '') base.current = answer.data;
  // A path or a finding may lead over actors that the filter leaves out: they are drawn as long as they are lit.
  const light = useCallback((next: Lit | undefined) => {
    setLit(next);
    const beyond = next !== undefined && base.current !== undefined && leadsBeyond(base.current, next);
    setAlso(beyond ? [...next.actors].slice(0, MOST_ALSO).sort().join(',') : '');
  }, []);
  const table = address.get('view') === 'table';
  return (
    <LitContext value={light}>
      <PageHead
        title={page('network')}
        actions={
          <div className="row">
            <button type="button" aria-pressed={!table} onClick={() => address.set({ view: undefined })}>
              {say('picture')}
            </button>
            <button type="button" aria-pressed={table} onClick={() => address.set({ view: 'table' })}>
              {say('table')}
            </button>
          </div>
        }
      >
        {say('lead')}
      </PageHead>
      <Answer of={answer}>
        {(drawing) =>
          drawing.whole.actors === 0 ? (
            <Empty title={say('empty')}>{say('emptyNext')}</Empty>
          ) : (
            <Shown drawing={drawing} address={address} lit={lit} table={table} />
          )
        }
      </Answer>
    </LitContext>
  );
}

interface ShownProps {
  drawing: NetworkDrawing;
  address: Address;
  lit: Lit | undefined;
  table: boolean;
}

function Shown({ drawing, address, lit, table }: ShownProps) {
  const say = useWords(NETWORK);
  const palette = usePalette();
  const [round, setRound] = useState(0);
  const [screen, setScreen] = useState<OnScreen>();
  const layout = useLayout(table ? undefined : drawing, round);
  const { coding, error } = useCoding(drawing, address);
  const chosen = address.get('actor');
  const pair = useMemo(() => address.get('pair')?.split(','), [address]);
  return (
    <div className="network">
      <div className="network-main">
        <HiddenNote drawing={drawing} address={address} />
        {error && <Failure error={error} />}
        {drawing.actors.id.length === 0 ? (
          <Empty title={say('nobody')}>{say('nobodyNext')}</Empty>
        ) : table ? (
          <Tables drawing={drawing} address={address} coding={coding} />
        ) : (
          <Stage
            drawing={drawing}
            layout={layout}
            coding={coding}
            palette={palette}
            lit={lit}
            address={address}
            screen={screen}
            onReady={setScreen}
            onAnew={() => setRound(round + 1)}
          />
        )}
      </div>
      <div className="network-side">
        {pair?.length === 2 && <PairCard pair={[pair[0]!, pair[1]!]} address={address} />}
        {chosen && <ActorCard id={chosen} address={address} />}
        <Panels drawing={drawing} address={address} />
      </div>
    </div>
  );
}
