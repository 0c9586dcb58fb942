import { readFileSync } from 'node:fs';
import type { Statement } from '../../case/index.js';
import { STANDARDS, type StandardId } from './types.js';

interface Standard {
  id: StandardId;
  schemata: ReadonlySet<string>;
  incidents: ReadonlySet<string>;
  words: RegExp;
}

let standards: Standard[] | undefined;

function all(): Standard[] {
  standards ??= readFileSync(new URL('./standards.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [id, schemata, incidents, words] = line.split('\t') as [string, string, string, string];
      const list = (cell: string) => new Set(cell === '-' ? [] : cell.split('|'));
      return {
        id: STANDARDS.find((one) => one === id)!,
        schemata: list(schemata),
        incidents: list(incidents),
        words: new RegExp(`(?<!\\p{L})(?:${words})`, 'iu'),
      };
    });
  return standards;
}

/** Relations that tell of violence or crime by themselves; the words of a quote count for these only. */
const GRAVE: ReadonlySet<string> = new Set(['Attack', 'Corruption', 'IllicitFlow', 'Incident']);
/** Ties that matter only where the other end is a criminal or an armed group. */
const BY_END: ReadonlySet<string> = new Set(['Support', 'Alliance', 'Payment']);

/** The kind of standard that a statement may bear on; undefined: none. */
export function standardOf(
  { schema, quote }: Statement,
  incident: string | undefined,
  withIllicit: boolean,
): Standard | undefined {
  if (BY_END.has(schema) && !withIllicit) return undefined;
  const isGrave = GRAVE.has(schema);
  return all().find(
    ({ id, schemata, incidents, words }) =>
      schemata.has(schema) ||
      (schema === 'Incident' && incident !== undefined && incidents.has(incident)) ||
      (isGrave && (id === 'gross-violation' || schema === 'Incident') && words.test(quote)),
  );
}
