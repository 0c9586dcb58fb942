import { useRef, useState } from 'react';
import type { Job, Upload } from '../../../api/index.js';
import { change, send } from '../../shell/api.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { megabytes } from './bytes.js';
import type { NamedFile } from './dropped-files.js';
import { CASE } from './words.js';

/** How far sending is. */
export interface Sending {
  at: number;
  files: number;
  name: string;
  done: number;
  all: number;
}

/** Sends files to the server, one by one, and has them read into the case. What is too large is named and left out. */
export function useUpload() {
  const say = useWords(CASE);
  const { attempt } = useUndo();
  const [sending, setSending] = useState<Sending>();
  const [refused, setRefused] = useState<{ name: string; why: string }[]>([]);
  const [note, setNote] = useState<string>();
  const stop = useRef<AbortController>(undefined);

  async function upload(files: readonly NamedFile[]): Promise<void> {
    setRefused([]);
    setNote(files.length ? undefined : say('nothingToSend'));
    if (!files.length || sending) return;
    const all = files.reduce((sum, { file }) => sum + file.size, 0);
    const begun = await attempt(() => change<Upload>('POST', '/uploads'));
    if (!begun) return;
    const { id, limits } = begun;
    if (all > limits.total) {
      setNote(say('allTooLarge', { all: megabytes(all), most: megabytes(limits.total) }));
      return void change('DELETE', `/uploads/${id}`);
    }
    const control = new AbortController();
    stop.current = control;
    const left: { name: string; why: string }[] = [];
    let done = 0;
    let received = 0;
    for (const [at, { file, name }] of files.entries()) {
      if (control.signal.aborted) break;
      setSending({ at: at + 1, files: files.length, name, done, all });
      done += file.size;
      if (file.size > limits.file) {
        left.push({ name, why: say('tooLarge', { most: megabytes(limits.file) }) });
        continue;
      }
      try {
        await send(`/uploads/${id}/files?name=${encodeURIComponent(name)}`, file, control.signal);
        received++;
      } catch (error) {
        if (!control.signal.aborted) left.push({ name, why: (error as Error).message });
      }
    }
    setSending(undefined);
    setRefused(left);
    if (control.signal.aborted || !received) {
      if (control.signal.aborted) setNote(say('stopped'));
      return void attempt(() => change('DELETE', `/uploads/${id}`));
    }
    await attempt(() => change<Job>('POST', `/uploads/${id}/take-in`));
  }

  return { upload, sending, refused, note, stop: () => stop.current?.abort() };
}
