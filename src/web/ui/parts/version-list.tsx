import type { ReactNode } from 'react';
import { useSettings } from '../shell/settings.js';
import { SHELL } from '../shell/shell-words.js';
import { useWords } from '../shell/words.js';

interface Props<T> {
  /** The newest first: it is the one that holds. */
  versions: readonly T[];
  /** What a version says, or what it changed. */
  render(version: T): ReactNode;
  onBringBack(version: T): void;
  /** Whether an older version can be brought back; all can unless told. */
  canBring?(version: T): boolean;
}

/** Every version of something that people write: who, when and what; an older one can be brought back. */
export function VersionList<T extends { at: string; who: string }>({
  versions,
  render,
  onBringBack,
  canBring = () => true,
}: Props<T>) {
  const say = useWords(SHELL);
  const { language } = useSettings();
  const when = (at: string) => new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ol className="plain">
      {versions.map((version, place) => (
        <li key={version.at} className="version">
          <div className="soft">
            {version.who}, {when(version.at)}
          </div>
          {render(version)}
          {place > 0 && canBring(version) && (
            <button type="button" onClick={() => onBringBack(version)}>
              {say('bringBack')}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
