import type { NetworkDrawing } from '../../../api/index.js';
import { useCommands } from '../../shell/commands.js';
import { SHELL } from '../../shell/shell-words.js';
import { useWords } from '../../shell/words.js';
import { Actors } from './actors.js';
import { type Address, PANELS } from './address.js';
import { Filters } from './filters.js';
import { Findings } from './findings.js';
import { Measures } from './measures.js';
import { Paths } from './paths.js';
import { WhatIf } from './what-if.js';
import { NETWORK } from './words.js';

/** The panels beside the drawing, one at a time: what is shown, and what is asked of it. */
export function Panels({ drawing, address }: { drawing: NetworkDrawing; address: Address }) {
  const say = useWords(NETWORK);
  const page = useWords(SHELL);
  const { panel, set } = address;
  useCommands([
    ...PANELS.map((each) => ({
      id: `network ${each}`,
      title: `${page('network')}: ${say(each)}`,
      run: () => set({ panel: each }),
    })),
    ...(['picture', 'table'] as const).map((each) => ({
      id: `network ${each}`,
      title: `${page('network')}: ${say(each)}`,
      run: () => set({ view: each === 'table' ? 'table' : undefined }),
    })),
  ]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!way) return;
    event.preventDefault();
    const next = PANELS[(PANELS.indexOf(panel) + way + PANELS.length) % PANELS.length]!;
    set({ panel: next }, { replace: true });
    document.getElementById(`network-tab-${next}`)?.focus();
  };
  return (
    <section className="panel network-panels">
      <div role="tablist" aria-label={say('panel')} className="network-tabs" onKeyDown={onKeyDown}>
        {PANELS.map((each) => (
          <button
            key={each}
            id={`network-tab-${each}`}
            type="button"
            role="tab"
            className="quiet"
            aria-selected={each === panel}
            aria-controls="network-panel"
            tabIndex={each === panel ? 0 : -1}
            onClick={() => set({ panel: each })}
          >
            {say(each)}
          </button>
        ))}
      </div>
      <div id="network-panel" role="tabpanel" aria-labelledby={`network-tab-${panel}`}>
        {panel === 'filters' && <Filters address={address} drawing={drawing} />}
        {panel === 'measures' && <Measures drawing={drawing} address={address} />}
        {panel === 'paths' && <Paths address={address} drawing={drawing} />}
        {panel === 'findings' && <Findings address={address} />}
        {panel === 'what-if' && <WhatIf address={address} />}
        {panel === 'actors' && <Actors drawing={drawing} address={address} />}
      </div>
    </section>
  );
}
