import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a card that opens beside the list that it was chosen from: it comes into sight and has the focus, also where it opens
 * far above on a narrow screen. Who walks over a drawing by keys stays there. The part that uses it is marked `data-card`:
 * closed, it gives the focus back (shell/focus.ts).
 * @param of what the card is about
 */
export function useCard(of: string): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing in hand is another card.
  useEffect(() => {
    if (!document.activeElement?.matches('main button')) return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [of]);
  return card;
}
