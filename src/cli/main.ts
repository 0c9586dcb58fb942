import { Command, CommanderError, Option } from 'commander';
import { UserError, versionOf } from '../model/index.js';
import type { CommandOption, CommandRecord } from './command.js';
import { lexiconFolder } from './lexicon-folder.js';

/** Runs `atalaya ARGS` and sets the exit status: 0 done, 1 the work failed, 2 wrong use. */
export async function main(args: string[]): Promise<void> {
  try {
    await run(args);
  } catch (error) {
    process.exitCode = report(error);
  }
}

async function run(args: string[]): Promise<void> {
  const lexicons = lexiconFolder(args, process.env['ATALAYA_LEXICONS']);
  if (lexicons === undefined) delete process.env['ATALAYA_LEXICONS'];
  else process.env['ATALAYA_LEXICONS'] = lexicons;
  // Only now: the stage that extracts reads its lexicons, and the user's own, as it is loaded.
  const { COMMANDS } = await import('./commands.js');
  const program = new Command('atalaya')
    .description('From reports and tables about illicit networks to an assessment that can be checked line by line.')
    .version(versionOf())
    .exitOverride()
    .showHelpAfterError('(atalaya COMMAND --help shows how it is used)')
    .configureHelp({ showGlobalOptions: false });
  for (const record of COMMANDS) program.addCommand(toCommander(record));
  // A reader that stops early (`| head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  await program.parseAsync(args, { from: 'user' });
}

function toCommander(record: CommandRecord): Command {
  const command = new Command(record.name).summary(record.summary).description(record.description).exitOverride();
  command.showHelpAfterError(`(atalaya ${record.name} --help shows how it is used)`);
  for (const argument of record.arguments) {
    const dots = argument.variadic ? '...' : '';
    const name = `${argument.name}${dots}`;
    command.argument(argument.optional ? `[${name}]` : `<${name}>`, argument.title);
  }
  for (const option of record.options) command.addOption(toOption(option));
  const examples = record.examples.map((example) => `  ${example.command}\n      ${example.shows}`).join('\n');
  if (examples) command.addHelpText('after', `\nExamples:\n${examples}`);
  command.action(async () => {
    await record.run({
      args: command.args,
      options: command.opts(),
      input: process.stdin,
      output: process.stdout,
      errors: process.stderr,
      interactive: Boolean(process.stderr.isTTY),
    });
  });
  return command;
}

function toOption(option: CommandOption): Option {
  // `--case DIR` reads better than commander's `--case <dir>`; both mean a required value. `--paths FROM TO` takes two.
  const flags = option.flags.replace(/ ([A-Z]+) ([A-Z]+)$/, ' <$1 $2...>').replace(/ ([A-Z][A-Z0-9|._-]*)$/, ' <$1>');
  const result = new Option(flags, option.title);
  if (option.default !== undefined) result.default(option.default);
  if (option.choices) result.choices([...option.choices]);
  if (option.many) result.argParser((value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]);
  else if (typeof option.default === 'number') result.argParser((value: string) => toNumber(value, option.flags));
  return result;
}

function toNumber(value: string, flags: string): number {
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) {
    throw new UserError(`${flags.split(' ')[0]} takes a number; it was given "${value}".`, { exit: 2 });
  }
  return number;
}

/** Prints an error for the person at the keyboard and returns the exit status. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    // Help and version end by an exception too; commander has printed what there is to say.
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof UserError) {
    process.stderr.write(`atalaya: ${error.message}\n`);
    return error.exit;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`atalaya: an error inside the program, not in your input. Please report it:\n${detail}\n`);
  return 1;
}
