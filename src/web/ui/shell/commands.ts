import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** Something that the command palette offers. */
export interface Command {
  id: string;
  title: string;
  run(): void;
}

let offered: readonly (readonly Command[])[] = [];
const watchers = new Set<() => void>();

function put(sets: readonly (readonly Command[])[]): void {
  offered = sets;
  for (const watcher of watchers) watcher();
}

/** Offers commands in the palette (Ctrl+K) while the part of the page that calls this is shown. */
export function useCommands(commands: readonly Command[]): void {
  const newest = useRef(commands);
  newest.current = commands;
  const names = commands.map(({ id, title }) => `${id} ${title}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names decide; the rest is read when a command is run.
  useLayoutEffect(() => {
    const mine = newest.current.map(({ id, title }) => ({
      id,
      title,
      run: () => newest.current.find((command) => command.id === id)?.run(),
    }));
    put([mine, ...offered]);
    return () => put(offered.filter((set) => set !== mine));
  }, [names]);
}

/** Every command that is offered now. */
export function useCommandsOffered(): readonly Command[] {
  const sets = useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => offered,
  );
  return sets.flat();
}
