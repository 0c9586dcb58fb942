import { beforeEach } from 'vitest';
import type { NewDocument } from '../../../src/case/index.js';
import { type Case, openCase } from '../../../src/case/index.js';
import { sample } from '../samples.js';

/** A fresh, empty place for a case, and what removes it. */
export interface Place {
  location: string;
  /** Runs SQL on the case behind its back, while nobody has it open. */
  tamper(text: string): Promise<void>;
  remove(): Promise<void>;
}

export type NewPlace = () => Promise<Place>;

export const TEXT = 'The note 🏝 says: Ana Prado paid Luis Ferro twice. She denies it. Luis Ferro was at the dock.';
export const QUOTE = 'Ana Prado paid Luis Ferro twice.';
export const NAMES = ['Ana Prado', 'Luis Ferro'] as const;

/** A case of its own for each test, and what tests do to it. */
export interface Harness {
  /** The case, as it is open now. */
  it: Case;
  /** Where it is. */
  place: Place;
  /** Adds a document with this text. */
  addNote(text?: string): Promise<NewDocument>;
  /** Closes the case, works on it behind its back if told to, and opens it again. */
  reopen(who?: string, meanwhile?: () => Promise<void>): Promise<void>;
}

/** Opens a new case before each test, with a clock that goes on by a second at each look, and removes it afterwards. */
export function harness(newPlace: NewPlace): Harness {
  let place: Place;
  let it: Case;
  let clock: number;
  const now = () => new Date((clock += 1000));

  beforeEach(async () => {
    clock = Date.UTC(2031, 0, 1);
    place = await newPlace();
    it = await openCase(place.location, { create: true, who: 'mara', now });
    return async () => {
      await it.close();
      await place.remove();
    };
  });

  return {
    it: new Proxy({} as Case, { get: (_, key: keyof Case) => it[key] }),
    place: new Proxy({} as Place, { get: (_, key: keyof Place) => place[key] }),
    addNote: async (text = TEXT) => {
      const { document, bytes } = sample(text);
      await it.addDocument(document, bytes, '/in/note.txt');
      return document;
    },
    reopen: async (who = 'mara', meanwhile) => {
      await it.close();
      await meanwhile?.();
      it = await openCase(place.location, { who, now });
    },
  };
}
