import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

export const LANGUAGES = ['en', 'es', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

interface Settings {
  language: Language;
  theme: Theme;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
}

const Context = createContext<Settings | undefined>(undefined);

/** What a person set is kept by the browser; a browser that keeps nothing has the settings of its system. */
function kept<T extends string>(name: string, known: readonly T[], otherwise: T): T {
  try {
    const value = localStorage.getItem(`atalaya.${name}`) as T | null;
    return value !== null && known.includes(value) ? value : otherwise;
  } catch {
    return otherwise;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`atalaya.${name}`, value);
  } catch {
    // Set for this visit only.
  }
}

/** The language of the page now, for what is no part of it. */
export const language = (): Language => LANGUAGES.find((each) => each === document.documentElement.lang) ?? 'en';

/** Language and colours of the page, as this person set them. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const system = LANGUAGES.find((language) => navigator.language.toLowerCase().startsWith(language)) ?? 'en';
  const [language, setLanguage] = useState(() => kept('language', LANGUAGES, system));
  const [theme, setTheme] = useState(() => kept('theme', THEMES, 'system'));
  useEffect(() => {
    document.documentElement.lang = language;
    keep('language', language);
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    keep('theme', theme);
  }, [theme]);
  const settings = useMemo(() => ({ language, theme, setLanguage, setTheme }), [language, theme]);
  return <Context value={settings}>{children}</Context>;
}

export function useSettings(): Settings {
  const settings = useContext(Context);
  if (!settings) throw new Error('Settings are read outside of their provider.');
  return settings;
}
