import type { PerspectiveRow, ThreatRow } from '../../../../api/index.js';
import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';

/** Where sides see a threat alike or apart, and what that means for working together; the widest gap first. */
export function Parting({ threat: { divergence }, sides }: { threat: ThreatRow; sides: readonly PerspectiveRow[] }) {
  const say = useWords(WORDS);
  if (divergence.length === 0) return null;
  const title = (id: string) => sides.find((side) => side.id === id)?.title ?? id;
  const widest = divergence.toSorted((a, b) => b.score - a.score);
  return (
    <section aria-label={say('parts')}>
      <h3>{say('parts')}</h3>
      <ul className="plain threats-parting">
        {widest.map(({ between: [a, b], relation, more, rests }) => (
          <li key={`${a} ${b}`} className={relation}>
            <span className="soft">
              {title(a)} / {title(b)}
              {rests === 'assumptions' && ` (${say('assumedParting')})`}
            </span>
            <br />
            {say(relation, { more: title(more) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
