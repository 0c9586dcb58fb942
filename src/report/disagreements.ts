import type { Statement } from '../case/index.js';
import {
  type Disagreement,
  disagreementsOf,
  type Hidden,
  type Settled,
  settledOf,
  withoutHidden,
} from '../plan/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import type { Citing } from './citing.js';
import { dateInWords } from './dates.js';
import type { Analysis } from './findings/index.js';
import { decimal, type Noun, type Slots } from './grammar.js';
import { valueText } from './numbers.js';
import type { CitedSentence } from './schema.js';
import { settledInWords } from './settled-words.js';
import type { Wording } from './wording.js';

const MOST = 15;
/** Further sources that say the same as one side, of which so many are cited. */
const ALIKE = 2;

/**
 * Where the sources disagree, the weightiest first: both sides in one sentence with who says which and the numbers of both
 * quotes, then what could explain it, or what a person found. What people found to be real comes first, what they explained
 * last. Of the others only those of which the sources themselves say place and period; the rest is counted.
 */
export function disagreements(
  { snapshot, wording }: Analysis,
  resolved: readonly ResolvedEntity[],
  citing: Citing,
  hidden: Hidden,
  settled: readonly Settled[] = [],
): CitedSentence[] {
  const shown = withoutHidden(disagreementsOf(snapshot, resolved), hidden).found;
  const { of } = settledOf(shown, settled);
  const real = shown.filter(({ id }) => of.get(id)?.holds === 'real');
  const explained = shown.filter(({ id }) => of.has(id) && of.get(id)!.holds !== 'real');
  const open = shown.filter(({ id, firm }) => firm && !of.has(id)).slice(0, MOST);
  const told = [...real, ...open, ...explained].map((one): CitedSentence => {
    const text = inWords(one, wording);
    return {
      text: `${text} ${explanation(one, of.get(one.id), wording)}`,
      cites: citing.citeStatements(
        one.sides.flatMap(({ statement, alike = [] }) => [statement, ...alike.slice(0, ALIKE)]),
        text,
      ),
    };
  });
  const left = shown.length - told.length;
  if (left > 0) told.push({ text: wording.sentence(wording.words.disagreement.more, { n: left }), cites: [] });
  return told;
}

/** What could explain it, or what a person found. */
function explanation({ explanations }: Disagreement, settled: Settled | undefined, wording: Wording): string {
  const words = wording.words.disagreement;
  if (settled) return settledInWords(settled, wording.language);
  return wording.sentence(words.couldBe, { because: explanations.map((why) => words.why[why]).join('; ') });
}

function inWords(one: Disagreement, wording: Wording): string {
  const words = wording.words.disagreement;
  const [left, right] = one.sides;
  const said = one.sides.map(({ statement }) => statement);
  const made = decimal(one.arithmetic?.made ?? 0, wording.language);
  const slots: Slots = {
    what: topic(one, wording),
    a: valueOfSide(one, left!.statement, wording),
    b: right ? valueOfSide(one, right.statement, wording) : '',
    A: wording.who([left!.statement, ...(left!.alike ?? [])]),
    B: right ? wording.who([right.statement, ...(right.alike ?? [])]) : '',
    made,
    whole: decimal(one.arithmetic?.said ?? 0, wording.language),
    ...(one.kind === 'membership' && tieEnds(left!.statement, wording)),
  };
  if (isReckoned(one.kind)) return wording.sentence(words[one.kind], slots);
  if (one.kind === 'part') return wording.sentence(right ? words.part : words.partOf, slots);
  if (one.kind === 'membership') return wording.sentence(words.membership, slots);
  if (one.kind === 'cause') return wording.sentence(words.cause, slots);
  const same = (slots['A'] as Noun).text === (slots['B'] as Noun).text;
  return wording.sentence(
    same && new Set(said.map(({ documentId }) => documentId)).size === 1 ? words.twice : words.values,
    slots,
  );
}

const RECKONED = ['sum', 'share', 'change', 'list'] as const;

/** Whether one sentence or table holds all of it, with a reckoning that does not come out. */
const isReckoned = (kind: Disagreement['kind']): kind is (typeof RECKONED)[number] =>
  RECKONED.some((one) => one === kind);

/** What both sides speak of: indicator or event, place, period. */
function topic({ kind, about, place, period, sides }: Disagreement, wording: Wording): string {
  const { statement } = sides[0]!;
  if (kind === 'toll' || (kind === 'date' && statement.schema === 'Incident')) {
    const types: Readonly<Record<string, string>> = wording.words.incident;
    return [types[about] ?? about, place, period && dateInWords(period, wording.language)].filter(Boolean).join(', ');
  }
  if (isReckoned(kind)) return wording.fill(wording.words.quoted, { text: about.replace(/\s+/g, ' ') });
  const actor = statement.subject === null ? undefined : wording.actorOf.get(statement.subject);
  if (kind !== 'figure' && kind !== 'part') return actor ? wording.name(actor).text : about;
  const where = actor ? wording.name(actor).text : statement.detail['place'];
  return [about, where, period && dateInWords(period, wording.language)].filter(Boolean).join(', ');
}

function valueOfSide({ kind }: Disagreement, statement: Statement, wording: Wording): string {
  const { detail, value } = statement;
  if (kind === 'figure' || kind === 'part') return valueText(statement, wording.language);
  if (kind === 'toll') {
    const counts = (['killed', 'injured'] as const).flatMap((count) =>
      detail[count] === undefined ? [] : wording.fill(wording.words[count], { n: detail[count] }),
    );
    return wording.list(counts);
  }
  if (kind === 'date') return dateInWords(value ?? '', wording.language);
  if (kind === 'cause') {
    const signs: Readonly<Record<string, string>> = wording.words.claimSign;
    const does = signs[statement.property] ?? statement.property;
    return wording.fill(wording.words.quoted, { text: `${detail['cause']} ${does} ${detail['effect']}` });
  }
  return value ?? '';
}

function tieEnds({ subject, object }: Statement, wording: Wording): Slots {
  const name = (id: string | null) => wording.name(wording.actorOf.get(id ?? '') ?? id ?? '');
  return { S: name(subject), O: name(object) };
}
