import { HANDLING_MARKS, type HandlingMark, LANGUAGES, type Language, UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';

/** Options that several commands share, and what they mean, once. */
export const CASE_OPTION: CommandOption = {
  flags: '--case DIR',
  title: 'the case: a folder, or a postgres:// URL',
};

/** Taken before any command is loaded (lexicon-folder.ts). */
export const LEXICONS_OPTION: CommandOption = {
  flags: '--lexicons DIR',
  title: "your own lexicons (docs/lexicons.md); the case's folder lexicons/ unless told, or ATALAYA_LEXICONS",
};

export const EDITION_OPTIONS: readonly CommandOption[] = [
  { flags: '--language LANGUAGE', title: 'language of the assessment', default: 'en', choices: LANGUAGES },
  { flags: '--title TEXT', title: 'title of the assessment' },
  {
    flags: '--handling MARK',
    title: 'mark of the assessment; what is marked above it is left out and counted',
    default: 'TLP:GREEN',
    choices: HANDLING_MARKS,
  },
];

/** The assessment as a printed document beside its other forms. */
export const PDF_OPTION: CommandOption = {
  flags: '--pdf',
  title: 'write assessment.pdf too: cover, key judgements, findings, figures, annex of evidence',
};

/** A second reading by a language model; without an endpoint nobody is asked, and no network is touched. */
export const MODEL_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--model-endpoint URL',
    title:
      'OpenAI-compatible server of a language model for a second reading, or ATALAYA_MODEL_ENDPOINT; none unless told',
  },
  {
    flags: '--model NAME',
    title: 'model that the server is to use, or ATALAYA_MODEL; its key only by ATALAYA_MODEL_KEY',
  },
  {
    flags: '--send-text-to HOST',
    title:
      'host that may have text of any handling mark; none but this machine has what is above TLP:GREEN unless told',
  },
  { flags: '--model-chunk TOKENS', title: 'longest passage that the model is asked about at once', default: 1500 },
  { flags: '--model-timeout SECONDS', title: 'how long one answer of the model may take', default: 120 },
  { flags: '--model-parallel N', title: 'passages that the model is asked about at once, 1 or 2', default: 1 },
];

/** The values of EDITION_OPTIONS. */
export function editionOptions(options: CommandContext['options']): {
  language: Language;
  title: string | undefined;
  handling: HandlingMark;
} {
  return {
    language: options['language'] as Language,
    title: options['title'] as string | undefined,
    handling: options['handling'] as HandlingMark,
  };
}

/** The case that --case names. @throws UserError where the option is missing. */
export function caseOption(options: CommandContext['options']): string {
  const location = options['case'];
  if (typeof location !== 'string')
    throw new UserError('Which case? Name it with --case DIR or --case postgres://USER@HOST/DATABASE.', { exit: 2 });
  return location;
}

/** A port number, or undefined. @throws UserError where `value` is none. */
export function portOption(value: CommandContext['options'][string]): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UserError(`--port takes a number from 0 to 65535; it was given "${value}".`, { exit: 2 });
  return port;
}
