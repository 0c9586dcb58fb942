import type { CommandRecord } from './command.js';

/** All commands, in the order of the journey. A new command is one file and one line here. */
export const COMMANDS: readonly CommandRecord[] = [];
