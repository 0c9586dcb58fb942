import type { Token } from '../tokens.js';
import type { Hit } from './hits.js';
import type { Reading } from './reading.js';

/** How many were killed and injured. */
export interface Toll {
  killed?: number;
  injured?: number;
}

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'one un una uno um uma',
    'two dos dois duas',
    'three tres',
    'four cuatro quatro',
    'five cinco',
    'six seis',
    'seven siete sete',
    'eight ocho oito',
    'nine nueve nove',
    'ten diez dez',
    'eleven once onze',
    'twelve doce doze',
    'thirteen trece treze',
    'fourteen catorce quatorze catorze',
    'fifteen quince quinze',
    'sixteen dieciseis dezesseis',
    'seventeen diecisiete dezessete',
    'eighteen dieciocho dezoito',
    'nineteen diecinueve dezenove',
    'twenty veinte vinte',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1])),
);
/** Words that show that a number counts no persons. */
const MEASURES =
  /^(?:km|kms|kilometers?|kilometros?|quilometros?|meters?|metros|miles?|kg|hours?|horas?|days?|dias?|years?|anos?|months?|meses|mes|weeks?|semanas?|minutes?|minutos?|million|percent|pesos|dollars?|o'?clock|am|pm|times|shots?|bullets?|tiros|disparos|bombs?|bombas|cars?|vehicles?|houses?|street|calle|rua)$/;

/** How far, in words, a number may stand from what says that they died. */
const REACH = 7;

/** The toll that sentences state, the highest where they differ. */
export function tollOf(readings: readonly Reading[]): Toll {
  const toll: Toll = {};
  for (const { read, hits } of readings)
    for (const hit of hits)
      for (const kind of ['killed', 'injured'] as const) {
        if (!hit.cues.includes(kind)) continue;
        const count = countNear(read.tokens, hit, hits);
        if (count !== undefined && count > (toll[kind] ?? 0)) toll[kind] = count;
      }
  return toll;
}

/** The number after the word ("killed four officers"), else before it ("four officers were killed"). */
function countNear(tokens: readonly Token[], hit: Hit, hits: readonly Hit[]): number | undefined {
  const within = (at: number, fits: (each: Hit) => boolean) =>
    hits.some((each) => each !== hit && at >= each.from && at < each.to && fits(each));
  const other = (at: number) => within(at, ({ cues }) => cues.includes('killed') || cues.includes('injured'));
  for (let at = hit.to; at < Math.min(tokens.length, hit.to + 4); at++) {
    if (other(at) || /^(?:[.,;:]|by|por|in|en|em|on|and|y|e)$/.test(tokens[at]!.lower)) break;
    const value = numberAt(tokens, at);
    if (value !== undefined) return value;
  }
  for (let at = hit.from - 1; at >= Math.max(0, hit.from - REACH); at--) {
    // "two gunmen killed": those who did it are not counted.
    if (
      other(at) ||
      /^[.,;:]$/.test(tokens[at]!.text) ||
      within(at, ({ classes }) => classes.includes('perpetrator') || classes.includes('quality'))
    )
      break;
    const value = numberAt(tokens, at);
    if (value !== undefined) return value;
  }
  return undefined;
}

const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  vinte: 20,
  trinta: 30,
  quarenta: 40,
  cinquenta: 50,
  sessenta: 60,
  oitenta: 80,
};

/** The number that a word, or a compound that ends with it, writes; undefined where it counts no persons. */
export function numberAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]!;
  const next = tokens[at + 1]?.lower ?? '';
  if (MEASURES.test(next) || /^(?:of|de|do|da)$/.test(next)) return undefined;
  if (token.kind === 'number') {
    if (!/^\d{1,3}(?:[.,]\d{3})*$/.test(token.text)) return undefined;
    return Number(token.text.replace(/[.,]/g, ''));
  }
  // "cuarenta y seis", "trinta e dois", "forty-six"
  const [tens, unit] = token.lower.split('-');
  if (unit !== undefined && TENS[tens!] !== undefined) return TENS[tens!]! + (WORDS[unit] ?? 0);
  const ones = WORDS[token.lower];
  if (ones === undefined) return TENS[token.lower];
  const joined = /^[ye]$/.test(tokens[at - 1]?.lower ?? '') ? TENS[tokens[at - 2]?.lower ?? ''] : undefined;
  return joined === undefined ? ones : joined + ones;
}
