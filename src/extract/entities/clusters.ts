import { type Form, formsOf } from './forms.js';
import { type HeadTest, isGivenNameOf, shortensBody, shortensPerson } from './short-forms.js';
import type { Family, Name, NameLink } from './types.js';
import { WordIndex } from './word-index.js';

/** Names of a document that are one entity; `names` in order of the text. */
export interface Cluster {
  family: Family;
  names: number[];
}

/**
 * Groups the names of a document into entities, by reasons that the text gives: the same form; two forms that the text
 * equates (`links`); a shorter form of exactly one longer name. A short form that fits several goes, place by place, to
 * the one named last before it (or else first after it); one that fits two persons who were named close together
 * (brothers, say) is left apart: what is said of it must not land on the wrong one.
 */
export function clusterNames(names: readonly Name[], links: readonly NameLink[], isHead: HeadTest): Cluster[] {
  const forms = formsOf(names);
  const formOf = new Int32Array(names.length).fill(-1);
  for (const [index, form] of forms.entries()) for (const name of form.names) formOf[name] = index;
  const sets = new DisjointSets(forms.length);
  for (const { left, right } of links) {
    if (formOf[left]! >= 0 && formOf[right]! >= 0) sets.join(formOf[left]!, formOf[right]!);
  }
  joinMeanings(names, formOf, sets);
  joinImpliedAcronyms(forms, sets);
  const open = joinShortForms(forms, sets, isHead);
  return gather(names, forms, formOf, sets, open);
}

/** Joins forms that mean the same by what they say: "Mexican police", "policía mexicana". */
function joinMeanings(names: readonly Name[], formOf: Int32Array, sets: DisjointSets): void {
  const first = new Map<string, number>();
  for (const [index, { meaning }] of names.entries()) {
    if (meaning === undefined || formOf[index]! < 0) continue;
    const known = first.get(meaning);
    if (known === undefined) first.set(meaning, formOf[index]!);
    else sets.join(known, formOf[index]!);
  }
}

/** The fewest letters by which an acronym that the text does not introduce is believed to be that of a name. */
const SHORTEST_IMPLIED = 3;

/** Joins an acronym with the only name of the document whose words begin with its letters, one letter each: OAS, DRT. */
function joinImpliedAcronyms(forms: readonly Form[], sets: DisjointSets): void {
  const byInitials = new Map<string, number[]>();
  for (const [index, form] of forms.entries()) {
    if (form.family !== 'body' || form.content.length < SHORTEST_IMPLIED) continue;
    const initials = form.content.map((word) => word[0]).join('');
    const list = byInitials.get(initials);
    if (list) list.push(index);
    else byInitials.set(initials, [index]);
  }
  for (const [index, form] of forms.entries()) {
    if (!form.acronym || form.family !== 'body' || form.words.length !== 1) continue;
    const roots = distinctRoots(byInitials.get(form.key) ?? [], index, sets);
    if (roots.length === 1) sets.join(roots[0]!, index);
  }
}

/** Joins each short form with the one longer name it fits; returns those that fit several, with what they fit. */
function joinShortForms(forms: readonly Form[], sets: DisjointSets, isHead: HeadTest): Map<number, number[]> {
  const byWord = { person: new WordIndex(), body: new WordIndex(), place: new WordIndex(), event: new WordIndex() };
  for (const [index, form] of forms.entries()) for (const word of form.content) byWord[form.family].add(index, word);
  const open = new Map<number, number[]>();
  const order = forms.map((_, index) => index).sort((a, b) => forms[b]!.words.length - forms[a]!.words.length || a - b);
  for (const index of order) {
    const form = forms[index]!;
    if (form.acronym) continue;
    const near = byWord[form.family].near(form.content[0]!);
    const fits = near.filter((other) => other !== index && shortens(form, forms[other]!, isHead));
    let roots = distinctRoots(fits, index, sets);
    if (roots.length === 0 && form.family === 'person' && fits.length === 0) {
      const given = near.filter((other) => isGivenNameOf(form.content, forms[other]!.content));
      const named = given.filter((other) => forms[other]!.names[0]! < form.names[0]!);
      roots = distinctRoots(named, index, sets);
      if (roots.length > 1) roots = [];
    }
    if (roots.length === 1) sets.join(roots[0]!, index);
    else if (roots.length > 1) open.set(index, roots);
  }
  return open;
}

function shortens(short: Form, long: Form, isHead: HeadTest): boolean {
  if (short.family !== long.family || long.acronym) return false;
  if (short.family === 'person') return shortensPerson(short.content, long.content);
  if (short.family === 'place') return false;
  return shortensBody(short.words, long.words, isHead);
}

function distinctRoots(forms: readonly number[], except: number, sets: DisjointSets): number[] {
  const own = sets.find(except);
  return [...new Set(forms.map((form) => sets.find(form)))].filter((root) => root !== own);
}

/** Two persons whose last names stand nearer than this, in UTF-16 units, were named together. */
const TOGETHER = 600;

function gather(
  names: readonly Name[],
  forms: readonly Form[],
  formOf: Int32Array,
  sets: DisjointSets,
  open: ReadonlyMap<number, number[]>,
): Cluster[] {
  const clusters = new Map<number, Cluster>();
  const lastSeen = new Map<number, number>();
  const firstSeen = new Map<number, number>();
  const rootOf = new Int32Array(names.length).fill(-1);
  for (let name = names.length - 1; name >= 0; name--) {
    if (formOf[name]! >= 0 && !open.has(formOf[name]!)) firstSeen.set(sets.find(formOf[name]!), name);
  }
  for (let name = 0; name < names.length; name++) {
    const form = formOf[name]!;
    if (form < 0) continue;
    let root = sets.find(form);
    const choices = open.get(form);
    if (choices) {
      const roots = choices.map((choice) => sets.find(choice));
      const best = roots.reduce((one, choice) => nearer(choice, one, lastSeen, firstSeen));
      const others = forms[form]!.family === 'person' ? roots.filter((choice) => choice !== best) : [];
      if (!others.some((other) => namedTogether(names, rootOf, best, lastSeen.get(best), lastSeen.get(other))))
        root = best;
    }
    lastSeen.set(root, name);
    rootOf[name] = root;
    const cluster = clusters.get(root);
    if (cluster) cluster.names.push(name);
    else clusters.set(root, { family: forms[root]!.family, names: [name] });
  }
  return [...clusters.values()];
}

/** Whether `best`, last named at `last`, was named but once since `other`'s last, and near it: either may be meant. */
function namedTogether(
  names: readonly Name[],
  rootOf: Int32Array,
  best: number,
  last?: number,
  other?: number,
): boolean {
  if (last === undefined || other === undefined) return false;
  if (names[last]!.start - names[other]!.start >= TOGETHER) return false;
  return rootOf.subarray(other + 1, last + 1).filter((root) => root === best).length < 2;
}

function nearer(
  a: number,
  b: number,
  lastSeen: ReadonlyMap<number, number>,
  firstSeen: ReadonlyMap<number, number>,
): number {
  const [before, other] = [lastSeen.get(a) ?? -1, lastSeen.get(b) ?? -1];
  if (before !== other) return before > other ? a : b;
  return (firstSeen.get(a) ?? Number.POSITIVE_INFINITY) < (firstSeen.get(b) ?? Number.POSITIVE_INFINITY) ? a : b;
}

/** Union-find with path halving; the root is the member joined to, so a full name keeps its short forms. */
class DisjointSets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(member: number): number {
    const parent = this.#parent;
    let at = member;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }

  /** Joins the set of `other` to that of `member`, whose root stays. */
  join(member: number, other: number): void {
    this.#parent[this.find(other)] = this.find(member);
  }
}
