import type { Statement } from '../../case/index.js';
import type { Language } from '../../model/index.js';
import type { Vetting } from '../../plan/index.js';
import { dateInWords } from '../dates.js';
import { fill, sentence } from '../grammar.js';
import { VETTING_WORDS } from '../phrases/vetting.js';
import type { CitedSentence } from '../schema.js';
import { fileName } from '../wording.js';
import type { Part, PartBlock } from './types.js';

/** How the part cites: the numbers of statements, the name of the document that one stands in, and what one says. */
export interface VettingCites {
  cite(statements: readonly Statement[]): number[];
  documentName(statement: Statement): string;
  /** A statement as a sentence of the form's language. */
  inWords(statement: Statement): string;
}

/** The form that a vetting officer decides on. */
export function vettingPart(vetting: Vetting, language: Language, { cite, documentName, inWords }: VettingCites): Part {
  const words = VETTING_WORDS[language];
  const { unit, people, information, remedies, command, missing, setAside, decisions } = vetting;
  const quoted = (statement: Statement): string => `“${statement.quote.replace(/\s+/g, ' ')}”`;
  const section = (title: string, items: CitedSentence[], none?: string): PartBlock[] => [
    { kind: 'entry', title, aside: '', sentences: [], notes: items.length === 0 && none ? [none] : [] },
    ...(items.length > 0 ? [{ kind: 'lines' as const, items }] : []),
  ];
  const table: PartBlock = {
    kind: 'table',
    columns: words.columns,
    widths: [3, 3, 3, 2.3, 6.7],
    rows: merged(information).map(({ standard, rule, of, standing, sources, statements }) => ({
      cells: [
        words.standard[standard],
        of,
        `${words.standing[standing]}, ${fill(words.sources, { n: sources }, language)}`,
        [...new Set(statements.map(({ reliability, credibility }) => `${reliability}${credibility}`))].join(' '),
        [...new Map(statements.map((one) => [`${one.documentId} ${one.quote}`, one])).values()]
          .map((one) => {
            const notes = [words.hedge[one.hedge], fileName(documentName(one)), ...(rule === NO_RULE ? [] : [rule])];
            return fill(words.said, { quote: quoted(one), notes: notes.join('; ') }, language);
          })
          .join(' '),
      ],
      cites: cite(statements),
    })),
  };
  return {
    id: 'vetting',
    heading: fill(words.heading, { unit: unit.name }, language),
    blocks: [
      { kind: 'note', text: fill(words.note, { people: people.join(', ') || words.nobody }, language) },
      ...(unit.aliases.length > 0
        ? [{ kind: 'note' as const, text: fill(words.also, { names: unit.aliases.join(' · ') }, language) }]
        : []),
      ...section(words.information, [], information.length === 0 ? words.none : undefined),
      ...(information.length > 0 ? [table] : []),
      ...section(
        words.remedies,
        remedies.map((one) => ({ text: quoted(one), cites: cite([one]) })),
        words.noRemedy,
      ),
      ...section(
        words.command,
        command.map(({ from, to, statement }) => {
          const day = (date: string | undefined): string => (date ? dateInWords(date, language) : '…');
          const dates = from || to ? ` (${day(from)} – ${day(to)})` : '';
          return { text: sentence(`${bare(inWords(statement))}${dates}`), cites: cite([statement]) };
        }),
        words.noCommand,
      ),
      ...section(
        words.missing,
        missing.map(({ what, n }) => ({ text: fill(words.gap[what], { n }, language), cites: [] })),
      ),
      ...(setAside > 0 ? [{ kind: 'note' as const, text: fill(words.setAside, { n: setAside }, language) }] : []),
      ...section(
        words.decision,
        decisions.map(({ at, who, decision, reasons, undone }) => ({
          text: fill(
            words.decided,
            { at, who, decision: words.decisions[decision], reasons, undone: undone ? words.undone : '' },
            language,
          ),
          cites: [],
        })),
      ),
      // The last block is for the screen: print draws lines.
      {
        kind: 'note',
        text: Object.values(words.blanks)
          .map((word) => `${word}: ${BLANK}`)
          .join('   '),
      },
    ],
  };
}

/** What the table of standards writes where no rule is named. */
const NO_RULE = '–';

const BLANK = '_'.repeat(24);

const bare = (text: string): string => text.replace(/\.$/, '');

/** Pieces of information that one sentence tells of one actor under one standard are one row: its quote is read once. */
function merged(information: Vetting['information']): Vetting['information'] {
  const rows = new Map<string, Vetting['information'][number]>();
  for (const one of information) {
    const quotes = one.statements.map(({ documentId, quote }) => `${documentId} ${quote}`);
    const key = [one.standard, one.of, one.standing, ...quotes].join('\t');
    const known = rows.get(key);
    rows.set(key, known ? { ...known, statements: [...known.statements, ...one.statements] } : one);
  }
  return [...rows.values()];
}
