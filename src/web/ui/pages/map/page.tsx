import { useRoute } from 'wouter';
import { PageHead } from '../../parts/page-head.js';
import { Tabs } from '../../parts/tabs.js';
import { SHELL } from '../../shell/shell-words.js';
import { useWords } from '../../shell/words.js';
import { CaseMap } from './case-map.js';
import { Costs } from './costs/costs.js';
import { Territories } from './territories.js';
import { Territory } from './territory.js';
import { MAP } from './words.js';

/** The page Map: what the case says of places, territories by indicator, and what insecurity costs. */
export default function MapPage() {
  const shell = useWords(SHELL);
  const say = useWords(MAP);
  const [onTerritories] = useRoute('/map/territories/*?');
  const [onCosts] = useRoute('/map/costs');
  const [, parts] = useRoute('/map/territories/:id');
  const id = parts?.id;
  return (
    <>
      <PageHead title={shell('map')}>{say('lead')}</PageHead>
      <Tabs
        label={say('views')}
        tabs={[
          { path: '/map', title: say('theCase') },
          { path: '/map/territories', title: say('territories') },
          { path: '/map/costs', title: say('costs') },
        ]}
      />
      {id ? <Territory key={id} id={id} /> : onTerritories ? <Territories /> : onCosts ? <Costs /> : <CaseMap />}
    </>
  );
}
