import { toldByReader } from '../parts/reader-sentences.js';
import { ROLES } from '../parts/roles.js';
import { ASSESSMENT } from './assessment.js';
import { CASE } from './case.js';
import { FILES } from './files.js';
import { FINDINGS } from './findings.js';
import { FOCUS } from './focus.js';
import { HISTORIES } from './histories.js';
import { MAP } from './map.js';
import { NETWORK } from './network.js';
import { POLICY } from './policy.js';
import { SERVER } from './server.js';
import { TABLES } from './tables.js';
import type { FormIn } from './tell.js';
import { TERMS } from './terms.js';
import type { Sentence } from './types.js';

/** Every sentence that the program may say to a person of the workbench, by area. */
export const SENTENCES: readonly Sentence[] = [
  ...SERVER,
  ...CASE,
  ...TABLES,
  ...NETWORK,
  ...FINDINGS,
  ...HISTORIES,
  ...TERMS,
  ...MAP,
  ...FOCUS,
  ...POLICY,
  ...ASSESSMENT,
  ...FILES,
];

const KNOWN = new Map(SENTENCES.map(([en, es, pt]) => [en, { es, pt }]));

/** The form of a sentence in a language; roles, and what reading says of a file, are known too. */
export const formIn: FormIn = (form, language) =>
  language === 'en'
    ? form
    : (KNOWN.get(form)?.[language] ?? ROLES[form]?.[language === 'es' ? 0 : 1] ?? toldByReader(form, language));
