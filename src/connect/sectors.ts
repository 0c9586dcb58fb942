import { readFileSync } from 'node:fs';
import { fold } from '../model/index.js';
import type { ActorClass, Level, Sector } from './types.js';

/** What words say of an actor: its sector, the reach of its office, what it can do; absent where they say nothing. */
export interface WordReading {
  sector?: Sector;
  level?: Level;
  classes: ActorClass[];
  /** The words of the text that decided the sector, folded. */
  words?: string;
  /** True where they stand before the first preposition: "mayor of …", not "clerk of the mayor". */
  inHead: boolean;
  /** True where nothing stands before them, or after. */
  first: boolean;
  last: boolean;
}

interface Entry {
  sector?: Sector;
  level?: Level;
  actorClass?: ActorClass;
  whole: boolean;
}

interface Match extends Entry {
  start: number;
  end: number;
}

const AGAINST = new Set([
  'anti',
  'against',
  'contra',
  'counter',
  'fight',
  'fighting',
  'combat',
  'combate',
  'lucha',
  'luta',
]);
const LINKS = new Set(
  'of for in at to on from with and de del da do dos das e y en em para por con com na no nas nos a al ao'.split(' '),
);

let lexicon: Map<string, Entry> | undefined;
let longest = 1;

/**
 * Reads a name, a position or a description ("diputado federal", "lawyer for the cartel", "Port Authority") by the
 * lexicon sectors.tsv. The head decides: what stands before the first preposition, its last word first; only where that
 * says nothing, what stands behind it ("leader of the gang"). A crime or armed word after "anti", "against" and the like
 * does not count.
 */
export function readWords(text: string): WordReading {
  const tokens = wordsOf(text);
  const matches = matchesIn(tokens);
  const cut = tokens.findIndex(
    (token, i) => i > 0 && LINKS.has(token) && !matches.some((m) => m.start <= i && i < m.end),
  );
  const head = matches.filter((match) => cut < 0 || match.start < cut);
  const rest = matches.filter((match) => cut >= 0 && match.start >= cut);
  const decisive = head.findLast((match) => match.sector) ?? rest.find((match) => match.sector);
  const modifier = head.findLast((match) => !match.sector && match.level);
  const level = modifier?.level ?? decisive?.level;
  const classes = [...new Set((decisive ? [decisive] : []).flatMap((match) => match.actorClass ?? []))];
  return {
    ...(decisive && { sector: decisive.sector, words: tokens.slice(decisive.start, decisive.end).join(' ') }),
    ...(level && { level }),
    classes,
    inHead: decisive !== undefined && head.includes(decisive),
    first: decisive?.start === 0,
    last: decisive?.end === tokens.length,
  };
}

function matchesIn(tokens: string[]): Match[] {
  lexicon ??= readLexicon();
  const matches: Match[] = [];
  for (let start = 0; start < tokens.length; ) {
    const found = longestAt(tokens, start, lexicon);
    if (found) matches.push(found);
    start = found ? found.end : start + 1;
  }
  return matches;
}

function longestAt(tokens: string[], start: number, entries: Map<string, Entry>): Match | undefined {
  for (let end = Math.min(tokens.length, start + longest); end > start; end--) {
    const entry = entries.get(tokens.slice(start, end).join(' '));
    if (!entry || (entry.whole && (start > 0 || end < tokens.length))) continue;
    const illicit = entry.sector === 'crime' || entry.sector === 'armed';
    if (illicit && tokens.slice(Math.max(0, start - 3), start).some((token) => AGAINST.has(token))) continue;
    return { ...entry, start, end };
  }
  return undefined;
}

/** Lower case without accents, split at everything but letters and figures: "Anti-Gang" is two words. */
function wordsOf(text: string): string[] {
  const plain = fold(text).replace(/['’]s\b/g, 's');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function readLexicon(): Map<string, Entry> {
  const result = new Map<string, Entry>();
  const lines = readFileSync(new URL('./sectors.tsv', import.meta.url), 'utf8').split('\n');
  for (const line of lines) {
    if (line.startsWith('#') || line.startsWith('words\t') || !line.trim()) continue;
    const [words, sector, level, actorClass] = line.split('\t').map((cell) => (cell === '-' ? undefined : cell));
    for (const form of words!.split('|')) {
      const tokens = wordsOf(form);
      longest = Math.max(longest, tokens.length);
      result.set(tokens.join(' '), {
        sector: sector as Sector | undefined,
        level: level as Level | undefined,
        actorClass: actorClass as ActorClass | undefined,
        whole: form.startsWith('='),
      });
    }
  }
  return result;
}
