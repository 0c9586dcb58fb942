import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Written for the page, whose types these tests do not know: it is given what it needs of a page. */
const DRAG = '../../src/web/ui/pages/network/drag.js';
const { dragAsPicture } = (await import(DRAG)) as {
  dragAsPicture(sigma: Painted, picture: Picture, isLarge: () => boolean): () => void;
};

/** A unit of the framed graph in pixels. */
const SCALE = 100;

/** The parts of sigma that dragging uses: it renders when told to, as the true one does at the next frame. */
class Painted {
  camera = { x: 0.5, y: 0.5 };
  #next: (() => void) | undefined;
  viewportToFramedGraph({ x, y }: { x: number; y: number }) {
    return { x: this.camera.x + x / SCALE, y: this.camera.y - y / SCALE };
  }
  getCamera() {
    return { getState: () => this.camera, setState: (to: { x: number; y: number }) => Object.assign(this.camera, to) };
  }
  once(_: 'afterRender', then: () => void) {
    this.#next = then;
  }
  render() {
    this.#next?.();
    this.#next = undefined;
  }
}

class Picture extends EventTarget {
  style = { transform: '' };
  classes = new Set<string>();
  classList = { add: (name: string) => this.classes.add(name), remove: (name: string) => this.classes.delete(name) };
}

describe('dragging a large drawing as a picture', () => {
  let page: EventTarget;
  let picture: Picture;
  let sigma: Painted;
  let isLarge: boolean;
  let end: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    page = new EventTarget();
    vi.stubGlobal('document', page);
    vi.stubGlobal('window', globalThis);
    picture = new Picture();
    sigma = new Painted();
    isLarge = true;
    end = dragAsPicture(sigma, picture, () => isLarge);
  });
  afterEach(() => {
    end();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  /** Sends an event and tells whether sigma would have heard of it. */
  const heard = (target: EventTarget, type: string, [clientX, clientY]: [number, number] = [0, 0]): boolean => {
    const event = Object.assign(new Event(type), { button: 0, clientX, clientY });
    const stop = vi.spyOn(event, 'stopPropagation');
    target.dispatchEvent(event);
    return stop.mock.calls.length === 0;
  };

  it('shifts the picture with the hand, and paints once it is let go', () => {
    heard(picture, 'mousedown', [10, 10]);
    expect(heard(page, 'mousemove', [60, 40])).toBe(false);
    expect(picture.style.transform).toBe('translate(50px, 30px)');
    expect(sigma.camera).toEqual({ x: 0.5, y: 0.5 });
    heard(page, 'mouseup', [60, 40]);
    expect(sigma.camera.x).toBeCloseTo(0.5 - 50 / SCALE);
    expect(sigma.camera.y).toBeCloseTo(0.5 + 30 / SCALE);
    sigma.render();
    expect(picture.style.transform).toBe('');
    expect(picture.classes.size).toBe(0);
    // What ended the drag is no click; the next one is.
    expect(heard(picture, 'click')).toBe(false);
    expect(heard(picture, 'click')).toBe(true);
  });

  it('paints what came into sight while the hand rests, and goes on from there', () => {
    heard(picture, 'mousedown');
    heard(page, 'mousemove', [40, 0]);
    vi.advanceTimersByTime(300);
    expect(sigma.camera.x).toBeCloseTo(0.5 - 40 / SCALE);
    // The hand moves on before that is painted: only what was painted is taken away.
    heard(page, 'mousemove', [55, 0]);
    sigma.render();
    expect(picture.style.transform).toBe('translate(15px, 0px)');
    heard(page, 'mousemove', [60, 0]);
    expect(picture.style.transform).toBe('translate(20px, 0px)');
    heard(page, 'mouseup');
    expect(sigma.camera.x).toBeCloseTo(0.5 - 60 / SCALE);
  });

  it('leaves a trembling click, and a small drawing, to sigma', () => {
    heard(picture, 'mousedown');
    heard(page, 'mousemove', [2, 1]);
    heard(page, 'mouseup');
    expect(heard(picture, 'click')).toBe(true);
    isLarge = false;
    heard(picture, 'mousedown');
    expect(heard(page, 'mousemove', [80, 0])).toBe(true);
    expect(picture.style.transform).toBe('');
  });
});
