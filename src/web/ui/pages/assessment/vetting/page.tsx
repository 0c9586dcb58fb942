import { Route, Switch } from 'wouter';
import { Dossier } from './dossier.js';
import { VettingStart } from './list.js';

/** Vetting: who is to be vetted, and the dossier of each. */
export default function VettingPage() {
  return (
    <Switch>
      <Route path="/assessment/vetting/:id">{({ id }) => <Dossier key={id} id={decodeURIComponent(id)} />}</Route>
      <Route>
        <VettingStart />
      </Route>
    </Switch>
  );
}
