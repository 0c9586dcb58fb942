import { familyOf } from '../entities/types.js';
import type { Mention } from '../types.js';
import type { Parse } from './parse-types.js';
import { type NounPhrase, OBJECTIVE, owned, pastBracket, type Sort } from './phrases.js';
import type { Reference } from './reference.js';
import { NO_TOPIC, type Topic } from './topic.js';
import { CLASS } from './words.js';

/** Prepositions that join a thing and what it belongs to. */
const OF = new Set(['of', 'de', 'from', 'by', 'por']);

/** What possessives may stand for. */
const POSSESSIVES: Record<string, readonly Sort[]> = {
  its: ['body', 'place'],
  his: ['person'],
  her: ['person'],
  their: ['body'],
  su: ['person', 'body'],
  sus: ['person', 'body'],
  seu: ['person', 'body'],
  sua: ['person', 'body'],
  seus: ['person', 'body'],
  suas: ['person', 'body'],
};

const JOINING = new Set(['Employment', 'Membership', 'Affiliation', 'Associate', 'Alliance']);
const WHOSE = /^(?:whose|cuy[oa]s?|cuj[oa]s?)$/;

/** Who or what the phrases of a parsed sentence stand for. */
export class References {
  readonly #cache = new Map<NounPhrase, Reference[]>();

  constructor(
    readonly parse: Parse,
    readonly mentions: readonly Mention[],
    /** Who the sentence before is about. */
    readonly before: Topic = NO_TOPIC,
  ) {}

  /** All that a phrase and those joined with it by "and" stand for. */
  ofGroup(phrase: NounPhrase): Reference[] {
    const { group } = phrase;
    return distinct(group.length === 1 ? this.of(group[0]!) : group.flatMap((member) => this.of(member)));
  }

  /** What one phrase stands for: itself where it is a name, else the name it describes. */
  of(phrase: NounPhrase): Reference[] {
    const known = this.#cache.get(phrase);
    if (known) return known;
    this.#cache.set(phrase, []);
    const found = this.#find(phrase);
    this.#cache.set(phrase, found);
    return found;
  }

  #find(phrase: NounPhrase): Reference[] {
    const { units } = this.parse;
    const head = units[phrase.head]!;
    if (head.mention >= 0) return [{ mention: head.mention, by: 'name' }];
    if (head.kind === 'pron' && OBJECTIVE.test(head.lower)) return this.heOf(phrase.head);
    if (head.kind === 'pron') return this.before.meantBy(head.lower, 'pronoun');
    const same: Reference[] = [];
    for (const other of phrase.same) {
      const named = units[other.head]!;
      if (named.mention >= 0) same.push({ mention: named.mention, by: 'same' });
    }
    if (same.length) return same;
    const predicate = this.#predicate(phrase);
    if (predicate.length) return predicate;
    const classes = head.word?.classes ?? 0;
    // "the zone as an area where": the description is of what stands before.
    if (phrase.prep === 'as' || phrase.prep === 'como') {
      const described = phrase.governor && phrase.governor.sort === phrase.sort ? this.of(phrase.governor) : [];
      if (described.length) return described.map((ref) => ({ ...ref, by: 'same' as const }));
    }
    if (classes & CLASS.kind) {
      const place = this.complement(phrase, 'of', 'de')?.group.flatMap((member) => this.of(member)) ?? [];
      const places = place.filter((ref) => this.mentions[ref.mention]!.schema === 'Place');
      if (places.length) return places;
    }
    if (phrase.examples.length) {
      return phrase.examples.flatMap((example) =>
        this.ofGroup(example).map((ref) => ({ ...ref, by: 'example' as const })),
      );
    }
    if (units[phrase.from]!.kind === 'det' && phrase.prep === undefined) {
      const again = this.before.meantBy(head.lower, 'noun');
      if (again.length) return again;
    }
    if (classes & CLASS.part) return this.#whole(phrase).map((ref) => ({ ...ref, by: 'part' as const }));
    return [];
  }

  /**
   * Whom an object pronoun at unit `at` means ("arrested him", "lo capturaron"): the only other person that the sentence has
   * named or taken up before, or else whom the sentence before is about.
   */
  heOf(at: number): Reference[] {
    const { units, groups } = this.parse;
    const verb = groups.findLast(({ from }) => from <= at + 1);
    const doers = new Set(
      verb?.subject && !verb.passive
        ? this.ofGroup(verb.subject).map(({ mention }) => this.mentions[mention]!.entity)
        : [],
    );
    const persons = new Map<number, number>();
    for (const { mention } of units.slice(0, at)) {
      if (mention < 0 || this.mentions[mention]!.schema !== 'Person') continue;
      const { entity } = this.mentions[mention]!;
      if (!doers.has(entity)) persons.set(entity, mention);
    }
    if (persons.size > 1) return [];
    for (const mention of persons.values()) return [{ mention, by: 'name' }];
    return this.before.meantBy('he', 'pronoun').filter(({ mention }) => !doers.has(this.mentions[mention]!.entity));
  }

  /** "The force was in fact the gang X": the name that a description is said to be, or the other way round. */
  #predicate(phrase: NounPhrase): Reference[] {
    const { groups, units } = this.parse;
    for (const { main, copular, negated, modal, subject, object } of groups) {
      const says = copular || ((units[main]!.word?.classes ?? 0) & CLASS.copula) !== 0;
      if (!says || negated || modal || !subject || !object) continue;
      const other = subject === phrase ? object : object === phrase ? subject : undefined;
      if (!other || units[other.head]!.mention < 0) continue;
      if (other.sort === phrase.sort) return [{ mention: units[other.head]!.mention, by: 'same' }];
    }
    return [];
  }

  /**
   * Whom a possessive that is no mention stands for ("X was strong, and its influence grew"): the subject of the clause
   * before in the same sentence, where that is named and fits.
   */
  possessiveOf(phrase: NounPhrase): Reference[] {
    const { groups, units } = this.parse;
    const word = units[phrase.from]!;
    if (WHOSE.test(word.lower)) return this.#relativeOwner(phrase);
    const sorts = word.mention < 0 && word.kind === 'det' ? POSSESSIVES[word.lower] : undefined;
    if (!sorts) return [];
    for (let i = groups.length - 1; i >= 0; i--) {
      const { subject, form, relative, to } = groups[i]!;
      if (to > phrase.from || form !== 'finite' || relative || !subject) continue;
      return sorts.includes(subject.sort)
        ? this.ofGroup(subject).filter((ref) => ref.by === 'name' || ref.by === 'same')
        : [];
    }
    return this.before
      .meantBy('', 'verb')
      .filter((ref) => sorts.includes(familyOf(this.mentions[ref.mention]!.schema)));
  }

  /** "X, whose brother": the phrase before, in its group's own sense. */
  #relativeOwner(phrase: NounPhrase): Reference[] {
    const { units, phrases, phraseAt } = this.parse;
    let end = phrase.from;
    while (end > 0 && /^(?:comma|dash|prep)$/.test(units[end - 1]!.kind)) end--;
    const before = end > 0 ? phrases[phraseAt[end - 1]!] : undefined;
    return before ? this.of(before) : [];
  }

  /** The body or state whose members, forces or acts a phrase speaks of. */
  #whole(phrase: NounPhrase): Reference[] {
    const owners = this.owners(phrase);
    const complement = this.complements(phrase).find((other) => OF.has(other.prep ?? ''));
    const found = [...owners, ...(complement ? this.ofGroup(complement) : owners.length ? [] : this.#servedBy(phrase))];
    return distinct(found.filter((ref) => this.mentions[ref.mention]!.schema !== 'Event'));
  }

  /** "gunmen working for X", "men loyal to X": the body that the participle after a phrase joins it to. */
  #servedBy(phrase: NounPhrase): Reference[] {
    const { groups, units } = this.parse;
    const verb = groups.find(({ from, form }) => from === phrase.to && (form === 'gerund' || form === 'participle'));
    const joins =
      verb && units[verb.main]!.word?.verbs.some(({ schema, role }) => JOINING.has(schema) || role === 'works for');
    const body = joins ? verb.obliques[0] : undefined;
    return body ? this.ofGroup(body) : [];
  }

  /** Whose the phrase is: its possessor and the names before its head ("the X leader"). */
  owners(phrase: NounPhrase): Reference[] {
    const found = [...(phrase.possessor ? this.ofGroup(phrase.possessor) : this.possessiveOf(phrase))];
    for (const at of phrase.names) {
      if (at < phrase.head) found.push({ mention: this.parse.units[at]!.mention, by: 'name' });
    }
    return distinct(found);
  }

  /** The chain of prepositional phrases that follows a phrase without a break. */
  complements(phrase: NounPhrase): NounPhrase[] {
    const { phrases, units, phraseAt } = this.parse;
    const found: NounPhrase[] = [];
    for (let at = phrase.to; at < units.length; ) {
      const { kind } = units[at]!;
      if (kind === 'adv' || kind === 'date' || kind === 'prep') {
        at++;
        continue;
      }
      if (kind === 'open') {
        at = pastBracket(units, at);
        continue;
      }
      const opening = phrases[phraseAt[at]!];
      const next = opening && owned(opening);
      if (!next) {
        if (found.length && (kind === 'conj' || kind === 'comma') && joins(found.at(-1)!, phrases[phraseAt[at + 1]!])) {
          at++;
          continue;
        }
        break;
      }
      if (next.prepAt >= 0 && next.prep !== undefined) found.push(next);
      else if (!found.some((other) => other.group.includes(next))) break;
      at = next.to;
    }
    return found;
  }

  /**
   * The first phrase that follows with one of these prepositions. "of" hangs on what stands just before it: a place or a
   * date may come between ("the arrest in Lima of X"), another noun may not.
   */
  complement(phrase: NounPhrase, ...preps: string[]): NounPhrase | undefined {
    for (const other of this.complements(phrase)) {
      const { prep = '' } = other;
      if (preps.includes(prep)) return other;
      const named = this.parse.units[other.head]!.mention >= 0;
      if (!named && preps.some((wanted) => OF.has(wanted))) return undefined;
    }
    return undefined;
  }
}

function joins(last: NounPhrase, next: NounPhrase | undefined): boolean {
  return next !== undefined && last.group.includes(next);
}

function distinct(refs: readonly Reference[]): Reference[] {
  if (refs.length < 2) return refs.slice();
  return refs.filter((ref, i) => refs.findIndex((other) => other.mention === ref.mention) === i);
}
