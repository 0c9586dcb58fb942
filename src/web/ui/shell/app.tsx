import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { Boundary } from '../parts/boundary.js';
import { Empty, Loading } from '../parts/states.js';
import { queries } from './api.js';
import { useCommands } from './commands.js';
import { useEvents } from './events.js';
import { useFocusKept, useFocusOnArrival } from './focus.js';
import { JobTray } from './job-tray.js';
import { KeyList } from './key-list.js';
import { useKeys } from './keys.js';
import { Notices } from './notices.js';
import { PAGES } from './pages.js';
import { Palette } from './palette.js';
import { usePlaces } from './places.js';
import { LANGUAGES, SettingsProvider, THEMES, useSettings } from './settings.js';
import { SHELL } from './shell-words.js';
import { TitleSaid } from './title-said.js';
import { UndoProvider, useUndo } from './undo.js';
import { useWords } from './words.js';

/** The workbench: the frame around every page, and the page that the address names. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <SettingsProvider>
        <UndoProvider>
          <Frame />
        </UndoProvider>
      </SettingsProvider>
    </QueryClientProvider>
  );
}

function Frame() {
  const say = useWords(SHELL);
  const [location, go] = useLocation();
  const [dialog, setDialog] = useState<'palette' | 'keys'>();
  const close = () => setDialog(undefined);
  const { undo, depth } = useUndo();
  const { language, theme, setLanguage, setTheme } = useSettings();
  useEvents();
  useFocusKept();
  useFocusOnArrival();
  useKeys([
    { keys: 'ctrl+k', title: say('commands'), run: () => setDialog('palette') },
    { keys: '?', title: say('keys'), run: () => setDialog('keys') },
    ...PAGES.map(({ path, name }, at) => ({
      keys: `alt+${at + 1}`,
      title: say('goTo', { page: say(name) }),
      run: () => go(path),
    })),
  ]);
  usePlaces(location, go);
  useCommands([
    ...PAGES.map(({ path, name }) => ({
      id: `go ${name}`,
      title: say('goTo', { page: say(name) }),
      run: () => go(path),
    })),
    { id: 'keys', title: say('keysHint'), run: () => setDialog('keys') },
    ...(depth > 0 ? [{ id: 'undo', title: say('undo'), run: () => void undo() }] : []),
    ...LANGUAGES.filter((each) => each !== language).map((each) => ({
      id: `language ${each}`,
      title: `${say('language')}: ${LANGUAGE_NAMES[each]}`,
      run: () => setLanguage(each),
    })),
    ...THEMES.filter((each) => each !== theme).map((each) => ({
      id: `theme ${each}`,
      title: `${say('theme')}: ${say(each)}`,
      run: () => setTheme(each),
    })),
  ]);
  const inside = (path: string) =>
    path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`);
  return (
    <>
      <a className="skip" href="#page">
        {say('skip')}
      </a>
      <header className="frame">
        <Link className="frame-name" href="/">
          Atalaya
        </Link>
        <nav aria-label={say('pages')}>
          <ul>
            {PAGES.map(({ path, name }) => (
              <li key={path}>
                <Link href={path} aria-current={inside(path) ? 'page' : undefined}>
                  {say(name)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="frame-tools">
          <button type="button" className="quiet" onClick={() => setDialog('palette')}>
            {say('commands')} <kbd>Ctrl K</kbd>
          </button>
          <Choices />
        </div>
      </header>
      <main id="page" tabIndex={-1}>
        <Boundary key={location.split('/')[1]}>
          <Suspense fallback={<Loading />}>
            <Switch>
              {PAGES.map(({ path, view }) => (
                <Route key={path} path={path === '/' ? path : `${path}/*?`} component={view} />
              ))}
              <Route>
                <Empty title={say('nothingHere')}>{say('nothingHereNext')}</Empty>
              </Route>
            </Switch>
          </Suspense>
        </Boundary>
      </main>
      <JobTray />
      <Notices />
      <TitleSaid />
      {dialog === 'palette' && <Palette onClose={close} />}
      {dialog === 'keys' && <KeyList onClose={close} />}
    </>
  );
}

/** Names of the languages, each in itself. */
const LANGUAGE_NAMES = { en: 'English', es: 'Español', pt: 'Português' } as const;

function Choices() {
  const say = useWords(SHELL);
  const { language, theme, setLanguage, setTheme } = useSettings();
  return (
    <>
      <select
        aria-label={say('language')}
        value={language}
        onChange={(event) => setLanguage(event.target.value as typeof language)}
      >
        {LANGUAGES.map((each) => (
          <option key={each} value={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </select>
      <select
        aria-label={say('theme')}
        title={say('theme')}
        value={theme}
        onChange={(event) => setTheme(event.target.value as typeof theme)}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </select>
    </>
  );
}
