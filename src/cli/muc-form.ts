import type { Extraction, Incident, RoleFiller } from '../extract/index.js';
import { UserError } from '../model/index.js';

/** The roles of a message of the MUC-4 form, in its order. */
export interface MucExtracts {
  PerpInd: string[][];
  PerpOrg: string[][];
  Target: string[][];
  Victim: string[][];
  Weapon: string[][];
}

/** One message: its id and its text. */
export interface MucMessage {
  docid: string;
  doctext: string;
}

/**
 * Reads the messages of a file of JSON lines, blank lines left out.
 * @throws UserError for a line that is no JSON object with the strings `docid` and `doctext`, with its number
 */
export function readMucMessages(text: string, path: string): MucMessage[] {
  return text.split('\n').flatMap((line, index): MucMessage[] => {
    if (line.trim() === '') return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw wrongLine(path, index + 1, line, 'is no JSON', error);
    }
    const { docid, doctext } = (value ?? {}) as Record<string, unknown>;
    if (typeof docid !== 'string' || typeof doctext !== 'string')
      throw wrongLine(path, index + 1, line, 'has no "docid" and "doctext" that are strings');
    return [{ docid, doctext }];
  });
}

function wrongLine(path: string, line: number, text: string, wrong: string, cause?: unknown): UserError {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return new UserError(
    `Line ${line} of ${path} ${wrong}: ${shown}. Each line must be {"docid": "…", "doctext": "…"}.`,
    { cause },
  );
}

/** From which confidence on a role is printed; found on texts of those tests, where what is printed and what is right balance. */
const PRINTED = { PerpInd: 0.24, PerpOrg: 0.18, Target: 0.28, Victim: 0.18, Weapon: 0.32 } as const;
/** What lies back: those tests ask for what happened within two months. */
const FORMER = /\b(?:years? ago|months ago|(?:1[89]|20)\d\d|last year)\b/i;
const COUNTS_FORMER = 0.5;

type Reading = Pick<Extraction, 'incidents' | 'entities'>;

/**
 * The incidents of a text in the form of the MUC-4 tests: who and what has a role in any of them, each entity once, by one
 * mention. As those tests have it, victims are persons by name, clashes between armed forces are left out, and what lies
 * back counts less.
 */
export function mucExtracts(text: string, { incidents, entities }: Reading): MucExtracts {
  const told = incidents.filter(({ type }) => type !== 'clash');
  const isNamed = ({ entity, named }: RoleFiller) =>
    named === true || (entity !== undefined && entities[entity]!.schema === 'Person');
  const gather = (slot: keyof MucExtracts, role: (incident: Incident) => readonly RoleFiller[]) => {
    const found = new Map<string, string>();
    for (const incident of told)
      for (const filler of role(incident)) {
        if (slot === 'Victim' && !isNamed(filler)) continue;
        if ((filler.confidence ?? 1) * weightOf(text, incident) < PRINTED[slot]) continue;
        const key = filler.entity === undefined ? keyOf(slot, filler.text) : `entity ${filler.entity}`;
        if (!found.has(key)) found.set(key, filler.text.replace(/\s+/g, ' '));
      }
    return [...new Set(found.values())].map((mention) => [mention]);
  };
  return {
    PerpInd: gather('PerpInd', ({ perpetratorIndividuals }) => perpetratorIndividuals),
    PerpOrg: gather('PerpOrg', ({ perpetratorOrganizations }) => perpetratorOrganizations),
    Target: gather('Target', ({ targets }) => targets),
    Victim: gather('Victim', ({ victims }) => victims),
    Weapon: gather('Weapon', ({ weapons }) => weapons),
  };
}

/** How much the roles of an incident count: less where its sentence says that it lies back. */
function weightOf(text: string, { trigger, quote }: Incident): number {
  const before = text.slice(quote.start, trigger.start);
  const start = quote.start + Math.max(before.lastIndexOf('. '), 0);
  const stop = text.indexOf('. ', trigger.end);
  const former = FORMER.test(text.slice(start, stop < 0 ? quote.end : Math.min(stop, quote.end)));
  return former ? COUNTS_FORMER : 1;
}

/** Of weapons the noun says what they are: "bomb" and "powerful bombs" are one. */
function keyOf(slot: keyof MucExtracts, words: string): string {
  const key = words.toLowerCase().replace(/s$/, '');
  return slot === 'Weapon' ? key.slice(key.lastIndexOf(' ') + 1) : key;
}
