import type { CommandRecord } from './command.js';
import { assess } from './commands/assess.js';
import { caseCommand } from './commands/case.js';
import { connect } from './commands/connect.js';
import { exportCommand } from './commands/export.js';
import { extractCommand } from './commands/extract.js';
import { importCommand } from './commands/import.js';
import { locate } from './commands/locate.js';
import { match } from './commands/match.js';
import { mentions } from './commands/mentions.js';
import { plan } from './commands/plan.js';
import { read } from './commands/read.js';
import { referenceOfCommands } from './commands/reference.js';
import { report } from './commands/report.js';
import { resolve } from './commands/resolve.js';
import { serve } from './commands/serve.js';
import { simulateCommand } from './commands/simulate.js';
import { vet } from './commands/vet.js';

/** The verbs of the journey, in its order. A new command is one file and one line here. */
const VERBS: readonly CommandRecord[] = [
  assess,
  read,
  extractCommand,
  mentions,
  resolve,
  match,
  connect,
  locate,
  simulateCommand,
  plan,
  vet,
  report,
  importCommand,
  exportCommand,
  caseCommand,
  serve,
];

/** All commands. */
export const COMMANDS: readonly CommandRecord[] = [...VERBS, referenceOfCommands(VERBS)];
