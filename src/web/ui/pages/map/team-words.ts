import type { Language } from '../../shell/settings.js';
import { defineWords } from '../../shell/words.js';

/** The fields that a civilian team covers. */
export const TEAM_FIELD_WORDS = defineWords(
  {
    governance: 'Governance',
    development: 'Development',
    security: 'Security',
    justice: 'Justice',
    health: 'Health',
    education: 'Education',
  },
  {
    governance: 'Gobierno local',
    development: 'Desarrollo',
    security: 'Seguridad',
    justice: 'Justicia',
    health: 'Salud',
    education: 'Educación',
  },
  {
    governance: 'Governança',
    development: 'Desenvolvimento',
    security: 'Segurança',
    justice: 'Justiça',
    health: 'Saúde',
    education: 'Educação',
  },
);

/** The posts of the bundled file in Spanish and Portuguese; those of a person's own file are in their own words. */
const POSTS: Readonly<Record<string, readonly [es: string, pt: string]>> = {
  'adviser to local government': ['asesor del gobierno local', 'assessor do governo local'],
  'public finance and procurement': ['finanzas y compras públicas', 'finanças e compras públicas'],
  'land registry and civil documents': [
    'registro de tierras y documentos civiles',
    'registro de terras e documentos civis',
  ],
  mediation: ['mediación', 'mediação'],
  'farming and markets': ['agricultura y mercados', 'agricultura e mercados'],
  'roads and public works': ['vías y obras públicas', 'estradas e obras públicas'],
  'credit and small firms': ['crédito y pequeñas empresas', 'crédito e pequenas empresas'],
  'land use and environment': ['uso del suelo y ambiente', 'uso do solo e meio ambiente'],
  'civilian adviser to the police': ['asesor civil de la policía', 'assessor civil da polícia'],
  'protection of leaders and witnesses': ['protección de líderes y testigos', 'proteção de líderes e testemunhas'],
  'prevention among the young': ['prevención entre jóvenes', 'prevenção entre jovens'],
  'mine risk': ['riesgo de minas', 'risco de minas'],
  'prosecution support': ['apoyo a la fiscalía', 'apoio ao Ministério Público'],
  'legal aid': ['asistencia jurídica', 'assistência jurídica'],
  'restitution and victims': ['restitución y víctimas', 'restituição e vítimas'],
  'local judges': ['jueces locales', 'juízes locais'],
  'primary care': ['atención primaria', 'atenção primária'],
  'mental health and trauma': ['salud mental y trauma', 'saúde mental e trauma'],
  'water and sanitation': ['agua y saneamiento', 'água e saneamento'],
  'emergency care': ['urgencias', 'urgências'],
  'school reopening': ['reapertura de escuelas', 'reabertura de escolas'],
  teachers: ['docentes', 'docentes'],
  'vocational training': ['formación para el trabajo', 'formação profissional'],
  'catch-up classes': ['clases de nivelación', 'aulas de reforço'],
};

/** A post in the language of the page. */
export function postIn(post: string, language: Language): string {
  if (language === 'en') return post;
  return POSTS[post]?.[language === 'es' ? 0 : 1] ?? post;
}
