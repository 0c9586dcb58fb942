import { useEffect, useState } from 'react';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { NETWORK } from './words.js';

/** Milliseconds without a move after which a slider counts as let go. */
const STILL = 250;

/** The time slider: first and last year, and whether what has no date stays. */
export function Period({ address, years }: { address: Address; years: readonly number[] }) {
  const say = useWords(NETWORK);
  const [first, last] = years;
  const asked = [address.get('since'), address.get('until')].map((date) => Number(date?.slice(0, 4)) || undefined);
  const [since, setSince] = useState(asked[0]);
  const [until, setUntil] = useState(asked[1]);
  const { set } = address;
  // The address may change under the sliders: by the browser's way back, or by the button that clears the filter.
  const [seen, setSeen] = useState(String(asked));
  if (seen !== String(asked)) {
    setSeen(String(asked));
    setSince(asked[0]);
    setUntil(asked[1]);
  }
  useEffect(() => {
    const parts = {
      since: since === undefined || since === first ? undefined : String(since),
      until: until === undefined || until === last ? undefined : String(until),
    };
    if (parts.since === address.get('since') && parts.until === address.get('until')) return undefined;
    const timer = setTimeout(() => set(parts, { replace: true }), STILL);
    return () => clearTimeout(timer);
  }, [since, until, first, last, set, address]);
  if (first === undefined || last === undefined) return <p className="soft">{say('noDates')}</p>;
  return (
    <fieldset>
      <legend>{say('period')}</legend>
      <label className="network-slider">
        {say('since')} <span>{since ?? first}</span>
        <input
          type="range"
          min={first}
          max={last}
          value={since ?? first}
          onChange={({ target }) => {
            setSince(Number(target.value));
            if ((until ?? last) < Number(target.value)) setUntil(Number(target.value));
          }}
        />
      </label>
      <label className="network-slider">
        {say('until')} <span>{until ?? last}</span>
        <input
          type="range"
          min={first}
          max={last}
          value={until ?? last}
          onChange={({ target }) => {
            setUntil(Number(target.value));
            if ((since ?? first) > Number(target.value)) setSince(Number(target.value));
          }}
        />
      </label>
      <label>
        <input
          type="checkbox"
          checked={address.get('undated') !== 'no'}
          onChange={({ target }) => set({ undated: target.checked ? undefined : 'no' })}
        />
        {say('undated')}
      </label>
    </fieldset>
  );
}
