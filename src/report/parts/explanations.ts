import type { Language } from '../../model/index.js';
import { decimal, fill } from '../grammar.js';
import type { JudgedParts } from '../judged-schema.js';
import { JUDGED_WORDS } from '../phrases/judged.js';
import type { Part, PartBlock } from './types.js';

type Table = NonNullable<JudgedParts['explanations']>[number];

/** Competing explanations, question by question: what stands against each, piece by piece, and which piece decides. */
export function explanationsPart({ explanations = [] }: JudgedParts, language: Language): Part | undefined {
  if (explanations.length === 0) return undefined;
  const { heading, note } = JUDGED_WORDS[language].explanations;
  return {
    id: 'explanations',
    heading,
    blocks: [{ kind: 'note', text: note }, ...explanations.flatMap((table) => tableBlocks(table, language))],
  };
}

function tableBlocks({ question, by, date, leading, hypotheses, evidence }: Table, language: Language): PartBlock[] {
  const { explanations: words, mark } = JUDGED_WORDS[language];
  const ids = hypotheses.map(({ id }) => id);
  const deciding = evidence.filter(({ decides }) => decides).map(({ id }) => id);
  return [
    { kind: 'entry', title: question, aside: fill(words.by, { by, date }, language), sentences: [], notes: [] },
    {
      kind: 'table',
      columns: words.columns,
      widths: [8, 2, 2, 1],
      rows: hypotheses.map(({ id, text, against, inFavour, rank }) => ({
        cells: [`${id}. ${text}`, decimal(against, language), String(inFavour), String(rank)],
        cites: [],
      })),
    },
    {
      kind: 'lines',
      items: [
        leading.length === 1
          ? { text: fill(words.leads, { id: leading[0]! }, language), cites: [] }
          : { text: fill(words.tie, { ids: leading.join(', ') }, language), cites: [] },
        {
          text: deciding.length > 0 ? fill(words.check, { ids: deciding.join(', ') }, language) : words.none,
          cites: [],
        },
      ],
    },
    {
      kind: 'table',
      columns: words.evidenceColumns,
      widths: [1, 4, 3, 8],
      rows: evidence.map(({ id, text, assumption, cites, marks, diagnosticity, without, decides }) => {
        const told =
          text === undefined ? words.withheld : assumption ? fill(words.assumption, { text }, language) : `“${text}”`;
        const apart = decides ? [fill(words.decides, { ids: without.join(', '), n: without.length }, language)] : [];
        return {
          cells: [
            id,
            ids.map((one) => `${one} ${marks[one] ? mark[marks[one]] : '–'}`).join(', '),
            [decimal(diagnosticity, language), ...apart].join('; '),
            told,
          ],
          cites,
        };
      }),
    },
  ];
}
