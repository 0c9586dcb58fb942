import { Link, Route, Switch, useLocation } from 'wouter';
import { PageHead } from '../../../parts/page-head.js';
import { useWords } from '../../../shell/words.js';
import { ASSESSMENT } from '../words.js';
import { PolicyMap } from './policy-map.js';
import { StandingList } from './standing-list.js';
import { WORDS } from './words.js';

const MAP = '/assessment/claims';
const STANDING = '/assessment/claims/standing';

/** What the sources claim: the map of claims on policy, and how everything that they claim stands. */
export default function ClaimsPage() {
  const title = useWords(ASSESSMENT);
  const say = useWords(WORDS);
  const [location] = useLocation();
  const isStanding = location.startsWith(STANDING);
  const view = (path: string, name: 'map' | 'standing') => (
    <Link className="button" href={path} aria-current={(path === STANDING) === isStanding ? 'page' : undefined}>
      {say(name)}
    </Link>
  );
  return (
    <>
      <PageHead
        title={isStanding ? say('standing') : title('claims')}
        actions={
          <nav className="row claims-views" aria-label={say('views')}>
            {view(MAP, 'map')}
            {view(STANDING, 'standing')}
          </nav>
        }
      >
        {say(isStanding ? 'standingLead' : 'mapLead')}
      </PageHead>
      <Switch>
        <Route path={STANDING} component={StandingList} />
        <Route component={PolicyMap} />
      </Switch>
    </>
  );
}
