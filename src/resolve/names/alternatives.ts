import { forms, readTable } from './table.js';

/**
 * A name inside a written name. `whole`: as written, less what is a name of its own; `reduced`: without a qualifier that
 * stood in brackets; `other`: a second name (acronym in brackets, nickname in quotes, what follows `alias`).
 */
export interface Alternative {
  text: string;
  role: 'whole' | 'reduced' | 'other';
}

const BRACKETS = /[([]([^()[\]]+)[)\]]/g;
const QUOTES = /["“«„]([^"“”«»„]+)["”»]/g;
/** An acronym: one word of capitals and digits, with stops or a hyphen perhaps. */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.-]{1,9}$/u;
/** A mark or word that parts names stands in it, perhaps: most names are told to be whole at one look. */
let parted: RegExp;
const ALIAS = aliasPattern();

function aliasPattern(): RegExp {
  const words = readTable('particles.tsv')
    .filter(([kind]) => kind === 'alias')
    .flatMap(([, cell]) => forms(cell));
  const pattern = words.map((word) => word.split(' ').join('[\\s.]*')).join('|');
  const first = [...new Set(words.map((word) => word.split(' ')[0]))].map((word) => word!.split('').join('\\.?'));
  parted = new RegExp(`["“«„([/]|\\b(?:${first.join('|')})`, 'i');
  return new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])\\.?`, 'giu');
}

/** The names that a written name of a person holds, the main one first: `Juan "El Tuerto" Paz alias Beto` holds three. */
export function personAlternatives(name: string): Alternative[] {
  if (!parted.test(name)) return [{ text: name, role: 'whole' }];
  const others: string[] = [];
  const take = (_: string, inner: string): string => {
    others.push(inner);
    return ' ';
  };
  const [main, ...aliases] = slashed(name.replace(BRACKETS, take).replace(QUOTES, take)).flatMap((part) =>
    part.split(ALIAS),
  );
  return list(name, main ?? '', [...aliases, ...others]);
}

/**
 * The names that a written name of a body holds: a name after a slash, an acronym in brackets; brackets that hold
 * anything else qualify the name (`Banco Austral (Uruguay)`) and can be left off.
 */
export function bodyAlternatives(name: string): Alternative[] {
  if (!/[([/]/.test(name)) return [{ text: name, role: 'whole' }];
  const others: string[] = [];
  let qualified = false;
  const kept = name.replace(BRACKETS, (whole, inner: string) => {
    if (ACRONYM.test(inner.trim())) {
      others.push(inner);
      return ' ';
    }
    qualified = true;
    return whole;
  });
  const [main, ...slash] = slashed(kept);
  const result = list(name, main ?? '', [...slash, ...others]);
  const bare = (main ?? '').replace(BRACKETS, ' ').trim();
  if (qualified && /\p{L}/u.test(bare)) result.push({ text: bare, role: 'reduced' });
  return result;
}

/** Parts at a slash between words of three letters or more; A/S and M/V stay whole. */
function slashed(text: string): string[] {
  return /\p{L}{3}[^/]*\/[^/]*\p{L}{3}/u.test(text) ? text.split('/') : [text];
}

function list(name: string, main: string, others: string[]): Alternative[] {
  const spoken = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
  const result: Alternative[] = [{ text: spoken(main) ? main.trim() : name, role: 'whole' }];
  for (const other of others) {
    if (spoken(other) && !result.some((known) => known.text === other.trim())) {
      result.push({ text: other.trim(), role: 'other' });
    }
  }
  return result;
}
