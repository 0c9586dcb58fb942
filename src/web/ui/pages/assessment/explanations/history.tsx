import type { ExplanationHistory } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { Answer } from '../../../parts/states.js';
import { VersionList } from '../../../parts/version-list.js';
import { useGet } from '../../../shell/api.js';
import { useWords } from '../../../shell/words.js';
import { useExplanationDeed } from './deeds.js';
import { WORDS } from './words.js';

/** Every version of a table: who, when, what it came to; each can be brought back. */
export function TableHistory({ name, onClose }: { name: string; onClose(): void }) {
  const say = useWords(WORDS);
  const carryOut = useExplanationDeed(name);
  const history = useGet<ExplanationHistory>(`/explanations/${name}/history`);
  return (
    <Dialog title={say('versions')} onClose={onClose}>
      <Answer of={history}>
        {({ versions }) => (
          <VersionList
            versions={versions}
            render={({ hypotheses, evidence, leading }) => (
              <p>{say('versionSays', { hypotheses, evidence, leading: leading.join(', ') || '–' })}</p>
            )}
            onBringBack={({ position }) =>
              void carryOut({ do: 'restore', position }, () => say('broughtBack')).then(onClose)
            }
          />
        )}
      </Answer>
    </Dialog>
  );
}
