import { useState } from 'react';
import { keepOwnName, ownName, signsIn } from '../../../shell/own-name.js';
import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';

/** Asks once for the name of whoever writes, where nobody signs in: it stands on the cover and with what they decide. */
export function PreparedBy({ onKeep }: { onKeep(name: string): void }) {
  const say = useWords(WORDS);
  const [name, setName] = useState(ownName);
  if (signsIn()) return null;
  const keep = () => {
    const given = name.trim();
    if (given === ownName()) return;
    keepOwnName(given);
    onKeep(given);
  };
  return (
    <label title={say('preparedByWhy')}>
      {say('preparedBy')}
      <input
        className="assessment-name"
        autoComplete="name"
        maxLength={80}
        placeholder={say('yourName')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
    </label>
  );
}
