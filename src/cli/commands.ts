import type { CommandRecord } from './command.js';
import { caseCommand } from './commands/case.js';
import { connect } from './commands/connect.js';
import { match } from './commands/match.js';
import { mentions } from './commands/mentions.js';
import { read } from './commands/read.js';
import { referenceOfCommands } from './commands/reference.js';

/** The verbs of the journey, in its order. A new command is one file and one line here. */
const VERBS: readonly CommandRecord[] = [read, mentions, match, connect, caseCommand];

/** All commands. */
export const COMMANDS: readonly CommandRecord[] = [...VERBS, referenceOfCommands(VERBS)];
