import type { RelationSchema } from '../../model/index.js';
import type { Reading } from './candidates.js';
import type { NounPhrase } from './phrases.js';
import type { Reference } from './reference.js';
import type { VerbGroup } from './verb-groups.js';
import { CLASS } from './words.js';

/** Prepositions with which a noun says what the subject of its clause does: "in alliance with Y". */
const ADVERBIAL = new Set(['in', 'on', 'under', 'through', 'en', 'bajo', 'mediante', 'em', 'sob']);
const WITH = new Set(['with', 'con', 'com']);
const FRONTED = new Set(['in', 'en', 'em']);
const ROLE_PREPOSITION = new Set(['as', 'como']);

/** What fills the slots of one noun in its phrase. */
export class NounSlots {
  readonly #reading: Reading;
  readonly #phrase: NounPhrase;
  readonly #at: number;
  /** How the phrase says whom it names: title, apposition, predicate, as. */
  holding = 'none';
  /** The verb that has the phrase as its object, subject or adverbial. */
  readonly verb: VerbGroup | undefined;

  constructor(reading: Reading, phrase: NounPhrase, at: number) {
    this.#reading = reading;
    this.#phrase = phrase;
    this.#at = at;
    const anchor = phrase.group[0]!;
    this.verb = reading.parse.groups.find(
      (group) =>
        group.object === anchor ||
        group.subject === anchor ||
        group.obliques.includes(phrase) ||
        group.object === phrase,
    );
  }

  of(slot: string, schema: RelationSchema): Reference[] {
    const { references } = this.#reading;
    if (slot === 'H') return this.#holder();
    if (slot === 'P') return this.#owners(schema === 'Occupancy');
    if (slot === 'L' || slot === 'R')
      return this.#subjectOfLightVerb(slot === 'R' ? CLASS.receive : CLASS.light, schema);
    if (slot === 'S') return this.#led();
    if (slot === 'X' || slot === 'Y') return this.#listed(slot);
    if (slot === 'Z') return this.#jointlyCharged();
    const complement = references.complement(this.#phrase, slot);
    if (complement) {
      const direct = references.ofGroup(complement);
      // "head of finances of X": what the head is of may stand further on.
      const further = direct.length ? undefined : references.complement(complement, slot);
      return further ? references.ofGroup(further) : direct;
    }
    // "entregó a X el dinero": the verb holds what the noun would.
    const shared = this.#lightVerb(CLASS.light)?.obliques.find(
      (other) => other.prep === slot && other.to <= this.#phrase.from,
    );
    return shared ? references.ofGroup(shared) : [];
  }

  /** Names before this very noun ("the X leader"), and the phrase's possessor. */
  #owners(origins: boolean): Reference[] {
    const { references, parse } = this.#reading;
    const { possessor, from } = this.#phrase;
    const found = possessor ? [...references.ofGroup(possessor)] : references.possessiveOf(this.#phrase);
    for (let at = from; at < this.#at; at++) {
      const { mention, origin } = parse.units[at]!;
      // "Lima-based leaders": the place is no owner.
      if (parse.units[at + 1]?.lower.startsWith('-')) continue;
      if (mention >= 0) found.push({ mention, by: 'name' });
      else if (origins && origin >= 0) found.push({ mention: origin, by: 'name' });
    }
    // "el presidente colombiano X", "the Honduran-born leader": Romance adjectives follow their noun.
    const after = origins && parse.language !== 'en' ? parse.units[this.#at + 1] : undefined;
    if (after && after.origin >= 0) found.push({ mention: after.origin, by: 'name' });
    return found;
  }

  /** Whom a role noun names. */
  #holder(): Reference[] {
    const { references, parse } = this.#reading;
    const phrase = this.#phrase;
    if (this.#at !== phrase.head) {
      this.holding = 'title';
      return [{ mention: parse.units[phrase.head]!.mention, by: 'name' }];
    }
    if (parse.units[phrase.head]!.mention >= 0) {
      this.holding = 'nominal';
      return references.of(phrase);
    }
    const anchor = phrase.group[0]!;
    const plural = (of: NounPhrase): boolean => /s$/.test(parse.units[of.head]!.lower);
    const own = phrase.same.length > 0 || parse.units[anchor.head]!.mention >= 0 || plural(phrase) !== plural(anchor);
    const described = own ? phrase : anchor;
    // "its leader, X, and its treasurer, Y": one noun in the singular names one.
    const several = /s$/.test(parse.units[phrase.head]!.lower) || described.group.length > 1;
    const same = described.same.flatMap((other) => {
      if (parse.units[other.head]!.mention < 0) return [];
      return several ? references.ofGroup(other) : references.of(other);
    });
    if (same.length) {
      this.holding = 'apposition';
      return same;
    }
    const subject = predicateSubject(this.#reading, phrase);
    if (subject) {
      this.holding = 'predicate';
      return references.ofGroup(subject);
    }
    const named = predicateName(this.#reading, phrase);
    if (named) {
      this.holding = 'predicate';
      return references.ofGroup(named);
    }
    const first = parse.groups[0];
    if (
      first &&
      parse.language !== 'en' &&
      first.copular &&
      !first.subject &&
      first.object === anchor &&
      first.from <= 2
    ) {
      // "Fue gobernador de Y.": said of whom the sentence before is about.
      this.holding = 'predicate';
      return references.before.meantBy('', 'verb');
    }
    if (phrase.prep && ROLE_PREPOSITION.has(phrase.prep)) {
      this.holding = 'as';
      const holders = [asHolder(this.verb), phrase.governor].filter((other) => other !== undefined);
      const holder = holders.find(
        (other) => (other.sort === phrase.sort || phrase.sort === 'other') && references.ofGroup(other).length > 0,
      );
      return holder ? references.ofGroup(holder) : [];
    }
    if (phrase.examples.length) {
      this.holding = 'example';
      return references.of(phrase);
    }
    return [];
  }

  /** "In Venezuela, the late leader X …": the place that opens the clause of which the title's bearer is subject. */
  frontedPlace(): Reference[] {
    const { references, parse } = this.#reading;
    const anchor = this.#phrase.group[0]!;
    const group = parse.groups.find((other) => other.subject === anchor && other.form === 'finite');
    const fronted = group?.obliques.find((other) => other.to <= anchor.from && FRONTED.has(other.prep ?? ''));
    return fronted && this.holding === 'title' ? references.of(fronted) : [];
  }

  /** The verb of little meaning whose object the noun is. */
  #lightVerb(kind: number): VerbGroup | undefined {
    const group = this.verb;
    const classes = group ? (this.#reading.parse.units[group.main]!.word?.classes ?? 0) : 0;
    return group?.object === this.#phrase && classes & kind && !group.passive ? group : undefined;
  }

  #subjectOfLightVerb(kind: number, schema: RelationSchema): Reference[] {
    const { references, parse } = this.#reading;
    const group = this.verb;
    if (WITH.has(this.#phrase.prep ?? '')) return this.#accompanied();
    if (!group) return [];
    const classes = parse.units[group.main]!.word?.classes ?? 0;
    const phrase = this.#phrase;
    const light = (classes & (kind | (kind === CLASS.light ? CLASS.have : 0))) !== 0 && !ascribes(parse, group);
    const objectOf = group.object === phrase || group.object === phrase.group[0];
    if (light && objectOf && !group.passive && group.subject) return references.ofGroup(group.subject);
    if (light && group.passive && group.subject === phrase) {
      const agent = group.obliques.find((other) => other.prep === 'by' || other.prep === 'por');
      return agent ? references.ofGroup(agent) : [];
    }
    // "died in the massacre" is not to carry it out.
    if (schema === 'Attack') return [];
    if (kind === CLASS.light && phrase.prep && ADVERBIAL.has(phrase.prep) && group.obliques.includes(phrase)) {
      const actor = phrase.governor && references.of(phrase.governor).length ? phrase.governor : group.subject;
      return actor ? references.ofGroup(actor) : [];
    }
    return [];
  }

  /** "X, with ties to Y", "una banda con presencia en Y": what stands right before the preposition. */
  #accompanied(): Reference[] {
    const { references, parse } = this.#reading;
    const { governor, prepAt } = this.#phrase;
    if (governor && governor.sort !== 'place' && governor.sort !== 'other') return references.ofGroup(governor);
    if (governor) return this.verb?.subject ? references.ofGroup(this.verb.subject) : [];
    if (parse.units[prepAt - 1]?.kind !== 'comma') return [];
    const before = parse.phrases[parse.phraseAt[prepAt - 2] ?? -1];
    return before ? references.of(before) : [];
  }

  /** "A and B were indicted for conspiracy": those of the clause that acts at law, where they are several. */
  #jointlyCharged(): Reference[] {
    const { references, parse } = this.#reading;
    const before = parse.groups.filter(({ to }) => to <= this.#phrase.from);
    const group = before.findLast(
      ({ main }) => parse.units[main]!.word?.verbs.some(({ schema }) => schema === 'LegalAction') ?? false,
    );
    const charged = group?.passive ? group.subject : group?.object;
    const together = charged ? references.ofGroup(charged) : [];
    return together.length > 1 ? together : [];
  }

  /** "placed X on its list": who lists (X), and what (Y). */
  #listed(slot: 'X' | 'Y'): Reference[] {
    const { references, parse } = this.#reading;
    const group = this.verb;
    if (
      !group?.obliques.includes(this.#phrase) ||
      !((parse.units[group.main]!.word?.classes ?? 0) & (CLASS.places | CLASS.have | CLASS.light))
    )
      return [];
    const agent = group.passive ? group.obliques.find(({ prep }) => prep === 'by' || prep === 'por') : group.subject;
    const personal = group.obliques.find((other) => other.prep === 'a' && other.prepAt === group.to);
    const filler = slot === 'X' ? agent : group.passive ? group.subject : (group.object ?? personal);
    return filler ? references.ofGroup(filler) : [];
  }

  /** What is under the leadership named: the phrase before, or the subject. */
  #led(): Reference[] {
    const { references } = this.#reading;
    const phrase = this.#phrase;
    if (!phrase.prep || !ADVERBIAL.has(phrase.prep)) return [];
    const governor = phrase.governor ? references.of(phrase.governor) : [];
    if (governor.length) return governor;
    const { units, phrases, phraseAt } = this.#reading.parse;
    const before = units[phrase.prepAt - 1]?.kind === 'comma' ? phrases[phraseAt[phrase.prepAt - 2]!] : undefined;
    if (before && references.of(before).length) return references.of(before);
    return this.verb?.subject ? references.ofGroup(this.verb.subject) : [];
  }
}

/** "atribuyó el ataque a X" ascribes it to another; "se atribuyó el ataque" does not. */
const ascribes = ({ units, language }: Reading['parse'], { main, reflexive }: VerbGroup): boolean =>
  language !== 'en' &&
  !reflexive &&
  (units[main]!.word?.cues.some(({ form, effect }) => form === 'clause' && effect === 'alleged') ?? false);

/** The subject that a phrase is said to be: "X is the leader of Y", "X became its leader". */
function predicateSubject(reading: Reading, phrase: NounPhrase): NounPhrase | undefined {
  const anchor = phrase.group[0]!;
  const group = reading.parse.groups.find((other) => other.object === anchor || other.object === phrase);
  if (!group?.subject) return undefined;
  const classes = reading.parse.units[group.main]!.word?.classes ?? 0;
  if (group.passive) return classes & CLASS.installs ? group.subject : undefined;
  return group.copular || classes & CLASS.copula ? group.subject : undefined;
}

/** The names that a description is said to be: "Y's rivals are A and B". */
function predicateName({ parse }: Reading, phrase: NounPhrase): NounPhrase | undefined {
  const group = parse.groups.find((other) => other.copular && other.subject === phrase && other.object);
  const object = group?.object;
  return object && !group.negated && parse.units[object.head]!.mention >= 0 ? object : undefined;
}

/** "serves as", "was appointed as": the subject; "appointed X as": the object. */
function asHolder(group: VerbGroup | undefined): NounPhrase | undefined {
  if (!group) return undefined;
  return group.passive ? group.subject : (group.object ?? group.subject);
}
