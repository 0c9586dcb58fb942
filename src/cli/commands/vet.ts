import { writeFile } from 'node:fs/promises';
import { openCase, VETTING_DECISIONS, type VettingDecision } from '../../case/index.js';
import { resolveCase } from '../../journey.js';
import { HANDLING_MARKS, LANGUAGES, UserError } from '../../model/index.js';
import { STANDARD_SETS, type StandardSet } from '../../plan/index.js';
import {
  formToPdf,
  partDocumentHtml,
  partDocumentMarkdown,
  partText,
  printedVetting,
  vettingForm,
} from '../../report/index.js';
import type { CommandRecord } from '../command.js';
import { CASE_OPTION, caseOption, editionOptions } from '../options.js';
import { evidenceText, leftOut } from '../plan-text.js';

/** What a case holds on a unit that may receive assistance, and what an officer decides. */
export const vet: CommandRecord = {
  name: 'vet',
  summary: 'what a case holds on a unit or person that may receive assistance, for an officer to decide on',
  description:
    'Collects the information on file on abuses, corruption and ties to illicit groups by a unit or by those who command ' +
    'or serve in it, with hedge, source, grading and standing; what was done about it; who answers for whom; what is ' +
    'missing; and which kind of standard applies. It decides nothing. --decision with --reasons logs what the officer ' +
    'decides, with who and when; --undo ID takes a decision back. --out writes the form as .pdf, .html, .md or .json.',
  arguments: [{ name: 'unit', title: 'name or id of the unit or person' }],
  options: [
    CASE_OPTION,
    { flags: '--language LANGUAGE', title: 'language of the form', default: 'en', choices: LANGUAGES },
    {
      flags: '--handling MARK',
      title: 'mark of the form; what is marked above it is left out and counted',
      default: 'TLP:RED',
      choices: HANDLING_MARKS,
    },
    {
      flags: '--standards SET',
      title: 'whose rules: laws of the United States, policies of the United Nations, inter-American conventions',
      default: 'us',
      choices: STANDARD_SETS,
    },
    { flags: '--out FILE', title: 'write the form there: .pdf, .html, .md or .json' },
    { flags: '--decision DECISION', title: 'what the officer decides', choices: VETTING_DECISIONS },
    { flags: '--reasons TEXT', title: 'why' },
    { flags: '--undo ID', title: 'take this decision back' },
    { flags: '--who NAME', title: 'the officer, for the log; the user of this computer unless told' },
    { flags: '--json', title: 'print for machines' },
  ],
  examples: [
    {
      command: 'atalaya vet "Guardia Comunal de Sierra Parda" --case out/case --out vetting.pdf',
      shows: 'The form, to be read, decided on and signed.',
    },
    {
      command:
        'atalaya vet "Guardia Comunal de Sierra Parda" --case out/case --decision withheld --reasons "extortion reported twice"',
      shows: 'Logs the decision, with who and when.',
    },
  ],
  async run({ args, options, output }) {
    const [unit] = args;
    if (unit === undefined) throw new UserError('Whom? Name the unit or person, or its id in the case.', { exit: 2 });
    const { language = 'en', handling = 'TLP:RED' } = editionOptions(options);
    const standards = options['standards'] as StandardSet | undefined;
    const edition = { language, handling, ...(standards && { standards }) };
    const store = await openCase(caseOption(options), { who: options['who'] as string | undefined });
    try {
      const { snapshot, entities } = await resolveCase(store);
      const form = async () => vettingForm(snapshot, entities, unit, await store.vettingDecisions(), edition);
      let made = await form();
      if (typeof options['undo'] === 'string') await store.undoVetting(options['undo']);
      if (options['decision'] !== undefined) {
        const { id, name } = made.vetting.unit;
        const decision = options['decision'] as VettingDecision['decision'];
        const reasons = String(options['reasons'] ?? '');
        await store.decideVetting({ unit: id, name, decision, reasons });
      }
      made = await form();
      const { vetting, part, evidence, redacted } = made;
      const json = `${JSON.stringify({ language, handling, redacted, ...vetting }, null, 1)}\n`;
      const text = () =>
        `${handling}\n\n${partText(part)}\n${evidenceText(evidence, snapshot, language)}${leftOut(redacted, edition)}`;
      if (options['out'] !== undefined) {
        const file = String(options['out']);
        const forms: Record<string, () => string | Promise<Uint8Array>> = {
          pdf: () => formToPdf(printedVetting(made, edition)),
          html: () => partDocumentHtml({ part, evidence, language, handling }),
          md: () => partDocumentMarkdown({ part, evidence, language, handling }),
          json: () => json,
        };
        const write = forms[file.split('.').at(-1) ?? ''];
        if (!write) throw new UserError(`${file} ends in none of .pdf, .html, .md, .json.`, { exit: 2 });
        await writeFile(file, await write());
        output.write(`${file}\n`);
        return;
      }
      output.write(options['json'] ? json : text());
    } finally {
      await store.close();
    }
  },
};
