import type { Hedge } from '../../model/index.js';
import { spansSentence } from './attribution.js';
import type { Candidate, Reading } from './candidates.js';
import type { NounPhrase } from './phrases.js';
import type { Unit } from './units.js';
import type { VerbGroup } from './verb-groups.js';
import { CLASS, type Cue } from './words.js';

/** Schemata for which a purpose ("troops sent to fight X") says as much as the deed. */
const PURPOSE_SAYS = new Set(['Rivalry', 'Support', 'Alliance', 'Presence']);
const NEGATIVE = /^(?:no|neither|ning[uú]n|ninguna|nenhum|nenhuma|any|algum|alguna?)$/;
const WITHOUT = new Set(['without', 'sin', 'sem']);
/** Modals that with a perfect weigh what happened: "may have attacked", "pudo haber atacado". */
const CONJECTURE = /^(?:may|might|could|pued|pud|podr|pod)/;

/**
 * Whether the sentence asserts, alleges or denies a relation; undefined where it states no fact at all: a question, a
 * condition, a wish, a plan, an attempt. The cues are those of hedges.tsv, negation, modals, and the conditional of hearsay.
 */
export function hedgeOf(candidate: Candidate, reading: Reading): Hedge | undefined {
  if (geography(candidate, reading)) return 'asserted';
  const cues = new Cues(candidate, reading);
  if (cues.unreal()) return undefined;
  const negation = cues.negation();
  if (negation === 'drop') return undefined;
  if (negation === 'denied' || cues.denied()) return 'denied';
  return cues.alleged() ? 'alleged' : 'asserted';
}

/** Where a place lies is no allegation, whatever is alleged beside it. */
function geography({ method, source, schema }: Candidate, { mentions }: Reading): boolean {
  if (schema !== 'LocatedIn' || !source) return false;
  return mentions[source.mention]!.schema === 'Place' || method.startsWith('name');
}

/** What weakens one relation in its sentence. */
class Cues {
  readonly #units: readonly Unit[];
  readonly #trigger: number;
  readonly #phrase: NounPhrase | undefined;
  /** The verb that states the relation, or the one that its noun depends on. */
  readonly #group: VerbGroup | undefined;

  constructor(
    readonly candidate: Candidate,
    readonly reading: Reading,
  ) {
    const { units, phrases, phraseAt, groupAt, groups } = reading.parse;
    this.#units = units;
    this.#trigger = candidate.trigger;
    this.#phrase = phrases[phraseAt[candidate.trigger]!];
    const own = groupAt[candidate.trigger]!;
    this.#group = own >= 0 ? groups[own] : candidate.group;
  }

  /** The verb itself, not a noun, states the relation. */
  get #verbal(): boolean {
    return this.#group?.main === this.#trigger;
  }

  unreal(): boolean {
    const { parse, segments } = this.reading;
    if (this.#units.at(-1)?.lower.startsWith('?')) return true;
    for (let at = this.#trigger; at >= 0 && segments[at] === segments[this.#trigger]; at--) {
      if (this.#units[at]!.kind !== 'pron' && has(this.#units[at]!, 'unreal', 'condition')) return true;
    }
    const group = this.#group;
    if (this.#wished()) return true;
    // The weakest of rules takes nothing from a sentence of wishes.
    if (this.candidate.method.startsWith('near-place') && parse.groups.some(({ modal }) => modal)) return true;
    if (!group) return false;
    if (this.#intended(group)) return true;
    if (group.modal && !this.#conjecture(group) && (this.#verbal || !this.#roleOnly())) return true;
    if (this.#roleOnly()) return false;
    if (!this.#verbal) return governs(group, parse, 'unreal', 'raising') && this.#isArgument(group);
    let nonFinite = group.form === 'infinitive' ? group : undefined;
    for (let other = group.governor, from = group; other; from = other, other = other.governor) {
      if (from.form === 'finite') break;
      if (governs(other, parse, 'unreal', 'raising') && !other.passive) return true;
      if (other.modal && !this.#conjecture(other)) return true;
      if (this.#factual(other)) nonFinite = undefined;
    }
    if (nonFinite === undefined) return false;
    return !PURPOSE_SAYS.has(this.candidate.schema);
  }

  /** "demanded that", "pide que": what is asked for is no fact. */
  #wished(): boolean {
    const { parse } = this.reading;
    return parse.groups.some(
      (group) =>
        group.to <= this.#trigger &&
        governs(group, parse, 'unreal', 'raising') &&
        (this.#units[group.to]?.kind === 'sub' || this.#units[group.to]?.lower === 'that') &&
        spansSentence(group, this.#trigger, this.reading),
    );
  }

  /** "the attempt to attack", "an interest in working with". */
  #intended(group: VerbGroup): boolean {
    if (group.form !== 'infinitive' && group.form !== 'gerund') return false;
    if (PURPOSE_SAYS.has(this.candidate.schema) && group.form === 'infinitive' && this.candidate.schema === 'Rivalry')
      return false;
    for (let at = group.from - 1; at >= Math.max(0, group.from - 5); at--) {
      const unit = this.#units[at]!;
      if (unit.kind === 'comma' || unit.kind === 'stop' || unit.kind === 'verb') return false;
      if (has(unit, 'unreal', 'noun')) return true;
    }
    return false;
  }

  /** True for what a title or an apposition states beside the clause: the clause's verb does not touch it. */
  #roleOnly(): boolean {
    const { method } = this.candidate;
    return /^(?:place|name|rank|body|near-country)|title|apposition|nominal/.test(method);
  }

  #isArgument(group: VerbGroup): boolean {
    const phrase = this.#phrase;
    if (!phrase) return false;
    const anchor = phrase.group[0]!;
    return group.object === anchor || group.object === phrase || group.obliques.includes(phrase);
  }

  /** Verbs before an infinitive after which it is fact or belief, not purpose. */
  #factual(group: VerbGroup): boolean {
    const word = this.#units[group.main]!.word;
    if (this.#suspect(group)) return true;
    return (
      ((word?.classes ?? 0) & CLASS.aspect) !== 0 ||
      (group.passive && governs(group, this.reading.parse, 'alleged', 'passive')) ||
      governs(group, this.reading.parse, 'alleged', 'raising') ||
      governs(group, this.reading.parse, 'alleged', 'clause') ||
      governs(group, this.reading.parse, 'denied', 'clause')
    );
  }

  /** "is a suspect in", "é suspeito de". */
  #suspect({ copular, object, to }: VerbGroup): boolean {
    if (!copular) return false;
    const end = object?.to ?? to + 1;
    return this.#units.slice(to, end).some((unit) => has(unit, 'alleged', 'adjective') || has(unit, 'alleged', 'noun'));
  }

  #conjecture(group: VerbGroup): boolean {
    const units = this.#units.slice(group.from, group.to);
    return (
      units.some((unit) => unit.kind === 'have') &&
      units.some((unit) => unit.kind === 'modal' && CONJECTURE.test(unit.lower))
    );
  }

  /** Negation of the relation itself: of its verb, or of the verb that holds its noun. */
  negation(): 'denied' | 'drop' | undefined {
    if (!this.#verbal && this.#phrase) {
      const opener = this.#units[this.#phrase.from]!;
      if (NEGATIVE.test(opener.lower) && opener.kind === 'det' && !/^(?:any|algun|alguna|algum)$/.test(opener.lower))
        return 'denied';
      if (this.#phrase.prep && WITHOUT.has(this.#phrase.prep)) return 'denied';
    }
    const group = this.#group;
    if (!group?.negated || this.#roleOnly() || onlyAfter(group, this.#units)) return undefined;
    if (this.#verbal) return 'denied';
    if (!this.#isArgument(group)) return undefined;
    const classes = this.#units[group.main]!.word?.classes ?? 0;
    return group.copular || classes & (CLASS.light | CLASS.have | CLASS.receive | CLASS.copula) ? 'denied' : 'drop';
  }

  denied(): boolean {
    if (this.#roleOnly()) return false;
    return (
      this.#clauseCue('denied') ||
      this.#nounCue('denied') ||
      (this.#group?.governor?.negated === true && this.#group.form !== 'finite')
    );
  }

  alleged(): boolean {
    const { segments, parse } = this.reading;
    const group = this.#group;
    const phrase = this.#phrase;
    if (phrase && !this.#verbal) {
      for (let at = phrase.from; at < this.#trigger; at++)
        if (has(this.#units[at]!, 'alleged', 'adjective')) return true;
    }
    if (this.#roleOnly() && !/title|apposition|nominal/.test(this.candidate.method)) return this.#adverb(segments);
    if (this.#adverb(segments)) return true;
    if (this.#roleOnly()) return false;
    if (group?.hearsay) return true;
    if (group?.modal && this.#conjecture(group)) return true;
    if (group && !this.#verbal && this.#isArgument(group)) {
      if (group.passive && governs(group, parse, 'alleged', 'passive')) return true;
    }
    for (
      let other = group?.governor, from = group;
      other && from && from.form !== 'finite';
      from = other, other = other.governor
    ) {
      if (governs(other, parse, 'alleged', 'raising')) return true;
      if (governs(other, parse, 'alleged', 'passive') && (other.passive || other.form === 'participle')) return true;
      if (governs(other, parse, 'alleged', 'clause') || this.#suspect(other)) return true;
      if (other.hearsay) return true;
    }
    return this.#clauseCue('alleged') || this.#nounCue('alleged');
  }

  /** An adverb in the same clause, or one that opens the sentence before a comma. */
  #adverb(segments: Int16Array): boolean {
    const own = segments[this.#trigger]!;
    for (let at = 0; at < this.#units.length; at++) {
      const unit = this.#units[at]!;
      if (!has(unit, 'alleged', 'adverb')) continue;
      if (segments[at] === own) return true;
      if (at === 0 && this.#units[1]?.kind === 'comma' && own <= segments[1]! + 1) return true;
    }
    return false;
  }

  /** A verb of saying, claiming or denying whose clause holds the relation. */
  #clauseCue(effect: Cue['effect']): boolean {
    const { groups } = this.reading.parse;
    return groups.some(
      (group) =>
        group.main !== this.#trigger &&
        (governs(group, this.reading.parse, effect, 'clause') || this.#impersonal(group, effect)) &&
        !group.negated &&
        spansSentence(group, this.#trigger, this.reading),
    );
  }

  /** "se rumorea que", "it is believed that". */
  #impersonal(group: VerbGroup, effect: Cue['effect']): boolean {
    if (!group.passive && !group.reflexive) return false;
    return governs(group, this.reading.parse, effect, 'passive') && this.#units[group.to]?.kind === 'sub';
  }

  /** "accusations that", "no evidence of": a noun shortly before, in the same clause or opening it. */
  #nounCue(effect: Cue['effect']): boolean {
    const { segments } = this.reading;
    for (let at = this.#trigger - 1; at >= Math.max(0, this.#trigger - 14); at--) {
      const unit = this.#units[at]!;
      if (unit.kind === 'stop' || segments[this.#trigger]! - segments[at]! > 1) return false;
      if (has(unit, effect, 'noun') && opensContent(this.#units, at, this.#phrase)) return true;
    }
    return false;
  }
}

/** What follows the noun is its content: "that", "of", "de", "que", or it is the relation's own phrase. */
function opensContent(units: readonly Unit[], at: number, phrase: NounPhrase | undefined): boolean {
  const next = units[at + 1];
  if (phrase && at >= phrase.from && at < phrase.to) return true;
  if (!next) return false;
  return (
    next.kind === 'sub' ||
    next.kind === 'rel' ||
    next.kind === 'prep' ||
    next.lower === 'that' ||
    next.lower === 'que' ||
    next.kind === 'verb' ||
    next.kind === 'name'
  );
}

const has = (unit: Unit, effect: Cue['effect'], form: Cue['form']): boolean =>
  unit.word?.cues.some((cue) => cue.effect === effect && cue.form === form) ?? false;

const governs = (group: VerbGroup, parse: Reading['parse'], effect: Cue['effect'], form: Cue['form']): boolean =>
  has(parse.units[group.main]!, effect, form);

/** "not only": no negation. */
function onlyAfter(group: VerbGroup, units: readonly Unit[]): boolean {
  for (let at = group.from; at < group.to + 1; at++) {
    if (
      units[at]?.kind === 'neg' &&
      /^(?:only|merely|just|solo|sólo|solamente|só|apenas|somente)$/.test(units[at + 1]?.lower ?? '')
    )
      return true;
  }
  return false;
}
