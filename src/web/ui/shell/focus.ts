import { useEffect } from 'react';
import { useLocation } from 'wouter';

/** How many places that had the focus are remembered. */
const REMEMBERED = 12;

const lost = (): boolean => {
  const now = document.activeElement;
  return !now || now === document.body || now.matches(':disabled');
};
const usable = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled, dialog:not([open])') && element.checkVisibility();

/**
 * Keeps the focus in the page: where what had it is taken away or switched off, as a button by what it did, the focus goes
 * to what had it before if that was a dialog, a notice or a card, or else to the nearest part of the page around it; where
 * that is the whole page, to what had it before, which is nearer. What was switched off while it worked gets it back.
 * Without this the next key starts from the top, and a screen reader falls silent.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let trail: { element: HTMLElement; around: HTMLElement[] }[] = [];
    const remember = ({ target }: FocusEvent) => {
      const element = target as HTMLElement;
      if (!element.closest || element === document.body) return;
      const around: HTMLElement[] = [];
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) around.push(at);
      trail = [...trail.filter((before) => before.element !== element), { element, around }].slice(-REMEMBERED);
    };
    // A click on what takes no focus lets go of it, as everywhere.
    const letGo = () => {
      if (lost()) trail = [];
    };
    let off: { element: HTMLElement; instead: Element } | undefined;
    const look = () => {
      if (off && document.activeElement !== off.instead) off = undefined;
      if (off && usable(off.element)) return off.element.focus({ preventScroll: true });
      const last = trail.at(-1);
      if (!last || !lost() || usable(last.element) || document.querySelector('dialog[open]')) return;
      const passing = [last.element, ...last.around].some((at) => at.matches('dialog, .notices, [data-card]'));
      const part = last.around.find(
        (at) => usable(at) && at.matches('form, section, article, aside, main, li, [role]'),
      );
      const before = trail.findLast(({ element }) => usable(element) && (passing || element.matches('main *')));
      const next = passing || !part || part.matches('main') ? (before?.element ?? part) : part;
      const instead = next ?? document.querySelector<HTMLElement>('main');
      if (!instead) return;
      if (instead.tabIndex < 0 && !instead.hasAttribute('tabindex')) instead.tabIndex = -1;
      instead.focus({ preventScroll: true });
      if (last.element.isConnected) off = { element: last.element, instead };
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'open', 'hidden'],
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerup', letGo);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerup', letGo);
    };
  }, []);
}

/** Links and redirections set this apart from the browser's own way back, which restores its scrolling by itself. */
let wentBack = false;
addEventListener('popstate', () => {
  wentBack = true;
});
// As the router tells of it. A way back may stay on one path, and the next link is none.
addEventListener('pushState', () => {
  wentBack = false;
});

/** Whether what is shown was come back to, rather than gone to. */
export const cameBack = (): boolean => wentBack;

/**
 * A page that was gone to begins at its top and has the focus, so that the next Tab is in it; one that was come back to
 * has it on the link that led away.
 */
export function useFocusOnArrival(): void {
  const [location] = useLocation();
  useEffect(() => {
    const left = arrived;
    arrived = location;
    if (left === undefined || left === location) return;
    if (!wentBack) scrollTo(0, 0);
    // A tab of the page that was pressed keeps the focus, and so does a field that the new page opens with.
    if (document.activeElement?.matches('main *, dialog *')) return;
    const link = `main a[href="${CSS.escape(left)}"], main a[href^="${CSS.escape(left)}?"]`;
    const way = wentBack ? document.querySelector<HTMLElement>(link) : null;
    (way ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: way === null });
  }, [location]);
}

/** The path that is shown, to know which one was left. */
let arrived: string | undefined;
