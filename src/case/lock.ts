import { randomBytes } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../model/index.js';

/** Who holds a lock. */
export interface Holder {
  pid: number;
  host: string;
  /** When the process started, where the system tells: process ids are used again. */
  started: string;
  nonce: string;
}

/** The lock is held by a process that lives, or of which this computer cannot tell whether it does. */
export class Held extends Error {
  readonly holder: Holder;
  constructor(holder: Holder) {
    super(`held by process ${holder.pid} on ${holder.host}`);
    this.holder = holder;
  }
}

/**
 * Takes the lock file `path` for this process and returns the function that gives it back. Making a hard link succeeds
 * for one process only, and the file is complete at once. The lock of a dead process is taken over by whoever first
 * takes the lock for doing so, a file named after that dead holder: a slow process cannot remove a faster one's lock.
 * @throws Held where another process, or this one, has it.
 */
export function takeLock(path: string): () => void {
  const nonce = randomBytes(8).toString('hex');
  const self: Holder = { pid: process.pid, host: hostname(), started: processOf(process.pid).started, nonce };
  const own = `${path}.${nonce}`;
  writeFileSync(own, JSON.stringify(self), { flag: 'wx', mode: 0o600 });
  try {
    while (!link(own, path)) {
      const holder = holderOf(path);
      if (!holder) continue;
      if (alive(holder)) throw new Held(holder);
      removeStale(path, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }
  sweep(path);
  return () => {
    if (holderOf(path)?.nonce === nonce) rmSync(path, { force: true });
  };
}

function removeStale(path: string, dead: Holder): void {
  const release = takeLock(`${path}.of-${dead.nonce}`);
  try {
    if (holderOf(path)?.nonce === dead.nonce) rmSync(path);
  } finally {
    release();
  }
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
  }
  // A file system without hard links, such as a memory stick's: exclusive creation, complete a moment later.
  try {
    writeFileSync(to, readFileSync(from), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** What the lock file says; null where it has just gone. */
function holderOf(path: string): Holder | null {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Holder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      if (!(error instanceof SyntaxError)) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
  throw new UserError(
    `The lock file ${path} cannot be understood. If no Atalaya is at work on this case, delete it and try again.`,
  );
}

function alive(holder: Holder): boolean {
  // Of another computer nothing can be known; its work is not to be risked.
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
  const { state, started } = processOf(holder.pid);
  if (state === 'Z' || state === 'X') return false;
  return started === '' || holder.started === '' || started === holder.started;
}

/** State and start of a process as Linux tells them; empty elsewhere. */
function processOf(pid: number): { state: string; started: string } {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything, brackets too; state is the first field after it, the start the 20th.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return { state: fields[0]!, started: `${boot} ${fields[19]}` };
  } catch {
    return { state: '', started: '' };
  }
}

/** Removes what processes left that died while taking the lock; none of it counts while this process has it. */
function sweep(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const holder = holderOf(join(folder, name));
    if (holder && !alive(holder)) rmSync(join(folder, name), { force: true });
  }
}
