import { defineWords } from '../../shell/words.js';

/** Names of the parts of the page Assessment. */
export const ASSESSMENT = defineWords(
  {
    parts: 'Parts of the assessment',
    writing: 'Writing',
    threats: 'Threats',
    explanations: 'Explanations',
    disagreements: 'Disagreements',
    claims: 'Claims on policy',
    plan: 'Plan',
    vetting: 'Vetting',
  },
  {
    parts: 'Partes de la evaluación',
    writing: 'Redacción',
    threats: 'Amenazas',
    explanations: 'Explicaciones',
    disagreements: 'Desacuerdos',
    claims: 'Afirmaciones sobre políticas',
    plan: 'Plan',
    vetting: 'Verificación de antecedentes',
  },
  {
    parts: 'Partes da avaliação',
    writing: 'Redação',
    threats: 'Ameaças',
    explanations: 'Explicações',
    disagreements: 'Divergências',
    claims: 'Afirmações sobre políticas',
    plan: 'Plano',
    vetting: 'Verificação de antecedentes',
  },
);
