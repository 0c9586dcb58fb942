import { UserError } from '../../model/index.js';
import { Assessment, type Finding } from '../schema.js';
import { Causes, Edition, unique } from './causes.js';
import { type About, aboutOf, matchFindings } from './match.js';
import { otherLines } from './other-lines.js';
import type { Cause, EditionDiff } from './types.js';
import type { Withheld } from './withheld.js';

export { CAUSES, type Cause, type CauseKind, type EditionDiff } from './types.js';
export { type Withheld, withheldFrom } from './withheld.js';

/** So many changes of the case are named where none of them concerns a finding itself. */
const MOST_GENERAL = 3;

/**
 * Reads an assessment that `atalaya report` wrote as JSON, also one of an earlier version.
 * @throws UserError where the text is none
 */
export function readAssessment(file: string, text: string): Assessment {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(
      `${file} is no JSON. An edition to compare with is the assessment.json that \`atalaya report\` wrote.`,
    );
  }
  const parsed = Assessment.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new UserError(
    `${file} is no assessment: ${path.map(String).join('.') || 'it'}: ${message}. Give the assessment.json that \`atalaya report\` wrote.`,
  );
}

/**
 * What is new, what fell and what changed from one edition of an assessment to the next, and why. Findings are matched by
 * what they are about (kind, actors, statements), not by number. A reason is told where the editions show one: a document
 * added, a statement set aside, names joined or told apart, a grade, a mark, another version of a method.
 * @param withheld what of the older edition must not be told again; nothing unless given (withheldFrom)
 * @throws UserError where the editions are in different languages: their wording cannot be compared
 */
export function diffEditions(older: Assessment, newer: Assessment, withheld: Withheld = () => false): EditionDiff {
  if (older.language !== newer.language)
    throw new UserError(
      `The older edition is in "${older.language}", the newer in "${newer.language}": their wording cannot be compared. Write both in one language.`,
    );
  const causes = new Causes(new Edition(older), new Edition(newer), withheld);
  const [before, after] = [aboutOf(older), aboutOf(newer)];
  const pairs = matchFindings(before, after);
  const matched = new Set(pairs.flat());
  const compared = pairs.map((pair) => compare(pair, causes));
  const order = new Map(after.map((one, i) => [one.finding.id, i]));
  const gone = before.filter((one) => !matched.has(one));
  const fallen = gone.filter(({ statements }) => ![...statements].some(withheld));
  return {
    older: headOf(older),
    newer: headOf(newer),
    basis: causes.basis(),
    added: after
      .filter((one) => !matched.has(one))
      .map((one) => ({ ...counterpart(one.finding), why: whyAdded(one, causes) })),
    fallen: fallen.map((one) => ({ ...counterpart(one.finding), why: whyFallen(one, causes) })),
    withheld: gone.length - fallen.length,
    changed: compared
      .filter(({ changes }) => changes.length > 0)
      .sort((a, b) => order.get(a.after.id)! - order.get(b.after.id)!),
    lines: otherLines(causes.older, causes.newer, withheld),
    unchanged: compared.filter(({ changes }) => changes.length === 0).length,
  };
}

const headOf = ({ title, date, handling }: Assessment) => ({ title, date, handling });

const counterpart = ({ id, headline, certaintyText, stands }: Finding) => ({
  id,
  headline,
  certaintyText,
  stands: stands.text,
});

type Changed = EditionDiff['changed'][number];

function compare([before, after]: [About, About], causes: Causes): Changed {
  const { withheld } = causes;
  const both = [...after.statements].filter((id) => before.statements.has(id));
  // A quote that both cite for what it says of them is no other evidence where other findings read more, or less, from it.
  const kept = new Set(both.map((id) => causes.newer.placeOf(id)));
  const gone = [...before.statements].filter(
    (id) => !after.statements.has(id) && (withheld(id) || !kept.has(causes.older.placeOf(id))),
  );
  const lost = gone.filter((id) => !withheld(id));
  const gained = [...after.statements].filter(
    (id) => !before.statements.has(id) && !kept.has(causes.newer.placeOf(id)),
  );
  const [old, now] = [before.finding, after.finding];
  const wording = (finding: Finding) => [finding.headline, ...finding.sentences.map(({ text }) => text)].join('\n');
  const changes: Changed['changes'] = [
    ...(wording(old) === wording(now) ? [] : ['wording' as const]),
    ...(old.certainty === now.certainty && old.sources === now.sources ? [] : ['certainty' as const]),
    ...(gone.length + gained.length === 0 ? [] : ['evidence' as const]),
    ...(old.stands.withoutAlleged === now.stands.withoutAlleged &&
    old.stands.withoutMainSource === now.stands.withoutMainSource
      ? []
      : ['standing' as const]),
  ];
  const moved = gone.some((id) => causes.newer.used.has(id)) ? [causes.cause('selection')] : [];
  const why = unique([
    ...moved,
    ...gone.flatMap((id) => causes.lost(id)),
    ...gained.flatMap((id) => causes.gained(id)),
    ...both.flatMap((id) => causes.statement(id)),
    ...causes.sources(after.statements),
    ...causes.joined(new Set([...before.actors, ...after.actors].flat())),
  ]);
  return {
    // What it said before may tell what the mark withholds now.
    before: counterpart(lost.length < gone.length ? { ...now, id: old.id } : old),
    after: counterpart(now),
    changes,
    said: only(now, old),
    // What it said before may tell what the mark withholds now.
    unsaid: lost.length < gone.length ? [] : only(old, now),
    gained: piecesOf(gained, causes.newer),
    lost: piecesOf(lost, causes.older),
    why: changes.length === 0 ? [] : orGeneral(why, causes),
  };
}

/** The sentences of one finding that another says nowhere, not in its headline either. */
const only = ({ sentences }: Finding, other: Finding): string[] =>
  sentences.flatMap(({ text }) =>
    text === other.headline || other.sentences.some((one) => one.text === text) ? [] : [text],
  );

function whyAdded({ statements, actors }: About, causes: Causes): Cause[] {
  const found = unique([
    ...[...statements].flatMap((id) => [...causes.gained(id), ...causes.statement(id)]),
    ...causes.joined(new Set(actors.flat())),
  ]);
  return orGeneral(found, causes);
}

function whyFallen({ statements, actors }: About, causes: Causes): Cause[] {
  const found = unique([...[...statements].flatMap((id) => causes.lost(id)), ...causes.joined(new Set(actors.flat()))]);
  if (found.length > 0) return found;
  // All of it is cited still, for other findings or in other parts: it was not selected again.
  const isCited = statements.size > 0 && [...statements].every((id) => causes.newer.used.has(id));
  return isCited ? [causes.cause('selection')] : orGeneral([], causes);
}

/** Where nothing of the finding's own explains it: what changed in the case, or that the editions do not tell. */
function orGeneral(found: Cause[], causes: Causes): Cause[] {
  if (found.length > 0) return found;
  const general = causes.basis().slice(0, MOST_GENERAL);
  if (general.length === 0) return [causes.cause('unknown')];
  return [causes.cause('indirect', { basis: general.map(({ text }) => text).join(' ') })];
}

function piecesOf(statements: readonly string[], edition: Edition): Changed['gained'] {
  const pieces = new Map<number, Changed['gained'][number]>();
  for (const id of statements) {
    const entry = edition.entryOf.get(id)!;
    const held = pieces.get(entry.number);
    if (held) held.statements.push(id);
    else
      pieces.set(entry.number, {
        document: edition.documentOf(id)!.name,
        quote: entry.quote.replace(/\s+/g, ' '),
        statements: [id],
      });
  }
  return [...pieces.values()];
}
