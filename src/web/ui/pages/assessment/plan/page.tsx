import { PageHead } from '../../../parts/page-head.js';
import { useWords } from '../../../shell/words.js';
import { ASSESSMENT } from '../words.js';

export default function PlanPage() {
  const say = useWords(ASSESSMENT);
  return <PageHead title={say('plan')} />;
}
