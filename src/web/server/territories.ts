import { createHash } from 'node:crypto';
import type { Case } from '../../case/index.js';
import {
  bundledTeamRules,
  countryShapes,
  type DrawnShapes,
  drawShapes,
  georeferenced,
  type JoinReport,
  joinPlaces,
  mexicoTiles,
  type Programme,
  proposedTree,
  readProgramme,
  readShapes,
  readTeamRules,
  readTerritory,
  type Shapes,
  type TeamRules,
  type Territory,
  type TreeLeaf,
} from '../../locate/index.js';
import { said, UserError } from '../../model/index.js';
import type { TerritoryAnswer, TerritoryFile } from '../api/index.js';
import { bytesOf, EXAMPLE_CONTENT, EXAMPLE_ID, KeptTerritory } from './territory-kept.js';
import type { Workspace } from './workspace.js';

/** A table of indicators that is being looked at, with its outlines and what was decided of both. */
export interface Held {
  id: string;
  kept: KeptTerritory;
  territory: Territory;
  tree: TreeLeaf[];
  shapes?: Shapes;
  join?: JoinReport;
  drawn?: DrawnShapes;
  programme?: ReadonlyMap<string, Programme>;
  teams: TeamRules;
  /** What was worked out of it as it is now. */
  made: Map<string, unknown>;
}

/** Tables that are held in memory at most; the one longest unused goes, and is read again when it is asked for. */
const HELD = 12;

/** Outlines that come with the program. */
const BUNDLED: Readonly<Record<string, (like: readonly string[]) => Shapes>> = {
  world: countryShapes,
  'mexico-tiles': mexicoTiles,
};

/** The tables of indicators of a case: kept with it, and held in memory as they are looked at. */
export class Territories {
  readonly #held = new Map<string, { position: number; held: Promise<Held> }>();
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Those that people opened, in the order of their last change. */
  async list(): Promise<{ id: string; name: string; places: number; who: string; at: string }[]> {
    const kept = await this.#workspace.store.kept('territory');
    return kept
      .filter(({ id }) => id !== EXAMPLE_ID)
      .map(({ id, content, who, at }) => {
        const { name, places } = KeptTerritory.parse(content);
        return { id, name, places, who, at };
      });
  }

  /** @throws UserError where the case keeps no such table */
  async get(id: string): Promise<Held> {
    const kept = (await this.#workspace.store.kept('territory')).find((each) => each.id === id);
    if (!kept && id !== EXAMPLE_ID)
      throw new UserError('The case keeps no such table: somebody removed it. Choose the file again.');
    return this.#hold(id, kept?.position ?? 0, kept ? KeptTerritory.parse(kept.content) : EXAMPLE_CONTENT);
  }

  /** Opens a table and keeps it; one that is kept already stays as it is. @throws UserError, ReadError where it cannot be read */
  async add(store: Case, name: string, bytes: Uint8Array): Promise<Held> {
    const id = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const known = (await store.kept('territory')).some((each) => each.id === id);
    if (known) return this.get(id);
    const territory = await readTerritory(name, bytes);
    const file = await store.keepFile(bytes);
    const kept = { name, file, places: territory.places.length, matches: {}, answers: {} };
    return this.#keep(store, id, kept, { territory });
  }

  /** Gives a table its outlines: those of a file, or bundled ones by name. @throws UserError */
  async outline(store: Case, id: string, name: string, bytes?: Uint8Array): Promise<Held> {
    const held = await this.get(id);
    if (!bytes && !BUNDLED[name])
      throw new UserError(said`No outlines are called "${name}". There are ${Object.keys(BUNDLED).join(', ')}.`);
    // What cannot be read is not kept.
    const shapes = shapesOf(held.territory, name, bytes);
    const outlines = bytes ? { name, file: await store.keepFile(bytes) } : { name };
    return this.#keep(store, id, { ...held.kept, outlines, matches: {} }, { shapes });
  }

  /** Decides which shape rows belong to. @throws UserError where a row or shape is not there, or taken */
  async match(store: Case, id: string, matches: Readonly<Record<string, string>>): Promise<Held> {
    const { kept, shapes, territory } = await this.get(id);
    if (!shapes) throw new UserError('There are no outlines yet to match rows with.');
    joinPlaces(territory.places, shapes.shapes, matches);
    return this.#keep(store, id, { ...kept, matches: { ...matches } });
  }

  /** Puts another tree over the indicators. */
  async plant(store: Case, id: string, tree: readonly TreeLeaf[]): Promise<Held> {
    const { kept, territory } = await this.get(id);
    const known = new Set(territory.indicators.map(({ code }) => code));
    const stranger = tree.find(({ indicator }) => !known.has(indicator));
    if (stranger) throw new UserError(said`The table has no indicator "${stranger.indicator}".`);
    return this.#keep(store, id, { ...kept, tree: [...tree] });
  }

  /** Says what the gaps of an indicator mean; an empty answer takes it back. */
  async answer(store: Case, id: string, indicator: string, answer: TerritoryAnswer): Promise<Held> {
    const { kept } = await this.get(id);
    return this.#keep(store, id, { ...kept, answers: { ...kept.answers, [indicator]: answer } });
  }

  /** Gives a table the programme of a file, or what teams are made of. @throws UserError where it cannot be read */
  async attach(store: Case, id: string, what: Attached, name: string, bytes: Uint8Array): Promise<Held> {
    READERS[what](bytes, name);
    return this.hang(store, id, what, { name, file: await store.keepFile(bytes) });
  }

  /** Uses such a file that is kept already; none takes it away. @throws UserError */
  async hang(store: Case, id: string, what: Attached, file: TerritoryFile | null): Promise<Held> {
    const { [what]: _, ...rest } = (await this.get(id)).kept;
    if (!file) return this.#keep(store, id, rest);
    READERS[what](await store.keptFile(file.file), file.name);
    return this.#keep(store, id, { ...rest, [what]: file });
  }

  /** Takes a table out of the case; `restore` brings it back. */
  async remove(store: Case, id: string): Promise<void> {
    await store.keep('territory', id, null);
    this.#workspace.changed('kept');
  }

  /** Brings a table back as it was when it was taken out. @throws UserError where the case never had it */
  async restore(store: Case, id: string): Promise<void> {
    const last = (await store.keptHistory('territory', id)).findLast(({ content }) => content !== null);
    if (!last) throw new UserError('The case never kept this table. Choose the file again.');
    await store.keep('territory', id, last.content);
    this.#workspace.changed('kept');
  }

  async #keep(store: Case, id: string, kept: KeptTerritory, read: Read = {}): Promise<Held> {
    const position = await store.keep('territory', id, kept);
    const held = this.#hold(id, position, kept, read);
    this.#workspace.changed('kept');
    return held;
  }

  /** What is held in this version, made from what of the version before stays as it was. */
  #hold(id: string, position: number, kept: KeptTerritory, read: Read = {}): Promise<Held> {
    const before = this.#held.get(id);
    this.#held.delete(id);
    if (before?.position === position) {
      this.#held.set(id, before);
      return before.held;
    }
    const { store } = this.#workspace;
    const held = before
      ? before.held.then(
          (old) => make(store, id, kept, read, old),
          () => make(store, id, kept, read),
        )
      : make(store, id, kept, read);
    this.#held.set(id, { position, held });
    // What failed is tried again when it is next asked for.
    held.catch(() => this.#held.get(id)?.held === held && this.#held.delete(id));
    for (const old of [...this.#held.keys()].slice(0, -HELD)) this.#held.delete(old);
    return held;
  }
}

/** Files that a planner gives to a table. */
export type Attached = 'programme' | 'teams';

const READERS = {
  programme: (bytes: Uint8Array, name: string) => readProgramme(new TextDecoder().decode(bytes), name),
  teams: (bytes: Uint8Array, name: string) => readTeamRules(new TextDecoder().decode(bytes), name),
};

/** What was read of the files just now, so that it is not read again. */
type Read = Partial<Pick<Held, 'territory' | 'shapes'>>;

async function make(store: Case, id: string, kept: KeptTerritory, read: Read, old?: Held): Promise<Held> {
  const same = old?.kept.file === kept.file;
  const territory =
    read.territory ?? (same ? old.territory : await readTerritory(kept.name, await bytesOf(store, kept.file)));
  const held: Held = {
    ...{ id, kept, territory, tree: kept.tree ?? proposedTree(territory), teams: bundledTeamRules(), made: new Map() },
    ...(kept.programme && {
      programme: READERS.programme(await bytesOf(store, kept.programme.file), kept.programme.name),
    }),
    ...(kept.teams && { teams: READERS.teams(await bytesOf(store, kept.teams.file), kept.teams.name) }),
  };
  const { outlines } = kept;
  if (!outlines) return held;
  const drawn = same && old.kept.outlines?.name === outlines.name && old.kept.outlines.file === outlines.file;
  const shapes =
    read.shapes ??
    (drawn ? old.shapes : undefined) ??
    shapesOf(territory, outlines.name, outlines.file ? await bytesOf(store, outlines.file) : undefined);
  const join = joinPlaces(territory.places, shapes.shapes, kept.matches);
  return { ...held, shapes, join, drawn: drawn && old.drawn ? old.drawn : drawShapes(shapes.shapes) };
}

function shapesOf({ places }: Territory, name: string, bytes: Uint8Array | undefined): Shapes {
  const like = places.map(({ code }) => code);
  const read = bytes ? readShapes(new TextDecoder().decode(bytes), name, { like }) : BUNDLED[name]!(like);
  return georeferenced(read, places, joinPlaces(places, read.shapes));
}

/** What `make` makes of a table, once until it changes. */
export function once<T>({ made }: Held, key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

const BY_WORKSPACE = new WeakMap<object, Territories>();

/** The tables of a workspace, the same for all routes. */
export function territoriesOf(workspace: Workspace): Territories {
  let own = BY_WORKSPACE.get(workspace);
  if (!own) BY_WORKSPACE.set(workspace, (own = new Territories(workspace)));
  return own;
}
