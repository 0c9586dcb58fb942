import { PageHead } from '../../parts/page-head.js';
import { SHELL } from '../../shell/shell-words.js';
import { useWords } from '../../shell/words.js';

export default function AssessmentPage() {
  const say = useWords(SHELL);
  return <PageHead title={say('assessment')} />;
}
