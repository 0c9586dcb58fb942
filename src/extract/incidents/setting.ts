import type { DateMention } from '../dates.js';
import type { DocumentEntity, Mention } from '../types.js';
import type { Setting } from './events.js';
import type { Trigger } from './trigger.js';

/** Weekdays and words by which news tells of a day without naming it. */
const A_DAY =
  /\b(?:today|yesterday|tonight|last night|this (?:morning|afternoon|evening|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|hours? ago|days? ago|hoy|ayer|anoche|esta (?:mañana|tarde|noche|semana)|este (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|hoje|ontem|(?:segunda|terça|quarta|quinta|sexta)-feira|no (?:sábado|domingo))\b/i;

/** Places that an event happens in rather than things or whole countries far away. */
const FINE = new Set(['municipality', 'division', 'region']);

/** The place and day that the sentence of an event names, the nearest after the word that tells of it first. */
export class SentenceSetting implements Setting {
  readonly #places: Mention[];
  readonly #known = new Map<Trigger, { place: number | undefined; date: DateMention | undefined }>();

  constructor(
    mentions: readonly Mention[],
    readonly entities: readonly DocumentEntity[],
    readonly dates: readonly DateMention[],
    readonly text: string,
  ) {
    this.#places = mentions.filter(({ schema, kind }) => schema === 'Place' && kind === 'name');
  }

  /** Index of the entity; towns and divisions before countries. */
  readonly place = (trigger: Trigger): number | undefined => this.#of(trigger).place;

  readonly day = (trigger: Trigger): string | undefined => this.#of(trigger).date?.from;

  /** ISO 8601: a day, month or year, or the start of an interval. */
  date(trigger: Trigger): string | undefined {
    return this.#of(trigger).date?.from;
  }

  /** True where the sentence tells of a month or a day, be it only "today". */
  isDated(trigger: Trigger): boolean {
    const { start, end } = trigger.reading.read.sentence;
    return (this.date(trigger)?.length ?? 0) > 4 || A_DAY.test(this.text.slice(start, end));
  }

  /** True where the sentence names a town. */
  isFine(trigger: Trigger): boolean {
    const place = this.place(trigger);
    const kind = place === undefined ? undefined : this.entities[place]!.place?.kind;
    return kind === 'municipality';
  }

  #of(trigger: Trigger): { place: number | undefined; date: DateMention | undefined } {
    let known = this.#known.get(trigger);
    if (!known) {
      const { start, end } = trigger.reading.read.sentence;
      const within = this.#places.filter((mention) => mention.start >= start && mention.end <= end);
      const ranked = within
        .map(({ entity, start: at }) => ({ entity, rank: this.#rank(entity, at - trigger.hit.start) }))
        .sort((a, b) => a.rank - b.rank);
      const dates = this.dates.filter((date) => date.start >= start && date.end <= end);
      const date = [...dates].sort(
        (a, b) => Math.abs(a.start - trigger.hit.start) - Math.abs(b.start - trigger.hit.start),
      )[0];
      known = { place: ranked[0]?.entity, date };
      this.#known.set(trigger, known);
    }
    return known;
  }

  /** Lower is better: fine places first, then what follows the word, then what is near. */
  #rank(entity: number, distance: number): number {
    const kind = this.entities[entity]!.place?.kind;
    const coarse = kind === 'country' ? 2 : kind !== undefined && FINE.has(kind) ? 0 : 1;
    return coarse * 10_000 + (distance < 0 ? 1_000 : 0) + Math.abs(distance);
  }
}
