import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useKeys } from './keys.js';
import { SHELL } from './shell-words.js';
import { useWords } from './words.js';

/** Something a person did, in words, and how it is undone. */
export interface Deed {
  says: string;
  undo(): Promise<unknown>;
  /** No notice of it is shown, as of a change that one sees where one makes it; it is undone as any other. */
  quiet?: boolean;
}

/** A word to the person: of a deed, with its undoing; of an error; or just a word. */
export interface Notice {
  id: number;
  says: string;
  kind: 'done' | 'error';
  deed?: Deed;
}

interface Undo {
  /** To be called once a deed was done: shows it with a button that undoes it, and Ctrl+Z does the same. */
  did(deed: Deed): void;
  /** Says a word to the person: why a key did nothing, what came of something. */
  tell(says: string): void;
  /** Runs something that may be refused, and tells the person if it was. Gives undefined then. */
  attempt<T>(work: () => Promise<T>): Promise<T | undefined>;
  /** Undoes a deed: the latest unless one is given, which is the one still under way if there is one. */
  undo(deed?: Deed): Promise<void>;
  notices: readonly Notice[];
  dismiss(id: number): void;
  /** How many deeds can be undone. */
  depth: number;
}

const Context = createContext<Undo | undefined>(undefined);

/** After what a deed's own code does with its answer, such as telling that it was done. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

export function UndoProvider({ children }: { children: ReactNode }) {
  const say = useWords(SHELL);
  const deeds = useRef<Deed[]>([]);
  const last = useRef(0);
  // One undoing at a time, in the order asked: the next may rest on what the one before it puts back.
  const undoing = useRef<Promise<unknown>>(Promise.resolve());
  const underWay = useRef(new Set<Promise<unknown>>());
  const [depth, setDepth] = useState(0);
  const [notices, setNotices] = useState<Notice[]>([]);

  const dismiss = useCallback((id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)), []);
  const notify = useCallback((notice: Omit<Notice, 'id'>) => {
    const id = ++last.current;
    // The newest few: a pile of notices hides the page that they are about.
    setNotices((all) => [...all.slice(-2), { ...notice, id }]);
  }, []);
  const attempt = useCallback(
    async <T,>(work: () => Promise<T>) => {
      const working = (async () => work())();
      underWay.current.add(working);
      try {
        return await working;
      } catch (error) {
        notify({ kind: 'error', says: error instanceof Error ? error.message : String(error) });
        return undefined;
      } finally {
        underWay.current.delete(working);
      }
    },
    [notify],
  );
  const did = useCallback(
    (deed: Deed) => {
      deeds.current.push(deed);
      setDepth(deeds.current.length);
      if (!deed.quiet) notify({ kind: 'done', says: deed.says, deed });
    },
    [notify],
  );
  const undo = useCallback(
    async (given?: Deed) => {
      const turn = undoing.current.then(async () => {
        // Asked for while the answer to a deed is awaited, it means that deed, not the one before it.
        while (!given && underWay.current.size > 0) await Promise.allSettled(underWay.current).then(nextTask);
        const deed = given ?? deeds.current.at(-1);
        if (!deed || !deeds.current.includes(deed)) return;
        deeds.current = deeds.current.filter((each) => each !== deed);
        setDepth(deeds.current.length);
        setNotices((all) => all.filter((notice) => notice.deed !== deed));
        await attempt(async () => {
          await deed.undo();
          notify({ kind: 'done', says: say('undone', { what: deed.says }) });
        });
      });
      undoing.current = turn;
      await turn;
    },
    [attempt, notify, say],
  );

  useKeys([{ keys: 'ctrl+z', title: say('undo'), run: () => void undo() }]);
  const tell = useCallback((says: string) => notify({ kind: 'done', says }), [notify]);
  const value = useMemo(
    () => ({ did, tell, attempt, undo, notices, dismiss, depth }),
    [did, tell, attempt, undo, notices, dismiss, depth],
  );
  return <Context value={value}>{children}</Context>;
}

export function useUndo(): Undo {
  const undo = useContext(Context);
  if (!undo) throw new Error('Undo is used outside of its provider.');
  return undo;
}
