/** Wrong passwords in a row before a name has to wait. */
const FREE = 5;
/** The longest a name waits, in seconds. */
const LONGEST = 300;
/** Names that are remembered; the oldest is forgotten for a new one. */
const REMEMBERED = 10_000;
/** Passwords that are hashed at once, for all names together: each takes 16 MB and a twentieth of a second. */
const AT_ONCE = 8;

/**
 * Slows guessing down: after five wrong passwords in a row a name waits two seconds, then twice as long after each, up to
 * five minutes. Who is signed in already is not asked again, so a stranger who guesses does not keep them out.
 */
export class Tries {
  readonly #wrong = new Map<string, { count: number; until: number }>();
  #running = 0;

  constructor(readonly now: () => number = Date.now) {}

  /** Whether a password of `name` may be looked at now: 0, or the seconds to wait. Each 0 is to be followed by `end`. */
  begin(name: string): number {
    const until = this.#wrong.get(name)?.until ?? 0;
    if (until > this.now()) return Math.ceil((until - this.now()) / 1000);
    if (this.#running >= AT_ONCE) return 1;
    this.#running++;
    return 0;
  }

  /** To be told what came of it. */
  end(name: string, right: boolean): void {
    this.#running--;
    const count = (this.#wrong.get(name)?.count ?? 0) + 1;
    this.#wrong.delete(name);
    if (right) return;
    const wait = count < FREE ? 0 : Math.min(2 ** (count - FREE + 1), LONGEST);
    this.#wrong.set(name, { count, until: this.now() + 1000 * wait });
    if (this.#wrong.size > REMEMBERED) this.#wrong.delete(this.#wrong.keys().next().value!);
  }
}
