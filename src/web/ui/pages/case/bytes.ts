const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** A number of bytes as people read it, in units of 1024. */
export function megabytes(bytes: number, language?: string): string {
  const unit = Math.min(UNITS.length - 1, bytes > 0 ? Math.floor(Math.log2(bytes) / 10) : 0);
  const value = bytes / 1024 ** unit;
  return `${value.toLocaleString(language, { maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0 })} ${UNITS[unit]}`;
}
