import { useEffect } from 'react';
import { useLocation } from 'wouter';

/** How many places that had the focus are remembered. */
const REMEMBERED = 12;

const lost = (): boolean => !document.activeElement || document.activeElement === document.body;
const usable = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled, dialog:not([open])') && element.checkVisibility();

/**
 * Keeps the focus in the page: where what had it is taken away or switched off, as a button by what it did, the focus goes
 * to what had it before if that was a dialog or a notice, or else to the nearest part of the page around it. Without this
 * the next key starts from the top, and a screen reader falls silent.
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
    const look = () => {
      const last = trail.at(-1);
      if (!last || !lost() || usable(last.element) || document.querySelector('dialog[open]')) return;
      const passing = last.around.some((at) => at.matches('dialog, .notices'));
      const before = passing ? trail.findLast(({ element }) => usable(element)) : undefined;
      const part = last.around.find(
        (at) => usable(at) && at.matches('form, section, article, aside, main, li, [role]'),
      );
      const next = before?.element ?? part ?? document.querySelector<HTMLElement>('main');
      if (!next) return;
      if (next.tabIndex < 0 && !next.hasAttribute('tabindex')) next.tabIndex = -1;
      next.focus({ preventScroll: true });
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
    const isBack = wentBack;
    wentBack = false;
    if (!isBack) scrollTo(0, 0);
    // A tab of the page that was pressed keeps the focus, and so does a field that the new page opens with.
    if (document.activeElement?.matches('main *, dialog *')) return;
    const way = document.querySelector<HTMLElement>(`main a[href="${CSS.escape(left)}"]`);
    (way ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: way === null });
  }, [location]);
}

/** The path that is shown, to know which one was left. */
let arrived: string | undefined;
