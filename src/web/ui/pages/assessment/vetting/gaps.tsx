import type { VettingDossier } from '../../../../api/index.js';
import { useWords } from '../../../shell/words.js';
import { VETTING } from './words.js';

/** What is missing before one could decide in good conscience. */
export function Gaps({ missing, setAside }: Pick<VettingDossier, 'missing' | 'setAside'>) {
  const say = useWords(VETTING);
  return (
    <section className="panel" aria-labelledby="vetting-gaps">
      <h2 id="vetting-gaps">{say('gaps')}</h2>
      {missing.length === 0 && <p className="soft">{say('noGaps')}</p>}
      <ul>
        {missing.map(({ what, n }) => (
          <li key={what}>{say(`gap-${what}`, { n })}</li>
        ))}
      </ul>
      {setAside > 0 && <p className="soft">{say('setAside', { n: setAside })}</p>}
    </section>
  );
}
