import { toldByReader } from '../parts/reader-sentences.js';
import { ASSESSMENT } from './assessment.js';
import { CASE } from './case.js';
import { FILES } from './files.js';
import { FOCUS } from './focus.js';
import { MAP } from './map.js';
import { NETWORK } from './network.js';
import { POLICY } from './policy.js';
import { SERVER } from './server.js';
import { TABLES } from './tables.js';
import type { FormIn } from './tell.js';
import type { Sentence } from './types.js';

/** Every sentence that the program may say to a person of the workbench, by area. */
export const SENTENCES: readonly Sentence[] = [
  ...SERVER,
  ...CASE,
  ...TABLES,
  ...NETWORK,
  ...MAP,
  ...FOCUS,
  ...POLICY,
  ...ASSESSMENT,
  ...FILES,
];

const KNOWN = new Map(SENTENCES.map(([en, es, pt]) => [en, { es, pt }]));

/** The form of a sentence in a language; what reading says of a file is known too. */
export const formIn: FormIn = (form, language) =>
  language === 'en' ? form : (KNOWN.get(form)?.[language] ?? toldByReader(form, language));
