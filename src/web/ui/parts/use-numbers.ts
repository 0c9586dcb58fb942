import { useSettings } from '../shell/settings.js';

/** Numbers as the language of the page writes them, whatever that of the browser is. */
export function useNumbers(): (value: number, options?: Intl.NumberFormatOptions) => string {
  const { language } = useSettings();
  return (value, options) => value.toLocaleString(language, options);
}

/** Two decimals: a score. */
export const SCORE: Intl.NumberFormatOptions = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
