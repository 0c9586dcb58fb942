import { readFileSync } from 'node:fs';
import type { Statement } from '../../case/index.js';
import { groupBy } from './figures.js';
import { disagreement, type Sources } from './sources.js';
import type { Disagreement } from './types.js';

let ranks: { order: number; name: string; words: string }[] | undefined;

/** The rank that words give, the longest that fits: `{order: 65, name: 'lieutenant colonel'}`. */
export function rankIn(text: string): { order: number; name: string } | undefined {
  ranks ??= readFileSync(new URL('./ranks.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [order, forms] = line.split('\t');
      const all = forms!.split('|');
      return all.map((words) => ({ order: Number(order), name: all[0]!, words }));
    })
    .sort((a, b) => b.words.length - a.words.length);
  const lower = text.toLowerCase();
  // "Director General", "secretario general" and their like are offices, "Attorney General" is no general.
  if (
    /\b(?:director|secretar|attorney|inspector|procurador|fiscal|advisor|consul|comptroller)\p{L}*[- ]+general/u.test(
      lower,
    )
  )
    return undefined;
  return ranks.find(({ words }) => ` ${lower.replace(/[,;()]/g, ' ')} `.includes(` ${words} `));
}

const FORMER = /\b(?:former|ex|retired|then|antigu[oa]|antig[oa]|retirado|reformado|entonces|então)\b/i;

const PROMOTED = /\b(?:promot|ascend|ascens|promov|promoç)\p{L}*/iu;

/** One person with two ranks in sources of one time, or with two dates of birth. A rank held before another proves nothing. */
export function personsApart(statements: readonly Statement[], sources: Sources): Disagreement[] {
  const said = statements.filter(
    ({ kind, subject, value, hedge, judgement }) =>
      kind === 'property' && subject !== null && value !== null && hedge !== 'denied' && judgement !== 'rejected',
  );
  const byPerson = (property: string) =>
    groupBy(
      said.filter((statement) => statement.property === property && statement.schema === 'Person'),
      ({ subject }) => sources.whoIs(subject!),
    );
  return [
    ...byPerson('position').flatMap((group) => ranksApart(group, sources)),
    ...byPerson('birthDate').flatMap((group) => birthsApart(group, sources)),
  ];
}

function ranksApart(group: readonly Statement[], sources: Sources): Disagreement[] {
  const held = group.flatMap((statement) => {
    const spoken = `${statement.value} ${statement.quote}`;
    const year = sources.documents.get(statement.documentId)?.date?.slice(0, 4);
    // A rank held then, or gained in a year that the sentence names, is a career.
    const past =
      FORMER.test(statement.value!) ||
      PROMOTED.test(spoken) ||
      (/\b(?:19|20)\d{2}\b/.exec(spoken)?.[0] ?? year) !== year;
    const rank = past ? undefined : rankIn(statement.value!);
    return rank ? [{ statement, rank }] : [];
  });
  for (const [i, a] of held.entries())
    for (const b of held.slice(i + 1)) {
      if (a.rank.order === b.rank.order || a.statement.documentId === b.statement.documentId) continue;
      if (sources.sourceOf(a.statement) === sources.sourceOf(b.statement)) continue;
      // A "general" of the press may be of any general's rank.
      if (a.rank.order >= 84 && b.rank.order >= 84) continue;
      const [one, other] = [a, b].map(({ statement }) =>
        sources.documents.get(statement.documentId)?.date?.slice(0, 4),
      );
      // Ranks of other years are a career, and no contradiction.
      if (one && other && one !== other) continue;
      const dated = one !== undefined && other !== undefined;
      const isOne = isOnePerson([a.statement, b.statement], sources);
      return [
        disagreement(sources, {
          kind: 'rank',
          about: sources.entity(a.statement.subject!).name,
          sides: [a, b].map(({ statement, rank }) => ({ statement, value: rank.name })),
          explanations: [...(isOne ? [] : ['namesake' as const]), 'promotion', 'other-object'],
          firm: dated,
          weight: (dated ? 0.7 : 0.4) * (isOne ? 1 : 0.8),
        }),
      ];
    }
  return [];
}

const isOnePerson = (statements: readonly Statement[], sources: Sources): boolean =>
  new Set(statements.map(({ subject }) => sources.entity(subject!).id)).size === 1;

function birthsApart(group: readonly Statement[], sources: Sources): Disagreement[] {
  const [first] = group;
  const other = group.find(({ value }) => !value!.startsWith(first!.value!) && !first!.value!.startsWith(value!));
  if (!other) return [];
  return [
    disagreement(sources, {
      kind: 'date',
      about: sources.entity(first!.subject!).name,
      sides: [first!, other].map((statement) => ({ statement, value: statement.value! })),
      explanations: ['one-digit', 'namesake'],
      // Two of one name and other dates of birth are mostly two.
      firm: isOnePerson([first!, other], sources),
      weight: 0.8,
    }),
  ];
}
