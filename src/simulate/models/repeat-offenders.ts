import { strengthAt } from '../measures.js';
import type { Model, Run, RunInput } from '../types.js';

const PAPER = 'Martins et al. 2022, Scientific Reports 12:6858';

/** Participants joined by scandals, as a forest of sets (union by size), with how many are in the largest. */
class Network {
  readonly #parent: number[] = [];
  readonly #size: number[] = [];
  largest = 0;

  get participants(): number {
    return this.#parent.length;
  }

  add(): number {
    this.#size.push(1);
    this.largest = Math.max(this.largest, 1);
    return this.#parent.push(this.#parent.length) - 1;
  }

  #root(node: number): number {
    let root = node;
    while (this.#parent[root] !== root) root = this.#parent[root] = this.#parent[this.#parent[root]!]!;
    return root;
  }

  join(a: number, b: number): void {
    let [x, y] = [this.#root(a), this.#root(b)];
    if (x === y) return;
    if (this.#size[x]! < this.#size[y]!) [x, y] = [y, x];
    this.#parent[y] = x;
    this.#size[x]! += this.#size[y]!;
    this.largest = Math.max(this.largest, this.#size[x]!);
  }
}

/**
 * Scandals as cliques, one a step. A scandal's size is round(Exp(mean)), drawn again at 1 and below; as many of its members
 * as the share of repeaters lacks are drawn among earlier participants, with probability `again` among those who have
 * repeated already, else among first-timers, who become repeaters; the rest are new.
 */
function runRepeatOffenders({ parameters, measures, horizon, random }: RunInput<undefined>): Run {
  const { alpha, size: mean, again, onset } = parameters as Record<'alpha' | 'size' | 'again' | 'onset', number>;
  const network = new Network();
  const repeaters: number[] = [];
  const firstTimers: number[] = [];
  const outputs: Record<string, number[]> = { 'largest-share': [0], participants: [0], repeaters: [0] };
  for (let scandal = 0; scandal < horizon; scandal++) {
    let size = 0;
    while (size <= 1) size = Math.round(-mean * Math.log(1 - random()));
    const share = alpha * strengthAt(measures, 'supervision', scandal);
    const short = Math.round(share * network.participants - onset - repeaters.length);
    const members = new Set<number>();
    const returning = Math.max(0, Math.min(short, size));
    for (let i = 0; i < returning; i++) {
      const fromRepeaters = firstTimers.length === 0 || (repeaters.length > 0 && random() < again);
      const pool = fromRepeaters ? repeaters : firstTimers;
      if (pool.length === 0) break;
      const at = Math.floor(random() * pool.length);
      const member = pool[at]!;
      if (!fromRepeaters) {
        pool[at] = pool[pool.length - 1]!;
        pool.pop();
        repeaters.push(member);
      }
      members.add(member);
    }
    for (let i = returning; i < size; i++) {
      const member = network.add();
      firstTimers.push(member);
      members.add(member);
    }
    const [first, ...others] = members;
    for (const other of others) network.join(first!, other);
    outputs['largest-share']!.push(network.largest / network.participants);
    outputs['participants']!.push(network.participants);
    outputs['repeaters']!.push(repeaters.length);
  }
  const time = Array.from({ length: horizon + 1 }, (_, i) => i);
  return { time, outputs, end: { time: horizon, values: {} } };
}

/** Political scandals joined by those who take part in several: one large network beyond a share of repeaters. */
export const repeatOffenders: Model<undefined> = {
  id: 'repeat-offenders',
  title: 'Repeat offenders and political networks',
  source: PAPER,
  class: 'reproduced',
  timeUnit: 'scandal',
  horizon: 437,
  states: [{ name: 'participants', unit: 'persons' }],
  parameters: [
    {
      name: 'alpha',
      title: 'repeaters for each further participant',
      unit: 'share',
      default: 0.09,
      range: [0, 1],
      plausible: [0.05, 0.142],
      source: PAPER,
      class: 'reproduced',
    },
    {
      name: 'size',
      title: 'mean of the exponential that sizes are drawn from',
      unit: 'persons',
      default: 7.33,
      range: [1, 100],
      plausible: [3.7, 14.7],
      source: PAPER,
      class: 'reproduced',
    },
    {
      name: 'again',
      title: 'probability that a returning member has repeated before',
      unit: 'probability',
      default: 0.024,
      range: [0, 1],
      plausible: [0.012, 0.048],
      source: PAPER,
      class: 'reproduced',
    },
    {
      name: 'onset',
      title: 'repeaters that the first participants lack',
      unit: 'persons',
      default: 11.5,
      range: [0, 1000],
      plausible: [5.75, 23],
      source: PAPER,
      class: 'reproduced',
    },
  ],
  levers: [
    {
      name: 'supervision',
      title: 'Supervision that keeps offenders from repeating',
      acts: 'alpha',
      direct: ['repeaters'],
      range: [0, 1],
      class: 'assumption',
    },
  ],
  outputs: [
    { name: 'largest-share', title: 'Share in the largest component', unit: 'share', class: 'reproduced' },
    { name: 'participants', title: 'Participants so far', unit: 'persons', class: 'reproduced' },
    { name: 'repeaters', title: 'Repeaters so far', unit: 'persons', class: 'reproduced' },
  ],
  stochastic: true,
  async load() {
    return undefined;
  },
  run: runRepeatOffenders,
};
