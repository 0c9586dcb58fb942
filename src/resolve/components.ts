import type { Contradiction, Edge } from './types.js';

/**
 * Entities joined step by step (union by size: Galler and Fischer 1964, doi 10.1145/364099.364331), with pairs that must
 * stay apart: a step that would join such a pair is refused, and the chain that would have joined it is told.
 */
export class Components {
  readonly #members = new Map<string, string[]>();
  readonly #root = new Map<string, string>();
  readonly #provisional = new Set<string>();
  readonly #apart = new Map<string, Set<string>>();
  readonly #edges = new Map<string, string[]>();
  readonly #labels = new Map<string, Set<string>>();

  /** @param labelsOf what of an entity decides whether rules may join it, such as the codes of a place */
  constructor(
    readonly ids: readonly string[],
    labelsOf: (id: string) => readonly string[] = () => [],
  ) {
    for (const id of ids) {
      this.#root.set(id, id);
      this.#members.set(id, [id]);
      const labels = labelsOf(id);
      if (labels.length > 0) this.#labels.set(id, new Set(labels));
    }
  }

  /** Whatever is joined later, these two stay apart. */
  keepApart(left: string, right: string): void {
    for (const [a, b] of [
      [left, right],
      [right, left],
    ] as const) {
      this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b));
    }
  }

  /** The labels of all entities joined with `id` so far, its own among them. */
  labelsOf(id: string): ReadonlySet<string> {
    return this.#labels.get(this.#root.get(id) ?? id) ?? NONE;
  }

  /** Joins two, or returns why it may not. Ids that are not of these entities are passed over. */
  join(left: string, right: string, provisional: boolean): Contradiction | undefined {
    const [a, b] = [this.#root.get(left), this.#root.get(right)];
    if (a === undefined || b === undefined) return undefined;
    if (a !== b) {
      const [small, large] = this.#members.get(a)!.length <= this.#members.get(b)!.length ? [a, b] : [b, a];
      const conflict = this.#conflict(small, large);
      if (conflict) return { ...conflict, path: this.#path(conflict.left, conflict.right, left, right) };
      for (const id of this.#members.get(small)!) this.#root.set(id, large);
      this.#members.get(large)!.push(...this.#members.get(small)!);
      this.#members.delete(small);
      this.#joinLabels(small, large);
      if (provisional || this.#provisional.has(small)) this.#provisional.add(large);
    }
    this.#link(left, right);
    return undefined;
  }

  /** The entities joined, in order of their first member; members in the order of `ids`. */
  groups(): { members: string[]; provisional: boolean }[] {
    const groups = new Map<string, string[]>();
    for (const id of this.ids) {
      const root = this.#root.get(id)!;
      const group = groups.get(root);
      if (group) group.push(id);
      else groups.set(root, [id]);
    }
    return [...groups].map(([root, members]) => ({ members, provisional: this.#provisional.has(root) }));
  }

  #link(left: string, right: string): void {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const known = this.#edges.get(one);
      if (known) known.push(other);
      else this.#edges.set(one, [other]);
    }
  }

  #joinLabels(small: string, large: string): void {
    const [less, more] = [this.#labels.get(small), this.#labels.get(large)];
    if (less && more) for (const label of less) more.add(label);
    else if (less) this.#labels.set(large, less);
    this.#labels.delete(small);
  }

  #conflict(small: string, large: string): Edge | undefined {
    for (const left of this.#members.get(small)!) {
      for (const right of this.#apart.get(left) ?? []) if (this.#root.get(right) === large) return { left, right };
    }
    return undefined;
  }

  /** The chain from `from` to `to` over the joins made and the one refused. */
  #path(from: string, to: string, left: string, right: string): string[] {
    const near = this.#root.get(from) === this.#root.get(left) ? [left, right] : [right, left];
    return [...this.#walk(from, near[0]!), ...this.#walk(near[1]!, to)];
  }

  /** The shortest chain of joins between two entities that are joined. */
  #walk(from: string, to: string): string[] {
    const before = new Map<string, string | null>([[from, null]]);
    const queue = [from];
    for (const id of queue) {
      if (id === to) break;
      for (const next of this.#edges.get(id) ?? []) {
        if (before.has(next)) continue;
        before.set(next, id);
        queue.push(next);
      }
    }
    const path: string[] = [];
    for (let id: string | null | undefined = to; id != null; id = before.get(id)) path.unshift(id);
    return path;
  }
}

const NONE: ReadonlySet<string> = new Set();
