import { useCommands } from './commands.js';
import { defineWords, useWords } from './words.js';

/** Views below the pages, each with its address: the palette goes to them from anywhere. */
const PLACES = {
  queue: '/entities/queue',
  territories: '/map/territories',
  costs: '/map/costs',
  disagreements: '/assessment/disagreements',
  claims: '/assessment/claims',
  standing: '/assessment/claims/standing',
  threats: '/assessment/threats',
  explanations: '/assessment/explanations',
  plan: '/assessment/plan',
  vetting: '/assessment/vetting',
  preview: '/assessment?preview=1',
  table: '/network?view=table',
  paths: '/network?panel=paths',
  findings: '/network?panel=findings',
  whatIf: '/network?panel=what-if',
} as const;

const WORDS = defineWords<keyof typeof PLACES>(
  {
    queue: 'Entities: doubtful pairs',
    territories: 'Map: territories by indicator',
    costs: 'Map: what insecurity costs',
    disagreements: 'Assessment: where sources disagree',
    claims: 'Assessment: claims on policy',
    standing: 'Assessment: how statements stand',
    threats: 'Assessment: threats',
    explanations: 'Assessment: competing explanations',
    plan: 'Assessment: plan of action',
    vetting: 'Assessment: vetting',
    preview: 'Assessment: preview before printing',
    table: 'Network: as tables',
    paths: 'Network: paths between two',
    findings: 'Network: facilitators, chains and other findings',
    whatIf: 'Network: what if somebody is removed',
  },
  {
    queue: 'Entidades: pares dudosos',
    territories: 'Mapa: territorios por indicador',
    costs: 'Mapa: lo que cuesta la inseguridad',
    disagreements: 'Evaluación: en qué discrepan las fuentes',
    claims: 'Evaluación: afirmaciones sobre políticas',
    standing: 'Evaluación: cómo se sostienen las afirmaciones',
    threats: 'Evaluación: amenazas',
    explanations: 'Evaluación: explicaciones en competencia',
    plan: 'Evaluación: plan de acción',
    vetting: 'Evaluación: verificación de antecedentes',
    preview: 'Evaluación: vista previa antes de imprimir',
    table: 'Red: en tablas',
    paths: 'Red: caminos entre dos',
    findings: 'Red: facilitadores, cadenas y otros hallazgos',
    whatIf: 'Red: qué pasa si se retira a alguien',
  },
  {
    queue: 'Entidades: pares duvidosos',
    territories: 'Mapa: territórios por indicador',
    costs: 'Mapa: o que custa a insegurança',
    disagreements: 'Avaliação: em que as fontes divergem',
    claims: 'Avaliação: afirmações sobre políticas',
    standing: 'Avaliação: como se sustentam as afirmações',
    threats: 'Avaliação: ameaças',
    explanations: 'Avaliação: explicações concorrentes',
    plan: 'Avaliação: plano de ação',
    vetting: 'Avaliação: verificação de antecedentes',
    preview: 'Avaliação: prévia antes de imprimir',
    table: 'Rede: em tabelas',
    paths: 'Rede: caminhos entre dois',
    findings: 'Rede: facilitadores, cadeias e outros achados',
    whatIf: 'Rede: o que acontece se alguém for retirado',
  },
);

/** Offers every view below the pages in the palette; of the page that is open only those with a path of their own. */
export function usePlaces(location: string, go: (path: string) => void): void {
  const say = useWords(WORDS);
  const names = (Object.keys(PLACES) as (keyof typeof PLACES)[]).filter(
    (name) => !PLACES[name].startsWith(`${location}?`),
  );
  useCommands(names.map((name) => ({ id: `place ${name}`, title: say(name), run: () => go(PLACES[name]) })));
}
