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

function countNear(tokens: readonly Token[], hit: Hit, hits: readonly Hit[]): number | undefined {
  const other = (at: number) =>
    hits.some(
      (each) =>
        each !== hit &&
        at >= each.from &&
        at < each.to &&
        (each.cues.includes('killed') || each.cues.includes('injured')),
    );
  for (let at = hit.from - 1; at >= Math.max(0, hit.from - REACH); at--) {
    if (other(at) || /^[.;]$/.test(tokens[at]!.text)) break;
    const value = numberAt(tokens, at);
    if (value !== undefined) return value;
  }
  for (let at = hit.to; at < Math.min(tokens.length, hit.to + 4); at++) {
    if (other(at) || /^[.,;]$/.test(tokens[at]!.text)) break;
    const value = numberAt(tokens, at);
    if (value !== undefined) return value;
  }
  return undefined;
}

function numberAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]!;
  const next = tokens[at + 1]?.lower ?? '';
  if (MEASURES.test(next) || /^(?:of|de|do|da)$/.test(next)) return undefined;
  if (token.kind === 'number') {
    if (!/^\d{1,3}(?:[.,]\d{3})*$/.test(token.text)) return undefined;
    return Number(token.text.replace(/[.,]/g, ''));
  }
  return WORDS[token.lower];
}
