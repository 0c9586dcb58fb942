import type { Statement } from '../../case/index.js';
import type { Language } from '../../model/index.js';
import type { Vetting } from '../../plan/index.js';
import { fill } from '../grammar.js';
import { VETTING_WORDS } from '../phrases/vetting.js';
import type { CitedSentence } from '../schema.js';
import { fileName } from '../wording.js';
import type { Part, PartBlock } from './types.js';

/** How the part cites: the numbers of statements, and the name of the document that one stands in. */
export interface VettingCites {
  cite(statements: readonly Statement[]): number[];
  documentName(statement: Statement): string;
}

/** The form that a vetting officer decides on. */
export function vettingPart(vetting: Vetting, language: Language, { cite, documentName }: VettingCites): Part {
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
    widths: [3, 3, 3, 1, 7],
    rows: information.map(({ standard, rule, of, standing, sources, statements }) => ({
      cells: [
        words.standard[standard],
        of,
        `${words.standing[standing]}, ${fill(words.sources, { n: sources }, language)}`,
        [...new Set(statements.map(({ reliability, credibility }) => `${reliability}${credibility}`))].join(' '),
        statements
          .map((one) => {
            const slots = {
              quote: quoted(one),
              hedge: words.hedge[one.hedge],
              document: fileName(documentName(one)),
              rule,
            };
            return fill(words.said, slots, language);
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
        command.map(({ upper, lower, role, from, to, statement }) => {
          const dates = from || to ? `, ${from ?? '…'}–${to ?? '…'}` : '';
          return { text: fill(words.link, { upper, lower, role, dates }, language), cites: cite([statement]) };
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
      { kind: 'note', text: words.form },
    ],
  };
}
