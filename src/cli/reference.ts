import { ANALYSES } from '../connect/index.js';
import { STAGES } from '../journey.js';
import { relationTypes } from '../model/index.js';
import type { CommandRecord } from './command.js';

/**
 * The reference of all commands and of the vocabulary as Markdown, made from the records that the program runs on.
 * @param commands the commands in the order they are to stand in
 */
export function referenceOf(commands: readonly CommandRecord[]): string {
  const sections = [
    '# Reference',
    'Made from the records in the program by `npm run docs`; not edited by hand.',
    '## The journey',
    table(
      ['Stage', 'Does'],
      STAGES.map(({ id, does }) => [id, does]),
    ),
    '## Commands',
    'Exit status: 0 done, 1 the work failed, 2 wrong use. Progress goes to standard error, only on a terminal.',
    ...commands.map(commandSection),
    '## Analyses',
    'Pages of findings of a case: `atalaya connect --case CASE --analysis NAME`.',
    table(
      ['Name', 'Answers', 'Source'],
      ANALYSES.map(({ id, answers, source }) => [`\`${id}\``, answers, source]),
    ),
    '## Relations',
    'FollowTheMoney has the schemata marked *FtM*; the others are ours.',
    vocabulary(),
  ];
  return `${sections.join('\n\n')}\n`;
}

function commandSection(command: CommandRecord): string {
  const usage = command.arguments.map(({ name, optional, variadic }) => {
    const shown = `${name.toUpperCase()}${variadic ? '…' : ''}`;
    return optional ? `[${shown}]` : shown;
  });
  const rows = [
    ...command.arguments.map((argument) => [`\`${argument.name.toUpperCase()}\``, argument.title, '']),
    ...command.options.map((option) => [
      `\`${option.flags}\``,
      option.title + (option.choices ? ` (${option.choices.join(', ')})` : ''),
      option.default === undefined ? '' : `\`${option.default}\``,
    ]),
  ];
  return [
    `### atalaya ${command.name}`,
    `\`atalaya ${[command.name, ...usage].join(' ')}\``,
    command.description,
    table(['', 'What it is', 'Default'], rows),
    ...command.examples.map((example) => `    ${example.command}\n\n${example.shows}`),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function vocabulary(): string {
  return table(
    ['Schema', 'Means', 'From', 'To'],
    relationTypes().map((type) => [
      `${type.schema}${type.ftm ? ' *FtM*' : ''}`,
      type.means.en + (type.symmetric ? ' (either way)' : ''),
      type.joins.source.join(', '),
      type.joins.target.join(', '),
    ]),
  );
}

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
