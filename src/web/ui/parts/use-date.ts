import { useSettings } from '../shell/settings.js';

/** A day, month or year in the form of the language; anything else as it is. */
export function useDate(): (date: string) => string {
  const { language } = useSettings();
  return (date) => {
    const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date);
    if (!parts) return date;
    const [, year, month, day] = parts;
    const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
    const form = {
      year: 'numeric',
      month: 'long',
      ...(day !== undefined && { day: 'numeric' as const }),
      timeZone: 'UTC',
    } as const;
    return at.toLocaleDateString(language, form);
  };
}
