import { useSettings } from '../shell/settings.js';
import { ROLES } from './roles.js';

/** Names the part of somebody in a relation in the language of the page. */
export function useRoleWords(): (role: string) => string {
  const { language } = useSettings();
  return (role) => (language === 'en' ? role : (ROLES[role]?.[language === 'es' ? 0 : 1] ?? role));
}
