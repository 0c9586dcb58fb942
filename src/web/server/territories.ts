import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  countryShapes,
  type DrawnShapes,
  drawShapes,
  georeferenced,
  type JoinReport,
  joinPlaces,
  mexicoTiles,
  proposedTree,
  readShapes,
  readTerritory,
  type Shapes,
  type Territory,
  type TreeLeaf,
} from '../../locate/index.js';
import { UserError } from '../../model/index.js';

/** A table of indicators that somebody is looking at, with its outlines and what was decided of both. */
export interface Held {
  id: string;
  territory: Territory;
  tree: TreeLeaf[];
  /** Rows that a person gave a shape: code of the shape by code of the place. */
  matches: Record<string, string>;
  shapes?: Shapes;
  join?: JoinReport;
  drawn?: DrawnShapes;
  /** What was worked out of it as it is now. */
  made: Map<string, unknown>;
}

const EXAMPLE = new URL('../../../examples/territory/', import.meta.url);
/** The address of the bundled example: a link to it works whenever the server runs. */
export const EXAMPLE_ID = 'example';
/** Tables that are held at most; the one longest unused goes. */
const KEPT = 12;

/** Outlines that come with the program. */
const BUNDLED: Readonly<Record<string, (like: readonly string[]) => Shapes>> = {
  world: countryShapes,
  'mexico-tiles': mexicoTiles,
};

/** The tables of indicators of this session. They are not part of the case: files stay where they are. */
export class Territories {
  readonly #held = new Map<string, Held>();

  list(): Held[] {
    return [...this.#held.values()];
  }

  /** @throws UserError where it is not held, or no longer */
  async get(id: string): Promise<Held> {
    const known = this.#held.get(id);
    if (known) {
      this.#held.delete(id);
      this.#held.set(id, known);
      return known;
    }
    if (id === EXAMPLE_ID) return this.example();
    throw new UserError('This table is no longer open: tables are kept while the server runs. Choose the file again.');
  }

  /** Opens a table. @throws UserError, ReadError where it cannot be read */
  async add(name: string, bytes: Uint8Array, id = idOf(bytes)): Promise<Held> {
    const territory = await readTerritory(name, bytes);
    const held: Held = { id, territory, tree: proposedTree(territory), matches: {}, made: new Map() };
    this.#held.set(id, held);
    for (const old of [...this.#held.keys()].slice(0, -KEPT)) this.#held.delete(old);
    return held;
  }

  /** The bundled example, of an invented country. */
  async example(): Promise<Held> {
    const [table, outlines] = await Promise.all(
      ['indicators.csv', 'outlines.geojson'].map((file) => readFile(new URL(file, EXAMPLE))),
    );
    const held = await this.add('almagria.csv', table!, EXAMPLE_ID);
    draw(held, readShapes(outlines!.toString('utf8'), 'almagria.geojson', { like: codesOf(held) }));
    return held;
  }

  /** Gives a table its outlines: those of a file, or bundled ones by name. @throws UserError */
  async outline(id: string, name: string, bytes?: Uint8Array): Promise<Held> {
    const held = await this.get(id);
    const bundled = BUNDLED[name];
    if (!bytes && !bundled)
      throw new UserError(`No outlines are called "${name}". There are ${Object.keys(BUNDLED).join(', ')}.`);
    const like = codesOf(held);
    draw(held, bytes ? readShapes(new TextDecoder().decode(bytes), name, { like }) : bundled!(like));
    return held;
  }

  /** Decides which shape rows belong to. @throws UserError where a row or shape is not there, or taken */
  async match(id: string, matches: Readonly<Record<string, string>>): Promise<Held> {
    const held = await this.get(id);
    if (!held.shapes) throw new UserError('There are no outlines yet to match rows with.');
    held.join = joinPlaces(held.territory.places, held.shapes.shapes, matches);
    held.matches = { ...matches };
    held.made.clear();
    return held;
  }

  /** Puts another tree over the indicators. */
  async plant(id: string, tree: readonly TreeLeaf[]): Promise<Held> {
    const held = await this.get(id);
    const known = new Set(held.territory.indicators.map(({ code }) => code));
    const stranger = tree.find(({ indicator }) => !known.has(indicator));
    if (stranger) throw new UserError(`The table has no indicator "${stranger.indicator}".`);
    held.tree = [...tree];
    held.made.clear();
    return held;
  }

  drop(id: string): void {
    this.#held.delete(id);
  }
}

const idOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const codesOf = ({ territory }: Held): string[] => territory.places.map(({ code }) => code);

function draw(held: Held, read: Shapes): void {
  const { places } = held.territory;
  const shapes = georeferenced(read, places, joinPlaces(places, read.shapes));
  Object.assign(held, {
    shapes,
    join: joinPlaces(places, shapes.shapes),
    drawn: drawShapes(shapes.shapes),
    matches: {},
  });
  held.made.clear();
}

/** What `make` makes of a table, once until it changes. */
export function once<T>({ made }: Held, key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

const BY_WORKSPACE = new WeakMap<object, Territories>();

/** The tables of a workspace, the same for all routes. */
export function territoriesOf(workspace: object): Territories {
  let own = BY_WORKSPACE.get(workspace);
  if (!own) BY_WORKSPACE.set(workspace, (own = new Territories()));
  return own;
}
