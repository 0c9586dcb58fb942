import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { NetworkDrawing } from '../../../api/index.js';
import { Loading } from '../../parts/states.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useKeys } from '../../shell/keys.js';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { Export } from './export.js';
import { KEY_WORDS } from './key-words.js';
import type { Layout } from './layout/use-layout.js';
import { Legend } from './legend.js';
import type { Lit } from './lit.js';
import type { Palette } from './look.js';
import { type Coding, marksOf } from './marks.js';
import { withLargestPart } from './parts.js';
import type { OnScreen } from './renderer.js';
import { nextActor } from './walk.js';
import { NETWORK } from './words.js';

const Drawing = lazy(() => import('./drawing.js').then((module) => ({ default: module.Drawing })));

interface StageProps {
  drawing: NetworkDrawing;
  layout: Layout | undefined;
  coding: Coding;
  palette: Palette;
  lit: Lit | undefined;
  address: Address;
  screen: OnScreen | undefined;
  onReady(screen: OnScreen | undefined): void;
  onAnew(): void;
}

/** The drawing with its legend and buttons, and the keys by which one walks over it. */
export function Stage({ drawing, layout, coding, palette, lit: asked, address, screen, onReady, onAnew }: StageProps) {
  const say = useWords(NETWORK);
  const term = useWords(VOCABULARY);
  const [, go] = useLocation();
  const [said, setSaid] = useState('');
  // While a new drawing is laid out the one before stays, with its own marks.
  const shown = layout?.of ?? drawing;
  const marks = useMemo(
    () => marksOf(shown, codingOf(shown, drawing, coding), palette),
    [shown, drawing, coding, palette],
  );
  const lit = useMemo(() => (asked?.parts ? withLargestPart(shown, asked) : asked), [shown, asked]);
  const chosen = address.get('actor');
  const choose = (actor: string | undefined) => address.set({ actor, pair: undefined }, { replace: true });
  const key = useWords(KEY_WORDS);
  const frame = useRef<HTMLDivElement>(null);
  useKeys([
    { keys: 'd', title: key('toDrawing'), run: () => frame.current?.focus() },
    { keys: 'arrows', title: key('walk') },
    { keys: 'enter', title: key('profile') },
    { keys: 'escape', title: key('letGo') },
    { keys: 'plus', title: say('closer') },
    { keys: '-', title: say('farther') },
    { keys: '0', title: say('fit') },
  ]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const { key } = event;
    const camera = screen?.renderer.getCamera();
    if (key === 'Escape') choose(undefined);
    else if (key === 'Enter' && chosen) go(`/entities/${encodeURIComponent(chosen)}`);
    else if (key === '+') void camera?.animatedZoom();
    else if (key === '-') void camera?.animatedUnzoom();
    else if (key === '0') void camera?.animatedReset();
    else if (layout && key.startsWith('Arrow')) {
      const next = nextActor(layout, chosen, key);
      if (next === undefined) return;
      choose(shown.actors.id[next]);
      const { name, kind, degree } = shown.actors;
      setSaid(say('walked', { name: name[next]!, kind: term(kind[next]!), ties: degree[next]! }));
    } else return;
    event.preventDefault();
  };
  return (
    <figure className="network-stage">
      <div
        ref={frame}
        className="network-frame"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one walks over it by arrow keys.
        tabIndex={0}
        aria-label={`${say('drawing')}. ${say('drawingKeys')}`}
        onKeyDown={onKeyDown}
      >
        <Suspense fallback={<Loading />}>
          {layout && (
            <Drawing
              layout={layout}
              marks={marks}
              palette={palette}
              lit={lit}
              chosen={chosen}
              onActor={choose}
              onLine={(one, other) => address.set({ pair: `${one},${other}` })}
              onReady={onReady}
            />
          )}
        </Suspense>
        {!layout?.done && (
          <p className="network-settling" role="status">
            {say('settling')}
          </p>
        )}
        <div className="network-buttons">
          <button
            type="button"
            aria-label={say('closer')}
            onClick={() => void screen?.renderer.getCamera().animatedZoom()}
          >
            +
          </button>
          <button
            type="button"
            aria-label={say('farther')}
            onClick={() => void screen?.renderer.getCamera().animatedUnzoom()}
          >
            −
          </button>
          <button type="button" onClick={() => void screen?.renderer.getCamera().animatedReset()}>
            {say('fit')}
          </button>
        </div>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <figcaption>
        <Legend drawing={shown} coding={coding} palette={palette} />
        <div className="row">
          {screen && (
            <Export screen={screen} drawing={shown} marks={marks} coding={coding} palette={palette} lit={lit} />
          )}
          <button type="button" className="quiet" onClick={onAnew}>
            {say('anew')}
          </button>
        </div>
      </figcaption>
    </figure>
  );
}

/** The coding for a drawing that is being replaced: its measures are those of the new one, so it has its own degree. */
function codingOf(shown: NetworkDrawing, newest: NetworkDrawing, coding: Coding): Coding {
  return shown === newest ? coding : { ...coding, values: new Map([['degree', shown.actors.degree]]) };
}
