import { PageHead } from '../../parts/page-head.js';
import { SHELL } from '../../shell/shell-words.js';
import { useWords } from '../../shell/words.js';

export default function PolicyPage() {
  const say = useWords(SHELL);
  return <PageHead title={say('policy')} />;
}
