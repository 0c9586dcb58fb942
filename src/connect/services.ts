import { readFileSync } from 'node:fs';
import { fold } from '../model/index.js';
import { readWords } from './sectors.js';
import type { ActorClass } from './types.js';

let services: [beginning: string, actorClass: ActorClass][] | undefined;

/** What the role of a tie (`launders for`, `papeles de embarque`) says of the service, by the lexicon services.tsv. */
export function servicesOf(role: string): ActorClass[] {
  services ??= readServices();
  const words = fold(role).split(/[^\p{L}]+/u);
  const known = services.filter(([beginning]) => words.some((word) => word.startsWith(beginning)));
  return [...new Set([...known.map(([, actorClass]) => actorClass), ...readWords(role).classes])];
}

function readServices(): [string, ActorClass][] {
  const text = readFileSync(new URL('./services.tsv', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#') && !line.startsWith('class\t'));
  return lines.flatMap((line) => {
    const [actorClass, words] = line.split('\t') as [ActorClass, string];
    return words.split(' ').map((word): [string, ActorClass] => [fold(word), actorClass]);
  });
}
