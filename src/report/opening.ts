import type { HandlingMark } from '../model/index.js';
import { dateNoun } from './dates.js';
import type { Analysis } from './findings/index.js';

/** The paragraph before the findings: what they rest on, who decides, and what this edition leaves out. */
export function opening(
  { snapshot, claims, network, wording }: Analysis,
  findings: number,
  redacted: { documents: number; statements: number },
  mark: HandlingMark,
): string[] {
  const words = wording.words.opening;
  const dates = snapshot.documents.flatMap((document) => document.date ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)].map((date) => dateNoun(date ?? '', wording.language));
  const partly = dates.length < snapshot.documents.length;
  const [one, several] = partly ? [words.partOneDate, words.partRange] : [words.oneDate, words.range];
  const rangeWords = from!.text === to!.text ? one : several;
  const tied = new Set(claims.all.flatMap(({ source, target }) => [source, target]).filter((id) => id !== null));
  const basis = wording.sentence(words.basis, {
    documents: snapshot.documents.length,
    sources: new Set(snapshot.documents.map((document) => document.reprintOf ?? document.id)).size,
    range: dates.length > 0 ? wording.fill(rangeWords, { from: from!, to: to!, n: dates.length }) : words.noDates,
    statements: snapshot.statements.filter((statement) => statement.kind === 'relation').length,
    actors: [...tied].filter((id) => network.actors.get(id)?.sector !== 'place').length,
  });
  return [
    basis,
    ...(findings === 0 ? [words.noFindings] : []),
    words.decides,
    ...(redacted.documents + redacted.statements > 0 ? [wording.sentence(words.redacted, { ...redacted, mark })] : []),
  ];
}
