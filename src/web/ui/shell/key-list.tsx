import { Dialog } from '../parts/dialog.js';
import { useKeysInForce } from './keys.js';
import { SHELL } from './shell-words.js';
import { useWords } from './words.js';

/** The keys that work on this page. */
export function KeyList({ onClose }: { onClose(): void }) {
  const say = useWords(SHELL);
  const keys = useKeysInForce();
  return (
    <Dialog title={say('keysHint')} onClose={onClose}>
      <dl className="key-list">
        {keys.map(({ keys: name, title }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts of a page may use one key.
          <div key={at}>
            <dt>
              <kbd>{shownKey(name)}</kbd>
            </dt>
            <dd>{title}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** Names of keys as keyboards have them. */
const SIGNS: Readonly<Record<string, string>> = { arrows: '← ↑ → ↓', escape: 'Esc', enter: 'Enter', plus: '+' };

const shownKey = (name: string): string =>
  name
    .split('+')
    .map((part) => SIGNS[part] ?? part)
    .join(' ');
