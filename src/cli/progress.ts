import type { Writable } from 'node:stream';

/** How far a job over files has come. */
export interface Progress {
  files: number;
  filesTotal: number;
  bytes: number;
  bytesTotal: number;
  /** The file under way. */
  current?: string;
}

/** A line that is written over as a job goes on, with counts, rate and time left. */
export interface ProgressLine {
  update: (progress: Progress) => void;
  /** Wipes the line: what is printed next begins on it. */
  end: () => void;
}

const EVERY = 100;
const WIDTH = 100;

/** A progress line on `errors`; on anything but a terminal (`interactive` false) it writes nothing. `now` is in ms. */
export function progressLine(errors: Writable, interactive: boolean, now: () => number = Date.now): ProgressLine {
  const start = now();
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    update(progress) {
      if (!interactive || now() - last < EVERY) return;
      last = now();
      shown = true;
      errors.write(`\r\u001b[K${describe(progress, (now() - start) / 1000)}`);
    },
    end() {
      if (shown) errors.write('\r\u001b[K');
      shown = false;
    },
  };
}

/** "12 of 40 files, 3.4 of 10.2 MB, 1.1 MB/s, 6 s left: name", cut to a terminal's width. */
export function describe(progress: Progress, seconds: number): string {
  const { files, filesTotal, bytes, bytesTotal, current } = progress;
  const parts = [`${files} of ${filesTotal} files`, `${megabytes(bytes)} of ${megabytes(bytesTotal)} MB`];
  if (bytes > 0 && seconds > 0) {
    const rate = bytes / seconds;
    parts.push(`${megabytes(rate)} MB/s`, `${duration((bytesTotal - bytes) / rate)} left`);
  }
  const line = parts.join(', ');
  return current === undefined ? line : `${line}: ${current.slice(-Math.max(10, WIDTH - line.length))}`;
}

function megabytes(bytes: number): string {
  const millions = bytes / 1_000_000;
  return millions.toFixed(millions < 10 ? 1 : 0);
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
}
