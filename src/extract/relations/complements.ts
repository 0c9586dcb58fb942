import type { Parse } from './parse-types.js';
import { beginning, type NounPhrase, owned, pastBracket } from './phrases.js';
import type { VerbGroup } from './verb-groups.js';
import { CLASS } from './words.js';

/** The object and the prepositional phrases that follow a verb, and those that open its clause. */
export function setComplements(parse: Parse, group: VerbGroup, index: number): void {
  const { units, phrases } = parse;
  const stop = parse.groups[index + 1]?.from ?? units.length;
  let clauseEnd = false;
  for (let at = group.to; at < units.length && !clauseEnd; ) {
    const { kind } = units[at]!;
    if (kind === 'stop' || kind === 'sub' || kind === 'rel' || (at >= stop && at !== group.to)) break;
    const phrase = phrases[parse.phraseAt[at]!];
    if (!phrase) {
      if (kind === 'open') {
        const close = pastBracket(units, at);
        at = close;
        continue;
      }
      if (kind === 'close') clauseEnd = true;
      at++;
      continue;
    }
    const whole = owned(phrase);
    if (at < stop) {
      if (whole.prep !== undefined) group.obliques.push(whole);
      else if (!group.object && isFree(parse, group, whole, stop)) group.object = whole;
    }
    at = whole.to;
  }
  fronted(parse, group);
}

/** An object stands next to its verb: no comma, conjunction or other phrase without preposition comes between. */
function isFree(parse: Parse, group: VerbGroup, phrase: NounPhrase, stop: number): boolean {
  // "arrested Monday", "detuvo este jueves a X": a day is no object.
  const head = parse.units[phrase.head]!;
  if (head.mention < 0 && (head.word?.classes ?? 0) & CLASS.temporal) return false;
  let commas = 0;
  for (let i = group.to; i < beginning(phrase); i++) {
    const { kind } = parse.units[i]!;
    if (kind === 'conj' || kind === 'dash') return false;
    if (kind === 'comma') commas++;
  }
  // "prendeu na quinta, em Santos, X": only what tells where and when stands between.
  if (commas > 0 && (parse.language === 'en' || commas > 2 || parse.units[group.to]!.kind === 'comma')) return false;
  if (commas > 0 && parse.groups.some((other) => other.from === phrase.to)) return false;
  // "said X attacked": X is the subject of what follows, where the verb takes a clause.
  const main = parse.units[group.main]!;
  const next = parse.groups.find((other) => other.from >= stop);
  const saying = ((main.word?.classes ?? 0) & CLASS.saying) !== 0;
  return !(saying && next && next.form === 'finite' && phrase.to === next.from);
}

/** "In Guerrero, X attacked Y": prepositional phrases that open the clause, before its subject. */
function fronted(parse: Parse, group: VerbGroup): void {
  if (group.form !== 'finite' || !group.subject || group.relative) return;
  const opening: NounPhrase[] = [];
  for (let at = beginning(group.subject) - 1; at >= 0; ) {
    const { kind } = parse.units[at]!;
    if (kind === 'comma' || kind === 'adv' || kind === 'date') {
      at--;
      continue;
    }
    if (kind === 'stop' || kind === 'sub' || (kind === 'conj' && opening.length === 0)) break;
    const phrase = parse.phrases[parse.phraseAt[at]!];
    const whole = phrase && owned(phrase);
    // What hangs on another verb, or on the object before, is not this clause's.
    if (!whole || (whole.prep === undefined && whole.group[0]!.prep === undefined)) return;
    opening.push(whole);
    at = Math.min(beginning(whole), phrase.from) - 1;
    if (parse.units[at]?.kind === 'conj') at--;
  }
  group.obliques.push(...opening);
}
