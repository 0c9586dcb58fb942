import type { Hedge } from '../../model/index.js';
import type { Incident, RoleFiller, Span } from '../types.js';
import type { Event } from './events.js';
import type { Filler } from './evidence.js';
import type { Offer } from './fillers.js';
import type { SentenceSetting } from './setting.js';
import { tollOf } from './toll.js';
import type { Role, Trigger } from './trigger.js';

/** The longest quote, in UTF-16 units: a few neighbouring sentences. */
const LONGEST = 1500;

/** What the text offers to make incidents of. */
export interface Source {
  text: string;
  setting: SentenceSetting;
  entityOf(mention: number): number;
  /** The fullest mention of an entity. */
  fullest(entity: number, within: Span): Span;
}

/** Types in order of how much they say, where an event is told by several words. */
const SAYING: readonly Incident['type'][] = [
  'kidnapping',
  'bombing',
  'arson',
  'killing',
  'robbery',
  'attack',
  'extortion',
  'threat',
  'clash',
  'forced-work-stoppage',
];

/** Makes an incident of an event; undefined where no sentence states it as a fact. */
export function toIncident(event: Event, source: Source): Incident | undefined {
  const { triggers } = event;
  if (triggers.every(({ unreal, sense }) => unreal && sense.type !== 'threat')) return undefined;
  if (!isOneEvent(event, source)) return undefined;
  const main = mainTrigger(triggers);
  const quote = quoteOf(event, main);
  const roles = rolesOf(event, quote, source);
  const readings = [...new Set(triggers.filter(({ hit }) => inside(hit, quote)).map(({ reading }) => reading))];
  const type = typeOf(triggers.filter((each) => each.reading === main.reading || !each.sense.weak));
  const toll = tollOf(readings);
  const victims = roles('victim');
  // Who is named as killed is counted where no number is.
  const killed = type === 'killing' && toll.killed === undefined ? victims.filter(isNamed).length : 0;
  if (killed > 0) toll.killed = killed;
  const inQuote = triggers.filter(({ hit }) => inside(hit, quote));
  const date = first([main, ...inQuote], (each) => source.setting.date(each));
  const place = first([main, ...inQuote], source.setting.place);
  return {
    type,
    trigger: { start: main.hit.start, end: main.hit.end },
    quote,
    ...(date === undefined ? {} : { date }),
    ...(place === undefined ? {} : { place }),
    perpetratorIndividuals: roles('individual'),
    perpetratorOrganizations: roles('organization'),
    targets: roles('target'),
    victims,
    weapons: roles('weapon'),
    ...(toll.killed || toll.injured ? { toll } : {}),
    stage: stageOf(type, main, readings),
    hedge: hedgeOf(triggers),
    confidence: confidenceOf(event),
  };
}

/** Somebody by name, a thing or a weapon; or people that are only described, on a day or in a town: else it is a count. */
function isOneEvent({ fillers, triggers }: Event, { setting }: Source): boolean {
  for (const { role, forms } of fillers.keys())
    if (
      forms.some(
        ({ near, offer }) =>
          !near && (role === 'target' || role === 'weapon' || (role === 'victim' && offer.what === 'person')),
      )
    )
      return true;
  return triggers.some((trigger) => {
    return setting.isDated(trigger) || setting.isFine(trigger);
  });
}

const isNamed = ({ entity, named }: RoleFiller): boolean => entity !== undefined || named === true;

const inside = (span: Span, quote: Span): boolean => span.start >= quote.start && span.end <= quote.end;

function first<T>(triggers: readonly Trigger[], of: (trigger: Trigger) => T | undefined): T | undefined {
  for (const trigger of triggers) {
    const value = of(trigger);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The word that tells most: one that is no weak one, a fact, with most roles; the first among equals. */
function mainTrigger(triggers: readonly Trigger[]): Trigger {
  const worth = ({ sense, negated, unreal, candidates }: Trigger) =>
    (sense.weak ? 0 : 4) + (negated || unreal ? 0 : 4) + Math.min(3, candidates.length);
  return triggers.reduce((best, each) => (worth(each) > worth(best) ? each : best));
}

function typeOf(triggers: readonly Trigger[]): Incident['type'] {
  const types = new Set(triggers.filter(({ sense }) => !sense.weak).map(({ sense }) => sense.type));
  return SAYING.find((type) => types.has(type)) ?? triggers[0]!.sense.type;
}

/** From the sentence of the main word to those of the others, as far as they lie near. */
function quoteOf({ triggers }: Event, main: Trigger): Span {
  const { start, end } = main.reading.read.sentence;
  const quote = { start, end };
  const ordered = [...triggers].sort(
    (a, b) => Math.abs(a.reading.at - main.reading.at) - Math.abs(b.reading.at - main.reading.at),
  );
  for (const { reading } of ordered) {
    const { sentence } = reading.read;
    const from = Math.min(quote.start, sentence.start);
    const to = Math.max(quote.end, sentence.end);
    if (to - from > LONGEST && to - from > quote.end - quote.start) continue;
    quote.start = from;
    quote.end = to;
  }
  return quote;
}

/** The fillers of a role that the quote holds, or whose entity is named elsewhere; the surest first. */
function rolesOf(event: Event, quote: Span, { text, entityOf, fullest }: Source): (role: Role) => RoleFiller[] {
  return (role) => {
    const fillers = [...event.fillers.keys()].filter((filler) => filler.role === role);
    fillers.sort((a, b) => b.score - a.score);
    return fillers.flatMap((filler): RoleFiller[] => {
      const mention = filler.forms.find(({ offer }) => offer.mention !== undefined)?.offer.mention;
      const entity = mention === undefined ? undefined : entityOf(mention);
      const form = bestForm(filler, quote);
      const span = role === 'victim' && entity !== undefined ? longer(fullest(entity, quote), filler) : form;
      if (!span) return [];
      return [
        {
          text: text.slice(span.start, span.end),
          start: span.start,
          end: span.end,
          confidence: round(filler.score),
          ...(entity === undefined ? {} : { entity }),
          ...(entity === undefined && form?.what === 'person' ? { named: true } : {}),
        },
      ];
    });
  };
}

/** The form that the surest rule found in the quote. */
function bestForm(filler: Filler, quote: Span): Offer | undefined {
  const forms = filler.forms.filter(({ offer }) => inside(offer, quote));
  return forms.reduce<Filler['forms'][number] | undefined>(
    (best, form) => (!best || form.reliability > best.reliability ? form : best),
    undefined,
  )?.offer;
}

/** The longest of an entity's mention and the forms of a filler: a name found whole may be longer than the mention. */
function longer(mention: Span, { forms }: Filler): Span {
  const words = ({ start, end }: Span) => end - start;
  return forms.reduce<Span>((best, { offer }) => (words(offer) > words(best) ? offer : best), mention);
}

function stageOf(type: Incident['type'], main: Trigger, readings: readonly Trigger['reading'][]): Incident['stage'] {
  if (type === 'threat' || main.unreal) return 'threatened';
  const failed = readings.some(({ hits }) => hits.some(({ cues }) => cues.includes('attempt')));
  return failed && type !== 'kidnapping' ? 'attempted' : 'accomplished';
}

/** Denied where each word that tells of it is negated; alleged where an adverb or a verb of hearsay weakens the main one. */
function hedgeOf(triggers: readonly Trigger[]): Hedge {
  if (triggers.every(({ negated }) => negated)) return 'denied';
  const alleged = (trigger: Trigger) =>
    trigger.reading.parse.units.some(
      (unit) =>
        unit.start < trigger.hit.start &&
        unit.word?.cues.some(({ effect, form }) => effect === 'alleged' && form === 'adverb'),
    );
  return triggers.every(alleged) ? 'alleged' : 'asserted';
}

/** As sure as the surest of those harmed, or of all where none is told. */
function confidenceOf({ fillers }: Event): number {
  const scores = [...fillers.keys()];
  const harmed = scores.filter(({ role }) => role === 'victim' || role === 'target');
  const best = Math.max(...(harmed.length > 0 ? harmed : scores).map(({ score }) => score));
  return round(best);
}

/** To two digits, never certain. */
const round = (score: number): number => Math.round(Math.min(0.95, score) * 100) / 100;
