import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work before others have their turn. */
const SLICE = 40;

/**
 * Runs a calculation that gives its steps, so that the server answers others meanwhile.
 * @param onStep told now and then how many steps are done
 * @throws DOMException AbortError where `signal` is aborted
 */
export async function inSlices<T>(
  steps: Generator<number, T>,
  signal: AbortSignal,
  onStep: (done: number) => void = () => {},
): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < SLICE) continue;
    onStep(value);
    await setImmediate();
    signal.throwIfAborted();
    since = performance.now();
  }
}
