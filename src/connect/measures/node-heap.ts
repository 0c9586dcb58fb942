/** A binary heap of nodes by key, smallest first, whose keys can be lowered. */
export class NodeHeap {
  size = 0;
  readonly #nodes: Uint32Array;
  /** Place of each node in the heap, -1 where it is not in it. */
  readonly #place: Int32Array;
  readonly #key: Float64Array;

  constructor(nodes: number) {
    this.#nodes = new Uint32Array(nodes);
    this.#place = new Int32Array(nodes).fill(-1);
    this.#key = new Float64Array(nodes);
  }

  holds(node: number): boolean {
    return this.#place[node]! >= 0;
  }

  /** Adds a node, or lowers the key of one that is in the heap. */
  push(node: number, key: number): void {
    this.#key[node] = key;
    this.#up(node, this.holds(node) ? this.#place[node]! : this.size++);
  }

  /** Takes out the node with the smallest key. */
  pop(): number {
    const top = this.#nodes[0]!;
    this.#place[top] = -1;
    const last = this.#nodes[--this.size]!;
    if (this.size > 0) this.#down(last);
    return top;
  }

  #up(node: number, from: number): void {
    const key = this.#key[node]!;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.#nodes[parent]!;
      if (this.#key[above]! <= key) break;
      this.#put(above, at);
      at = parent;
    }
    this.#put(node, at);
  }

  #down(node: number): void {
    const key = this.#key[node]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.#key[this.#nodes[child + 1]!]! < this.#key[this.#nodes[child]!]!) child++;
      const below = this.#nodes[child]!;
      if (this.#key[below]! >= key) break;
      this.#put(below, at);
      at = child;
    }
    this.#put(node, at);
  }

  #put(node: number, at: number): void {
    this.#nodes[at] = node;
    this.#place[node] = at;
  }
}
