// Trains the tagger and writes src/extract/tagger/weights.bin (see NOTICE.md there). The same data give the same bytes.
//
//   node bin/build.js && node --max-old-space-size=12000 bin/train-tagger.js DATA
//
// DATA: a folder with uner.pt.train.iob2 and uner.en.dev.iob2 (Universal NER, Portuguese-Bosque and English-EWT) and
// wikigold.en.conllu (WikiGold), in columns: index, word, BIO tag.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleOf, readLabelled } from '../dist/extract/tagger/labelled-text.js';
import { train } from '../dist/extract/tagger/train.js';
import { packWeights } from '../dist/extract/tagger/weights.js';

const [data] = process.argv.slice(2);
if (!data) throw new Error('usage: node bin/train-tagger.js DATA (see the head of this file)');
const target = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/extract/tagger/weights.bin');

const read = (file, contract) => readLabelled(readFileSync(join(data, file), 'utf8'), contract);
const parts = [
  // As texts write it, and with contractions parted as treebanks have it.
  { language: 'pt', sentences: read('uner.pt.train.iob2', true), cases: ['mixed', 'lower', 'upper'] },
  { language: 'pt', sentences: read('uner.pt.train.iob2', false), cases: ['mixed'] },
  { language: 'en', sentences: read('wikigold.en.conllu', false), cases: ['mixed', 'lower', 'upper'] },
  { language: 'en', sentences: read('uner.en.dev.iob2', false), cases: ['mixed', 'lower', 'upper'] },
];
const examples = [];
for (const { language, sentences, cases } of parts) {
  for (const sentence of sentences) {
    for (const letterCase of cases) {
      const example = exampleOf(sentence, language, letterCase);
      if (example) examples.push(example);
    }
  }
}
console.log(`${examples.length} examples`);
const crf = train(examples, {
  epochs: 10,
  rate: 0.02,
  penalty: 1e-6,
  dropout: 0.5,
  seed: 1,
  progress: (epoch, loss) => console.log(`epoch ${epoch}: loss ${loss.toFixed(4)}`),
});
const bytes = packWeights(crf);
writeFileSync(target, bytes);
console.log(`${bytes.length} bytes`);
