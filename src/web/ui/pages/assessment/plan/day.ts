import { useSettings } from '../../../shell/settings.js';

/** Gives an ISO 8601 day as it is written in the language of the page. */
export function useDay(): (day: string) => string {
  const { language } = useSettings();
  return (day) => new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' });
}

/** Today where the person is, as ISO 8601. */
export function localDay(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
