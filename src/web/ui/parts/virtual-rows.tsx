import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cameBack } from '../shell/focus.js';

/** Rows drawn above and below what is seen, so that scrolling shows no gap. */
const MARGIN = 8;

/** How far a list was scrolled, by its address: who comes back finds it so, and on it what led away. */
const scrolled = new Map<string, number>();

/**
 * A list of any length in a box that scrolls: only the rows in sight are in the page. Arrow keys move the focus from row to
 * row (to the first link or button of each), Home and End to the first and last. Going back leads to where one was.
 * @param height of each row, in pixels
 */
export function VirtualRows({
  total,
  height,
  label,
  render,
  onSight,
}: {
  total: number;
  height: number;
  label: string;
  render(at: number): ReactNode;
  /** Told which rows are in sight, the end excluded, so that they can be asked for. */
  onSight?: (from: number, to: number) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [address] = useState(() => `${location.pathname}${location.search} ${label}`);
  const [sight, setSight] = useState({ from: 0, to: 40 });
  const goTo = useRef<number>(undefined);
  const look = () => {
    const element = box.current;
    if (!element) return;
    const from = Math.max(0, Math.floor(element.scrollTop / height) - MARGIN);
    const to = Math.ceil((element.scrollTop + element.clientHeight) / height) + MARGIN;
    setSight((before) => (before.from === from && before.to === to ? before : { from, to }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: put back once.
  useLayoutEffect(() => {
    const before = cameBack() ? scrolled.get(address) : undefined;
    if (before === undefined) return;
    box.current!.scrollTop = before;
    look();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, then whenever the box scrolls or changes size.
  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const from = Math.min(sight.from, total);
  const to = Math.min(sight.to, total);
  useEffect(() => {
    onSight?.(from, to);
  }, [onSight, from, to]);
  const focusRow = (at: number) => box.current?.querySelector<HTMLElement>(`[data-row="${at}"] :is(a, button)`);
  useEffect(() => {
    if (goTo.current === undefined) return;
    const row = focusRow(goTo.current);
    if (!row) return;
    goTo.current = undefined;
    row.focus({ preventScroll: true });
  });
  const onScroll = () => {
    scrolled.set(address, box.current!.scrollTop);
    look();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (!row) return;
    const at = Number(row.dataset['row']);
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: total - 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(total - 1, step));
    const element = box.current!;
    if (next * height < element.scrollTop) element.scrollTop = next * height;
    else if ((next + 1) * height > element.scrollTop + element.clientHeight)
      element.scrollTop = (next + 1) * height - element.clientHeight;
    goTo.current = next;
    look();
    focusRow(next)?.focus({ preventScroll: true });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: ten thousand items of a list cannot all be in the page.
    <div ref={box} className="virtual" role="list" aria-label={label} onScroll={onScroll} onKeyDown={onKeyDown}>
      <div style={{ height: total * height, position: 'relative' }} role="presentation">
        {Array.from({ length: to - from }, (_, index) => from + index).map((at) => (
          // biome-ignore lint/a11y/useSemanticElements: see above.
          <div
            key={at}
            data-row={at}
            role="listitem"
            aria-setsize={total}
            aria-posinset={at + 1}
            className="virtual-row"
            style={{ position: 'absolute', top: at * height, height, insetInline: 0 }}
          >
            {render(at)}
          </div>
        ))}
      </div>
    </div>
  );
}
