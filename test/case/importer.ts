// Imports synthetic documents into a case, saying on standard output how far it is. Run by the tests as a process of its
// own, which they kill: importer.js LOCATION DOCUMENTS end|stay
import { openCase } from '../../src/case/index.js';
import { UserError } from '../../src/model/index.js';
import { synthetic } from './samples.js';

const [location, count, then] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

say('opening');
try {
  const store = await openCase(location!, { create: true, who: 'importer' });
  say('open');
  for (let index = 0; index < Number(count); index++) {
    const { document, bytes, found } = synthetic(index);
    await store.addDocument(document, bytes, `/in/${document.name}`);
    if ((await store.unfinished('rules@1')).includes(document.id)) {
      await store.saveExtraction(document.id, 'rules@1', found);
    }
    say(`imported ${index}`);
  }
  // A process that does nothing else would end here.
  if (then === 'stay') await new Promise((resolve) => setTimeout(resolve, 600_000));
  await store.close();
  say('closed');
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(error.message);
  process.exitCode = 1;
}
