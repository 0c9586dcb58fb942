import type { DocumentLanguage } from '../model/index.js';

const MONTHS: readonly string[][] = [
  ['january', 'jan', 'enero', 'ene', 'janeiro'],
  ['february', 'feb', 'febrero', 'fevereiro', 'fev'],
  ['march', 'mar', 'marzo', 'março', 'marco'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo', 'maio', 'mai'],
  ['june', 'jun', 'junio', 'junho'],
  ['july', 'jul', 'julio', 'julho'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre', 'setembro', 'set'],
  ['october', 'oct', 'octubre', 'outubro', 'out'],
  ['november', 'nov', 'noviembre', 'novembro'],
  ['december', 'dec', 'diciembre', 'dic', 'dezembro', 'dez'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])));
const NAMES = [...MONTH_OF.keys()].sort((left, right) => right.length - left.length).join('|');
const YEAR = '(?:1[89]|20)\\d{2}';

/** Forms of a whole date; `d`, `m`, `y` are its parts, `a` and `b` two numbers whose order depends on the language. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<y>${YEAR})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?!\\d)`, 'iu'),
  new RegExp(
    `(?<d>\\d{1,2})(?:º|°|st|nd|rd|th|er)?[\\s-]+(?:de |of )?(?<n>${NAMES})\\.?,?[\\s-]+(?:de |del )?(?<y>${YEAR}|\\d{2}(?!\\d))`,
    'iu',
  ),
  new RegExp(`(?<n>${NAMES})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>${YEAR})`, 'iu'),
  new RegExp(`(?<a>\\d{1,2})[/.-](?<b>\\d{1,2})[/.-](?<y>${YEAR})(?!\\d)`, 'iu'),
  new RegExp(`(?<n>${NAMES})\\.?,?\\s+(?:de |del |of )?(?<y>${YEAR})`, 'iu'),
];

export interface FoundDate {
  /** ISO 8601, partial where the text is. */
  date: string;
  start: number;
  end: number;
}

/** The first whole date (or month with year) in `text`, in any of the three languages; undefined where there is none. */
export function findDate(text: string, language: DocumentLanguage): FoundDate | undefined {
  let first: FoundDate | undefined;
  for (const form of FORMS) {
    const match = new RegExp(`(?<![\\p{L}\\p{N}])(?:${form.source})`, 'iu').exec(text);
    if (!match?.groups || (first && match.index >= first.start)) continue;
    const date = toIso(match.groups, language);
    if (date) first = { date, start: match.index, end: match.index + match[0].length };
  }
  return first;
}

/** Where and when a text was sent, and by which agency. */
export interface Dateline {
  date: string;
  agency?: string;
}

const PLACE_WORD = String.raw`(?:\p{Lu}[\p{L}.'’-]*|de|del|la|las|los|el|do|da|dos|das|of|y|e|\([^)]{2,30}\))`;
const PLACE = new RegExp(String.raw`^[\s*_"]*(?:${PLACE_WORD}(?:[\s,/]+${PLACE_WORD}){0,7})?[\s,.:|(–—-]*$`, 'u');
const WEEKDAY =
  /^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s*$/i;
const TIME = String.raw`(?:\d{1,2}[:h.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|hrs?|horas|gmt|utc)?)`;
const AFTER_LINE = new RegExp(
  String.raw`^[\s.,|·–—-]*(?:${TIME})?[\s.,|·–—-]*(?:\(([^)]{2,40})\)|(\p{Lu}[\p{L} ]{2,40}))?[\s.,|·)–—-]*$`,
  'iu',
);
const AFTER_DATELINE =
  /^\s*\)?\.?\s*(?:\(([^)]{2,40})\)|[/|]\s*(\p{Lu}[\p{L} ]{1,30}?)\s*[/|])?\s*(?:[.:]?\s*[-–—/|]+|:|\.(?=\s)|$|\n)/u;

/** "BOGOTÁ, 12 mar. 2014 (EFE) –" at the head of a paragraph: place, date, and who sent it. */
export function parseDateline(words: string, language: DocumentLanguage): Dateline | undefined {
  const found = findDate(words, language);
  if (!found || !PLACE.test(words.slice(0, found.start))) return undefined;
  const after = AFTER_DATELINE.exec(words.slice(found.end));
  return after ? dateline(found.date, after[1] ?? after[2]) : undefined;
}

/** A line that holds a date, before it at most a place or a weekday, behind it at most a time and who sent it. */
export function parseDateLine(line: string, language: DocumentLanguage): Dateline | undefined {
  const found = line.length <= 90 ? findDate(line, language) : undefined;
  if (!found) return undefined;
  const before = line.slice(0, found.start);
  const after = AFTER_LINE.exec(line.slice(found.end));
  if (!after || !(WEEKDAY.test(before) || PLACE.test(before))) return undefined;
  // Words before the date without a comma are a heading: "Attack of 12 March 2014".
  if (/\p{L}/u.test(before) && !WEEKDAY.test(before) && !/[,|(–—-]\s*$/.test(before)) return undefined;
  return dateline(found.date, after[1] ?? after[2]);
}

function dateline(date: string, agency: string | undefined): Dateline {
  return agency ? { date, agency: agency.trim() } : { date };
}

function toIso(parts: Record<string, string | undefined>, language: DocumentLanguage): string | undefined {
  const year = parts['y']!.length === 2 ? century(Number(parts['y'])) : Number(parts['y']);
  let month = parts['n'] ? MONTH_OF.get(parts['n'].toLowerCase()) : Number(parts['m']);
  let day = parts['d'] ? Number(parts['d']) : undefined;
  if (parts['a'] !== undefined) {
    const [a, b] = [Number(parts['a']), Number(parts['b'])];
    // English writes both orders: where the numbers do not tell, only the year is certain.
    if (language === 'en' && a <= 12 && b <= 12 && a !== b) return String(year);
    [day, month] = b > 12 ? [b, a] : [a, b];
  }
  if (month === undefined || month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${pad(month)}`;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** Two-digit years of old cables: 89 is 1989, 14 is 2014. */
function century(year: number): number {
  return year > 40 ? 1900 + year : 2000 + year;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Date in a file's name: `2014-03-12 report.pdf`, `20140312.txt`, `informe_12-03-2014.docx`, `report 2014.pdf`. */
export function dateOfFileName(name: string): string | undefined {
  const stem = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.\w{1,5}$/, '')
    .replace(/_/g, ' ');
  const compact = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(stem);
  if (compact) {
    const date = findDate(`${compact[1]}-${compact[2]}-${compact[3]}`, 'es');
    if (date) return date.date;
  }
  const found = findDate(stem, 'es') ?? findDate(stem.replace(/[-.]/g, ' '), 'es');
  if (found) return found.date;
  const month = /(?<!\d)((?:19|20)\d{2})[- ](0[1-9]|1[0-2])(?!\d)/.exec(stem);
  if (month) return `${month[1]}-${month[2]}`;
  return /(?<![\p{N}])((?:19|20)\d{2})(?![\p{N}])/u.exec(stem)?.[1];
}
