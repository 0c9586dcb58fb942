import { Route, Switch } from 'wouter';
import { ComparePage } from './compare-page.js';
import { EntityList } from './list.js';
import { Profile } from './profile.js';
import { Queue } from './queue.js';

/** Entities: the list, a profile, two side by side, and the queue of doubtful pairs. */
export default function EntitiesPage() {
  return (
    <Switch>
      <Route path="/entities/queue" component={Queue} />
      <Route path="/entities/compare" component={ComparePage} />
      <Route path="/entities/:id">{({ id }) => <Profile key={id} id={id} />}</Route>
      <Route component={EntityList} />
    </Switch>
  );
}
