import { useRef, useState } from 'react';
import { useCommands } from '../../shell/commands.js';
import { useWords } from '../../shell/words.js';
import { megabytes } from './bytes.js';
import { droppedFiles, pickedFiles } from './dropped-files.js';
import { useUpload } from './use-upload.js';
import { CASE } from './words.js';

const MEGABYTE = 2 ** 20;

/** Where files and folders are dropped, or chosen; and how far sending them is. */
export function DropZone() {
  const say = useWords(CASE);
  const { upload, sending, refused, note, stop } = useUpload();
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useCommands([
    { id: 'case files', title: say('files'), run: () => files.current?.click() },
    { id: 'case folder', title: say('folder'), run: () => folder.current?.click() },
  ]);
  const picked = (event: React.ChangeEvent<HTMLInputElement>) => {
    void upload(pickedFiles(event.target.files));
    event.target.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same by keyboard.
    <div
      className={`case-drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(upload);
      }}
    >
      {sending ? (
        <div role="status">
          <p>{say('sending', { at: sending.at, files: sending.files, name: sending.name })}</p>
          <progress
            aria-label={say('sending', { at: sending.at, files: sending.files, name: '' })}
            max={sending.all || 1}
            value={sending.done}
          />
          <p className="soft">{say('sent', { done: megabytes(sending.done), all: megabytes(sending.all) })}</p>
          <button type="button" onClick={stop}>
            {say('stop')}
          </button>
        </div>
      ) : (
        <>
          <p className="case-drop-title">{say(over ? 'dropNow' : 'drop')}</p>
          <div className="row">
            <button type="button" className="primary" onClick={() => files.current?.click()}>
              {say('files')}
            </button>
            <button type="button" onClick={() => folder.current?.click()}>
              {say('folder')}
            </button>
          </div>
          <p className="soft">
            {say('formats', { file: megabytes(200 * MEGABYTE), total: megabytes(2048 * MEGABYTE) })}
          </p>
        </>
      )}
      <input
        ref={files}
        className="case-picker"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={say('files')}
        onChange={picked}
      />
      <input
        ref={folder}
        className="case-picker"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={say('folder')}
        onChange={picked}
        {...{ webkitdirectory: '' }}
      />
      {note && <p role="alert">{note}</p>}
      {refused.length > 0 && (
        <div role="alert">
          <p>
            <strong>{say('notSent', { count: refused.length })}</strong>
          </p>
          <ul>
            {refused.map(({ name, why }) => (
              <li key={name}>
                {name}: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
