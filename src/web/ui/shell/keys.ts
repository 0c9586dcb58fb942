import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/**
 * A key or combination (`j`, `?`, `ctrl+k`, `shift+arrowdown`; ctrl stands for the command key too), and what it does.
 * Without `run` it is only listed: the part of the page that has the focus takes it itself.
 */
export interface Key {
  keys: string;
  title: string;
  run?: () => void;
}

/** Keys in force, the latest part of the page first: it wins where two use the same. */
let inForce: readonly (readonly Key[])[] = [];
const watchers = new Set<() => void>();

function put(sets: readonly (readonly Key[])[]): void {
  inForce = sets;
  for (const watcher of watchers) watcher();
}

/** Whether what has the focus takes letters for itself: as text, or as the beginning of a choice. */
function typing(target: EventTarget | null): 'text' | 'choice' | undefined {
  const element = target as HTMLElement | null;
  if (!element?.closest) return undefined;
  if (element.closest('textarea, [contenteditable="true"]')) return 'text';
  if (element.closest('select')) return 'choice';
  const input = element.closest('input');
  return input !== null && !['checkbox', 'radio', 'range', 'button', 'file'].includes(input.type) ? 'text' : undefined;
}

/** Whether a key means the same though something takes letters: no letter, and in a text not what edits it. */
function passes(name: string, into: 'text' | 'choice'): boolean {
  if (name === 'ctrl+k' || /^alt\+\d$/.test(name)) return true;
  return into === 'choice' && (name === '?' || name === 'ctrl+z');
}

function named(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('ctrl');
  if (event.altKey) parts.push('alt');
  // Of a sign such as "?" the shift key is part; of a letter or an arrow it is not.
  if (event.shiftKey && (key.length > 1 || /\p{L}/u.test(key))) parts.push('shift');
  return [...parts, key].join('+');
}

document.addEventListener('keydown', (event) => {
  const name = named(event);
  // Ctrl+Z in a field undoes what was typed there.
  const into = typing(event.target);
  if (event.defaultPrevented || (into && !passes(name, into))) return;
  const open = document.querySelector('dialog[open]');
  const found = inForce.flat().find(({ keys, run }) => keys === name && run);
  if (!found || (open && name !== 'ctrl+k')) return;
  event.preventDefault();
  found.run!();
});

/** Puts keys in force while the part of the page that calls this is shown. The list of `?` shows them with their titles. */
export function useKeys(keys: readonly Key[]): void {
  const newest = useRef(keys);
  newest.current = keys;
  const names = keys.map((key) => `${key.keys} ${key.title}`).join('\n');
  // Before the page is painted: who sees a page can press its keys.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names decide; the rest is read when a key is pressed.
  useLayoutEffect(() => {
    const mine = newest.current.map(({ keys: name, title, run }) => ({
      keys: name,
      title,
      ...(run && { run: () => newest.current.find((key) => key.keys === name)?.run?.() }),
    }));
    put([mine, ...inForce]);
    return () => put(inForce.filter((set) => set !== mine));
  }, [names]);
}

/** Every key in force. */
export function useKeysInForce(): readonly Key[] {
  const sets = useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => inForce,
  );
  return sets.flat();
}
