import type Sigma from 'sigma';

/** Pixels that the hand may tremble in a click. */
const TREMBLE = 3;
/** Milliseconds without a move after which what came into sight is painted, though the drawing is still held. */
const HELD = 250;

/** Given to the picture while it is held, so that nothing is shifted that shows nothing (network.css). */
const HELD_CLASS = 'network-held';

interface Point {
  x: number;
  y: number;
}

/**
 * Lets a large drawing be dragged as the picture that it is: `picture` is shifted with the hand, and painted anew when that
 * rests. To paint ten thousand marks, and to ask which of them is under the pointer, takes a fifth of a second without a
 * graphics card, each time. Sigma hears nothing meanwhile. Returns what ends it.
 */
export function dragAsPicture(sigma: Sigma, picture: HTMLElement, isLarge: () => boolean): () => void {
  /** Where the hand would have to be for the picture as it was painted last. */
  let from: Point | undefined;
  let shift: Point = { x: 0, y: 0 };
  let isDragged = false;
  let timer = 0;

  const move = ({ x, y }: Point): void => {
    shift = { x, y };
    picture.style.transform = x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px)`;
  };
  /** Has sigma paint what the shifted picture shows, and takes the shift away with that. */
  const settle = (): void => {
    clearTimeout(timer);
    const done = shift;
    if (done.x === 0 && done.y === 0) return;
    const [o, to] = [sigma.viewportToFramedGraph({ x: 0, y: 0 }), sigma.viewportToFramedGraph(done)];
    sigma.once('afterRender', () => {
      if (from) from = { x: from.x + done.x, y: from.y + done.y };
      move({ x: shift.x - done.x, y: shift.y - done.y });
    });
    const { x, y } = sigma.getCamera().getState();
    sigma.getCamera().setState({ x: x - (to.x - o.x), y: y - (to.y - o.y) });
  };
  const onDown = ({ button, clientX, clientY }: MouseEvent): void => {
    isDragged = false;
    if (button === 0 && isLarge()) from = { x: clientX, y: clientY };
  };
  const onMove = (event: MouseEvent): void => {
    if (!from) return;
    event.stopPropagation();
    const next = { x: event.clientX - from.x, y: event.clientY - from.y };
    isDragged ||= Math.hypot(next.x, next.y) > TREMBLE;
    if (!isDragged) return;
    picture.classList.add(HELD_CLASS);
    move(next);
    clearTimeout(timer);
    timer = window.setTimeout(settle, HELD);
  };
  const onUp = (): void => {
    if (!from) return;
    from = undefined;
    picture.classList.remove(HELD_CLASS);
    settle();
  };
  // What ends a drag is no click on whatever lies there.
  const onClick = (event: MouseEvent): void => {
    if (isDragged) event.stopPropagation();
    isDragged = false;
  };
  // As it comes down, before sigma, which listens as it comes up.
  picture.addEventListener('mousedown', onDown, { capture: true });
  picture.addEventListener('click', onClick, { capture: true });
  document.addEventListener('mousemove', onMove, { capture: true });
  document.addEventListener('mouseup', onUp, { capture: true });
  return () => {
    clearTimeout(timer);
    picture.removeEventListener('mousedown', onDown, { capture: true });
    picture.removeEventListener('click', onClick, { capture: true });
    document.removeEventListener('mousemove', onMove, { capture: true });
    document.removeEventListener('mouseup', onUp, { capture: true });
  };
}
