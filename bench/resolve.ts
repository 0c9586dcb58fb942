import { type Candidate, compareNames, propose } from '../src/resolve/index.js';
import { prepareName, scoreNames } from '../src/resolve/names/compare-names.js';

/**
 * Speed of resolution on one thread, on invented names: pairs of names scored per second, of names not seen before (made
 * ready first), of names made ready, and with their reasons; then entities against themselves, blocking included.
 * Run by `node bench/run.js resolve [ENTITIES]`. Seconds are processor time, so that a busy machine tells the same.
 */
const SYLLABLES =
  'ba be bo ca ce da de di do fa fe ga go la le li lo lu ma me mi mo na ne no pa pe ra re ri ro sa se so ta te ti to va ve vi za zo'.split(
    ' ',
  );
const BODIES = ['Cártel de', 'Empresa', 'Grupo', 'Ministerio de', 'Frente', 'Banco', 'Constructora', 'Los'];

/** Numbers in [0, 1) from a seed (Numerical Recipes' linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Invented entities, 7 in 10 persons, names drawn unevenly as real ones are, each with two neighbours. */
function inventedEntities(count: number, seed: number): Candidate[] {
  const random = randomFrom(seed);
  const word = (syllables: number): string => {
    const text = Array.from({ length: syllables }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!).join('');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const given = Array.from({ length: 800 }, () => word(2 + Math.floor(random() * 2)));
  const family = Array.from({ length: 8000 }, () => word(2 + Math.floor(random() * 3)));
  const draw = (words: readonly string[]): string => words[Math.floor(words.length * random() ** 2.5)]!;
  return Array.from({ length: count }, (_, index) => {
    const person = random() < 0.7;
    const name = person
      ? [draw(given), random() < 0.4 ? draw(given) : '', draw(family), random() < 0.6 ? draw(family) : '']
      : [BODIES[Math.floor(random() * BODIES.length)]!, draw(family), random() < 0.5 ? draw(family) : ''];
    return {
      id: String(index).padStart(8, '0'),
      documentId: String(index % 5000),
      schema: person ? 'Person' : 'Organization',
      name: name.filter((part) => part !== '').join(' '),
      aliases: [],
      properties: {},
      neighbours: [draw(family), draw(family)],
    };
  });
}

function timed<T>(work: () => T): { seconds: number; wall: number; result: T } {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (user + system) / 1e6, wall: (performance.now() - start) / 1000, result };
}

function line(what: string, count: number, seconds: number): void {
  console.log(
    `${what.padEnd(52)} ${Math.round(count / seconds)
      .toLocaleString('en')
      .padStart(12)} /s`,
  );
}

/** Scored pairs: each entity with others of its kind, half of them alike. */
function benchPairs(): void {
  const entities = inventedEntities(40_000, 1);
  const persons = entities.filter(({ schema }) => schema === 'Person').map(({ name }) => name);
  const bodies = entities.filter(({ schema }) => schema !== 'Person').map(({ name }) => name);
  for (const [title, schema, names] of [
    ['persons', 'Person', persons],
    ['bodies', 'Organization', bodies],
  ] as const) {
    const half = names.length >> 1;
    const fresh = timed(() => {
      for (let i = 0; i < half; i++) compareNames(schema, names[i]!, names[i + half]!);
    });
    line(`${title}: names not seen before, with reasons`, half, fresh.seconds);
    const prepared = names.map((name) => prepareName(schema === 'Person' ? 'person' : 'body', name));
    const sorted = [...prepared.keys()].sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
    const count = 400_000;
    const apart = timed(() => {
      for (let k = 0; k < count; k++)
        scoreNames(prepared[(k * 7919) % prepared.length]!, prepared[(k * 104729) % prepared.length]!);
    });
    line(`${title}: at random, scores`, count, apart.seconds);
    const near = timed(() => {
      for (let k = 0; k < count; k++) {
        const i = k % (sorted.length - 8);
        scoreNames(prepared[sorted[i]!]!, prepared[sorted[i + 1 + (k % 7)]!]!);
      }
    });
    line(`${title}: neighbours in the alphabet, scores`, count, near.seconds);
  }
}

function benchSelf(count: number): void {
  const entities = inventedEntities(count, 2);
  const { seconds, wall, result } = timed(() => propose(entities, []));
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const same = result.filter(({ verdict }) => verdict === 'same').length;
  console.log(
    `${count.toLocaleString('en')} entities against themselves: ${seconds.toFixed(1)} s of processor, ${wall.toFixed(1)} s passed, ` +
      `peak ${peak} MB; ${same} pairs for rules, ${result.length - same} for a person`,
  );
}

// The data files are read and the code is warm before anything is timed.
for (const { name, schema } of inventedEntities(3_000, 3)) compareNames(schema, name, `${name} Lo`);
benchPairs();
benchSelf(Number(process.argv[2] ?? 100_000));
