import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MEMBER_SEPARATOR, UserError } from '../../model/index.js';
import type { UploadLimits } from '../api/index.js';

const MEGABYTE = 2 ** 20;

/** What is taken at most, unless told otherwise: a file as large as a reader opens, an upload of two gigabytes. */
export const UPLOAD_LIMITS: UploadLimits = { file: 200 * MEGABYTE, total: 2048 * MEGABYTE, files: 10_000 };

/** How long no byte may come before a file is given up, and how long an upload waits to be taken in: milliseconds. */
export const PATIENCE = { silence: 20_000, idle: 30 * 60_000 };

/** A refusal of a file, with the HTTP status that says so to programs. */
export class UploadRefused extends UserError {
  constructor(
    message: string,
    readonly status: 408 | 413,
  ) {
    super(message);
  }
}

interface Pending {
  folder: string;
  bytes: number;
  /** The number of each folder that the sender named; its name is never part of a path. */
  folders: Map<string, number>;
  /** What the sender called each file, by where it lies. */
  named: Map<string, string>;
  expires: NodeJS.Timeout;
}

/**
 * Files on their way into the case. Each upload has a temporary folder of its own, that only this user may read. What
 * the sender calls a file is kept as a name; where it lies is chosen here.
 */
export class Uploads {
  readonly #pending = new Map<string, Pending>();

  constructor(
    readonly limits = UPLOAD_LIMITS,
    readonly patience = PATIENCE,
  ) {}

  /** Begins an upload; returns its id. */
  async begin(): Promise<string> {
    const id = randomUUID();
    const folder = await mkdtemp(join(tmpdir(), 'atalaya-upload-'));
    this.#pending.set(id, { folder, bytes: 0, folders: new Map(), named: new Map(), expires: this.#expiry(id) });
    return id;
  }

  /**
   * Keeps a file as it comes. `name` is the sender's, with the folders it lies in.
   * @throws UploadRefused where it is too large or comes too slowly; nothing of it stays
   */
  async receive(
    id: string,
    name: string,
    body: ReadableStream<Uint8Array> | null,
  ): Promise<{ name: string; size: number }> {
    const pending = this.#known(id);
    if (pending.named.size >= this.limits.files)
      throw new UploadRefused(`More than ${this.limits.files} files at once. Take them in by several uploads.`, 413);
    const { shown, folder, base } = placeOf(name);
    if (!pending.folders.has(folder)) pending.folders.set(folder, pending.folders.size + 1);
    const within = join(pending.folder, String(pending.folders.get(folder)).padStart(5, '0'));
    await mkdir(within, { recursive: true });
    const path = join(within, free(base, within, pending.named));
    pending.named.set(path, shown);
    try {
      const size = await this.#write(pending, shown, path, body);
      pending.expires.refresh();
      return { name: shown, size };
    } catch (error) {
      pending.named.delete(path);
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Hands an upload over to be taken in: its folder, and what its files are called. Who takes it removes it. */
  take(id: string): { folder: string; names: string[]; origin: (path: string) => string; remove: () => Promise<void> } {
    const { folder, named, expires } = this.#known(id);
    if (!named.size) throw new UserError('No file was received. Choose some files, and try again.');
    clearTimeout(expires);
    this.#pending.delete(id);
    return {
      folder,
      names: [...named.values()],
      origin: (path) => {
        const [file, ...members] = path.split(MEMBER_SEPARATOR);
        return [named.get(file!) ?? 'upload', ...members].join(MEMBER_SEPARATOR);
      },
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  }

  /** Forgets an upload with all that came. */
  async drop(id: string): Promise<void> {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (!pending) return;
    clearTimeout(pending.expires);
    await rm(pending.folder, { recursive: true, force: true });
  }

  async #write(
    pending: Pending,
    shown: string,
    path: string,
    body: ReadableStream<Uint8Array> | null,
  ): Promise<number> {
    const { file: most, total } = this.limits;
    let size = 0;
    const counted = new Transform({
      transform: (chunk: Uint8Array, _encoding, done) => {
        size += chunk.length;
        pending.bytes += chunk.length;
        silence.refresh();
        if (size > most) return done(new UploadRefused(`${shown} is larger than ${megabytes(most)}.${SPLIT}`, 413));
        if (pending.bytes > total)
          return done(new UploadRefused(`All files together are more than ${megabytes(total)}.${SPLIT}`, 413));
        done(null, chunk);
      },
    });
    const slow = new UploadRefused(
      `Nothing more of ${shown} came for ${this.patience.silence / 1000} seconds. Send it again when the connection is better.`,
      408,
    );
    const silence = setTimeout(() => counted.destroy(slow), this.patience.silence);
    try {
      const source = body ? Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]) : Readable.from([]);
      await pipeline(source, counted, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
      return size;
    } catch (error) {
      pending.bytes -= size;
      throw error;
    } finally {
      clearTimeout(silence);
    }
  }

  #known(id: string): Pending {
    const pending = this.#pending.get(id);
    if (!pending) throw new UserError('This upload is over, or was given up. Choose the files again.');
    return pending;
  }

  #expiry(id: string): NodeJS.Timeout {
    return setTimeout(() => void this.drop(id), this.patience.idle).unref();
  }
}

const SPLIT = ' Send less at once, or read it with `atalaya read` on the machine that holds the case.';

const megabytes = (bytes: number): string => `${Math.floor(bytes / MEGABYTE)} MB`;

/** Longest name of a file on disk, in UTF-16 units, well below what file systems take in bytes. */
const LONGEST_NAME = 80;

/** What no name shows: control signs, and orders that turn the writing round, so that fdp.exe reads as exe.pdf. */
const UNSHOWN = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Without half a sign, as a cut or a sender leaves it. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** A sender's name taken apart: what is shown, the folder it stands for, and a name that is safe on any disk. */
function placeOf(name: string): { shown: string; folder: string; base: string } {
  const parts = name
    .split(/[\\/]/)
    .map((part) => part.replace(UNSHOWN, '').trim())
    .filter((part) => part && part !== '.' && part !== '..')
    .slice(-12)
    .map((part) => whole(part.slice(0, 200)));
  const last = parts.at(-1) ?? 'file';
  // Hidden files are not read: who sends one means it to be.
  const safe =
    last
      .replace(/[<>:"|?*]/g, '_')
      .replace(/^\.+/, '')
      .normalize('NFC') || 'file';
  const ending = /(?:\.mapping)?\.\w{1,8}$/i.exec(safe)?.[0] ?? '';
  const base = safe.length <= LONGEST_NAME ? safe : whole(safe.slice(0, LONGEST_NAME - ending.length)) + ending;
  return { shown: parts.join('/') || 'file', folder: parts.slice(0, -1).join('/'), base };
}

/** A name that nothing in the folder has yet. */
function free(base: string, within: string, taken: ReadonlyMap<string, string>): string {
  let name = base;
  for (let at = 2; taken.has(join(within, name)); at++) name = base.replace(/(\.\w+)?$/, ` (${at})$1`);
  return name;
}
