import type { PolicyModels } from '../../../api/index.js';
import { PageHead } from '../../parts/page-head.js';
import { Answer } from '../../parts/states.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { Bench } from './bench.js';
import { WORDS } from './words.js';

/** Packages of measures on a timeline, tried on models and compared. */
export default function PolicyPage() {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const models = useGet<PolicyModels>(withQuery('/policy/models', { language }));
  return (
    <>
      <PageHead title={say('title')}>{say('lead')}</PageHead>
      <Answer of={models}>{({ models: list }) => <Bench models={list} />}</Answer>
    </>
  );
}
