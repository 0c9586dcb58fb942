import { useState } from 'react';
import { Dialog } from '../parts/dialog.js';
import { useCommandsOffered } from './commands.js';
import { plain } from './plain.js';
import { SHELL } from './shell-words.js';
import { useWords } from './words.js';

/** The command palette: type some letters of what is wanted, choose by arrows, Enter runs it. */
export function Palette({ onClose }: { onClose(): void }) {
  const say = useWords(SHELL);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const asked = plain(typed).split(/\s+/).filter(Boolean);
  const found = useCommandsOffered().filter(({ title }) => asked.every((word) => plain(title).includes(word)));
  const chosen = Math.min(at, Math.max(0, found.length - 1));
  const run = (index: number) => {
    const command = found[index];
    onClose();
    command?.run();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, chosen + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1));
    else if (event.key === 'Enter') run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={say('commands')} onClose={onClose}>
      <input
        autoFocus
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[chosen] ? `palette-${chosen}` : undefined}
        aria-label={say('commandsHint')}
        placeholder={say('commandsHint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" className="palette-list" role="listbox" aria-label={say('commands')}>
        {found.map(({ id, title }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows and Enter are handled by the field above.
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option in hand.
          <div
            key={id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => run(index)}
          >
            {title}
          </div>
        ))}
      </div>
      {!found.length && <p>{say('noCommand')}</p>}
    </Dialog>
  );
}
