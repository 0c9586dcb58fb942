import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../model/index.js';

/** How a relation is said: by whom to whom, and where the text names nobody as its source. */
export interface RolePhrase {
  /** `SCHEMA role`, the same for every role that is said alike. */
  key: string;
  /** An event happened once; a state holds as of the date of its source. */
  kind: 'event' | 'state';
  named: Record<Language, string>;
  unnamed?: Record<Language, string>;
}

const PHRASES = readPhrases();

function readPhrases(): Map<string, RolePhrase> {
  const phrases = new Map<string, RolePhrase>();
  const inLanguages = (cells: string[]) =>
    Object.fromEntries(LANGUAGES.map((language, i) => [language, cells[i]!])) as Record<Language, string>;
  for (const line of readFileSync(new URL('./roles.tsv', import.meta.url), 'utf8').split('\n')) {
    if (!line || line.startsWith('#') || line.startsWith('schema\t')) continue;
    const [schema, role, kind, ...cells] = line.split('\t');
    const key = `${schema} ${role}`;
    const unnamed = cells[3] ? inLanguages(cells.slice(3)) : undefined;
    phrases.set(key, { key, kind: kind as RolePhrase['kind'], named: inLanguages(cells), ...(unnamed && { unnamed }) });
  }
  return phrases;
}

/** Incidents tie their perpetrator to target or victim; their type says how. */
const OF_INCIDENT: Record<string, string> = {
  killing: 'kills',
  bombing: 'bombs',
  arson: 'bombs',
  kidnapping: 'kidnaps',
  threat: 'threatens',
  extortion: 'extorts',
};

/** What is done to the body of a person: a firm or a group is attacked, not killed. */
const BODILY = new Set(['kills', 'wounds', 'kidnaps']);

/**
 * The phrase for `role` of `schema`; the general one of the schema where the role has none of its own, or none that fits
 * a target of the schema `target`.
 */
export function rolePhrase(schema: string, role: string, target = 'Person'): RolePhrase {
  const word = OF_INCIDENT[role] ?? role;
  const own = BODILY.has(word) && target !== 'Person' ? undefined : PHRASES.get(`${schema} ${word}`);
  const general = PHRASES.get(`${schema} *`);
  if (!own && !general) throw new Error(`roles.tsv has no line for ${schema}`);
  return own ?? general!;
}

/** Every phrase of the table, for its tests. */
export const ROLE_PHRASES: readonly RolePhrase[] = [...PHRASES.values()];
