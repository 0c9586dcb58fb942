import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Commands that extract, and so read lexicons: for the others a case's lexicons are of no account. */
const EXTRACTING = new Set(['assess', 'read', 'extract', 'mentions', 'serve', 'worker']);

/**
 * The folder of the user's own lexicons that a command line names: `--lexicons DIR`, else what `ATALAYA_LEXICONS` says,
 * else `lexicons/` in the folder of the case where there is one. Found before any command is loaded, since the stage that
 * extracts makes its tables of the lexicons as it is loaded.
 */
export function lexiconFolder(args: readonly string[], fromEnvironment: string | undefined): string | undefined {
  const told = optionValue(args, '--lexicons');
  if (told !== undefined) return told;
  if (!EXTRACTING.has(args[0] ?? '')) return undefined;
  if (fromEnvironment) return fromEnvironment;
  const location =
    optionValue(args, '--case') ??
    (args[0] === 'assess' ? join(optionValue(args, '--out') ?? 'assessment', 'case') : undefined);
  if (location === undefined || /^[a-z][a-z0-9+.-]+:\/\//i.test(location)) return undefined;
  const folder = join(location, 'lexicons');
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? folder : undefined;
}

/** The value of an option as it stands on a command line: `--name VALUE` or `--name=VALUE`; the last one counts. */
function optionValue(args: readonly string[], name: string): string | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  for (let at = options.length - 1; at >= 0; at--) {
    if (options[at] === name) return options[at + 1];
    if (options[at]!.startsWith(`${name}=`)) return options[at]!.slice(name.length + 1);
  }
  return undefined;
}
