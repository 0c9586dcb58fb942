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

/**
 * The incidents of a text in the form of the MUC-4 tests: who and what has a role in any of them, each entity once, by one
 * mention. As those tests have it, victims are persons by name, and clashes between armed forces are left out.
 */
export function mucExtracts({ incidents, entities }: Extraction): MucExtracts {
  const told = incidents.filter(({ type }) => type !== 'clash');
  const gather = (
    role: (incident: Incident) => readonly RoleFiller[],
    fits: (filler: RoleFiller) => boolean = () => true,
  ) => {
    const found = new Map<string, string>();
    for (const incident of told)
      for (const filler of role(incident).filter(fits)) {
        const key = filler.entity === undefined ? filler.text.toLowerCase() : `entity ${filler.entity}`;
        if (!found.has(key)) found.set(key, filler.text.replace(/\s+/g, ' '));
      }
    return [...new Set(found.values())].map((mention) => [mention]);
  };
  return {
    PerpInd: gather(({ perpetratorIndividuals }) => perpetratorIndividuals),
    PerpOrg: gather(({ perpetratorOrganizations }) => perpetratorOrganizations),
    Target: gather(({ targets }) => targets),
    Victim: gather(
      ({ victims }) => victims,
      ({ entity, named }) => named === true || (entity !== undefined && entities[entity]!.schema === 'Person'),
    ),
    Weapon: gather(({ weapons }) => weapons),
  };
}
