import type { PerspectiveRow, ThreatHistory } from '../../../../api/index.js';
import { Dialog } from '../../../parts/dialog.js';
import { Answer } from '../../../parts/states.js';
import { VersionList } from '../../../parts/version-list.js';
import { useGet } from '../../../shell/api.js';
import { useWords } from '../../../shell/words.js';
import { useThreatDeed } from './deeds.js';
import { WORDS } from './words.js';

/** As many changes of one version are named. */
const TOLD = 6;

/** Every version of the register: who, when, what they did; each can be brought back. */
export function ThreatHistoryDialog({ sides, onClose }: { sides: readonly PerspectiveRow[]; onClose(): void }) {
  const say = useWords(WORDS);
  const carryOut = useThreatDeed();
  const history = useGet<ThreatHistory>('/threats/history');
  const title = (id: string | undefined) => sides.find((side) => side.id === id)?.title ?? id ?? '';
  const names = {
    added: 'vAdded',
    struck: 'vStruck',
    judged: 'vJudged',
    unjudged: 'vUnjudged',
    changed: 'vChanged',
  } as const;
  return (
    <Dialog title={say('versions')} onClose={onClose}>
      <Answer of={history}>
        {({ versions }) => (
          <VersionList
            versions={versions}
            render={({ threats, changes }) => (
              <>
                <ul>
                  {changes.slice(0, TOLD).map(({ kind, threat, perspective }) => (
                    <li key={`${kind} ${threat} ${perspective}`}>
                      {say(names[kind], { threat, side: title(perspective) })}
                    </li>
                  ))}
                  {changes.length > TOLD && <li>…</li>}
                </ul>
                <p className="soft">{say('versionSays', { count: threats })}</p>
              </>
            )}
            onBringBack={({ position }) => void carryOut({ do: 'restore', position }, say('broughtBack')).then(onClose)}
          />
        )}
      </Answer>
    </Dialog>
  );
}
