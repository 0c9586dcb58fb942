import { LANGUAGES } from '../model/index.js';
import { readWords, type WordReading } from './sectors.js';

/** What a position says of a person. */
export interface OfficeReading extends WordReading {
  /** True for a position that the person no longer holds. */
  former: boolean;
}

const FORMER =
  /^(the |el |la |o |a )?(former|formerly|ex|antigu[oa]|antig[oa])\b|^ex(presidente|ministr|alcalde|prefeit|diputad|gobernador|senador)/i;
/** Who heads a body speaks for all of it; others in it have no part in its reach. */
const HEADS =
  /^(the |el |la |o |a )?(deputy )?(head|chief|director|directora|diretor|diretora|jefe|jefa|chefe|commander|comandante|superintendent\w*|commissioner|comisionad[oa]|titular|administrador|administradora)\b/i;
/** `… of Puerto Alto`: the office is that place's. */
const OF_PLACE =
  /\b(?:of|in|for|de|del|da|do|en|em)\s+(?:(?:the|la|el|los|las|o|a)\s+)?(\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:de|del|da|do|la|of)\s+)?\p{Lu}[\p{L}’'-]+)*)/gu;

/**
 * Reads a position ("mayor of …", "former sergeant of the army", "head of the National Police"). An office reaches as far
 * as its own words say; as far as the body that it belongs to only where its holder heads that body, and not one place's
 * branch of it.
 */
export function readOffice(position: string): OfficeReading {
  const { level, ...reading } = readWords(position);
  const ofPlace = [...position.matchAll(OF_PLACE)].some(([, name]) => isPlaceBelow(name!));
  const reaches = reading.inHead || reading.sector === undefined || (HEADS.test(position) && !ofPlace);
  return { ...reading, ...(level && reaches && { level }), former: FORMER.test(position) };
}

/** A name behind "of" that is neither a body the lexicon knows nor a country: a town, a province. */
function isPlaceBelow(name: string): boolean {
  const { sector, level } = readWords(name);
  return sector === undefined && level === undefined && !countries().has(name.toLowerCase());
}

let countryNames: Set<string> | undefined;

/** Names of all countries in the languages read, as the runtime's own tables have them (Unicode CLDR). */
function countries(): Set<string> {
  if (countryNames) return countryNames;
  countryNames = new Set();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      const name = names.of(code);
      if (name) countryNames.add(name.toLowerCase());
    }
  }
  return countryNames;
}
