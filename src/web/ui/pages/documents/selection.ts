import { useEffect, useState } from 'react';
import type { Stretch } from './text-units.js';

/** Where a point of the page lies in the text: the start of its block and the characters of the block before it. */
function offsetOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  if (!block) return undefined;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset['start']) + before.toString().length;
}

/** The words of the document's text that are selected now, in UTF-16 units, without blanks at their ends. */
function selected(text: string): Stretch | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!document.getElementById('reader-text')?.contains(startContainer)) return undefined;
  let start = offsetOf(startContainer, startOffset);
  let end = offsetOf(endContainer, endOffset);
  if (start === undefined || end === undefined || end <= start) return undefined;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (start < end && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : undefined;
}

/** The words of the text that the person selected last; they stay until others are selected. */
export function useSelection(text: string): Stretch | undefined {
  const [held, setHeld] = useState<Stretch>();
  useEffect(() => {
    const look = () => {
      const now = selected(text);
      if (now) setHeld(now);
      // A click elsewhere in the text lets go of it; one in the panel beside does not.
      else if (document.getElementById('reader-text')?.contains(getSelection()?.anchorNode ?? null)) setHeld(undefined);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [text]);
  return held;
}

/** Where an offset of the text stands in the page. */
function pointOf(offset: number): { node: Node; offset: number } | undefined {
  const blocks = [...document.querySelectorAll<HTMLElement>('#reader-text [data-start]')];
  const block = blocks.findLast(({ dataset }) => Number(dataset['start']) <= offset);
  if (!block) return undefined;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset - Number(block.dataset['start']);
  let last: Node | undefined;
  while (walker.nextNode()) {
    last = walker.currentNode;
    const { length } = last as Text;
    if (left <= length) return { node: last, offset: left };
    left -= length;
  }
  return last && { node: last, offset: (last as Text).length };
}

/** Selects words of the text, as a pointer would, and brings them into sight. */
export function selectWords({ start, end }: Stretch): void {
  const [from, to] = [pointOf(start), pointOf(end)];
  if (!from || !to) return;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  const block = to.node.parentElement;
  const { top, bottom } = block?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  if (top < 0 || bottom > innerHeight) block?.scrollIntoView({ block: 'center' });
}
