import type { ExplanationHistory } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { Answer } from '../../../parts/states.js';
import { useGet } from '../../../shell/api.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { useExplanationDeed } from './deeds.js';
import { WORDS } from './words.js';

/** Every version of a table: who, when, what it came to; each can be brought back. */
export function TableHistory({ name, onClose }: { name: string; onClose(): void }) {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const carryOut = useExplanationDeed(name);
  const history = useGet<ExplanationHistory>(`/explanations/${name}/history`);
  return (
    <Dialog title={say('versions')} onClose={onClose}>
      <Answer of={history}>
        {({ versions }) => (
          <ol className="plain">
            {versions.map(({ position, at, who, hypotheses, evidence, leading }, place) => (
              <li key={position} className="judging-version">
                <div className="soft">{say('version', { who, when: new Date(at).toLocaleString(language) })}</div>
                <p>{say('versionSays', { hypotheses, evidence, leading: leading.join(', ') || '–' })}</p>
                {place > 0 && (
                  <button
                    type="button"
                    onClick={() => void carryOut({ do: 'restore', position }, () => say('broughtBack')).then(onClose)}
                  >
                    {say('bringBack')}
                  </button>
                )}
              </li>
            ))}
          </ol>
        )}
      </Answer>
    </Dialog>
  );
}
