import type { Incident, IncidentRole, Toll } from '../connect/index.js';
import type { Citing } from './citing.js';
import type { Analysis } from './findings/index.js';
import { type Noun, nouns, sentence } from './grammar.js';
import type { CitedSentence } from './schema.js';

/** At most so many sources of one incident are shown. */
const SOURCES = 3;

/** Words that stand for somebody named before, and alone tell a reader nothing. */
const SAYS_NOBODY =
  /^\s*(?:(?:the|an?|this|that|its|el|la|los|las|un|una|este|esta|o|os|as|um|uma)\s+)?(?:groups?|grupos?|organi[sz]ations?|organizaci[oó]n|organizaciones|organiza[cç][aã]o|band|banda|they|members|miembros|membros)\s*$/iu;

/** An incident as a sentence: type, place, by whom, against whom, toll; who alleges it where it is alleged. */
export function incidentText(analysis: Analysis, incident: Incident, citing: Citing): CitedSentence {
  const { wording } = analysis;
  const { words } = wording;
  const kinds: Readonly<Record<string, string>> = words.incident;
  const type = kinds[incident.type] ?? incident.type;
  const place = incident.place && wording.actorOf.get(incident.place);
  let text = place ? wording.fill(words.incidentIn, { type, place: wording.name(place) }) : type;
  const stages: Readonly<Record<string, string>> = words.stage;
  const stage = stages[incident.stage];
  const toll = [
    ...(stage ? [stage] : []),
    ...tollText(analysis, incident.killed, words.killed),
    ...tollText(analysis, incident.injured, words.injured),
  ];
  if (toll.length > 0) text += wording.fill(words.incidentToll, { toll: wording.list(toll) });
  const by = incident.by.filter(({ entity, text }) => entity || !SAYS_NOBODY.test(text ?? ''));
  if (by.length > 0) text += wording.fill(words.incidentBy, { by: people(analysis, by) });
  if (incident.on.length > 0) text += wording.fill(words.incidentOn, { on: people(analysis, incident.on) });
  if (incident.hedge === 'alleged') {
    text = wording.fill(words.allegedBy, { who: wording.who(incident.statements.slice(0, 1)), claim: text });
  }
  const shown = incident.statements.slice(0, Math.min(incident.sources.length, SOURCES));
  return { text: sentence(text), cites: citing.citeStatements(shown, sentence(text)) };
}

/** How many, or between how many and how many by source. */
function tollText({ wording }: Analysis, toll: Toll | undefined, phrase: string): string[] {
  if (!toll) return [];
  const text = wording.fill(phrase, { n: toll.high });
  return [toll.low === toll.high ? text : wording.fill(wording.words.tollRange, { low: toll.low, toll: text })];
}

/** Names of the case, and words of the text between quotation marks. */
function people({ wording }: Analysis, roles: readonly IncidentRole[]): Noun {
  const named = new Map<string, Noun>();
  for (const { entity, text } of roles) {
    const actor = entity && wording.actorOf.get(entity);
    const quoted = wording.fill(wording.words.quoted, { text: (text ?? '').replace(/\s+/g, ' ').trim() });
    const name = actor ? wording.name(actor) : { text: quoted, article: '', plural: false };
    named.set(name.text, name);
  }
  return nouns([...named.values()].slice(0, 3), wording.language);
}
