import type { Method } from '../../model/index.js';

export { ModelUnavailable, UnreadableAnswer } from './failures.js';
export { MODEL_CONFIDENCE } from './keep.js';
export { ModelReader } from './read-by-model.js';
export { SecondReading, type SecondReadingResult } from './second-reading.js';
export { type GivenModel, isLocal, modelSettings } from './settings.js';
export { DROPS, type ModelReading, type ModelSettings } from './types.js';

/** The second reader as a record: its parameters are the options `--model-NAME` of the commands that extract. */
export const MODEL_READER: Method = {
  id: 'model',
  title: 'a language model behind an OpenAI-compatible endpoint, kept to literal quotes',
  parameters: [
    {
      name: 'chunk',
      title: 'longest passage that it is asked about at once',
      unit: 'tokens',
      default: 1500,
      range: [200, 100_000],
    },
    { name: 'timeout', title: 'how long one answer may take', unit: 'seconds', default: 120, range: [1, 300] },
    { name: 'parallel', title: 'passages that it is asked about at once', default: 1, range: [1, 2] },
  ],
};
