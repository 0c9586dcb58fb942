import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Empty, Loading } from '../../parts/states.js';
import { Tabs } from '../../parts/tabs.js';
import { SHELL } from '../../shell/shell-words.js';
import { useWords } from '../../shell/words.js';
import { PARTS } from './parts.js';
import { ASSESSMENT } from './words.js';

/** The page Assessment: the writing, and what it is judged from. */
export default function AssessmentPage() {
  const say = useWords(ASSESSMENT);
  const shell = useWords(SHELL);
  return (
    <>
      <Tabs label={say('parts')} tabs={PARTS.map(({ path, name }) => ({ path, title: say(name) }))} />
      <Suspense fallback={<Loading />}>
        <Switch>
          {PARTS.map(({ path, view }) => (
            <Route key={path} path={path === '/assessment' ? path : `${path}/*?`} component={view} />
          ))}
          <Route>
            <Empty title={shell('nothingHere')}>{shell('nothingHereNext')}</Empty>
          </Route>
        </Switch>
      </Suspense>
    </>
  );
}
