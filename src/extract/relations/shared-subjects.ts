import type { Parse } from './parse-types.js';
import { bracketOpening, type NounPhrase } from './phrases.js';
import { phraseEnding } from './subjects.js';
import type { VerbGroup } from './verb-groups.js';

/** Subjects of infinitives, gerunds and participles: of the verb before, or the phrase they stand beside. */
export function setSharedSubject(parse: Parse, group: VerbGroup, index: number): void {
  const before = parse.units[group.from - 1];
  const governor = parse.groups[index - 1];
  const beside = phraseEnding(parse, group.from);
  if (group.form === 'participle') {
    let end = group.from;
    while (
      end > 0 &&
      (/^(comma|adv|dash|quote)$/.test(parse.units[end - 1]!.kind) || TOGETHER.test(parse.units[end - 1]!.lower))
    )
      end--;
    if (parse.units[end - 1]?.kind === 'close') end = bracketOpening(parse.units, end - 1);
    if (before?.kind === 'conj' && (governor?.form === 'participle' || governor?.passive))
      group.subject = governor.subject;
    else group.subject = phraseEnding(parse, end);
    return;
  }
  if (group.form === 'gerund' && beside && before?.kind !== 'comma') {
    group.subject = beside;
    return;
  }
  if (!governor) return;
  group.governor = governor;
  // "ordered X to attack": the object of the verb before does it, where it has one.
  const object = governor.object;
  const controls =
    group.form === 'infinitive' && object && !governor.copular && object.to === group.from && object.names.length > 0;
  // "accused X of supporting Y", "acusó a X de apoyar a Y": the accused does it.
  const accused =
    before?.kind === 'prep' && ACCUSED.has(before.word?.canonical ?? '')
      ? accusedOf(parse, governor, group)
      : undefined;
  if (accused) {
    group.subject = accused;
    return;
  }
  const aside = before?.kind === 'comma' || before?.kind === 'sub' || before?.kind === 'adv';
  const main = group.form === 'gerund' && aside ? mainBefore(parse, index) : undefined;
  group.subject = controls ? object : (main ?? governor).subject;
}

const ACCUSED = new Set(['of', 'de', 'for', 'por', 'from', 'with', 'con', 'com']);
/** "A and B, both based in C" */
const TOGETHER = /^(?:both|all|ambos|ambas|todos|todas)$/;

function accusedOf(parse: Parse, governor: VerbGroup, group: VerbGroup): NounPhrase | undefined {
  if (governor.passive) return undefined;
  const personal = governor.obliques.find((phrase) => phrase.prep === 'a' && phrase.prepAt <= governor.to);
  const object = governor.object ?? personal;
  const cue = parse.units[governor.main]!.word?.cues.some(({ form }) => form === 'clause' || form === 'passive');
  return object && cue && object.to <= group.from ? object : undefined;
}

/** The last finite verb before, relative clauses left out: "X, which did A, did B, doing C". */
function mainBefore(parse: Parse, index: number): VerbGroup | undefined {
  for (let i = index - 1; i >= 0; i--) {
    const group = parse.groups[i]!;
    if (group.form === 'finite' && !group.relative && group.subject) return group;
  }
  return undefined;
}
